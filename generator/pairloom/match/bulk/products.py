"""Products of large tables that are nearly empty, some rows at a time, exact in whole numbers.

What people want times what people offer, what people say times what others say: both are tables of people with skills
or words, and of each person's row only a few cells are not 0.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array  # type: ignore[import-untyped]

EXACT: Final = 1 << 24
"""Numbers up to this one are exact in 32 bits of floating point, and so are their sums that stay below it."""

_SMALL: Final = 1 << 18
"""Cells of tables that are quick enough when filled up: then scipy, which takes long to load, is not needed."""

_DENSE: Final = 32
"""A row in which more than one cell of so many is not 0 is filled up: adding it as a whole is quicker then."""

_FEW: Final = 512
"""So many rows are all filled up: a second product for the emptier ones would cost more than it saves."""

_MOST: Final = 1 << 25
"""Cells of rows that are filled up, at most: 128 MiB."""

Product = Callable[[int, int], NDArray[np.float32]]
"""(start, stop) -> the rows from start to before stop of a product, a new array of whole numbers."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The cells of a table that are not 0; no cell comes twice.

    Attributes:
        rows, columns: where each is.
        values: what is in it, of 0 or more.
        shape: how many rows and columns there are.
    """

    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    values: NDArray[np.int64]
    shape: tuple[int, int]

    def turned(self) -> "Entries":
        """Return the table with rows for columns."""
        return Entries(self.columns, self.rows, self.values, self.shape[::-1])

    def filled(self) -> NDArray[np.float32]:
        """Return the whole table."""
        table = np.zeros(self.shape, np.float32)
        table[self.rows, self.columns] = self.values
        return table

    def sparse(self) -> "csr_array":
        """Return the table as one of scipy's."""
        from scipy.sparse import csr_array  # noqa: PLC0415 - loads slowly, and only large cohorts need it

        return csr_array((self.values.astype(np.float32), (self.rows, self.columns)), self.shape)


def product(left: Entries, right: Entries) -> Product:
    """Return the product of two tables, row by row when asked; no cell of it may be `EXACT` or more."""
    inner = left.shape[1]
    if inner * (left.shape[0] + right.shape[1]) <= _SMALL:
        one, other = left.filled(), right.filled()
        return lambda start, stop: one[start:stop] @ other
    full = _full(right)
    whole, rest = np.flatnonzero(full), np.flatnonzero(~full)
    rows, columns = left.sparse(), right.sparse()
    many, heavy = columns[whole].toarray(), rows[:, whole]
    if not len(rest):
        return lambda start, stop: heavy[start:stop] @ many
    few, light = columns[rest], rows[:, rest]

    def some(start: int, stop: int) -> NDArray[np.float32]:
        found: NDArray[np.float32] = (light[start:stop] @ few).toarray()
        found += heavy[start:stop] @ many
        return found

    return some


def _full(table: Entries) -> NDArray[np.bool_]:
    """Return which rows are to be filled up: those with most cells, or all of a few, as far as there is room."""
    cells = np.bincount(table.rows, minlength=table.shape[0])
    room = np.argsort(-cells, kind="stable")[: _MOST // max(1, table.shape[1])]
    full = np.zeros(table.shape[0], np.bool_)
    full[room] = (cells[room] * _DENSE > table.shape[1]) | (table.shape[0] <= _FEW)
    return full
