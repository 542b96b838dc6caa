"""Formats: does the mentor take part in this kind of cohort?"""

from fractions import Fraction
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import listing

WEIGHT: Final = 0
_HYBRID: Final = frozenset({"one-to-one", "group"})


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:  # noqa: ARG001 - every criterion gets these
    """Veto a mentor who does not take part in the cohort's format.

    A hybrid cohort has one-to-one seats and groups, so whoever takes part in one of these takes part in it. Among peers
    nobody is the mentor, and whoever joins takes part.
    """
    if inputs.format == "peer":
        return Score(Fraction(1), "Both have joined as peers.")
    if inputs.format in mentor.formats:
        return Score(Fraction(1), f"{mentor.name} takes part in {inputs.format} cohorts.")
    if not _takes_part(mentor, inputs):
        return Veto(f"{mentor.name} takes part in {listing(mentor.formats)} only; this is a {inputs.format} cohort.")
    seats = listing([form for form in mentor.formats if form in _HYBRID])
    return Score(Fraction(1), f"{mentor.name} takes part in {seats}, and a hybrid cohort has such seats.")


def key(person: Participant, inputs: Inputs) -> bool:
    """Return whether somebody takes part in the format as a mentor; a mentee takes part by joining."""
    return person.role == "mentor" and _takes_part(person, inputs)


def _takes_part(mentor: Participant, inputs: Inputs) -> bool:
    return inputs.format in mentor.formats or (inputs.format == "hybrid" and bool(_HYBRID & {*mentor.formats}))
