"""Hybrid: a mentee may have a one-to-one pair and a seat in a group, with different mentors; a mentor may give both.

Mentors give the seats that their `formats` name: one-to-one, group, or with hybrid both. Capacity counts mentees over
both kinds of seat; hours must suffice for all meetings, a mentee's for two if they have both. A mentee who has a seat
of either kind is placed and counts once. What is best is found as in `group`, and proved in `proofs/groups`.
"""

from typing import Final

from pairloom.match.bulk.scores import Scores
from pairloom.match.choice import Choice
from pairloom.match.inputs import Inputs
from pairloom.match.programs.groups import choose_seats
from pairloom.model.cohort import Objective

_REST: Final = ("the worst-off pair as well off as can be", "a draw from the digest of the two handles and the seat")
_ORDER: Final[dict[Objective, tuple[str, ...]]] = {
    "participation": ("pins", "most mentees with a seat", "most points of all seats", *_REST),
    "score": ("pins", "most points of all seats", "most mentees with a seat", *_REST),
}


def choose(inputs: Inputs, scores: Scores) -> Choice:
    """Return the best pairs and groups of a hybrid cohort.

    Raises:
        OverflowError: the points are too large to add up exactly.
    """
    return choose_seats(inputs, scores, _ORDER[inputs.matching.objective])
