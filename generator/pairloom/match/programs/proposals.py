"""Proposals: good choices of columns to begin a search from, found in floating point and looked at in whole numbers.

The better the choice that is known, the fewer columns the bound leaves to be searched. Three ways, each only if those
before it did not reach the bound: the linear program's own answer; the same with one column more that must be, again
and again; and a short branching of HiGHS among the columns that cost least, limited by its number of nodes, so that it
ends alike on every run.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import numpy as np

from pairloom.match.exact import Bools, Floats, Ints
from pairloom.match.programs.relaxation import Relaxed, relax

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

_DIVES: Final = 60
_NOTHING: Final = 1e-6
"""Shares below this are taken for 0."""

_COLUMNS: Final = 2000
_NODES: Final = 300


def proposals(rows: "csr_matrix", limits: Ints, gains: Ints, relaxed: Relaxed) -> Iterator[Bools]:
    """Yield choices that keep the rows, until one reaches the bound."""
    for way in (_dived, _branched):
        chosen = way(rows, limits, gains, relaxed)
        if chosen is not None:
            yield chosen
            if gains[chosen].sum() == relaxed.bound // relaxed.scale:
                return


def _dived(rows: "csr_matrix", limits: Ints, gains: Ints, relaxed: Relaxed) -> Bools | None:
    """Return a good choice, if one is found by asking the linear program again with one column more that must be.

    That column is the one of which it already takes the largest part, until its answer is a choice.
    """
    answer = relaxed
    for _ in range(_DIVES):
        chosen = rounded(rows, limits, answer.shares)
        if chosen is not None and not (answer.forced & ~chosen).any():
            return chosen
        parts = np.where(answer.shares < 1 - _NOTHING, answer.shares, 0)
        if parts.max(initial=0) < _NOTHING:
            break
        forced = answer.forced | (np.arange(len(parts)) == parts.argmax())
        answer = relax(rows, limits, gains, forced)
    return None


def _branched(rows: "csr_matrix", limits: Ints, gains: Ints, relaxed: Relaxed) -> Bools | None:
    """Return the best choice that HiGHS finds in some nodes among the columns that lower the bound least."""
    from scipy.optimize import Bounds, LinearConstraint, milp  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to load

    among = np.sort(
        np.argsort(-np.where(relaxed.forced, np.iinfo(np.int64).max // 2, relaxed.reduced), kind="stable")[:_COLUMNS]
    )
    largest = max(1, int(np.abs(gains).max(initial=0)))
    solved = milp(
        -gains[among] / largest,
        constraints=LinearConstraint(rows[:, among], -np.inf, limits),
        integrality=np.ones(len(among)),
        bounds=Bounds(relaxed.forced[among].astype(np.float64), 1),
        options={"node_limit": _NODES, "mip_rel_gap": 0},
    )
    if solved.x is None:
        return None
    shares = np.zeros(len(gains))
    shares[among] = solved.x
    return rounded(rows, limits, shares)


def rounded(rows: "csr_matrix", limits: Ints, shares: Floats) -> Bools | None:
    """Return the linear program's answer as a choice, if it is one."""
    chosen = shares > 0.5  # noqa: PLR2004 - a half
    return chosen if (rows @ chosen.astype(np.int64) <= limits).all() else None
