"""A cut tree: as many cuts as there are nodes, with a smallest one between any two of them among them.

Source: Gusfield, Very simple methods for all pairs network flow analysis (1990).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import numpy as np

from pairloom.match.exact import Bools, Floats, Ints

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

_PARTS: Final = 2**20
"""Whole parts in which shares are counted, since the flow reckons in whole numbers."""


def cuts(ends: Ints, shares: Floats, empty: Floats) -> Iterator[Bools]:
    """Yield the sides of the cuts of a cut tree, as which nodes are on the side without the last one.

    Args:
        ends: the two nodes of each edge, counted from 0.
        shares: the capacity of each edge.
        empty: by node, the capacity of an edge to one more node, the last one.
    """
    last = len(empty)
    graph = _graph(ends, shares, empty)
    above = np.full(last + 1, last)
    for node in range(last):
        side = _smallest(graph, node, int(above[node]))
        top = int(above[node])
        above[side & (above == top) & (np.arange(last + 1) != node)] = node
        if side[above[top]]:
            above[node], above[top] = above[top], node
    below = np.eye(last + 1, dtype=np.bool_)
    for node in range(last):
        step = node
        while step != last:
            step = int(above[step])
            below[step, node] = True
    yield from (below[node, :last] for node in range(last))


def _graph(ends: Ints, shares: Floats, empty: Floats) -> "csr_matrix":
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - takes long to load

    last = np.full(len(empty), len(empty))
    one, other = np.append(ends[:, 0], np.arange(len(empty))), np.append(ends[:, 1], last)
    parts = np.rint(np.append(shares, empty) * _PARTS).astype(np.int32)
    both = np.append(one, other), np.append(other, one)
    return csr_matrix((np.append(parts, parts), both), shape=(len(empty) + 1, len(empty) + 1))


def _smallest(graph: "csr_matrix", source: int, sink: int) -> Bools:
    """Return the side of a smallest cut on which the source is."""
    from scipy.sparse.csgraph import breadth_first_order, maximum_flow  # type: ignore[import-untyped]  # noqa: PLC0415 - takes long to load

    left = graph - maximum_flow(graph, source, sink).flow
    left.eliminate_zeros()
    side = np.zeros(graph.shape[0], np.bool_)
    side[breadth_first_order(left, source, return_predecessors=False)] = True
    return side
