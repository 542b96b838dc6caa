"""Preferences: did the mentee ask for this mentor?"""

from fractions import Fraction
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score
from pairloom.match.words import ordinal, whose

WEIGHT: Final = 10
_STEPS: Final = 4


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score:  # noqa: ARG001 - every criterion gets these
    """Score by the mentor's place among the mentee's wishes: 1, 3/4, 1/2, then 1/4 for each later one; 0 for none."""
    if mentor.handle in mentee.prefers:
        place = mentee.prefers.index(mentor.handle)
        return Score(
            Fraction(max(1, _STEPS - place), _STEPS),
            f"{mentor.name} is {whose(mentee.name)} {ordinal(place + 1)} choice.",
        )
    who = "other mentors" if mentee.prefers else "no mentor"
    return Score(Fraction(), f"{mentee.name} has asked for {who}.")
