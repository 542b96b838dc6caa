"""Ties: all best choices at once, as the tight pairs that they are made of, and what is still open between them.

By complementary slackness the best choices of a flow are exactly those that use only tight pairs, leave no mentee with
a gain without a pair, and no seat with a price free. One of them is known. Another one differs from it by a circle of
exchanges: mentees who each take the place of the next, or take a free seat while somebody else begins to wait. In the
network of these steps a pair can change only if its two ends lie on a circle, that is in the same strongly connected
component. Everything else is decided, and what is left falls into small parts (Tarjan, Depth-first search and linear
graph algorithms, 1972). Where no component has two people, the choice is the only one.
"""

from dataclasses import dataclass

import numpy as np

from pairloom.match.exact import Bools, Ints
from pairloom.match.flow.arcs import Arcs, joined
from pairloom.match.flow.gradual import best_choice
from pairloom.match.flow.network import Task, best_flow


@dataclass(frozen=True, slots=True)
class Open:
    """What is open between equally good choices.

    Attributes:
        decided: the pairs that stand, whatever else is chosen.
        task: the rest: pairs, seats, and who may wait; with its own rows and columns, counted from 0.
        chosen: which of its pairs the choice that is known has.
        rows, columns: where the rows and columns of the rest stand in the table.
    """

    decided: Arcs
    task: Task
    chosen: Bools
    rows: Ints
    columns: Ints

    @property
    def settled(self) -> bool:
        """Whether nothing is open."""
        return not len(self.task.arcs)

    @property
    def places(self) -> Arcs:
        """The pairs of the rest as they stand in the table."""
        arcs = self.task.arcs
        return Arcs(self.rows[arcs.rows], self.columns[arcs.columns], arcs.points)

    @property
    def pairs(self) -> tuple[Ints, Ints]:
        """The rows and columns of all pairs of the choice that is known, by row."""
        rest = self.places.only(self.chosen)
        rows = np.concatenate([self.decided.rows, rest.rows])
        order = np.argsort(rows)
        return rows[order], np.concatenate([self.decided.columns, rest.columns])[order]


def opened(task: Task, chosen: Bools) -> Open:
    """Return what is open between the choices that a task of tight pairs allows, of which one is known."""
    everything = np.arange(len(task.may_wait)), np.arange(len(task.seats))
    return _narrowed(Open(task.arcs.only(np.zeros(len(task.arcs), np.bool_)), task, chosen, *everything))


def without(now: Open, which: Bools) -> Open:
    """Return what is open if only some pairs of the rest may be chosen; the known choice must be of these.

    Args:
        now: what is open.
        which: a mask of the pairs of the rest.
    """
    task = Task(now.task.arcs.only(which), now.task.seats, now.task.may_wait, now.task.may_be_free)
    return _narrowed(Open(now.decided, task, now.chosen[which], now.rows, now.columns))


def moved(now: Open, which: Bools) -> Open:
    """Return the same as `without`, with another known choice.

    Raises:
        NoFlowError: these pairs allow none.
    """
    task = Task(now.task.arcs.only(which), now.task.seats, now.task.may_wait, now.task.may_be_free)
    chosen = best_flow(Task(task.arcs.worth(np.zeros(len(task.arcs), np.int64)), *_rest(task)))
    return _narrowed(Open(now.decided, task, chosen, now.rows, now.columns))


def best(now: Open, worth: Ints) -> Open:
    """Return what is open between the choices whose pairs are worth most together.

    Args:
        now: what is open.
        worth: of each pair of the rest.
    """
    task = Task(now.task.arcs.worth(worth), *_rest(now.task))
    chosen, prices = best_choice(task, now.chosen)
    tight = prices.cost(task.arcs) == 0
    bench = prices.seats[-1]
    narrow = Task(
        now.task.arcs.only(tight),
        task.seats,
        task.may_wait & (prices.gains == -bench),
        task.may_be_free & (prices.seats[:-1] == bench),
    )
    return _narrowed(Open(now.decided, narrow, chosen[tight], now.rows, now.columns))


def _rest(task: Task) -> tuple[Ints, Bools, Bools]:
    return task.seats, task.may_wait, task.may_be_free


def _narrowed(now: Open) -> Open:
    """Return the same with every pair decided that lies on no circle of exchanges."""
    task, arcs = now.task, now.task.arcs
    rows, columns = len(task.may_wait), len(task.seats)
    part = _components(task, now.chosen)
    bench = part[rows + columns]
    alive = part[arcs.rows] == part[rows + arcs.columns]
    stands = now.chosen & ~alive
    left = task.seats - np.bincount(arcs.columns[stands], minlength=columns)
    kept = arcs.only(alive)
    these, those = np.unique(kept.rows), np.unique(kept.columns)
    rest = Task(
        Arcs(np.searchsorted(these, kept.rows), np.searchsorted(those, kept.columns), kept.points),
        left[those],
        (task.may_wait & (part[:rows] == bench))[these],
        (task.may_be_free & (part[rows:-1] == bench))[those],
    )
    decided = now.places.only(stands)
    return Open(joined([now.decided, decided]), rest, now.chosen[alive], now.rows[these], now.columns[those])


def _components(task: Task, chosen: Bools) -> Ints:
    """Return the strongly connected component of each row, each column and the bench in the network of exchanges.

    An arc that is not chosen leads from mentee to mentor, a chosen one back; the bench stands for free seats and for
    those who wait.
    """
    # As slow to load as the solver, and only a match needs it.
    from scipy.sparse import coo_array  # type: ignore[import-untyped]  # noqa: PLC0415 - see above
    from scipy.sparse.csgraph import connected_components  # type: ignore[import-untyped]  # noqa: PLC0415 - see above

    arcs, rows, columns = task.arcs, len(task.may_wait), len(task.seats)
    bench = rows + columns
    mates = task.mates(chosen)
    taken = np.bincount(arcs.columns[chosen], minlength=columns)
    waits = np.flatnonzero(mates == task.bench)
    may_wait = np.flatnonzero(task.may_wait & (mates != task.bench))
    free = rows + np.flatnonzero(taken < task.seats)
    may_be_free = rows + np.flatnonzero(task.may_be_free & (taken > 0))
    mentee, mentor = arcs.rows, rows + arcs.columns
    tails = [np.where(chosen, mentor, mentee), np.full(len(waits), bench), may_wait, free]
    heads = [np.where(chosen, mentee, mentor), waits, np.full(len(may_wait), bench), np.full(len(free), bench)]
    tail = np.concatenate([*tails, np.full(len(may_be_free), bench)])
    head = np.concatenate([*heads, may_be_free])
    graph = coo_array((np.ones(len(tail), np.int8), (tail, head)), shape=(bench + 1, bench + 1)).tocsr()
    found: Ints = connected_components(graph, directed=True, connection="strong")[1].astype(np.int64)
    return found
