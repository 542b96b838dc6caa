"""Scores: the points and vetoes of every mentor with every mentee, as numbers, in blocks of mentees.

Mentors and mentees are counted as they stand in `Inputs`: in order of handle. The words of a pair come from
`candidates.candidate`, which says the same of two people.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.classes import Table
from pairloom.match.bulk.grid import Layer, Numbers
from pairloom.match.bulk.joined import Joined, bits, joined, signed
from pairloom.match.bulk.layers import Prepared, prepared
from pairloom.match.bulk.special import Special
from pairloom.match.candidates import Criterion
from pairloom.match.inputs import Inputs

SELF: Final = 1 << 31
"""The bit of `Block.vetoes` that is set where mentor and mentee are one person."""

_CELLS: Final = 1 << 18
"""Pairs of a block of a good size: its numbers fit into a processor's own memory."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some mentees with all mentors.

    Attributes:
        points: sums of the criteria's points, shape (mentees, mentors); they count only where nothing vetoes.
        vetoes: bit k is set where criterion k vetoes the pair, and `SELF` where the two are one; 0 is a feasible pair.
    """

    points: NDArray[np.int32]
    vetoes: NDArray[np.uint32]


@dataclass(frozen=True)
class Scores:
    """What all criteria say of everybody with everybody, made when it is asked for.

    Both `block` and `values` may be called from several threads at once.

    Attributes:
        inputs: what the matcher sees.
        criteria: in order of name; their place is their bit in `Block.vetoes`.
    """

    inputs: Inputs
    criteria: tuple[Criterion, ...]

    @property
    def shape(self) -> tuple[int, int]:
        """How many mentees and mentors there are."""
        return len(self.inputs.mentees), len(self.inputs.mentors)

    @property
    def weights(self) -> dict[str, int]:
        """The most points that each criterion gives, by its name."""
        return {criterion.name: criterion.weight for criterion in self.criteria}

    @property
    def most(self) -> int:
        """The most points that a pair can have."""
        return sum(self.weights.values())

    @property
    def step(self) -> int:
        """How many mentees a block has when it is of a good size for going through all of them."""
        return max(1, _CELLS // max(1, self.shape[1]))

    def block(self, start: int, stop: int) -> Block:
        """Return what is said of the mentees from `start` to before `stop`, with every mentor."""
        vetoes = self._zeros(start, stop, np.dtype(np.uint32))
        points = self._sum(start, stop, vetoes)
        for parts in self._bits:
            vetoes |= parts.take(start, stop)
        for each in self._special:
            vetoes[each.spots(start, stop)] ^= each.bits(start, stop)
        vetoes[self._themselves(start, stop)] = SELF
        return Block(points.astype(np.int32), vetoes)

    def values(self, start: int, stop: int) -> Numbers:
        """Return the points of the mentees from `start` to before `stop` with every mentor, negative where vetoed.

        This is `block` without the names of vetoes, and quicker: for going through all pairs. The numbers are of 16
        bits where these are enough, else of 32, and the array is the caller's own.
        """
        return self._sum(start, stop, None)

    def _zeros(self, start: int, stop: int, width: np.dtype[Any]) -> NDArray[Any]:
        return np.zeros((len(range(self.shape[0])[start:stop]), self.shape[1]), width)

    def _sum(self, start: int, stop: int, vetoes: NDArray[np.uint32] | None) -> Numbers:
        """Return the sum that `values` promises; the vetoes that are in no table are also set in `vetoes`."""
        out: Numbers = self._zeros(start, stop, self._width)
        other = np.empty_like(out)
        for parts in self._points:
            out += parts.take(start, stop, other)
        for bit, layer in self._loose:
            given, vetoed = layer(start, stop)
            if given is not None:
                out += given
            if vetoed is not None:
                out -= np.multiply(vetoed, other.dtype.type(self._fall), out=other)
                if vetoes is not None:
                    vetoes |= vetoed.astype(np.uint32) << np.uint32(bit)
        for special in self._special:
            out[special.spots(start, stop)] += special.change(start, stop, self._fall)
        out[self._themselves(start, stop)] = -self._fall
        return out

    @cached_property
    def _prepared(self) -> tuple[Prepared, ...]:
        return prepared(self.criteria, self.inputs)

    @cached_property
    def _special(self) -> tuple[Special, ...]:
        return tuple(each.special for each in self._prepared if each.special is not None)

    @cached_property
    def _loose(self) -> tuple[tuple[int, Layer], ...]:
        """What is said by no table, and the criterion's place."""
        return tuple((each.bit, each.layer) for each in self._prepared if not isinstance(each.layer, Table))

    @cached_property
    def _points(self) -> tuple[Joined, ...]:
        """What tables say, as one sum."""
        tables = (each.layer for each in self._prepared if isinstance(each.layer, Table))
        return joined(signed(table, self._fall, self._width) for table in tables)

    @cached_property
    def _bits(self) -> tuple[Joined, ...]:
        """What tables veto, by name."""
        return joined(bits(each.layer, each.bit) for each in self._prepared if isinstance(each.layer, Table))

    @property
    def _fall(self) -> int:
        """What a veto costs in a sum: more than all points together."""
        return self.most + 1

    @property
    def _width(self) -> np.dtype[np.signedinteger[Any]]:
        """The type of a sum: it holds a veto of every criterion at once."""
        deepest = (len(self.criteria) + 1) * self._fall
        return np.dtype(np.int16) if deepest <= np.iinfo(np.int16).max else np.dtype(np.int32)

    @cached_property
    def _own(self) -> NDArray[np.intp]:
        """The place of each mentee among the mentors; -1 for those who are none."""
        place = {mentor.handle: column for column, mentor in enumerate(self.inputs.mentors)}
        return np.array([place.get(mentee.handle, -1) for mentee in self.inputs.mentees], np.intp)

    def _themselves(self, start: int, stop: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return the spots, within a block, where mentor and mentee are one person."""
        own = self._own[start:stop]
        rows = np.flatnonzero(own >= 0)
        return rows, own[rows]
