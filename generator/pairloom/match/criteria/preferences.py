"""Preferences: did the two ask for one another?"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score
from pairloom.match.words import ordinal, whose

WEIGHT: Final = 10
_STEPS: Final = 4


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score:  # noqa: ARG001 - every criterion gets these
    """Score by the place that each has among the other's wishes: 1, 3/4, 1/2, then 1/4 for each later one; 0 for none.

    The mentee's wish counts two thirds, the mentor's one third. Somebody who has asked for nobody of this cohort has
    no say here, and the other's wish counts whole: having no wishes costs nobody a point.
    """
    of_mentee, of_mentor = _place(mentee, mentor), _place(mentor, mentee)
    wishes = [each for each in ((mentee, mentor, of_mentee), (mentor, mentee, of_mentor)) if each[0].prefers]
    came_true = [f"{other.name} is {whose(one.name)} {ordinal(place)} choice" for one, other, place in wishes if place]
    others = [f"{one.name} has asked for others" for one, _, place in wishes if not place]
    if not wishes:
        reason = "Neither of the two has asked for anybody of this cohort"
    elif came_true:
        reason = "; ".join([" and ".join(came_true), *others])
    else:
        reason = others[0] if len(others) == 1 else "Both have asked for others"
    parts = _worth(of_mentee), _worth(of_mentor)
    both = len(wishes) > 1
    return Score((2 * parts[0] + parts[1]) / 3 if both else sum(parts, Fraction()), f"{reason}.")


def key(person: Participant, inputs: Inputs) -> None:
    """Return nothing: who is not named by the other gives and gets no points."""


def special(inputs: Inputs) -> Iterator[tuple[str, str, tuple[int, int, bool]]]:
    """Yield who is named by the other: each one's place in the other's wishes, and whether both have any."""
    mentors = {mentor.handle: mentor for mentor in inputs.mentors}
    mentees = {mentee.handle: mentee for mentee in inputs.mentees}
    named = [(handle, mentee.handle) for mentee in inputs.mentees for handle in mentee.prefers]
    named += [(mentor.handle, handle) for mentor in inputs.mentors for handle in mentor.prefers]
    for one, other in named:
        if one in mentors and other in mentees:
            mentor, mentee = mentors[one], mentees[other]
            both = bool(mentor.prefers and mentee.prefers)
            yield one, other, (_place(mentee, mentor), _place(mentor, mentee), both)


def _worth(place: int) -> Fraction:
    return Fraction(max(1, _STEPS + 1 - place), _STEPS) if place else Fraction()


def _place(one: Participant, other: Participant) -> int:
    return one.prefers.index(other.handle) + 1 if other.handle in one.prefers else 0
