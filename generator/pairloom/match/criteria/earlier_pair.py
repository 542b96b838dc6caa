"""Earlier pair: have the two been a pair before?"""

from fractions import Fraction
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto

WEIGHT: Final = 0


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:
    """Veto two people who were matched in an earlier cohort, in whichever roles: a new pair opens a new view."""
    if (min(mentor.handle, mentee.handle), max(mentor.handle, mentee.handle)) in inputs.earlier:
        return Veto(f"{mentor.name} and {mentee.name} were a pair in an earlier cohort.")
    return Score(Fraction(1), "They have not been a pair before.")
