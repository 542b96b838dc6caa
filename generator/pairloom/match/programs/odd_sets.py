"""Prices of peers who meet in twos, and of odd sets of them, from a linear program to which sets are added as needed.

Of an odd number of people, one is left over. So a choice of twos has at most (size - 1) / 2 of them within an odd set,
and these rows, beside one for each person, make the linear program as good as the matching itself (Edmonds, Maximum
matching and a polyhedron with 0,1-vertices, 1965). There are too many such sets to name; those are added that the last
answer breaks, and these are found among the cuts of a cut tree (`cut_tree`; Padberg, Rao, Odd minimum cut-sets and
b-matchings, 1982). The prices are rounded to hundredths of a point and then raised until they cover every two, so that
they prove what they say whatever the rounding.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from pairloom.match.exact import Floats, Ints
from pairloom.match.peers import SCALE
from pairloom.match.programs.cut_tree import cuts

_ROUNDS: Final = 50
_NOTHING: Final = 1e-6
"""Shares below this are taken for 0."""


@dataclass(frozen=True, slots=True)
class Prices:
    """Prices in hundredths of a point.

    Attributes:
        people: by place.
        sets: members and price of each odd set.
        slack: by two, how much more its people and sets cost than it is worth; 0 or more.
    """

    people: Ints
    sets: tuple[tuple[tuple[int, ...], int], ...]
    slack: Ints

    @property
    def bound(self) -> int:
        """What no choice of twos is worth more than, in hundredths of a point."""
        return int(self.people.sum()) + sum(price * (len(members) // 2) for members, price in self.sets)


def prices(size: int, every: Ints, values: Ints, reached: int) -> Prices:
    """Return prices that cover every two, low enough in all to prove the best choice, if such are found.

    Points are whole, so a bound less than a point above the best choice proves it.

    Args:
        size: how many people there are.
        every: the twos that may be, as places of people, shape (twos, 2).
        values: what each two is worth, in points.
        reached: what the best choice is worth.
    """
    sets = _parts(size, every)
    for _ in range(_ROUNDS):
        shares, duals = _solved(size, every, values, sets)
        found = _covering(size, every, values, sets, duals)
        new = _broken(size, every, shares) if found.bound // SCALE > reached else []
        if not new:
            break
        sets += [members for members in new if members not in sets]
    return found


def _parts(size: int, every: Ints) -> list[tuple[int, ...]]:
    """Return the odd parts into which the pool falls, where nobody of one fits anybody of another."""
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # noqa: PLC0415 - takes long to load
    from scipy.sparse.csgraph import connected_components  # type: ignore[import-untyped]  # noqa: PLC0415 - same

    graph = csr_matrix((np.ones(len(every)), every.T), shape=(size, size))
    _, part = connected_components(graph, directed=False)
    parts = [tuple(np.flatnonzero(part == number).tolist()) for number in np.unique(part)]
    return [members for members in parts if len(members) % 2 and len(members) > 1]


def _solved(size: int, every: Ints, values: Ints, sets: list[tuple[int, ...]]) -> tuple[Floats, Floats]:
    """Return the answer and the prices of the linear program with these odd sets."""
    from scipy.optimize import linprog  # type: ignore[import-untyped]  # noqa: PLC0415 - takes long to load
    from scipy.sparse import csr_matrix, vstack  # noqa: PLC0415 - takes long to load

    count = len(every)
    ones = np.ones(2 * count, np.int64)
    people = csr_matrix((ones, (every.T.ravel(), np.tile(np.arange(count), 2))), shape=(size, count))
    inside = np.array([_within(size, every, members) for members in sets]).reshape(len(sets), count)
    limits = np.concatenate([np.ones(size), [len(members) // 2 for members in sets]])
    largest = max(1, int(values.max()))
    rows = vstack([people, csr_matrix(inside.astype(np.int64))])
    solved = linprog(-values / largest, A_ub=rows, b_ub=limits, bounds=(0, None), method="highs-ds")
    return solved.x, np.maximum(0.0, -solved.ineqlin.marginals) * largest


def _within(size: int, every: Ints, members: tuple[int, ...]) -> Ints:
    """Return, as 0 or 1, which twos have both people in a set."""
    is_in = np.zeros(size, np.int64)
    is_in[list(members)] = 1
    return is_in[every[:, 0]] * is_in[every[:, 1]]


def _broken(size: int, every: Ints, shares: Floats) -> list[tuple[int, ...]]:
    """Return odd sets that the answer breaks, so far as a cut tree of what is undecided shows them.

    With x the shares, a set breaks its row where fewer than 1 of x leaves it, the places that its people leave empty
    counted in: these go to one more node, after all people.
    """
    open_end = np.flatnonzero((shares > _NOTHING) & (shares < 1 - _NOTHING))
    if not len(open_end):
        return []
    people, at = np.unique(every[open_end], return_inverse=True)
    ends = at.reshape(-1, 2)
    empty = 1 - np.bincount(ends.ravel(), np.repeat(shares[open_end], 2))
    found = []
    for side in cuts(ends, shares[open_end], np.maximum(0, empty)):
        members = tuple(people[np.flatnonzero(side)].tolist())
        if len(members) % 2 and shares @ _within(size, every, members) > len(members) // 2 + _NOTHING:
            found.append(members)
    return sorted(set(found))


def _covering(size: int, every: Ints, values: Ints, sets: list[tuple[int, ...]], duals: Floats) -> Prices:
    """Return the prices in whole hundredths, raised where a two is not covered."""
    whole = np.rint(duals * SCALE).astype(np.int64)
    people, slack = whole[:size], -values * SCALE
    priced = [(members, price) for members, price in zip(sets, whole[size:].tolist(), strict=True) if price]
    for members, price in priced:
        slack = slack + price * _within(size, every, members)
    slack = slack + people[every].sum(axis=1)
    lacking = np.zeros(size, np.int64)
    np.maximum.at(lacking, every[:, 0], -slack)
    return Prices(people + lacking, tuple(priced), slack + lacking[every].sum(axis=1))
