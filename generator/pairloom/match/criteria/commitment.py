"""Commitment: do the two give as many hours a month as a pair needs?"""

from fractions import Fraction
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import count, number
from pairloom.model.match import Cause

WEIGHT: Final = 0
CAUSE: Final[Cause] = "no-hours"


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:
    """Compare the hours a month that both have left with those that the cadence needs.

    A mentee with fewer is vetoed; a mentor with fewer has no seat, which is said there. The share is the hours of the
    one who has fewer, out of twice what a pair needs, at most 1: just enough earns half.
    """
    need = inputs.pair_hours
    if mentee.hours < need:
        return Veto(
            f"{mentee.name} has {count(mentee.hours, 'hour')} a month left; a pair of this cohort needs {number(need)}."
        )
    left = f"{mentor.name} has {count(mentor.hours, 'hour')} a month left, {mentee.name} {number(mentee.hours)}"
    fewer = min(mentor.hours, mentee.hours)
    return Score(Fraction(min(fewer, 2 * need), 2 * need), f"{left}; a pair of this cohort needs {number(need)}.")


def key(person: Participant, inputs: Inputs) -> int:
    """Return the person's hours, as far as they count."""
    return min(person.hours, 2 * inputs.pair_hours)
