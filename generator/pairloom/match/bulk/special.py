"""Special pairs: people who are named together somewhere, and so are an exception from what a table says."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.classes import Table
from pairloom.match.candidates import Criterion, points
from pairloom.match.inputs import Inputs
from pairloom.match.verdict import Veto

Spot = tuple[int, int]
"""The places of a mentee and of a mentor."""


@dataclass(frozen=True, slots=True)
class Special:
    """How special pairs differ from what the table says of them; in order of mentee.

    Attributes:
        bit: the place of the criterion.
        rows, columns: the places of mentee and mentor.
        points: to be added to the table's points.
        vetoed: -1 where the table's veto falls away, 1 where one is added, 0 where it stays as it is.
    """

    bit: int
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    points: NDArray[np.int32]
    vetoed: NDArray[np.int32]

    def spots(self, start: int, stop: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return where the special pairs are in the block of the mentees from start to before stop."""
        here = self._within(start, stop)
        return self.rows[here] - start, self.columns[here]

    def change(self, start: int, stop: int, fall: int) -> NDArray[np.int32]:
        """Return by how much these points change, a veto being worth -`fall`."""
        here = self._within(start, stop)
        return self.points[here] - self.vetoed[here] * np.int32(fall)

    def bits(self, start: int, stop: int) -> NDArray[np.uint32]:
        """Return which bits of their vetoes change."""
        return np.abs(self.vetoed[self._within(start, stop)]).astype(np.uint32) << np.uint32(self.bit)

    def _within(self, start: int, stop: int) -> slice:
        first, last = np.searchsorted(self.rows, (start, stop))
        return slice(int(first), int(last))


def special(bit: int, criterion: Criterion, inputs: Inputs, usual: Table) -> tuple[Table, Special | None]:
    """Return the table without what came into it by special pairs, and how these differ from it.

    A table is made with the first people of each class. Where these two are special themselves, two others of the same
    classes say what is usual; where all are special, nobody needs to.
    """
    spots = _spots(criterion, inputs)
    if not spots:
        return usual, None
    usual = _mended(criterion, inputs, usual, spots)
    verdicts: dict[Hashable, tuple[int, bool]] = {}
    for spot, key in spots.items():
        if key not in verdicts:
            verdicts[key] = _said(criterion, inputs, spot)
    found = sorted(spots)
    places = np.array(found, np.intp)
    here = usual.rows.code[places[:, 0]], usual.columns.code[places[:, 1]]
    said = np.array([verdicts[spots[spot]] for spot in found], np.int32)
    before = np.zeros(len(found), np.int32) if usual.vetoed is None else usual.vetoed[here].astype(np.int32)
    return usual, Special(bit, places[:, 0], places[:, 1], said[:, 0] - usual.points[here], said[:, 1] - before)


def _mended(criterion: Criterion, inputs: Inputs, usual: Table, spots: Mapping[Spot, Hashable]) -> Table:
    """Return the table with what two others of the same classes say, where the first ones are a special pair."""
    numbers = usual.points.copy()
    vetoed = np.zeros(numbers.shape, np.bool_) if usual.vetoed is None else usual.vetoed.copy()
    for row, column in spots:
        cell = int(usual.rows.code[row]), int(usual.columns.code[column])
        if (usual.rows.first[cell[0]], usual.columns.first[cell[1]]) == (row, column):
            others = (
                (int(one), int(other))
                for one in np.flatnonzero(usual.rows.code == cell[0])
                for other in np.flatnonzero(usual.columns.code == cell[1])
            )
            plain = next((spot for spot in others if spot not in spots), None)
            numbers[cell], vetoed[cell] = (0, False) if plain is None else _said(criterion, inputs, plain)
    return replace(usual, points=numbers, vetoed=vetoed if vetoed.any() else None)


def _spots(criterion: Criterion, inputs: Inputs) -> dict[Spot, Hashable]:
    if criterion.special is None:
        return {}
    rows, columns = (
        {person.handle: place for place, person in enumerate(people)} for people in (inputs.mentees, inputs.mentors)
    )
    return {
        (rows[mentee], columns[mentor]): key
        for mentor, mentee, key in criterion.special(inputs)
        if mentor in columns and mentee in rows
    }


def _said(criterion: Criterion, inputs: Inputs, spot: Spot) -> tuple[int, bool]:
    verdict = criterion.score(inputs.mentors[spot[1]], inputs.mentees[spot[0]], inputs)
    return (0, True) if isinstance(verdict, Veto) else (points(criterion.weight, verdict.share), False)
