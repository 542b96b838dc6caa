"""Pricing: the best choice among all possible pairs, found among few of them, and proved for all.

The flow runs on candidates: the pairs with most points of each mentee. Its dual prices then say of every other
possible pair whether it could make the choice better: where its points are more than its mentee's gain and its
mentor's price together. The best such pairs of each mentee become candidates, and with them pairs that only just fail;
the flow runs again, until no pair could make it better: then the choice is the best among all pairs (column generation;
Ahuja, Magnanti, Orlin, Network Flows, 1993, chapter 17). Three things keep the flows short, none of which changes what
comes out:

- The bonus of a pair begins small and becomes the true one towards the end: small costs take a flow half the time.
- A flow that follows counts its costs from the prices of the one before, and pairs that are far from tight at these
  prices are no candidates any more; the prices bring back those that are wanted after all.
- With V the sum, over all mentees, of the most that a new pair can gain, a pair whose reduced cost is more than V is
  in no best choice (reduced-cost fixing), nor does a mentee wait whose gain is more than V.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from pairloom.match.bulk.grid import Numbers
from pairloom.match.exact import Bools, Ints
from pairloom.match.flow.arcs import Arcs, foremost, joined, union
from pairloom.match.flow.network import Prices, Task, best_flow
from pairloom.match.flow.plan import Plan
from pairloom.match.flow.prices import dual_prices
from pairloom.match.flow.shortlist import Shortlist, over_rows, shortlist

_FIRST: Final = 12
_MORE: Final = 20
_NEAR: Final = 20
_FAR: Final = 10
_DROPPING: Final = 6
_LARGE: Final = 1 << 30
_ENOUGH: Final = 200
_LOOKS: Final = 3


@dataclass(frozen=True, slots=True)
class Solved:
    """A choice of pairs and what is proved of it.

    Attributes:
        chosen: the pairs.
        prices: the least prices that prove them best.
        tight: all possible pairs that a best choice may have, the chosen ones among them.
        reached: what the chosen pairs are worth, bonuses included.
        bound: what no choice can pass at these prices; more than `reached` only where the search ended early.
    """

    chosen: Arcs
    prices: Prices
    tight: Arcs
    reached: int
    bound: int


@dataclass(frozen=True, slots=True)
class _State:
    """Candidates, the best choice among them, and its prices."""

    arcs: Arcs
    chosen: Bools
    prices: Prices
    bonus: int


@dataclass(frozen=True, slots=True)
class _Found:
    """Pairs, and what each gains over some prices: 0 where it is tight, less where it lacks something."""

    arcs: Arcs
    gain: Ints

    def only(self, which: Bools | Ints) -> "_Found":
        return _Found(self.arcs.only(which), self.gain[which])

    def most(self, rows: int) -> Ints:
        """Return the most that a pair of each row gains, at least 0."""
        most = np.zeros(rows, np.int64)
        np.maximum.at(most, self.arcs.rows, self.gain)
        return most


def optimum(plan: Plan) -> Solved:
    """Return the choice of the greatest worth among all possible pairs of a plan.

    Where there are more than 2**30 pairs, a look at those that the shortlist left out takes minutes. There the search
    ends with the first look by which the choice is within half a hundredth of its bound, and with the third at the
    latest; the bound then says how much better another choice could be.

    Raises:
        ArithmeticError: the solver failed.
    """
    short, rows = shortlist(plan), plan.table.shape[0]
    state = _of(plan, short.best(_FIRST), min(plan.bonus, 2 * plan.table.most + 1))
    looks = turn = 0
    while True:
        found = _in_short(short, state, plan.table.most // _NEAR)
        better = int(np.count_nonzero(found.gain > 0))
        if state.bonus < plan.bonus and better <= rows // 10:
            state = _raised(plan, state)
            continue
        if not better:
            doubtful = _doubtful(short, state)
            looks += bool(doubtful.any())
            seen = _look(plan, state, doubtful)
            found = found.only(~doubtful[found.arcs.rows])
            solved = _solved(plan, state, found, seen)
            if solved.reached == solved.bound or _enough(plan, solved, looks):
                return solved
            found = _all([found, seen])
        state = _next(plan, state, found, dropping=turn < _DROPPING and better < rows)
        turn += 1


def _enough(plan: Plan, solved: Solved, looks: int) -> bool:
    """Return whether a search among very many pairs may end."""
    rows, columns = plan.table.shape
    near = (solved.bound - solved.reached) * _ENOUGH <= solved.reached
    return rows * columns > _LARGE and (near or looks == _LOOKS)


def _solved(plan: Plan, state: _State, short: _Found, seen: _Found) -> Solved:
    chosen, prices = state.arcs.only(state.chosen), state.prices
    gains = prices.gains + seen.most(plan.table.shape[0])
    return Solved(
        chosen=chosen,
        prices=prices,
        tight=joined([short.arcs.only(short.gain == 0), seen.arcs.only(seen.gain == 0)]),
        reached=int(chosen.points.sum()) + len(chosen) * state.bonus,
        bound=int(gains.sum() + (prices.seats[:-1] * plan.seats).sum()),
    )


def _task(plan: Plan, arcs: Arcs, bonus: int) -> Task:
    rows, columns = plan.table.shape
    return Task(arcs.worth(arcs.points + bonus), plan.seats, np.ones(rows, np.bool_), np.ones(columns, np.bool_))


def _of(plan: Plan, arcs: Arcs, bonus: int) -> _State:
    """Return the best choice among some pairs, found from nothing."""
    task = _task(plan, arcs, bonus)
    chosen = best_flow(task)
    return _State(arcs, chosen, dual_prices(task, chosen), bonus)


def _raised(plan: Plan, state: _State) -> _State:
    """Return the best choice among the same candidates with the true bonus: mostly the same choice at other prices."""
    try:
        prices = dual_prices(_task(plan, state.arcs, plan.bonus), state.chosen)
    except ArithmeticError:
        return _of(plan, state.arcs, plan.bonus)
    return _State(state.arcs, state.chosen, prices, plan.bonus)


def _next(plan: Plan, state: _State, found: _Found, *, dropping: bool) -> _State:
    """Return the best choice among the candidates and the best of what was found."""
    prices, (rows, columns) = state.prices, plan.table.shape
    slack = int(found.most(rows).sum())
    near = prices.cost(_task(plan, state.arcs, state.bonus).arcs) <= plan.table.most // _FAR
    kept = state.arcs.only(near) if dropping else state.arcs
    arcs = union([kept, found.arcs.only(foremost(found.arcs, found.gain, _MORE))], columns)
    task = _task(plan, arcs, state.bonus)
    open_ = np.flatnonzero(prices.cost(task.arcs) <= slack)
    flow = best_flow(Task(task.arcs.only(open_), plan.seats, prices.gains <= slack, prices.seats[:-1] <= slack), prices)
    chosen = np.zeros(len(arcs), np.bool_)
    chosen[open_] = flow
    return _State(arcs, chosen, dual_prices(task, chosen), state.bonus)


def _in_short(short: Shortlist, state: _State, lacking: int) -> _Found:
    """Return the pairs of the shortlist that gain something over the prices, or lack so little."""
    parts = []
    seats = state.prices.seats.astype(np.int32)
    need = (state.prices.gains - state.bonus - lacking).astype(np.int32)
    for start, stop, columns, points in short.chunks():
        first = short.first[start : stop + 1] - short.first[start]
        spots = np.flatnonzero(points - seats[columns] >= np.repeat(need[start:stop], np.diff(first)))
        rows = start + np.searchsorted(first, spots, side="right") - 1
        arcs = Arcs(rows, columns[spots].astype(np.int64), points[spots].astype(np.int64))
        parts.append(_Found(arcs, -state.prices.cost(arcs.worth(arcs.points + state.bonus))))
    return _all(parts)


def _doubtful(short: Shortlist, state: _State) -> Bools:
    """Return the rows of which a pair that the shortlist left out might be tight, or better."""
    cheapest = state.prices.seats[:-1].min(initial=state.bonus)
    doubtful: Bools = (short.left_out >= 0) & (short.left_out + state.bonus >= state.prices.gains + cheapest)
    return doubtful


def _look(plan: Plan, state: _State, doubtful: Bools) -> _Found:
    """Return all tight pairs of the doubtful rows, and of those that gain more the best of each row."""
    prices = state.prices

    def look(start: int, values: Numbers) -> _Found:
        here = slice(start, start + len(values))
        gain = values + np.int64(state.bonus) - prices.gains[here, np.newaxis] - prices.seats[:-1]
        gain[values < 0] = -1
        gain[~doubtful[here]] = -1
        rows, columns = np.nonzero(gain >= 0)
        found = _Found(Arcs(start + rows, columns, values[rows, columns].astype(np.int64)), gain[rows, columns])
        better = found.only(found.gain > 0)
        return _all([found.only(found.gain == 0), better.only(foremost(better.arcs, better.gain, _MORE))])

    return _all(over_rows(plan, doubtful, look))


def _all(parts: list[_Found]) -> _Found:
    """Return several lots as one."""
    gains = np.concatenate([np.empty(0, np.int64), *(part.gain for part in parts)])
    return _Found(joined([part.arcs for part in parts]), gains)
