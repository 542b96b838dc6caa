"""Waiting: who has no pair, why, and what they can do now."""

from collections.abc import Iterator, Mapping
from typing import Final

from pairloom.match.candidates import Candidate, Pair, candidates
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.scores import Scores
from pairloom.match.words import bounded, count, listing, number, sentence
from pairloom.model.match import Cause, Waiting

_STEPS: Final[dict[Cause, str]] = {
    "no-skill": "Add a broader or a related skill to your wishes, or ask the coordinators to look for a mentor who "
    "offers what you want. Your application stays.",
    "no-language": "If you can meet in one more language, add it to your profile. The coordinators also look for a "
    "mentor who speaks yours.",
    "no-hours": "Look at the times in your profile: one more evening, or a part of the weekend, often opens a door.",
    "no-capacity": "Your application stays. The coordinators can tell you when a seat becomes free or a mentor joins.",
    "vetoed": "Talk to the coordinators: they know what stands in the way, and they can pair two people by hand.",
}
_MORE_TIME: Final = "If you can give more time, raise hours_per_month in your profile. If not, all is well."
_FUNNEL: Final[tuple[tuple[Cause, str, str], ...]] = (
    ("no-skill", "offers a skill that is wanted", "offer a skill that is wanted"),
    ("no-language", "shares a language", "share a language"),
    ("no-hours", "has time at the same hours", "have time at the same hours"),
)
"""What a mentor needs, in the order in which it is told; the words for one mentor, and for several."""


def waiting(inputs: Inputs, scores: Scores, pairs: frozenset[Pair]) -> tuple[Waiting, ...]:
    """Return everybody without a pair: mentees, and mentors who have no pair at all; by handle, then role."""
    causes = {each.name: each.cause for each in scores.criteria}
    found = candidates(inputs, scores.criteria)
    return tuple(sorted(_everybody(inputs, found, pairs, causes), key=lambda each: (each.handle, each.role)))


def _everybody(
    inputs: Inputs, found: Mapping[Pair, Candidate], pairs: frozenset[Pair], causes: Mapping[str, Cause]
) -> Iterator[Waiting]:
    mentors, mentees = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    for mentor in inputs.mentors:
        if mentor.handle not in mentors:
            mine = [found[pair] for mentee in inputs.mentees if (pair := (mentor.handle, mentee.handle)) in found]
            yield _mentor(mentor, inputs, mine)
    for mentee in inputs.mentees:
        if mentee.handle not in mentees:
            mine = [found[pair] for mentor in inputs.mentors if (pair := (mentor.handle, mentee.handle)) in found]
            yield _mentee(mentee, inputs, mine, causes)


def _mentor(mentor: Participant, inputs: Inputs, mine: list[Candidate]) -> Waiting:
    """Say why a mentor has no pair: no seat to give, nobody who fits, or enough other mentors."""
    cause: Cause = "not-needed"
    step = "Your offer stays, and it counts again as soon as somebody joins. Thank you for your patience."
    fitting = sum(not each.vetoes for each in mine)
    if mentor.hours < inputs.pair_hours:
        cause, why, step = "no-capacity", _too_few_hours(mentor, inputs), _MORE_TIME
    elif not mentor.seats:
        cause, why = "no-capacity", "all seats are taken in other cohorts"
        step = "If you can take one more mentee, raise capacity in your profile. If not, all is well."
    elif fitting:
        they = "is" if fitting == 1 else "all are"
        why = f"{_who(fitting, 'mentee', 'fits', 'fit')}, and {they} paired with somebody else"
    elif mine:
        why = "no mentee of this cohort fits"
        step = "If you have more skills, languages or times to offer, add them to your profile."
    else:
        why = "no mentee has joined this cohort yet"
    return Waiting(handle=mentor.handle, role="mentor", cause=cause, reason=sentence(why), next_step=step)


def _mentee(mentee: Participant, inputs: Inputs, mine: list[Candidate], causes: Mapping[str, Cause]) -> Waiting:
    """Say why a mentee has no pair."""
    cause: Cause = "no-capacity"
    fitting = sum(not each.vetoes for each in mine)
    if fitting:
        seats = "but has no free seat" if fitting == 1 else "but none of them has a free seat"
        why = f"{_who(fitting, 'mentor', 'fits', 'fit')}, {seats}"
    elif not mine:
        why = "no mentor has joined this cohort yet"
    elif mentee.hours < inputs.pair_hours:
        cause, why = "no-hours", _too_few_hours(mentee, inputs)
    else:
        cause, why = _funnel(mine, causes)
        if cause == "no-skill":
            why = f"no mentor of this cohort offers {_wishes(mentee, inputs)}, or anything close to it"
    step = _MORE_TIME if mentee.hours < inputs.pair_hours else _STEPS[cause]
    return Waiting(handle=mentee.handle, role="mentee", cause=cause, reason=bounded(sentence(why)), next_step=step)


def _funnel(mine: list[Candidate], causes: Mapping[str, Cause]) -> tuple[Cause, str]:
    """Say how many mentors offer a skill, how many of these share a language, and so on, until nobody is left."""
    told: list[str] = []
    left = mine
    for cause, one, several in _FUNNEL:
        passed = [each for each in left if cause not in {causes[name] for name in each.vetoes}]
        if not passed:
            return cause, "; ".join([*told, f"none of them {one}" if told else f"no mentor {one}"])
        if not told or len(passed) < len(left):
            who = f"{number(len(passed))} of them" if told else count(len(passed), "mentor")
            told.append(f"{who} {one if len(passed) == 1 else several}")
        left = passed
    reasons = [reason.removesuffix(".") for each in left for reason in each.vetoes.values()]
    return "vetoed", f"{_who(len(left), 'mentor', 'fits', 'fit')} in all else, but: {listing(reasons, 2)}"


def _wishes(mentee: Participant, inputs: Inputs) -> str:
    return listing([inputs.skills.names[wish] for wish in mentee.skills], 3, "or")


def _who(number: int, noun: str, one: str, several: str) -> str:
    return f"{count(number, noun)} {one if number == 1 else several}"


def _too_few_hours(person: Participant, inputs: Inputs) -> str:
    left = f"{count(person.hours, 'hour')} a month {'is' if person.hours == 1 else 'are'} left"
    return f"{left}, and a pair of this cohort needs {number(inputs.pair_hours)}"
