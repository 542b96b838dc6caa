"""Plans of matches made from plain numbers, and what the best choice of a small one is, by trying every choice."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from pairloom.match.bulk.grid import Numbers
from pairloom.match.candidates import Pair
from pairloom.match.draw import draw
from pairloom.match.flow.plan import Plan

Choice = tuple[Pair, ...]


@dataclass(frozen=True)
class Numbered:
    """A table that is an array: a row for each mentee, a column for each mentor; negative is not possible."""

    array: NDArray[np.int64]
    most: int
    step: int = 3

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns there are."""
        return self.array.shape[0], self.array.shape[1]

    def values(self, start: int, stop: int) -> Numbers:
        """Return some rows."""
        return self.array[start:stop].copy()


def planned(array: NDArray[np.int64], seats: list[int], *, participation: bool, most: int, step: int = 3) -> Plan:
    """Return a plan over an array; nobody is pinned, and the handles are numbers."""
    rows, columns = array.shape
    return Plan(
        pinned=(),
        mentors=tuple(f"mentor-{number:04}" for number in range(columns)),
        mentees=tuple(f"mentee-{number:04}" for number in range(rows)),
        seats=np.array(seats, np.int64),
        looking=np.ones(rows, np.bool_),
        table=Numbered(array, most, step),
        bonus=min(rows, sum(seats)) * most + 1 if participation else 0,
    )


@st.composite
def plans(pick: st.DrawFn, most_mentors: int = 5, most_mentees: int = 6) -> Plan:
    """Draw a small plan with many ties: points are few, so that what decides a tie is tested, too."""
    mentors, mentees = pick(st.integers(0, most_mentors)), pick(st.integers(0, most_mentees))
    few = st.sampled_from([-1, 0, 3, 3, 5, 9])
    array = np.array([[pick(few) for _ in range(mentors)] for _ in range(mentees)], np.int64).reshape(mentees, mentors)
    seats = [pick(st.integers(0, 3)) for _ in range(mentors)]
    return planned(array, seats, participation=pick(st.booleans()), most=9)


def points_of(plan: Plan) -> dict[Pair, int]:
    """Return the points of the pairs that are possible."""
    values = plan.values(0, len(plan.mentees))
    return {
        (mentor, mentee): int(values[row, column])
        for row, mentee in enumerate(plan.mentees)
        for column, mentor in enumerate(plan.mentors)
        if values[row, column] >= 0
    }


def every_choice(plan: Plan) -> Iterator[Choice]:
    """Yield every way to give the mentees a mentor with a seat, or none."""
    yield from _choices(points_of(plan), plan.mentees, dict(zip(plan.mentors, plan.seats.tolist(), strict=True)))


def _choices(points: dict[Pair, int], mentees: tuple[str, ...], left: dict[str, int]) -> Iterator[Choice]:
    if not mentees:
        yield ()
        return
    yield from _choices(points, mentees[1:], left)
    for mentor, seats in left.items():
        if seats and (mentor, mentees[0]) in points:
            for rest in _choices(points, mentees[1:], {**left, mentor: seats - 1}):
                yield ((mentor, mentees[0]), *rest)


def rank(plan: Plan, choice: Choice, cohort: str) -> tuple[int, ...]:
    """Return what makes a choice better than another, first things first."""
    points = [points_of(plan)[pair] for pair in choice]
    first = (len(choice), sum(points)) if plan.bonus else (sum(points), len(choice))
    draws = [draw(cohort, pair) for pair in choice]
    words = (sum(each >> (256 - 24 * (word + 1)) & 0xFFFFFF for each in draws) for word in range(10))
    return (*first, min(points, default=0), *words)
