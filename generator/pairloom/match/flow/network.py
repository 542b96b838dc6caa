"""The network: pairs to choose from as a minimum-cost flow, and the choice of the greatest worth.

Every mentee sends one unit, every mentor takes as many as they have seats, and a pair is an arc whose cost is minus its
worth. One more node, the bench, takes the units of mentees who may wait and fills the seats that may stay free, so that
supply and demand agree.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from pairloom.match.exact import Bools, Ints
from pairloom.match.flow.arcs import Arcs

_SAFE: Final = 2**62
_NARROW: Final = 2**30


@dataclass(frozen=True, slots=True)
class Task:
    """What a flow is to solve.

    Attributes:
        arcs: the pairs to choose from, with what each is worth.
        seats: of each column.
        may_wait: of each row, whether it may stay without a pair.
        may_be_free: of each column, whether seats may stay free.
    """

    arcs: Arcs
    seats: Ints
    may_wait: Bools
    may_be_free: Bools

    @property
    def bench(self) -> int:
        """The column of those who wait, one after the last."""
        return len(self.seats)

    def mates(self, chosen: Bools) -> Ints:
        """Return the column of each row in a choice of arcs; the bench for those who wait."""
        mates = np.full(len(self.may_wait), self.bench)
        mates[self.arcs.rows[chosen]] = self.arcs.columns[chosen]
        return mates


@dataclass(frozen=True, slots=True)
class Prices:
    """Dual prices of a choice.

    Attributes:
        gains: of each row: what its pair is worth, less the price of the seat.
        seats: of each column: the price of a seat; last that of the bench.
    """

    gains: Ints
    seats: Ints

    def cost(self, arcs: Arcs) -> Ints:
        """Return the reduced cost of arcs: what is lacking until they would be chosen; 0 is tight, below is a gain."""
        return self.gains[arcs.rows] + self.seats[arcs.columns] - arcs.points


def limit(rows: int, columns: int) -> int:
    """Return the largest cost of an arc that is safe with so many mentees and mentors.

    The solver multiplies costs by n + 1 for n nodes, and a node's potential moves by at most 3n times the largest of
    these in a first round of scaling, by a fifth of that in the next, and so on: below 4n(n + 1) times the cost in all
    (Goldberg and Tarjan, Finding minimum-cost circulations by successive approximation, 1990). And pairs are kept
    in short form, in 32 bits.
    """
    nodes = rows + columns + 2
    return min(_NARROW, _SAFE // (4 * nodes * (nodes + 1)))


class NoFlowError(ArithmeticError):
    """Not everybody who must be placed can be."""


def best_flow(task: Task, near: Prices | None = None) -> Bools:
    """Return which arcs a choice of the greatest worth has.

    With prices that are near those of the result, costs are counted from there, which changes nothing in the choice
    but makes it quicker.

    Raises:
        NoFlowError: not everybody who must be placed can be, or not every seat filled that must be.
        ArithmeticError: the solver failed.
    """
    if not len(task.arcs):
        return np.zeros(0, np.bool_)
    # Loading the solver takes as long as checking a small portal, and only a match needs it.
    from ortools.graph.python.min_cost_flow import (  # type: ignore[import-untyped]  # noqa: PLC0415 - see above
        SimpleMinCostFlow,
    )

    rows, columns = len(task.may_wait), len(task.seats)
    near = near or Prices(np.zeros(rows, np.int64), np.zeros(columns + 1, np.int64))
    bench = rows + columns
    waits, free = np.flatnonzero(task.may_wait), np.flatnonzero(task.may_be_free)
    network = SimpleMinCostFlow()
    arcs = network.add_arcs_with_capacity_and_unit_cost(
        task.arcs.rows, rows + task.arcs.columns, np.ones(len(task.arcs), np.int64), near.cost(task.arcs)
    )
    network.add_arcs_with_capacity_and_unit_cost(
        waits, np.full(len(waits), bench), np.ones(len(waits), np.int64), near.gains[waits] + near.seats[-1]
    )
    network.add_arcs_with_capacity_and_unit_cost(
        np.full(len(free), bench), rows + free, task.seats[free], near.seats[free] - near.seats[-1]
    )
    supply = np.concatenate([np.ones(rows, np.int64), -task.seats, [task.seats.sum() - rows]])
    network.set_nodes_supplies(np.arange(bench + 1), supply)
    status = network.solve()
    if status != network.OPTIMAL:
        message = f"the solver ended with {status.name} instead of a best flow"
        raise NoFlowError(message) if status == network.INFEASIBLE else ArithmeticError(message)
    chosen: Bools = np.asarray(network.flows(arcs)) > 0
    return chosen
