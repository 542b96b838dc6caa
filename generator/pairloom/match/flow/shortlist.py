"""The shortlist: one look at everybody with everybody, which keeps each mentee's best possible pairs in short form.

There is never an array of all mentees with all mentors. The table is asked for in blocks of rows, in two threads,
and of each row at most `_KEPT / rows` pairs are kept: in most cohorts of up to 10,000 people these are all possible
pairs. Where a row has more, the best points that were left out are kept, so that later a look at the prices says
whether anything left out could matter (see `pricing`).
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.grid import Numbers
from pairloom.match.exact import Bools, Ints
from pairloom.match.flow.arcs import NOTHING, Arcs, joined, mixed
from pairloom.match.flow.plan import Plan

Found = TypeVar("Found")

_KEPT: Final = 1 << 25
_LEAST: Final = 64
_CHUNK: Final = 1 << 21
_THREADS: Final = 2


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The best possible pairs of each row.

    Attributes:
        first: where the pairs of each row begin, and where the last ones end.
        columns, points: of each pair, row after row.
        left_out: of each row, the most points of a possible pair that is not here; -1 where all are.
    """

    first: Ints
    columns: NDArray[np.int32]
    points: NDArray[np.int32]
    left_out: Ints

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.left_out)

    def chunks(self) -> Iterator[tuple[int, int, NDArray[np.int32], NDArray[np.int32]]]:
        """Yield some rows at a time: the first, the one after the last, and columns and points of their pairs."""
        start = 0
        while start < self.rows:
            stop = int(np.searchsorted(self.first, self.first[start] + _CHUNK, side="right")) - 1
            stop = min(max(stop, start + 1), self.rows)
            here = slice(self.first[start], self.first[stop])
            yield start, stop, self.columns[here], self.points[here]
            start = stop

    def best(self, count: int) -> Arcs:
        """Return, of each row, the `count` pairs with most points.

        Equals are taken in an order that is another one in each row, so that not all rows choose the same few.
        """
        parts = [NOTHING]
        for start, stop, columns, points in self.chunks():
            first = self.first[start : stop + 1] - self.first[start]
            rows = np.repeat(np.arange(start, stop), np.diff(first))
            merit = mixed(points, columns, rows)
            spots = [_largest(merit, one, other, count) for one, other in pairwise(first.tolist())]
            chosen = np.concatenate([np.empty(0, np.int64), *spots])
            parts.append(Arcs(rows[chosen], columns[chosen].astype(np.int64), points[chosen].astype(np.int64)))
        return joined(parts)


def _largest(merit: Ints, start: int, stop: int, count: int) -> Ints:
    """Return where the `count` largest numbers between two places stand."""
    if stop - start <= count:
        return np.arange(start, stop)
    return start + merit[start:stop].argpartition(stop - start - count)[stop - start - count :]


def shortlist(plan: Plan) -> Shortlist:
    """Return the best possible pairs of each row."""
    rows = plan.table.shape[0]
    limit = max(_LEAST, _KEPT // max(1, rows))
    blocks = over_rows(plan, np.ones(rows, np.bool_), lambda start, values: _kept(start, values, limit))
    first = np.zeros(rows + 1, np.int64)
    first[1:] = np.cumsum(np.concatenate([np.empty(0, np.int64), *(block[0] for block in blocks)]))
    return Shortlist(
        first,
        np.concatenate([np.empty(0, np.int32), *(block[1] for block in blocks)]),
        np.concatenate([np.empty(0, np.int32), *(block[2] for block in blocks)]),
        np.concatenate([np.empty(0, np.int64), *(block[3] for block in blocks)]),
    )


def over_rows(plan: Plan, wanted: Bools, look: Callable[[int, Numbers], Found]) -> list[Found]:
    """Return what a look at each block says that has a wanted row, in order of rows, however the threads take turns.

    Args:
        plan: what is looked at.
        wanted: of each row, whether it is to be looked at.
        look: is given the first row of a block and its values; negative is a pair that is not possible.
    """
    step = plan.table.step
    starts = [start for start in range(0, len(wanted), step) if wanted[start : start + step].any()]
    plan.table.values(0, 0)  # what a table prepares once is then there before the threads start
    with ThreadPoolExecutor(_THREADS) as threads:
        return list(threads.map(lambda start: look(start, plan.values(start, start + step)), starts))


def _kept(start: int, values: Numbers, limit: int) -> tuple[Ints, NDArray[np.int32], NDArray[np.int32], Ints]:
    """Return how many pairs of each row are kept, their columns and points, and the most points left out."""
    possible = values >= 0
    counts = np.count_nonzero(possible, axis=1)
    left_out = np.full(len(values), -1, np.int64)
    for row in np.flatnonzero(counts > limit):
        possible[row], left_out[row] = _best(values[row], int(start + row), limit)
        counts[row] = limit
    spots = np.flatnonzero(possible)  # and not `nonzero`, which takes twice as long
    columns = spots - np.repeat(np.arange(len(values)) * values.shape[1], counts)
    return counts, columns.astype(np.int32), values.ravel()[spots].astype(np.int32), left_out


def _best(points: Numbers, row: int, limit: int) -> tuple[Bools, int]:
    """Return which `limit` pairs of a row are the best, and the most points that one of the others may have."""
    place = len(points) - limit
    border = np.partition(points, place)[place]
    best = points > border
    equals = np.flatnonzero(points == border)
    order = np.argsort(mixed(np.zeros(1, np.int64), equals, np.full(1, row)))
    best[equals[order[: limit - np.count_nonzero(best)]]] = True
    return best, int(border)
