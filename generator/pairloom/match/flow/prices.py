"""Dual prices of an assignment: what a seat of each mentor is worth, from the pairs that a flow has chosen."""

import numpy as np

from pairloom.match.exact import Bools
from pairloom.match.flow.network import Prices, Task


def dual_prices(task: Task, chosen: Bools) -> Prices:
    """Return the least price of each column's seats at which every row is content with what it got.

    All prices begin at 0; a row's gain is the worth of its pair minus the price of the seat, and of the bench where it
    waits; where another column would give a row more than that, that column's price rises by the difference; and so on
    until nothing moves: the algorithm of Bellman and Ford on the residual network, all arcs at a time. It ends because
    the chosen pairs are of greatest worth, so that no circle of exchanges gains. Where everybody may wait and every
    seat may stay free, the bench keeps the price 0, and the least prices are one and the same for every best choice
    (Shapley and Shubik, The assignment game I: the core, 1971), so the proof does not depend on how ties fell.

    Raises:
        ArithmeticError: the choice is not the best one; seen where everybody may wait and every seat may stay free,
            because the price of the bench rises.
    """
    bench, arcs, mates = task.bench, task.arcs, task.mates(chosen)
    worth = np.zeros(len(task.may_wait), np.int64)
    worth[arcs.rows[chosen]] = arcs.points[chosen]
    free = np.flatnonzero(task.seats > np.bincount(arcs.columns[chosen], minlength=bench))
    waits, may_be_free = np.flatnonzero(task.may_wait), np.flatnonzero(task.may_be_free)
    fixed = bool(task.may_wait.all() and task.may_be_free.all())
    order = np.argsort(arcs.columns, kind="stable")
    rows, points, columns = arcs.rows[order], arcs.points[order], arcs.columns[order]
    heads, first = np.unique(columns, return_index=True)
    prices = np.zeros(bench + 1, np.int64)
    while True:
        gains = worth - prices[mates]
        risen = prices.copy()
        if len(heads):
            risen[heads] = np.maximum(prices[heads], np.maximum.reduceat(points - gains[rows], first))
        risen[bench] = max(risen[bench], -gains[waits].min(initial=0), risen[free].max(initial=0))
        risen[may_be_free] = np.maximum(risen[may_be_free], risen[bench])
        if (risen == prices).all():
            return Prices(gains, prices)
        if fixed and risen[bench]:
            message = "the chosen pairs are not the best ones"
            raise ArithmeticError(message)
        prices = risen
