"""One to one: each mentee meets with one mentor, and a mentor with as many mentees as they have seats."""

from typing import Final

from pairloom.match.assignment import assign
from pairloom.match.certificate import certify
from pairloom.match.choice import Choice, Chosen
from pairloom.match.inputs import Inputs
from pairloom.match.plan import plan
from pairloom.match.scores import Scores
from pairloom.model.cohort import Objective

_ORDER: Final[dict[Objective, tuple[str, ...]]] = {
    "participation": ("pins", "most mentees matched", "most points", "a draw from the digest of the two handles"),
    "score": ("pins", "most points", "most mentees matched", "a draw from the digest of the two handles"),
}


def choose(inputs: Inputs, scores: Scores) -> Choice:
    """Return the best pairs of a one-to-one cohort.

    Raises:
        OverflowError: points times people are too large to add up exactly (see `assignment.assign`).
    """
    task = plan(inputs, scores)
    solved = assign(inputs.cohort, task)
    pairs = [*(Chosen(*pair, pinned=True) for pair in task.pinned), *(Chosen(*pair) for pair in solved.pairs)]
    return Choice(
        order=_ORDER[inputs.matching.objective],
        certificate=certify(task, solved.pairs, solved.prices),
        pairs=tuple(sorted(pairs)),
    )
