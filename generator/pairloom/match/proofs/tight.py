"""Tight pairs: what prices say of everybody, in one pass over all pairs that are possible.

At given prices of the mentors' seats a pair is worth its points and bonus less the price of the seat. A mentee's gain
is the most that a pair is worth to them, and 0 if none is worth more; the pairs that reach it are *tight*.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.scores import Scores
from pairloom.match.inputs import Inputs
from pairloom.match.proofs.pins import left
from pairloom.model.match import Match

WAITS: Final = -1
"""In the place of a mentor's column: the mentee has no pair."""

_CELLS: Final = 1 << 20
_IMPOSSIBLE: Final = np.iinfo(np.int64).min // 2


@dataclass(frozen=True, slots=True)
class Tight:
    """A stored match, and what its prices say.

    Mentors are columns, mentees rows, both in order of handle; those of pinned pairs are left out where it is said.

    Attributes:
        mentors, mentees: handles.
        seats: of each mentor, after the pins.
        prices: of each mentor's seats.
        looking: whether each mentee looks for a mentor, since no pin has decided it.
        gains: of each mentee; 0 for those who do not look.
        held: the column of each mentee's mentor, pins left out; `WAITS` without one.
        worth: points of that pair; 0 without one.
        first: where the tight pairs of each row begin in the next two, and last where all end.
        columns, points: of the tight pairs, row by row.
    """

    mentors: tuple[str, ...]
    mentees: tuple[str, ...]
    seats: NDArray[np.int64]
    prices: NDArray[np.int64]
    looking: NDArray[np.bool_]
    gains: NDArray[np.int64]
    held: NDArray[np.int64]
    worth: NDArray[np.int64]
    first: NDArray[np.int64]
    columns: NDArray[np.int32]
    points: NDArray[np.int32]

    def choices(self, row: int, least: int = 0) -> list[int]:
        """Return the columns of a mentee's tight pairs of at least so many points."""
        here = slice(self.first[row], self.first[row + 1])
        found: list[int] = self.columns[here][self.points[here] >= least].tolist()
        return found

    def holders(self) -> Mapping[int, list[int]]:
        """Return the rows of each mentor's mentees, pins left out; an empty list for others."""
        rows: dict[int, list[int]] = defaultdict(list)
        for row, column in enumerate(self.held.tolist()):
            if column != WAITS:
                rows[column].append(row)
        return rows

    def free(self) -> NDArray[np.int64]:
        """Return how many seats of each mentor nobody has."""
        taken = self.held[self.held != WAITS]
        return np.asarray(self.seats - np.bincount(taken, minlength=len(self.seats)), np.int64)


def tight(inputs: Inputs, scores: Scores, match: Match, bonus: int, prices: Mapping[str, int]) -> Tight:
    """Return what prices say of a stored match; each of its pairs that no pin decided must be possible."""
    mentors = tuple(mentor.handle for mentor in inputs.mentors)
    mentees = tuple(mentee.handle for mentee in inputs.mentees)
    given = left(inputs)
    seats, looking = given.seats, given.looking
    price = np.array([prices.get(mentor, 0) for mentor in mentors], np.int64)
    held = _held(match, mentors, mentees)
    gains, worth = np.zeros(len(mentees), np.int64), np.zeros(len(mentees), np.int64)
    counts, columns, points = np.zeros(len(mentees), np.int64), [], []
    step = max(1, _CELLS // max(1, len(mentors)))
    for start in range(0, len(mentees), step):
        rows = slice(start, min(start + step, len(mentees)))
        block = scores.block(rows.start, rows.stop)
        allowed = (block.vetoes == 0) & (seats > 0) & looking[rows, None]
        surplus = np.where(allowed, block.points + (bonus - price), _IMPOSSIBLE)
        gains[rows] = surplus.max(axis=1, initial=0)
        row, column = np.nonzero(surplus == gains[rows, None])
        counts[rows] = np.bincount(row, minlength=rows.stop - start)
        columns.append(column.astype(np.int32))
        points.append(block.points[row, column].astype(np.int32))
        own = np.flatnonzero(held[rows] != WAITS)
        worth[start + own] = block.points[own, held[start + own]]
    return Tight(
        mentors=mentors,
        mentees=mentees,
        seats=seats,
        prices=price,
        looking=looking,
        gains=gains,
        held=held,
        worth=worth,
        first=np.concatenate([[0], np.cumsum(counts)]),
        columns=np.concatenate([*columns, np.empty(0, np.int32)]),
        points=np.concatenate([*points, np.empty(0, np.int32)]),
    )


def _held(match: Match, mentors: tuple[str, ...], mentees: tuple[str, ...]) -> NDArray[np.int64]:
    column = {handle: place for place, handle in enumerate(mentors)}
    row = {handle: place for place, handle in enumerate(mentees)}
    held = np.full(len(mentees), WAITS, np.int64)
    for pair in match.pairs:
        if not pair.pinned:
            held[row[pair.mentee]] = column[pair.mentor]
    return held
