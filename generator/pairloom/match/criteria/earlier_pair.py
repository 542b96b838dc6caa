"""Earlier pair: have the two been a pair before?"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto

WEIGHT: Final = 0


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:
    """Veto two people who have been a pair, in whichever roles: a new pair opens a new view.

    That is a pair of an earlier cohort, or one of this cohort that has ended: it is never proposed again.
    """
    if (min(mentor.handle, mentee.handle), max(mentor.handle, mentee.handle)) in inputs.earlier:
        return Veto(f"{mentor.name} and {mentee.name} have been a pair before.")
    return Score(Fraction(1), "They have not been a pair before.")


def key(person: Participant, inputs: Inputs) -> None:
    """Return nothing: only those who have been a pair are vetoed."""


def special(inputs: Inputs) -> Iterator[tuple[str, str, bool]]:
    """Yield who has been a pair, either way round."""
    for one, other in inputs.earlier:
        yield one, other, True
        yield other, one, True
