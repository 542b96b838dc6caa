"""Ranking: the place that each of a pair has among all whom the other could have, and the pairs that block a match.

Points alone count, and of equals each has the best of their places. Nobody is compared with everybody by words: the
scores come in blocks, so that a cohort of ten thousand is one pass.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.grid import Numbers
from pairloom.match.bulk.scores import Scores

ROWS: Final = 255
"""Rows of a block at most: as many as a byte can count."""

NOBODY: Final = -1
"""Points of a free seat, of nobody, and of two who cannot be a pair: fewer than any pair has."""

NEVER: Final = np.iinfo(np.int32).max
"""Points that no pair passes."""

Held = tuple[int, int, int]
"""A pair of the match: the mentee's row, the mentor's column, their points."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """How the pairs of a match stand, in their order.

    Attributes:
        of_mentors: the mentor's place, from 1, among all who could be the mentee's.
        of_mentees: the mentee's place among all who could be the mentor's.
        blocking: how many pairs block the match.
        first: the first of them, as (row of the mentee, column of the mentor), in order.
    """

    of_mentors: tuple[int, ...]
    of_mentees: tuple[int, ...]
    blocking: int
    first: tuple[tuple[int, int], ...]


def ranking(
    scores: Scores, held: Sequence[Held], may: NDArray[np.bool_], floors: NDArray[np.int32], named: int
) -> Ranking:
    """Return how the pairs of a match stand.

    Args:
        scores: of everybody with everybody.
        held: the pairs.
        may: for each mentor, whether they have a seat in this cohort; others are nobody's choice.
        floors: for each mentor, the points that a mentee must pass so that the mentor would rather have them: the
            least of their pairs, `NOBODY` with a free seat, `NEVER` where no pair with them counts as blocking.
        named: how many blocking pairs to name at most.
    """
    rows, columns, points = (np.array([pair[side] for pair in held], np.int32) for side in range(3))
    best = np.full(scores.shape[0], NOBODY, np.int32)
    np.maximum.at(best, rows, points)
    first_pair = points == best[rows]
    of_mentors, of_mentees = np.ones(len(held), np.int64), np.ones(len(held), np.int64)
    blocking, first = 0, list[tuple[int, int]]()
    for start, found in _allowed(scores, may):
        stop = start + len(found)
        kind = found.dtype
        mine = best[start:stop, None].astype(kind)
        better = found > mine
        here = (rows >= start) & (rows < stop)
        each = np.array([np.count_nonzero(row) for row in better], np.int64)
        of_mentors[here & first_pair] += each[rows[here & first_pair] - start]
        for pair in np.flatnonzero(here & ~first_pair):
            of_mentors[pair] += np.count_nonzero(found[rows[pair] - start] > points[pair])
        asked = np.take(found, columns, axis=1) > points.astype(kind)
        of_mentees += np.add.reduce(asked.view(np.uint8), axis=0, dtype=np.uint8)
        better &= found > np.minimum(floors, np.iinfo(kind).max).astype(kind)
        blocking += int(np.count_nonzero(better))
        if len(first) < named:
            first += [(start + int(row), int(column)) for row, column in np.argwhere(better)[: named - len(first)]]
    return Ranking(tuple(of_mentors.tolist()), tuple(of_mentees.tolist()), blocking, tuple(first))


def places_of_peers(scores: Scores, circles: Sequence[Sequence[int]]) -> tuple[int, ...]:
    """Return for each peer and each other one of their circle the place that the other has for them, from 1.

    The points of two peers are half of what the two directions give, rounded down; a veto of one is a veto of both.
    The whole pool is held in memory at once: circles are made of some thousand people, not of tens of thousands.
    """
    single = np.full(scores.shape, NOBODY, np.int32)
    for start, found in _allowed(scores, np.ones(scores.shape[1], np.bool_)):
        single[start : start + len(found)] = found
    both = np.where((single > NOBODY) & (single.T > NOBODY), (single + single.T) // 2, NOBODY)
    return tuple(
        1 + int(np.count_nonzero(both[one] > both[one, other]))
        for circle in circles
        for one in circle
        for other in circle
        if one != other
    )


def _allowed(scores: Scores, may: NDArray[np.bool_]) -> Iterator[tuple[int, Numbers]]:
    """Yield the points of all pairs in blocks of rows, with the first row; negative where two cannot be a pair."""
    rows, step = scores.shape[0], min(ROWS, scores.step)
    for start in range(0, rows, step):
        found = scores.values(start, min(start + step, rows))
        found[:, ~may] = NOBODY
        yield start, found
