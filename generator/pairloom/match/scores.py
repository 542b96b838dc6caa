"""Scores: the points and vetoes of every mentor with every mentee, as numbers, in blocks of mentees.

Mentors and mentees are counted as they stand in `Inputs`: in order of handle. The words of a pair come from
`candidates.candidate`, which says the same of two people.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.candidates import Criterion, candidate
from pairloom.match.inputs import Inputs

SELF: Final = 1 << 31
"""The bit of `Block.vetoes` that is set where mentor and mentee are one person."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some mentees with all mentors.

    Attributes:
        points: sums of the criteria's points, shape (mentees, mentors); they count only where nothing vetoes.
        vetoes: bit k is set where criterion k vetoes the pair, and `SELF` where the two are one; 0 is a feasible pair.
    """

    points: NDArray[np.int32]
    vetoes: NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Scores:
    """What all criteria say of everybody with everybody, made when it is asked for.

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
    def most(self) -> int:
        """The most points that a pair can have."""
        return sum(criterion.weight for criterion in self.criteria)

    def block(self, start: int, stop: int) -> Block:
        """Return what is said of the mentees from `start` to before `stop`, with every mentor."""
        mentees = self.inputs.mentees[start:stop]
        points = np.zeros((len(mentees), len(self.inputs.mentors)), np.int32)
        vetoes = np.zeros(points.shape, np.uint32)
        for row, mentee in enumerate(mentees):
            for column, mentor in enumerate(self.inputs.mentors):
                found = candidate(mentor, mentee, self.inputs, self.criteria)
                points[row, column] = found.points
                bits = sum(1 << bit for bit, each in enumerate(self.criteria) if each.name in found.vetoes)
                vetoes[row, column] = SELF if mentor.handle == mentee.handle else bits
        return Block(points, vetoes)
