"""Peers: everybody of the cohort in one pool, the points of all twos, and those whom the coordinators put together.

Two people's points are half of what each gives the other, rounded down; a veto in either direction is a veto of both.
Pins join people: those who are joined, one to another or along others, are one *unit* and are never parted, whatever
vetoes stand between them. Everybody else is a unit of one.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from pairloom.match.bulk.scores import Scores
from pairloom.match.candidates import candidate
from pairloom.match.exact import Bools, Ints, refuse_beyond
from pairloom.match.inputs import Inputs

SCALE: Final = 100
"""Parts of a point in which prices of peers and their sums are counted."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Everybody, by place in order of handle.

    Attributes:
        handles: who they are.
        points: of any two, shape (people, people); 0 on the diagonal.
        fits: whether two may meet; nobody fits themselves.
        units: the people of each unit, each in order, the units in order of their first.
        bonus: what it is worth that one person more is placed; 0 where the objective is the score.
    """

    handles: tuple[str, ...]
    points: Ints
    fits: Bools
    units: tuple[tuple[int, ...], ...]
    bonus: int

    @property
    def single(self) -> tuple[int, ...]:
        """Those whom no pin has placed."""
        return tuple(unit[0] for unit in self.units if len(unit) == 1)

    def names(self, members: tuple[int, ...]) -> tuple[str, ...]:
        """Return the handles of people, in order."""
        return tuple(sorted(self.handles[member] for member in members))

    def of(self, members: tuple[int, ...]) -> int:
        """Return the points of a circle: those of all its twos, divided by the members less one, rounded down."""
        inside = self.points[np.ix_(members, members)]
        return int(inside.sum()) // 2 // (len(members) - 1) if len(members) > 1 else 0


def pool(inputs: Inputs, scores: Scores) -> Pool:
    """Return everybody of a cohort of peers."""
    handles = tuple(person.handle for person in inputs.mentees)
    size = len(handles)
    block = scores.block(0, size)
    points = (block.points.astype(np.int64) + block.points.T) // 2
    fits = (block.vetoes == 0) & (block.vetoes == 0).T
    np.fill_diagonal(points, 0)
    np.fill_diagonal(fits, val=False)
    units = _units(inputs, handles)
    for unit in units:
        for one in unit:
            for other in unit:
                if one != other and not fits[one, other]:
                    points[one, other] = (_said(one, other, inputs, scores) + _said(other, one, inputs, scores)) // 2
    most = size * scores.most // 2 + 1
    refuse_beyond(SCALE * size * most)
    return Pool(handles, points, fits, units, most if inputs.matching.objective == "participation" else 0)


def _said(mentor: int, mentee: int, inputs: Inputs, scores: Scores) -> int:
    """Return the points of two whom a pin joins against a veto: those of the criteria that do not veto."""
    return candidate(inputs.mentors[mentor], inputs.mentees[mentee], inputs, scores.criteria).points


def _units(inputs: Inputs, handles: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    """Return who is joined by pins; a pin that names somebody else joins nobody."""
    place = {handle: at for at, handle in enumerate(handles)}
    unit = {at: {at} for at in range(len(handles))}
    for one, other in inputs.matching.pins:
        if one in place and other in place:
            joined = unit[place[one]] | unit[place[other]]
            unit |= dict.fromkeys(joined, joined)
    return tuple(sorted({tuple(sorted(each)) for each in unit.values()}))
