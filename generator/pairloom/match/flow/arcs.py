"""Arcs: pairs that might be chosen, as arrays: the mentee's row, the mentor's column, and the points."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from pairloom.match.bulk.grid import Numbers
from pairloom.match.exact import Bools, Ints


class Table(Protocol):
    """The points of everybody with everybody, made when they are asked for: `Scores`, or an array in a test."""

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows (mentees) and columns (mentors) there are."""

    @property
    def most(self) -> int:
        """The most points that a pair can have."""

    @property
    def step(self) -> int:
        """How many rows are asked for at a time when all of them are."""

    def values(self, start: int, stop: int) -> Numbers:
        """Return the points of the rows from `start` to before `stop` with every column, negative where vetoed.

        May be called from several threads at once; the array is the caller's own.
        """


@dataclass(frozen=True, slots=True)
class Arcs:
    """Some pairs.

    Attributes:
        rows, columns: where the mentee and the mentor of each stand.
        points: of each pair, without any bonus; or whatever else is to be added up.
    """

    rows: Ints
    columns: Ints
    points: Ints

    def __len__(self) -> int:
        """Return how many pairs these are."""
        return len(self.rows)

    def only(self, which: Bools | Ints) -> "Arcs":
        """Return those of a mask, or at these places."""
        return Arcs(self.rows[which], self.columns[which], self.points[which])

    def worth(self, points: Ints) -> "Arcs":
        """Return the same pairs with other points."""
        return Arcs(self.rows, self.columns, points)


NOTHING = Arcs(*(np.empty(0, np.int64) for _ in range(3)))


def joined(parts: Sequence[Arcs]) -> Arcs:
    """Return several lots of pairs as one."""
    return Arcs(
        *(
            np.concatenate([np.empty(0, np.int64), *(getattr(part, name) for part in parts)])
            for name in ("rows", "columns", "points")
        )
    )


def foremost(arcs: Arcs, merit: Ints, count: int) -> Ints:
    """Return where the `count` arcs of greatest merit of each row stand, in order; equals are taken as `mixed` says."""
    order = np.lexsort((mixed(-merit, arcs.columns, arcs.rows), arcs.rows))
    rows = arcs.rows[order]
    place = np.arange(len(rows)) - np.searchsorted(rows, rows)
    places: Ints = np.sort(order[place < count])
    return places


def mixed(merit: Numbers, columns: Numbers, rows: Ints) -> Ints:
    """Return numbers in the order of merit, and for equals in an order of columns that is another one in each row.

    So that of many equals not all rows choose the same few. The low half is a one-to-one mixing of the column's 32 bits
    in the manner of Steele, Lea and Flood, Fast splittable pseudorandom number generators (2014), section 4.
    """
    bits = columns.astype(np.uint32) * np.uint32(0x9E3779B1) + rows.astype(np.uint32) * np.uint32(0x85EBCA6B)
    bits = (bits ^ (bits >> np.uint32(16))) * np.uint32(0xC2B2AE35)
    bits ^= bits >> np.uint32(15)
    ordered: Ints = (merit.astype(np.int64) << 32) | bits
    return ordered


def union(parts: Sequence[Arcs], columns: int) -> Arcs:
    """Return several lots of pairs as one, each pair once, by row and column; there are so many columns."""
    found = joined(parts)
    return found.only(np.unique(found.rows * columns + found.columns, return_index=True)[1])
