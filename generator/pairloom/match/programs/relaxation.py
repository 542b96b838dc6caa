"""Relaxation: what a 0/1 program cannot pass, from prices of its rows, exact; and which columns that rules out.

For prices y >= 0 of the rows, every choice x that keeps `rows @ x <= limits` has
`gains @ x <= y @ limits + sum of max(0, gains - y @ rows)`: Lagrangian duality, right for any prices. Good prices come
from the linear program, in floating point; they are rounded to whole parts of a point before anything is added up, so
that the bound is exact whatever the rounding. A column that pushes the bound below what is already reached is in no
best choice: fixing by reduced costs.

Sources: Geoffrion, Lagrangean relaxation for integer programming (1974); Nemhauser, Wolsey, Integer and Combinatorial
Optimization (1988), section II.5.4.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np

from pairloom.match.exact import SAFE, Bools, Floats, Ints, refuse_beyond

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

_SCALES: Final = (1, 2, 12, 1024)
"""Parts of a point to which prices are rounded; of these, the one with the lowest bound is kept."""


@dataclass(frozen=True, slots=True)
class Relaxed:
    """An exact bound and what it says of each column.

    Attributes:
        scale: parts of a point in which `bound`, `whole` and `reduced` are counted.
        bound: no choice has a larger sum of gains.
        whole: the prices of the rows that prove it.
        reduced: by column, its gain less the prices of its rows: with the column, where that is negative, and without
            it, where it is positive, the bound is lower by as much.
        forced: the columns that every choice must have.
        shares: the linear program's own answer, each from 0 to 1; a hint.
    """

    scale: int
    bound: int
    whole: Ints
    reduced: Ints
    forced: Bools
    shares: Floats

    def possible(self, reached: int) -> Bools:
        """Return the columns that can be in a choice of at least `reached`."""
        return (self.bound + np.minimum(self.reduced, 0) >= reached * self.scale) | self.forced

    def needed(self, reached: int) -> Bools:
        """Return the columns that every choice of at least `reached` has."""
        return (self.bound - np.maximum(self.reduced, 0) < reached * self.scale) | self.forced

    def highest(self, columns: Bools) -> int:
        """Return what no choice with one of these columns can pass; less than any bound where there are none."""
        lost = int(np.minimum(self.reduced[columns], 0).max()) if columns.any() else -2 * SAFE
        return (self.bound + lost) // self.scale


def relax(rows: "csr_matrix", limits: Ints, gains: Ints, forced: Bools) -> Relaxed:
    """Return the bound of choosing columns, 0 or 1, under `rows @ x <= limits` for the largest sum of gains.

    Args:
        rows: whole numbers, shape (rows, columns).
        limits: one for each row.
        gains: one for each column.
        forced: the columns that must be chosen.

    Raises:
        OverflowError: the gains are too large to add up exactly in 64 bits.
    """
    from scipy.optimize import linprog  # type: ignore[import-untyped]  # noqa: PLC0415 - takes long to load

    shares, prices = np.zeros(len(gains)), np.zeros(len(limits))
    largest = max(1, int(np.abs(gains).max(initial=0)))
    if len(gains):
        least = np.stack([forced.astype(np.float64), np.ones(len(gains))], axis=1)
        solved = linprog(-gains / largest, A_ub=rows, b_ub=limits, bounds=least, method="highs-ds")
        if solved.x is not None:
            shares, prices = solved.x, np.maximum(0.0, -solved.ineqlin.marginals) * largest
    parts = np.abs(limits) + np.asarray(abs(rows).sum(axis=1)).ravel()
    total = float(np.abs(gains.astype(np.float64)).sum()) + float((prices + 1) @ parts) + 1
    refuse_beyond(total)
    found = [
        _bound(rows, limits, gains, forced, scale=scale, prices=prices, shares=shares)
        for scale in _SCALES
        if scale == 1 or scale * total < SAFE
    ]
    return min(found, key=lambda each: Fraction(each.bound, each.scale))


def _bound(  # noqa: PLR0913 - the program, and the prices
    rows: "csr_matrix", limits: Ints, gains: Ints, forced: Bools, *, scale: int, prices: Floats, shares: Floats
) -> Relaxed:
    """Return the bound at these prices, rounded to whole parts of a point."""
    whole = np.rint(prices * scale).astype(np.int64)
    reduced = gains * scale - (rows.T @ whole).astype(np.int64)
    bound = int(whole @ limits) + int(np.where(forced, reduced, np.maximum(reduced, 0)).sum())
    return Relaxed(scale, bound, whole, reduced, forced, shares)
