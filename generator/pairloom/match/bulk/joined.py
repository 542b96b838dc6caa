"""Joined tables: what several tables say together, spread over all mentors, so that one look gives the sum.

In a sum of points a veto is a number too: a fall so deep that no points climb out of it, so that a pair that anything
vetoes has a negative sum. Sums of bits say which criteria veto.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.classes import Table
from pairloom.match.bulk.grid import Numbers

_MOST_CELLS: Final = 1 << 23
"""Cells that a table has at most after joining: 16 MiB, of which a processor keeps the part at hand that is used."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What some tables say together.

    Attributes:
        code: the row of each mentee.
        values: by row and mentor.
    """

    code: NDArray[np.intp]
    values: Numbers

    def take(self, start: int, stop: int, out: Numbers | None = None) -> Numbers:
        """Return what is said of the mentees from start to before stop, in `out` if it is given."""
        # Without `clip`, numpy makes a copy first, so that an error could leave `out` as it was.
        return np.take(self.values, self.code[start:stop], axis=0, out=out, mode="clip")


def signed(table: Table, fall: int, width: np.dtype[np.signedinteger[Any]]) -> Joined:
    """Return a table's points, spread; a veto is worth -`fall`."""
    values = table.points.astype(width)
    if table.vetoed is not None:
        values[table.vetoed] = -fall
    return Joined(table.rows.code, np.take(values, table.columns.code, axis=1))


def bits(table: Table, bit: int) -> Joined:
    """Return a table's vetoes, spread, as this bit of 32."""
    vetoed = np.zeros(table.points.shape, np.bool_) if table.vetoed is None else table.vetoed
    return Joined(table.rows.code, np.take(vetoed.astype(np.uint32) << np.uint32(bit), table.columns.code, axis=1))


def joined(parts: Iterable[Joined]) -> tuple[Joined, ...]:
    """Return tables joined where that makes the work less, from the smallest on; those that are all 0 are left out.

    Two tables become one while the mentees that differ in either of them are so few that the sum of both stays small.
    """
    some = sorted((each for each in parts if each.values.any()), key=lambda each: len(each.values))
    done: list[Joined] = []
    for each in some:
        both = _both(done[-1], each) if done else None
        done[-1:] = [*done[-1:], each] if both is None else [both]
    return tuple(done)


def _both(one: Joined, other: Joined) -> Joined | None:
    """Return the sum of two, or None where it would have too many rows to be worth it."""
    pairs, code = np.unique(one.code * len(other.values) + other.code, return_inverse=True)
    mentees, mentors = len(one.code), one.values.shape[1]
    if len(pairs) * 2 > mentees or len(pairs) * mentors > _MOST_CELLS:
        return None
    values = one.values[pairs // len(other.values)]
    values += other.values[pairs % len(other.values)]
    return Joined(code, values)
