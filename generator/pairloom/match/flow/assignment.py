"""Assignment: of all possible choices of pairs the one that comes first in the order of objectives.

1. The greatest worth (`pricing`): most pairs and then most points, or most points, as the plan's bonus says.
2. Where points come first: of all choices with as many points, those with most pairs.
3. The worst-off pair: the fewest points of a chosen pair are as many as they can be.
4. The draw: the sum of the first words of the pairs' draws is as large as it can be, then the sum of the second words,
   and so on. A pair's draw is a digest of the cohort and the two handles (`lots`), so that neither the order of files
   nor an early letter of the alphabet helps anyone, and the same people are drawn alike each time.

Each step narrows the choices that are still equal (`ties`) and is exact. After the draw one choice is left. Were two
choices equal in all words, which happens with a probability of at most (tied pairs) / 2**24 for each word (Mulmuley,
Vazirani, Vazirani, Matching is as easy as matrix inversion, 1987), the handles in their order would decide.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from pairloom.match.candidates import Pair
from pairloom.match.exact import Ints, refuse_beyond
from pairloom.match.flow.network import NoFlowError, Task, limit
from pairloom.match.flow.plan import Plan
from pairloom.match.flow.pricing import Solved, optimum
from pairloom.match.flow.ties import Open, best, moved, opened, without
from pairloom.match.lots import WORDS, lots_of_places

_AT_A_TIME: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Assignment:
    """The chosen pairs in order, and what is proved of them.

    Attributes:
        pairs: by handles.
        prices: the least prices that prove them best, of the mentors who have one.
        reached: points and bonuses of the pairs.
        bound: what no choice can pass; the same as `reached` where the choice is proved to be the best.
    """

    pairs: tuple[Pair, ...]
    prices: Mapping[str, int]
    reached: int
    bound: int


def assign(cohort: str, task: Plan) -> Assignment:
    """Return the one choice of pairs that comes first.

    Raises:
        OverflowError: points times people are too large for exact arithmetic in 64 bits; that needs a cohort of
            tens of thousands with weights of thousands.
    """
    refuse_beyond(task.bonus + task.table.most, limit(*task.table.shape))
    solved = optimum(task)
    now = _equals(task, solved)
    if not task.bonus:
        now = best(now, np.ones(len(now.task.arcs), np.int64))
    rows, columns = _drawn(cohort, task, _least_better(now)).pairs
    pairs = [(task.mentors[column], task.mentees[row]) for row, column in zip(rows, columns, strict=True)]
    prices = solved.prices.seats[:-1]
    return Assignment(
        pairs=tuple(sorted(pairs)),
        prices={task.mentors[column]: int(prices[column]) for column in np.flatnonzero(prices)},
        reached=solved.reached,
        bound=solved.bound,
    )


def _equals(task: Plan, solved: Solved) -> Open:
    """Return what is open between the choices of the greatest worth."""
    columns = task.table.shape[1]
    tight, chosen = solved.tight, solved.chosen
    known = np.isin(tight.rows * columns + tight.columns, chosen.rows * columns + chosen.columns)
    wait, free = solved.prices.gains == 0, solved.prices.seats[:-1] == 0
    return opened(Task(tight, task.seats, wait, free), known)


def _least_better(now: Open) -> Open:
    """Return what is open between the choices whose worst-off pair has most points."""
    rest = now.task.arcs
    if not len(rest):
        return now
    must = ~now.task.may_wait
    best_of_row = np.full(len(must), -1)
    np.maximum.at(best_of_row, rest.rows, rest.points)
    most = int(min(now.decided.points.min(initial=rest.points.max()), best_of_row[must].min(initial=rest.points.max())))
    least = min(most, int(rest.points[now.chosen].min(initial=most)))
    steps = np.unique(rest.points[(rest.points > least) & (rest.points <= most)])
    found, low, high = without(now, rest.points >= least), 0, len(steps)
    while low < high:
        middle = (low + high) // 2
        try:
            found, low = moved(now, rest.points >= steps[middle]), middle + 1
        except NoFlowError:
            high = middle
    return found


def _drawn(cohort: str, task: Plan, now: Open) -> Open:
    """Return the choice that the draw decides for."""
    for word in range(WORDS):
        if now.settled:
            break
        now = best(now, _word(cohort, task, now, word))
    return now


def _word(cohort: str, task: Plan, now: Open, word: int) -> Ints:
    """Return one word of the draw of each pair that is open."""
    rows, columns = now.places.rows, now.places.columns
    parts = [np.empty(0, np.int64)]
    for start in range(0, len(rows), _AT_A_TIME):
        here = slice(start, start + _AT_A_TIME)
        places = zip(columns[here].tolist(), rows[here].tolist(), strict=True)
        parts.append(lots_of_places(cohort, (task.mentors, task.mentees), places, word))
    return np.concatenate(parts)
