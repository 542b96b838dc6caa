"""Group: a mentor meets with several mentees at once; each mentee sits in one group, each mentor leads at most one.

A group has at least as many mentees as `matching.group_size` says, and at most that many, or as many as the mentor has
capacity for. What is best, in this order, is the best of all choices of groups, by an integer program (`groups`):
pins; most mentees or most points; the worst-off; the draw. The proof is in `proofs/groups`.
"""

from typing import Final

from pairloom.match.bulk.scores import Scores
from pairloom.match.choice import Choice
from pairloom.match.inputs import Inputs
from pairloom.match.programs.groups import choose_seats
from pairloom.model.cohort import Objective

_REST: Final = ("the worst-off pair as well off as can be", "a draw from the digest of the two handles")
_ORDER: Final[dict[Objective, tuple[str, ...]]] = {
    "participation": ("pins", "most mentees in a group", "most points", *_REST),
    "score": ("pins", "most points", "most mentees in a group", *_REST),
}


def choose(inputs: Inputs, scores: Scores) -> Choice:
    """Return the best groups of a cohort.

    Raises:
        OverflowError: the points are too large to add up exactly.
    """
    return choose_seats(inputs, scores, _ORDER[inputs.matching.objective])
