"""Prices of people and of odd sets against every choice of twos, and cuts against every cut."""

from itertools import combinations
from typing import Final

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pairloom.match.peers import SCALE
from pairloom.match.programs.cut_tree import cuts
from pairloom.match.programs.odd_sets import prices

Two = tuple[int, int]
TRIANGLES: Final = {(0, 1): 9, (0, 2): 9, (1, 2): 9, (3, 4): 9, (3, 5): 9, (4, 5): 9, (2, 3): 1}
"""Two triangles and a two between them: without odd sets, half of each two in a triangle would be worth more."""


@st.composite
def values(pick: st.DrawFn) -> dict[Two, int]:
    """Draw what some twos of a few people are worth."""
    size = pick(st.integers(2, 8))
    worth = st.one_of(st.none(), st.integers(0, 9))
    every = {two: pick(worth) for two in combinations(range(size), 2)}
    return {two: value for two, value in every.items() if value is not None} or {(0, 1): 1}


def best(worth: dict[Two, int], people: frozenset[int]) -> int:
    """Return what the best choice of twos of these people is worth."""
    if not people:
        return 0
    first, rest = min(people), people - {min(people)}
    ways = [worth[first, other] + best(worth, rest - {other}) for other in rest if (first, other) in worth]
    return max([best(worth, rest), *ways])


def people_of(worth: dict[Two, int]) -> frozenset[int]:
    """Return everybody who is named."""
    return frozenset(range(1 + max(two[1] for two in worth)))


@given(values())
def test_the_prices_prove_the_best_twos_to_less_than_a_point(worth: dict[Two, int]) -> None:
    """Prices cover every two, and add up to less than a point above the best choice."""
    people, twos = people_of(worth), sorted(worth)
    reached = best(worth, people)
    found = prices(len(people), np.array(twos), np.array([worth[two] for two in twos]), reached)
    assert reached == found.bound // SCALE
    for place, (one, other) in enumerate(twos):
        inside = sum(price for members, price in found.sets if {one, other} <= {*members})
        slack = int(found.people[one] + found.people[other]) + inside - SCALE * worth[one, other]
        assert slack == found.slack[place] >= 0


def test_two_triangles_need_the_prices_of_odd_sets() -> None:
    """Each triangle leaves somebody over, so its price stands for it, and the bound is what the best twos reach."""
    twos = sorted(TRIANGLES)
    found = prices(6, np.array(twos), np.array([TRIANGLES[two] for two in twos]), 19)
    assert {(0, 1, 2), (3, 4, 5)} >= {members for members, _ in found.sets} != set()
    assert 19 == best(TRIANGLES, people_of(TRIANGLES)) == found.bound // SCALE


@given(values())
def test_a_smallest_cut_between_any_two_is_among_the_cuts(worth: dict[Two, int]) -> None:
    """For any two nodes, the last one included, a cut of the tree parts them and weighs as little as any cut."""
    size, ends = len(people_of(worth)), np.array(sorted(worth))
    shares = np.array([worth[one, other] / 16 for one, other in ends.tolist()])
    empty = np.arange(size) / 32

    def weight(side: set[int]) -> float:
        between = sum(share for share, two in zip(shares, ends.tolist(), strict=True) if len(side & {*two}) == 1)
        return float(between) + sum(float(empty[node]) for node in side)

    found = [set(np.flatnonzero(side).tolist()) for side in cuts(ends, shares, empty)]
    every = [set(side) for count in range(1, size + 1) for side in combinations(range(size), count)]
    for one, other in combinations(range(size + 1), 2):
        parting = [side for side in found if (one in side) != (other in side)]
        assert min(map(weight, parting)) == min(weight(side) for side in every if (one in side) != (other in side))
