"""Gradually: the best choice of a task with many arcs, found with few of them at a time."""

from typing import Final

import numpy as np

from pairloom.match.exact import Bools
from pairloom.match.flow.arcs import foremost
from pairloom.match.flow.network import Prices, Task, best_flow
from pairloom.match.flow.prices import dual_prices

_FEW: Final = 30
_FIRST: Final = 12
_MORE: Final = 12


def best_choice(task: Task, known: Bools) -> tuple[Bools, Prices]:
    """Return which arcs a choice of the greatest worth has, and prices at which it is content.

    Where a row has many arcs, the flow begins with the best ones of each row; arcs that gain something over its prices
    join, and it runs again, until there are none (column generation, as in `pricing`, but with all arcs at hand).

    Args:
        task: what is to be chosen from.
        known: some choice that the task allows, so that there is one from the beginning.
    """
    arcs, rows = task.arcs, len(task.may_wait)
    if len(arcs) <= _FEW * rows:
        chosen = best_flow(task)
        return chosen, dual_prices(task, chosen)
    active = known.copy()
    active[foremost(arcs, arcs.points, _FIRST)] = True
    near: Prices | None = None
    while True:
        part = Task(arcs.only(active), task.seats, task.may_wait, task.may_be_free)
        flow = best_flow(part, near)
        near = dual_prices(part, flow)
        better = np.flatnonzero(near.cost(arcs) < 0)
        if not len(better):
            chosen = np.zeros(len(arcs), np.bool_)
            chosen[active] = flow
            return chosen, near
        rest = arcs.only(better)
        active[better[foremost(rest, -near.cost(rest), _MORE)]] = True
