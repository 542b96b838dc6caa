"""Moving: the best way to place those who wait, when some pairs may move; numbers in, numbers out.

Nobody who has a place loses it: somebody who moves goes to another mentor. What is made best, first things first: most
people placed; then most points, those of the pairs that stay included; then fewest moves; last the draw of each new
pair, as many bits of it as fit beside the rest into the 53 bits in which the solver is exact.

With nobody moving, this is one assignment problem (Jonker and Volgenant, A shortest augmenting path algorithm for dense
and sparse linear assignment problems, 1987, in scipy). With up to two moves, each one or two pairs that could move are
tried: released, and the assignment solved again. Most need no trial: the dual prices of the first solution, completed
for what was released, say what a release can gain at most (weak duality), and a release that cannot beat the best one
so far is passed over. So the answer is exact, and quick for some hundreds of pairs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.exact import Ints, refuse_beyond

MOST_MOVES: Final = 2
_ROOM: Final = 2**50
"""Sums of values stay below this, so that they are exact as floats, a forbidden entry included."""
_BITS: Final = 16

Placed = tuple[tuple[int, int], ...]
"""(row, mentor) of everybody who is placed anew, in order of row."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be placed. Rows are people: first those who wait, then those whose pair could move.

    Attributes:
        points: points of each row with each mentor, -1 where the two cannot be a pair.
        draws: the draw of each row with each mentor, 16 bits.
        places: the free places of each mentor.
        current: for each row whose pair could move, the mentor; none of these is among the free places.
        worth: the points of these pairs.
    """

    points: Ints
    draws: Ints
    places: Ints
    current: NDArray[np.intp]
    worth: Ints

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self.points) - len(self.current)


def best(task: Task, moves: int) -> Placed:
    """Return who is placed with whom when at most so many pairs move, 0 to 2 of them.

    Raises:
        OverflowError: the points of so many people are too large to add up exactly.
    """
    values, worth = _values(task, moves)
    seats = np.repeat(np.arange(len(task.places)), np.minimum(task.places, len(task.points)))
    total, placed = _solve(values, seats, task, ())  # type: ignore[misc] # nothing is forced, so there is a solution
    if not moves or not len(task.current):
        return placed
    gains = _bounds(values, worth, seats, task, placed)
    reached = 0
    for bound, released in _worth_trying(gains, moves):
        if bound <= reached:
            break
        solved = _solve(values, seats, task, released)
        gain = solved[0] - total - sum(int(worth[each]) for each in released) if solved else 0
        if solved and gain > reached:
            reached, placed = gain, solved[1]
    return placed


def _values(task: Task, moves: int) -> tuple[Ints, Ints]:
    """Return what each entry and each pair that could move adds to the sum; below 0 where it may not be.

    A person placed outweighs all points of those concerned, a point all moves, and a move all draws.
    """
    people = task.waiting + moves
    most = int(max(task.points.max(initial=0), task.worth.max(initial=0)))
    bonus = people * most + 1
    steps = moves + 1
    bits = min(_BITS, _ROOM.bit_length() - 2 - (people * (bonus + most) * steps * max(1, people)).bit_length())
    refuse_beyond(-bits, 0)
    unit = max(1, people) << bits
    values = (task.points + bonus) * steps * unit + (task.draws >> (_BITS - bits))
    values[task.waiting :] -= unit
    values[task.points < 0] = -_ROOM
    rows = np.arange(task.waiting, len(task.points))
    own = task.draws[rows, task.current] >> (_BITS - bits)
    return values, (task.worth + bonus) * steps * unit + own


def _solve(values: Ints, seats: NDArray[np.intp], task: Task, released: tuple[int, ...]) -> tuple[int, Placed] | None:
    """Return the largest sum of those who wait and the released, and who is placed; None if a released one is not."""
    from scipy.optimize import (  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy to load, and only this needs it
        linear_sum_assignment,
    )

    rows = np.array([*range(task.waiting), *(task.waiting + each for each in released)], np.intp)
    columns = np.concatenate([seats, task.current[list(released)]]).astype(np.intp)
    table = values[np.ix_(rows, columns)]
    for place, each in enumerate(released, start=task.waiting):
        table[place, columns == task.current[each]] = -_ROOM
    table[: task.waiting] = np.maximum(table[: task.waiting], 0)
    short = max(0, len(rows) - len(columns))
    blank = np.zeros((len(rows), short), np.int64)
    blank[task.waiting :] = -_ROOM
    table = np.hstack([table, blank])
    left, right = linear_sum_assignment(table.astype(np.float64), maximize=True)
    chosen = table[left, right]
    if (chosen < 0).any():
        return None
    taken = [(int(rows[one]), int(columns[other])) for one, other in zip(left, right, strict=True) if table[one, other]]
    return int(chosen.sum()), tuple(sorted(taken))


def _bounds(values: Ints, worth: Ints, seats: NDArray[np.intp], task: Task, placed: Placed) -> Ints:
    """Return what the release of each two pairs, or on the diagonal of one, can gain at most.

    With prices of the first solution, a released mentor's place is worth at most the best that it gives to anybody who
    waits, beyond what they gain already; a released person gains at most the best of a free place or of the other
    released one, less its price. These complete the prices, so their sum is a bound.
    """
    gain, price = _prices(values[: task.waiting], seats, placed)
    many = len(task.current)
    rows = values[task.waiting :]
    if task.waiting:
        place_worth = np.maximum(0, (values[: task.waiting][:, task.current] - gain[:, None]).max(axis=0))
    else:
        place_worth = np.zeros(many, np.int64)
    at_free = np.full(many, -_ROOM, np.int64)
    if len(seats):
        offers = rows[:, seats] - price[None, :]
        at_free = np.where(task.current[:, None] == seats[None, :], -_ROOM, offers).max(axis=1)
    at_other = rows[:, task.current] - place_worth[None, :]
    at_other[task.current[:, None] == task.current[None, :]] = -_ROOM
    person = np.maximum(at_free[:, None], at_other)
    alone = place_worth - worth
    both: Ints = person + person.T + alone[:, None] + alone[None, :]
    np.fill_diagonal(both, at_free + alone)
    return both


def _prices(values: Ints, seats: NDArray[np.intp], placed: Placed) -> tuple[Ints, Ints]:
    """Return the gain of each who waits and the least price of each seat, by the algorithm of Bellman and Ford."""
    table = np.maximum(values[:, seats], 0)
    own = np.full(len(values), -1, np.intp)
    free = {mentor: list(np.flatnonzero(seats == mentor)) for mentor in {mentor for _, mentor in placed}}
    for row, mentor in placed:
        own[row] = free[mentor].pop()
    price = np.zeros(len(seats), np.int64)
    has = own >= 0
    while True:
        gain = np.zeros(len(values), np.int64)
        gain[has] = table[has, own[has]] - price[own[has]]
        raised = np.maximum(price, (table - gain[:, None]).max(axis=0, initial=0))
        if (raised == price).all():
            return gain, price
        price = raised


def _worth_trying(gains: Ints, moves: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield what can be released and could gain, with its bound, the largest bound first."""
    many = range(len(gains))
    if moves == 1:
        sets: list[tuple[int, ...]] = [(each,) for each in many if gains[each, each] > 0]
    else:
        sets = [(int(one), int(other)) for one, other in np.argwhere(np.triu(gains, 1) > 0)]
        sets += [(each,) for each in many if gains[each, each] > 0]
    yield from sorted(((int(gains[each[0], each[-1]]), each) for each in sets), key=lambda item: (-item[0], item[1]))
