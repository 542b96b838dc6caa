"""The best way to place those who wait, against trying everything."""

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom.match.rejoining.moving import Placed, Task, best

MENTORS = 3


@st.composite
def tasks(draw: st.DrawFn) -> Task:
    """Return a small task; points and draws are few, so that there are ties."""
    waiting, kept = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    rows = st.lists(st.integers(-1, 3), min_size=MENTORS, max_size=MENTORS)
    points = draw(st.lists(rows, min_size=waiting + kept, max_size=waiting + kept))
    draws = draw(
        st.lists(
            st.lists(st.integers(0, 2**16 - 1), min_size=MENTORS, max_size=MENTORS),
            min_size=waiting + kept,
            max_size=waiting + kept,
        )
    )
    places = draw(st.lists(st.integers(0, 2), min_size=MENTORS, max_size=MENTORS))
    current = draw(st.lists(st.integers(0, MENTORS - 1), min_size=kept, max_size=kept))
    return Task(
        points=np.array(points, np.int64).reshape(waiting + kept, MENTORS),
        draws=np.array(draws, np.int64).reshape(waiting + kept, MENTORS),
        places=np.array(places, np.int64),
        current=np.array(current, np.intp),
        worth=np.array(draw(st.lists(st.integers(0, 3), min_size=kept, max_size=kept)), np.int64),
    )


def possible(task: Task, moves: int) -> list[tuple[tuple[int, int, int], Placed]]:
    """Return every way to place people, with how good it is: people, points, moves saved."""
    found = []
    kept = range(len(task.current))
    for released in (each for size in range(moves + 1) for each in combinations(kept, size)):
        people = [*range(task.waiting), *(task.waiting + each for each in released)]
        room = task.places + np.bincount(task.current[list(released)], minlength=MENTORS)
        for mentors in product(range(-1, MENTORS), repeat=len(people)):
            placed = [(row, mentor) for row, mentor in zip(people, mentors, strict=True) if mentor >= 0]
            moved = [(row, mentor) for row, mentor in placed if row >= task.waiting]
            if (
                all(task.points[row, mentor] >= 0 for row, mentor in placed)
                and len(moved) == len(released)
                and all(task.current[row - task.waiting] != mentor for row, mentor in moved)
                and (np.bincount([mentor for _, mentor in placed], minlength=MENTORS) <= room).all()
            ):
                points = sum(int(task.points[spot]) for spot in placed) - sum(
                    int(task.worth[each]) for each in released
                )
                found.append(((len(placed) - len(moved), points, -len(moved)), tuple(placed)))
    return found


@given(tasks(), st.integers(0, 2))
def test_the_best_way_is_the_best_of_all_ways(task: Task, moves: int) -> None:
    """As many people have a place as can, then with as many points, then with as few moves as can be."""
    ways = possible(task, moves)
    rank = {placed: rank for rank, placed in ways}
    assert max(rank for rank, _ in ways) == rank[best(task, moves)]


@given(tasks(), st.integers(0, 1))
def test_of_equal_ways_the_draw_decides(task: Task, moves: int) -> None:
    """Among the best ways, the one with the largest sum of draws is taken, of those that stay and those that change."""
    ways = possible(task, moves)
    most = max(rank for rank, _ in ways)
    rows = np.arange(task.waiting, len(task.points))
    own = task.draws[rows, task.current]

    def drawn(placed: Placed) -> int:
        moved = [row - task.waiting for row, _ in placed if row >= task.waiting]
        return sum(int(task.draws[spot]) for spot in placed) - int(own[moved].sum())

    assert max(drawn(placed) for rank, placed in ways if rank == most) == drawn(best(task, moves))


@given(tasks())
def test_the_order_of_people_makes_no_difference(task: Task) -> None:
    """Whoever stands first in the files, the same people come to the same mentors, where draws differ."""
    turned = Task(
        points=np.vstack([task.points[: task.waiting][::-1], task.points[task.waiting :]]),
        draws=np.vstack([task.draws[: task.waiting][::-1], task.draws[task.waiting :]]),
        places=task.places,
        current=task.current,
        worth=task.worth,
    )
    again = best(turned, 0)
    back = {(task.waiting - 1 - row, mentor) for row, mentor in again}
    sums = [sum(int(task.draws[spot]) for spot in way) for way in (back, best(task, 0))]
    assert sums[0] == sums[1]


def test_two_moves_open_a_place_that_one_does_not() -> None:
    """Where one waits for the first mentor, and the free place is two steps away, two pairs move, and not with one."""
    no = -1
    points = [[5, no, no], [4, 4, no], [no, 4, 4]]
    task = Task(
        points=np.array(points, np.int64),
        draws=np.zeros((3, 3), np.int64),
        places=np.array([0, 0, 1], np.int64),
        current=np.array([0, 1], np.intp),
        worth=np.array([4, 4], np.int64),
    )
    assert () == best(task, 0) == best(task, 1)
    assert ((0, 0), (1, 1), (2, 2)) == best(task, 2)


def test_points_that_are_too_large_are_refused() -> None:
    """Sums that floats cannot hold exactly are an error, never a rounded answer."""
    task = Task(
        points=np.full((200, 1), 2**40, np.int64),
        draws=np.zeros((200, 1), np.int64),
        places=np.array([1], np.int64),
        current=np.array([], np.intp),
        worth=np.array([], np.int64),
    )
    with pytest.raises(OverflowError, match="too large"):
        best(task, 0)
