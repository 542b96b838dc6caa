"""One to one: each mentee meets with one mentor, and a mentor with as many mentees as they have seats."""

from typing import Final

from pairloom.match.bulk.scores import Scores
from pairloom.match.choice import Choice, Chosen
from pairloom.match.flow.assignment import assign
from pairloom.match.flow.plan import plan
from pairloom.match.inputs import Inputs
from pairloom.match.telling.gap import open_end
from pairloom.model.cohort import Objective
from pairloom.model.match import Certificate

_REST: Final = ("the worst-off pair as well off as can be", "a draw from the digest of the two handles")
_ORDER: Final[dict[Objective, tuple[str, ...]]] = {
    "participation": ("pins", "most mentees matched", "most points", *_REST),
    "score": ("pins", "most points", "most mentees matched", *_REST),
}


def choose(inputs: Inputs, scores: Scores) -> Choice:
    """Return the best pairs of a one-to-one cohort.

    Raises:
        OverflowError: points times people are too large to add up exactly (see `assignment.assign`).
    """
    task = plan(inputs, scores)
    solved = assign(inputs.cohort, task)
    certificate = Certificate(
        bonus=task.bonus,
        reached=solved.reached,
        bound=solved.bound,
        prices=dict(sorted(solved.prices.items())),
    )
    pairs = [*(Chosen(*pair, pinned=True) for pair in task.pinned), *(Chosen(*pair) for pair in solved.pairs)]
    return Choice(
        order=(*_ORDER[inputs.matching.objective], *open_end(certificate, settled=True)),
        certificate=certificate,
        pairs=tuple(sorted(pairs)),
    )
