"""Refusals: have the coordinators said no to this pair?"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto

WEIGHT: Final = 0


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:
    """Veto a pair that stands in the cohort's `refusals`; the reason is the coordinators' own, and is not told."""
    if (mentor.handle, mentee.handle) in inputs.matching.refusals:
        return Veto("The coordinators do not want this pair.")
    return Score(Fraction(1), "The coordinators have nothing against this pair.")


def key(person: Participant, inputs: Inputs) -> None:
    """Return nothing: only the pairs that are named are refused."""


def special(inputs: Inputs) -> Iterator[tuple[str, str, bool]]:
    """Yield the pairs that are refused."""
    yield from ((mentor, mentee, True) for mentor, mentee in inputs.matching.refusals)
