"""Hours: do the two have time at the same time, and enough of it?"""

from fractions import Fraction
from typing import Final

from pairloom.hours import shared_minutes
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import count, duration, number
from pairloom.model.match import Cause

WEIGHT: Final = 10
CAUSE: Final[Cause] = "no-hours"
ENOUGH: Final = 240
"""Shared minutes a week that earn all points: a pair meets for an hour, and four hours leave it a choice of times."""


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:
    """Compare the times of the week when both are free, in the worst week of the mentoring phase.

    Vetoed is a pair below `min_shared_hours`, and a mentee whose hours a month are fewer than the cadence needs (a
    mentor's are counted in their seats). The share is the shared minutes of four hours, at most 1.
    """
    if mentee.hours < inputs.pair_hours:
        left, asked = count(mentee.hours, "hour"), number(inputs.pair_hours)
        return Veto(f"{mentee.name} has {left} a month left; a pair of this cohort needs {asked}.")
    minutes = shared_minutes(mentor.free, mentee.free)
    need = 60 * inputs.matching.min_shared_hours
    if minutes >= max(need, 1):
        return Score(
            Fraction(min(minutes, ENOUGH), ENOUGH), f"Both are free at the same time for {duration(minutes)} a week."
        )
    blank = [person.name for person in (mentor, mentee) if not any(person.free)]
    if blank:
        have = "has" if len(blank) == 1 else "have"
        reason = f"{' and '.join(blank)} {have} named no time of the week."
    elif minutes:
        reason = f"They share only {duration(minutes)} a week; the cohort asks for {duration(need)}."
    else:
        often = any(one & other for one, other in zip(mentor.free, mentee.free, strict=True))
        reason = f"They are never free at the same time{' in some weeks, when clocks change' if often else ''}."
    return Veto(reason) if need else Score(Fraction(), reason)
