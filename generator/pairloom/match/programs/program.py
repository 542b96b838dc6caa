"""Programs: the best choice of columns, 0 or 1, under rows of whole numbers; first things first, and one alone.

The goals are met one after the other, and what is reached stays as a row: the largest value, then the most people,
then the worst-off as well off as can be, then the draw, word by word until one choice alone is left. Each goal is a
0/1 program of its own. Its relaxation comes first (`relaxation`): it says which few columns can matter, and CP-SAT,
which reckons in whole numbers, searches among those (`search`). Columns are left out only where the bound proves that
they are in no better choice.

A search is measured in steps, not in seconds, so that it ends alike on every run. If it ends before the proof does,
`Solved.proved` is above `Solved.value`, or `Solved.settled` is false: the gap is a part of the answer.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from pairloom.match.exact import Bools, Floats, Ints
from pairloom.match.lots import WORDS
from pairloom.match.programs.proposals import proposals, rounded
from pairloom.match.programs.relaxation import Relaxed, relax
from pairloom.match.programs.search import STEPS, Answer, Search, search

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

_NEAR: Final = 2
"""Points below the bound within which a first search looks."""


@dataclass(frozen=True, slots=True)
class Program:
    """What there is to choose from, and what makes a choice better.

    Attributes:
        rows, limits: a choice x keeps `rows @ x <= limits`; choosing nothing does.
        values: by column, added up first.
        people: by column, added up second.
        points: by column, what the worst-off has with it; -1 where the column is not looked at for that.
        word: number of a word -> by column, its part of the draw.
        steps: how much work one search may be.
    """

    rows: "csr_matrix"
    limits: Ints
    values: Ints
    people: Ints
    points: Ints
    word: Callable[[int], Ints]
    steps: float = STEPS


@dataclass(frozen=True, slots=True)
class Solved:
    """The best choice that was found.

    Attributes:
        chosen: by column.
        value: the sum of its values.
        proved: what no choice can pass; equal to `value` where it is proved to be the best.
        settled: whether all goals after the value are proved, too, so that this choice is the only one.
        prices: of the program's rows, for the values; a hint for certificates.
    """

    chosen: Bools
    value: int
    proved: int
    settled: bool
    prices: Floats


@dataclass(frozen=True, slots=True)
class _State:
    """How far the goals are met.

    Attributes:
        rows, limits: the program's, and below them those that hold for all choices that are as good so far.
        alive: columns that can be in such a choice.
        forced: columns that every such choice has.
        chosen: such a choice.
        settled: whether all searches so far ended with a proof.
    """

    rows: "csr_matrix"
    limits: Ints
    alive: Bools
    forced: Bools
    chosen: Bools
    settled: bool = True


def best(program: Program) -> Solved:
    """Return the one best choice.

    Raises:
        OverflowError: the values are too large to add up exactly in 64 bits.
    """
    nothing = np.zeros(len(program.values), np.bool_)
    start = _State(program.rows, program.limits, ~nothing, nothing, nothing)
    state, proved, prices = _meet(start, program.values, program.steps)
    if state.settled:
        state, _, _ = _meet(state, program.people, program.steps)
    if state.settled:
        state = _lift_the_worst_off(state, program)
    if state.settled:
        state = _draw(state, program)
    value = int(program.values[state.chosen].sum())
    return Solved(state.chosen, value, max(proved, value), state.settled, prices)


def _meet(state: _State, gains: Ints, steps: float) -> tuple[_State, int, Floats]:
    """Return the state with one more goal met, what no choice can pass, and prices of the rows."""
    rows, own = state.rows[:, state.alive], gains[state.alive]
    relaxed = relax(rows, state.limits, own, state.forced[state.alive])
    chosen = state.chosen[state.alive]
    for proposed in proposals(rows, state.limits, own, relaxed):
        chosen = _better(own, chosen, proposed)
    proved, tried = relaxed.bound // relaxed.scale, np.zeros(len(own), np.bool_)
    for reach in (proved - _NEAR, None):
        value = int(own[chosen].sum())
        among = relaxed.possible(value + 1 if reach is None else max(reach, value + 1))
        if value == proved or not (among & ~tried).any():
            continue
        task = Search(rows, state.limits, own, among, relaxed.needed(value + 1) & among, chosen, floor=value)
        found = search(task, steps)
        chosen, tried = _better(own, chosen, found.chosen), among
        proved = min(proved, max(int(own[chosen].sum()), found.proved, relaxed.highest(~among)))
    met = _narrowed(replace(state, settled=int(own[chosen].sum()) == proved), gains, relaxed, chosen)
    return met, proved, relaxed.whole / relaxed.scale


def _narrowed(state: _State, gains: Ints, relaxed: Relaxed, chosen: Bools) -> _State:
    """Return the state in which only choices are left that are as good as the chosen one of the living columns.

    Where the prices alone prove it the best, these choices are exactly those that keep every row with a price full
    (complementary slackness); this says more to a search than a row with the goal itself.
    """
    from scipy.sparse import csr_matrix, vstack  # noqa: PLC0415 - takes long to load

    alive, forced, every = (np.zeros(len(gains), np.bool_) for _ in range(3))
    value = int(gains[state.alive][chosen].sum())
    alive[state.alive], every[state.alive] = relaxed.possible(value), chosen
    forced[state.alive] = relaxed.needed(value)
    if relaxed.bound == value * relaxed.scale:
        full = np.flatnonzero(relaxed.whole)
        rows, limits = -state.rows[full], -state.limits[full]
    else:
        rows, limits = csr_matrix(-gains), np.array([-value])
    return _State(
        vstack([state.rows, rows]).tocsr(), np.append(state.limits, limits), alive, forced, every, state.settled
    )


def _lift_the_worst_off(state: _State, program: Program) -> _State:
    """Return the state in which the least points of a chosen column are as many as they can be."""
    points, goal = program.points, program.values * (int(program.people.sum()) + 1) + program.people
    while True:
        least = int(points[state.chosen & (points >= 0)].min(initial=np.iinfo(np.int64).max))
        above = state.alive & ((points < 0) | (points > least))
        found = _reaching(state, program, goal, above)
        if found.chosen is None:
            kept = state.alive & ((points < 0) | (points >= least))
            return replace(state, alive=kept, settled=found.ended)
        state = replace(state, chosen=found.chosen)


def _reaching(state: _State, program: Program, goal: Ints, columns: Bools) -> Answer:
    """Return a choice among these columns that is worth as much as the chosen one, if there is one."""
    none = Answer(None, 0, ended=True)
    if (state.forced & ~columns).any() or not (program.points[columns] >= 0).any():
        return none
    rows, reached = program.rows[:, columns], int(goal[state.chosen].sum())
    relaxed = relax(rows, program.limits, goal[columns], state.forced[columns])
    if relaxed.bound < reached * relaxed.scale:
        return none
    chosen = rounded(rows, program.limits, relaxed.shares)
    if chosen is None or goal[columns][chosen].sum() < reached:
        among, needed = relaxed.possible(reached), relaxed.needed(reached)
        task = Search(rows, program.limits, goal[columns], among, needed & among, state.chosen[columns], reached - 1)
        found = search(task, program.steps)
        if found.chosen is None:
            return found
        chosen = found.chosen
    every = np.zeros(len(columns), np.bool_)
    every[columns] = chosen
    return Answer(every, reached, ended=True)


def _draw(state: _State, program: Program) -> _State:
    """Return the state in which one choice alone is left: of all that are as good so far, the draw takes it."""
    for number in range(WORDS):
        if not (state.alive & ~state.forced).any():
            return state
        if number:
            others = Search(state.rows, state.limits, None, state.alive, state.forced, state.chosen)
            found = search(others, program.steps, unlike=True)
            if found.chosen is None:
                return replace(state, settled=found.ended)
        state, _, _ = _meet(state, program.word(number), program.steps)
        if not state.settled:
            break
    return replace(state, settled=False)


def _better(gains: Ints, chosen: Bools, other: Bools | None) -> Bools:
    return other if other is not None and gains[other].sum() > gains[chosen].sum() else chosen
