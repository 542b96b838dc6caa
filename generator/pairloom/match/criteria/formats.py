"""Formats: does the mentor take part in this kind of cohort?"""

from fractions import Fraction
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import listing

WEIGHT: Final = 0


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:  # noqa: ARG001 - every criterion gets these
    """Veto a mentor who does not take part in the cohort's format."""
    if inputs.format not in mentor.formats:
        return Veto(f"{mentor.name} takes part in {listing(mentor.formats)} only; this cohort is {inputs.format}.")
    return Score(Fraction(1), f"{mentor.name} takes part in {inputs.format} cohorts.")
