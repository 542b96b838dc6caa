"""Layers: each criterion's way of saying many points and vetoes at once, the quickest that its module offers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from pairloom.match.bulk.classes import Table, asked, classes, table
from pairloom.match.bulk.grid import Grid, Layer, Numbers, Said
from pairloom.match.bulk.special import Special, special
from pairloom.match.candidates import Criterion, points
from pairloom.match.inputs import Inputs

_MOST_CELLS: Final = 1 << 24
"""Cells of the largest table that is kept: 80 MiB."""

_EXACT: Final = 1 << 24
"""Whole numbers up to this one are exact as floats of 32 bits."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A criterion, made ready for these inputs.

    Attributes:
        bit: its place among all criteria.
        layer: what it says of everybody with everybody, as a table if its key has few values; not of special pairs.
        special: the special pairs; None where there are none.
    """

    bit: int
    layer: Layer | Table
    special: Special | None = None


def prepared(criteria: Sequence[Criterion], inputs: Inputs) -> tuple[Prepared, ...]:
    """Return the layers of all criteria that have anything to say: no points and no veto means no layer."""
    return tuple(
        _prepared(bit, criterion, inputs)
        for bit, criterion in enumerate(criteria)
        if criterion.weight or criterion.vetoes
    )


def _prepared(bit: int, criterion: Criterion, inputs: Inputs) -> Prepared:
    if criterion.key is None:
        if criterion.grid is None:
            return Prepared(bit, asked(criterion, inputs.mentors, inputs.mentees, inputs))
        return Prepared(bit, graded(criterion, criterion.grid(inputs.mentors, inputs.mentees, inputs)))
    rows, columns = (classes(people, criterion.key, inputs) for people in (inputs.mentees, inputs.mentors))
    small = len(rows.people) * len(columns.people) <= _MOST_CELLS
    if criterion.grid is not None:
        few = small and len(rows.people) * len(inputs.mentors) <= _MOST_CELLS
        mentors, mentees = (columns.people, rows.people) if few else (inputs.mentors, inputs.mentees)
        layer = graded(criterion, criterion.grid(mentors, mentees, inputs))
        return Prepared(bit, table(rows, columns, layer) if few else layer)
    if not small:
        return Prepared(bit, asked(criterion, inputs.mentors, inputs.mentees, inputs))
    usual = table(rows, columns, asked(criterion, columns.people, rows.people, inputs))
    return Prepared(bit, *special(bit, criterion, inputs, usual))


def graded(criterion: Criterion, grid: Grid) -> Layer:
    """Return a grid's numerators as points: the weight times the numerator, divided by the scale and rounded down.

    This is exact in the narrowest width that holds the weight times the scale; whole numbers that come as floats stay
    floats where these are exact, which they are up to 2**24 if the scale is a power of two.
    """
    if criterion.shares is not None:
        return _looked_up(grid, np.array([points(criterion.weight, share) for share in criterion.shares], np.int16))
    most = criterion.weight * criterion.scale
    width = np.dtype(next(each for each in (np.int16, np.int32, np.int64) if most <= np.iinfo(each).max))
    halves = criterion.scale & (criterion.scale - 1) == 0
    factor = np.float32(criterion.weight / criterion.scale) if halves and most <= _EXACT else None

    def said(start: int, stop: int) -> Said:
        numbers, vetoed = grid(start, stop)
        if numbers is None or not criterion.weight:
            return None, vetoed
        if factor is not None and numbers.dtype == np.float32:
            numbers *= factor
            return numbers.astype(np.int16), vetoed
        earned = numbers.astype(width, copy=False)
        earned *= criterion.weight
        if halves:
            earned >>= criterion.scale.bit_length() - 1
        else:
            earned //= criterion.scale
        return earned.astype(np.int16, copy=False), vetoed

    return said


def _looked_up(grid: Grid, earned: Numbers) -> Layer:
    def said(start: int, stop: int) -> Said:
        places, vetoed = grid(start, stop)
        return None if places is None else np.take(earned, places.astype(np.intp), mode="clip"), vetoed

    return said
