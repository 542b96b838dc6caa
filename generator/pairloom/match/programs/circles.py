"""Circles: peers who meet in circles of a set size, by listing the circles that there can be and packing the best.

Where at most `MOST` sets of people all fit one another, every circle is listed, and the packing is an integer program
that finds the best of all. Where there are more, only circles of people who are among each other's best are listed, as
many as are allowed; the bound then speaks of all circles, listed or not, and the gap to it is stated.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from pairloom.match.exact import Bools, Ints
from pairloom.match.lots import WORDS, lots
from pairloom.match.peers import SCALE, Pool
from pairloom.match.programs.program import Program, Solved, best

MOST: Final = 200_000
"""Sets of people who fit one another that are listed at most, of any size up to the largest circle."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The circles that there can be.

    Attributes:
        units: of each circle, places of its units in `Pool.units`, then -1; shape (circles, most units).
        points: of each circle.
        whole: whether every circle is in the list.
    """

    units: Ints
    points: Ints
    whole: bool


@dataclass(frozen=True, slots=True)
class Packed:
    """The best circles that were found.

    Attributes:
        circles: the members of each, in order.
        value: their points and bonuses, less the points that pinned units have by themselves.
        proved: what no choice of circles can pass.
        settled: whether no other choice is as good.
        prices: of the units, in hundredths of a point; no circle is worth more than its units cost.
    """

    circles: tuple[tuple[int, ...], ...]
    value: int
    proved: int
    settled: bool
    prices: Ints


def listed(pool: Pool, sizes: tuple[int, int], most: int = MOST) -> Listed:
    """Return all circles of a pool, or where they are too many those of people who suit each other best."""
    fits, points = _between_units(pool)
    people, partners = np.array([len(unit) for unit in pool.units], np.int64), len(fits)
    while True:
        found = _grown(sizes, people, _nearest(fits, points, partners), points, most)
        if found is not None:
            return Listed(*found, whole=partners == len(fits))
        partners = partners * 4 // 5 if partners > 5 else partners - 1  # noqa: PLR2004 - a fifth of less is nobody


def _between_units(pool: Pool) -> tuple[Bools, Ints]:
    """Return which units fit, and the points of all twos between them; on the diagonal, within a unit."""
    member = np.zeros((len(pool.units), len(pool.handles)), np.int64)
    for place, unit in enumerate(pool.units):
        member[place, list(unit)] = 1
    fits = member @ ~pool.fits @ member.T == 0
    points = member @ pool.points @ member.T
    np.fill_diagonal(points, points.diagonal() // 2)
    np.fill_diagonal(fits, val=False)
    return fits, points


def _nearest(fits: Bools, points: Ints, partners: int) -> Bools:
    """Return which units are among the best partners of each other, one way or the other."""
    if partners >= len(fits):
        return fits
    place = np.argsort(np.argsort(np.where(fits, -points, 1), axis=1, kind="stable"), axis=1)
    near = fits & (place < partners)
    return near | near.T


def _grown(sizes: tuple[int, int], people: Ints, fits: Bools, points: Ints, most: int) -> tuple[Ints, Ints] | None:
    """Return all circles of units that fit, and their points; None if more than `most` sets of units fit.

    Sets grow by one unit at a time, in order of place, so that each is met once.
    """
    later, sets = np.triu(fits), np.arange(len(fits))[:, None]
    open_to, total, size, met = later, points.diagonal(), people, len(fits)
    found = [(np.zeros((0, sizes[1]), np.int64), np.zeros(0, np.int64))]
    while len(sets):
        if sets.shape[1] > 1:
            right = (size >= sizes[0]) & (size <= sizes[1])
            padded = np.full((int(right.sum()), sizes[1]), -1)
            padded[:, : sets.shape[1]] = sets[right]
            found.append((padded, total[right] // (size[right] - 1)))
        may = open_to & (size[:, None] + people <= sizes[1])
        met += int(np.count_nonzero(may))
        if met > most:
            return None
        row, unit = np.nonzero(may)
        total = total[row] + points[sets[row], unit[:, None]].sum(axis=1) + points[unit, unit]
        sets, size = np.column_stack([sets[row], unit]), size[row] + people[unit]
        open_to = open_to[row] & later[unit]
    return np.concatenate([each for each, _ in found]), np.concatenate([each for _, each in found])


def packed(pool: Pool, sizes: tuple[int, int], cohort: str, most: int = MOST) -> Packed:
    """Return the best circles of a pool.

    Raises:
        OverflowError: the points are too large to add up exactly.
    """
    circles = listed(pool, sizes, most)
    solved = best(_program(pool, circles, cohort))
    chosen = [tuple(unit for unit in each if unit >= 0) for each in circles.units[solved.chosen].tolist()]
    members = sorted(tuple(sorted(member for unit in each for member in pool.units[unit])) for each in chosen)
    prices = _covering(pool, circles, solved) if circles.whole else _by_best_partners(pool, sizes[0])
    proved = solved.proved if circles.whole else int(prices.sum()) // SCALE
    return Packed(tuple(members), solved.value, proved, solved.settled, prices)


def _program(pool: Pool, circles: Listed, cohort: str) -> Program:
    """Return the packing of circles: each unit in at most one."""
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]  # noqa: PLC0415 - takes long to load

    units, circle = circles.units, np.repeat(np.arange(len(circles.units)), circles.units.shape[1])
    there = units.ravel() >= 0
    parts = units.ravel()[there], circle[there]
    rows = csr_matrix((np.ones(len(parts[0]), np.int64), parts), shape=(len(pool.units), len(units)))
    people = _newcomers(pool, circles)
    between = _lots_between_units(pool, cohort)

    def word(number: int) -> Ints:
        total = np.zeros(len(units), np.int64)
        for one in range(units.shape[1]):
            for other in range(one + 1, units.shape[1]):
                total += np.where(units[:, other] >= 0, between[number][units[:, one], units[:, other]], 0)
        return total

    limits = np.ones(len(pool.units), np.int64)
    return Program(rows, limits, _values(pool, circles), people, circles.points, word)


def _newcomers(pool: Pool, circles: Listed) -> Ints:
    """Return how many people each circle places whom no pin has placed."""
    new = np.array([*(len(unit) == 1 for unit in pool.units), False], np.int64)
    return np.asarray(new[circles.units].sum(axis=1), np.int64)


def _values(pool: Pool, circles: Listed) -> Ints:
    """Return what each circle is worth: points and bonuses, less what its pinned units have without it."""
    alone = np.array([*(pool.of(unit) for unit in pool.units), 0], np.int64)
    return np.asarray(
        circles.points - alone[circles.units].sum(axis=1) + pool.bonus * _newcomers(pool, circles), np.int64
    )


def _lots_between_units(pool: Pool, cohort: str) -> Ints:
    """Return the words of the draw between units, those of all their twos added up; shape (words, units, units)."""
    member = np.zeros((len(pool.units), len(pool.handles)), np.int64)
    for place, unit in enumerate(pool.units):
        member[place, list(unit)] = 1
    one, other = np.nonzero(np.triu(pool.fits))
    words = lots(cohort, [pool.names((a, b)) for a, b in zip(one.tolist(), other.tolist(), strict=True)])
    every = np.zeros((WORDS, len(pool.handles), len(pool.handles)), np.int64)
    every[:, one, other] = every[:, other, one] = words.T
    return np.asarray(member @ every @ member.T, np.int64)


def _covering(pool: Pool, circles: Listed, solved: Solved) -> Ints:
    """Return the prices of units in whole hundredths, raised where a circle is not covered."""
    task = _values(pool, circles) * SCALE
    prices = np.append(np.rint(solved.prices[: len(pool.units)] * SCALE).astype(np.int64), 0)
    lacking = np.zeros(len(prices), np.int64)
    np.maximum.at(lacking, circles.units[:, 0], task - prices[circles.units].sum(axis=1))
    return (prices + lacking)[:-1]


def _by_best_partners(pool: Pool, fewest: int) -> Ints:
    """Return prices that no circle can pass, without a list: half of the mean points with the best partners.

    Of the points of a circle, each member is owed half of their twos; these are at most as many as with the best
    `fewest - 1` partners, because the mean over more of them is no larger.
    """
    prices = np.zeros(len(pool.units), np.int64)
    for place, unit in enumerate(pool.units):
        for person in unit:
            near = pool.fits[person].copy()
            near[list(unit)] = [other != person for other in unit]
            top = np.sort(pool.points[person][near])[::-1][: fewest - 1]
            if len(top) == fewest - 1:
                prices[place] += SCALE * (len(unit) == 1) * pool.bonus - -SCALE * int(top.sum()) // (2 * (fewest - 1))
    return prices
