"""The solver: against another one, where candidates alone lose, at its limits, and the order of its objectives."""

import os
import subprocess
import sys
from itertools import permutations
from pathlib import Path
from typing import Final
from unittest.mock import patch

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]
from tests.match.plans import planned

from pairloom.match.draw import draw
from pairloom.match.flow import gradual, shortlist
from pairloom.match.flow.arcs import Arcs
from pairloom.match.flow.assignment import assign
from pairloom.match.flow.network import NoFlowError, Task, best_flow
from pairloom.match.flow.prices import dual_prices
from pairloom.match.flow.pricing import _FIRST

ROOT: Final = Path(__file__).parents[2]

SCRIPT: Final = "from tests.match.test_solver import some_match; print(some_match())"


def some_match() -> str:
    """Return the pairs and prices of some match with ties, as text."""
    array = np.random.default_rng(4).integers(-2, 4, (30, 20))
    return str(assign("autumn", planned(array, [1] * 20, participation=True, most=3)))


def same_total(size: int) -> bool:
    """Return whether a dense square plan has the same total by this solver and by scipy's."""
    array = np.random.default_rng(size).integers(0, 101, (size, size))
    rows, columns = linear_sum_assignment(array, maximize=True)
    plan = planned(array, [1] * size, participation=True, most=100, step=100)
    solved = assign("autumn", plan)
    return bool(solved.reached == solved.bound == array[rows, columns].sum() + size * plan.bonus)


def arcs(*found: tuple[int, int, int]) -> Arcs:
    """Return arcs by row, column and points."""
    rows, columns, points = zip(*found, strict=True)
    return Arcs(np.array(rows), np.array(columns), np.array(points))


@pytest.mark.parametrize("size", [1, 7, 60, 300])
def test_the_total_is_that_of_another_exact_solver(size: int) -> None:
    """On a dense plan the points are those that scipy's linear_sum_assignment reaches."""
    assert same_total(size)


@pytest.mark.slow
@pytest.mark.parametrize("size", [1000, 2000])
def test_the_total_is_that_of_another_exact_solver_in_large_cohorts(size: int) -> None:
    """On a large dense plan the points are those that scipy's linear_sum_assignment reaches."""
    assert same_total(size)


def test_pricing_wins_back_the_mentees_that_candidates_alone_would_leave_waiting() -> None:
    """Where everybody likes the same few mentors best, these alone have seats for few, and the match has all."""
    size = 80
    array = np.random.default_rng(1).integers(0, 50, (size, size))
    array[:, :_FIRST] += 50
    plan = planned(array, [1] * size, participation=True, most=100)
    candidates = shortlist.shortlist(plan).best(_FIRST)
    everybody = np.ones(size, np.bool_)
    alone = best_flow(Task(candidates.worth(candidates.points + plan.bonus), plan.seats, everybody, everybody))
    assert _FIRST == np.count_nonzero(alone)
    assert size == len(assign("autumn", plan).pairs)


def test_a_mentee_is_placed_even_if_all_others_have_to_move() -> None:
    """Where participation comes first, one more pair outweighs the points that a long row of exchanges costs."""
    array = np.full((5, 5), -1)
    array[range(1, 5), range(4)] = 100
    array[range(5), range(5)] = 0
    plan = planned(array, [1] * 5, participation=True, most=100)
    assert [(f"mentor-000{place}", f"mentee-000{place}") for place in range(5)] == list(assign("autumn", plan).pairs)


def test_the_worst_off_pair_is_as_well_off_as_it_can_be() -> None:
    """Of two matches with as many points, the one whose lowest pair is higher is chosen, and not by draw."""
    array = np.array([[9, 5], [5, 1]])
    chosen = {
        assign(f"cohort-{number}", planned(array, [1, 1], participation=True, most=9)).pairs for number in range(9)
    }
    assert {(("mentor-0000", "mentee-0001"), ("mentor-0001", "mentee-0000"))} == chosen


def test_where_points_come_first_as_many_mentees_as_possible_share_them() -> None:
    """Of two matches with as many points, the one with more pairs is chosen."""
    array = np.array([[6, -1], [3, -1], [3, 0]])
    plan = planned(array, [2, 1], participation=False, most=6)
    assert 3 == len(assign("autumn", plan).pairs)
    assert 9 == assign("autumn", plan).reached


def test_a_draw_and_not_the_alphabet_decides_between_equals() -> None:
    """Of six mentees who are all alike, each cohort draws its own, and it is not always the first of the alphabet."""
    plan = planned(np.full((6, 1), 5), [1], participation=True, most=5)
    chosen = {assign(f"cohort-{number}", plan).pairs[0][1] for number in range(40)}
    assert set(plan.mentees) == chosen


def test_the_draw_depends_on_nothing_but_the_cohort_and_the_two_handles() -> None:
    """The draw is the SHA-256 digest of cohort, mentor and mentee with a zero byte between them."""
    draws = {draw("autumn", pair) for pair in permutations(["ada", "ben", "cleo"], 2)}
    assert 6 == len(draws)
    # printf 'autumn\0ada\0ben' | sha256sum
    assert f"{draw('autumn', ('ada', 'ben')):064x}".startswith("07db1fa851163c4e")


def test_a_draw_that_is_equal_in_all_words_still_ends_in_one_match() -> None:
    """If the draws of all pairs were the same, a match would come out all the same."""
    plan = planned(np.full((4, 4), 5), [1, 1, 1, 1], participation=True, most=5)
    alike = lambda _cohort, _names, places, _word: np.ones(len(list(places)), np.int64)  # noqa: E731 - shorter
    with patch("pairloom.match.flow.assignment.lots_of_places", alike):
        solved = [assign("autumn", plan) for _ in range(3)]
    assert 4 == len(solved[0].pairs)
    assert [solved[0]] * 3 == solved


def test_a_draw_among_many_equals_is_the_same_however_few_pairs_are_looked_at_first() -> None:
    """Forty mentees and mentors who all fit alike are drawn alike with all pairs at hand and with few at a time."""
    plan = planned(np.full((40, 40), 5), [1] * 40, participation=True, most=5)
    with patch.multiple(gradual, _FEW=0, _FIRST=1, _MORE=1):
        few = assign("autumn", plan)
    with patch.multiple(gradual, _FEW=1000):
        assert assign("autumn", plan) == few


@pytest.mark.slow
def test_neither_hash_seed_nor_process_changes_a_match() -> None:
    """Another process with another hash seed makes the same match."""
    other = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert some_match() == other.stdout.strip()


def test_the_number_of_threads_changes_nothing() -> None:
    """One thread or four: the shortlist is the same, row by row."""
    plan = planned(np.random.default_rng(2).integers(-9, 9, (50, 40)), [1] * 40, participation=True, most=9)
    made = []
    for threads in (1, 4):
        with patch.multiple(shortlist, _THREADS=threads, _KEPT=1, _LEAST=5):
            made.append(shortlist.shortlist(plan))
    assert made[0].columns.tolist() == made[1].columns.tolist()
    assert made[0].left_out.tolist() == made[1].left_out.tolist()


def test_points_that_64_bits_cannot_add_up_are_refused() -> None:
    """A cohort whose points are too large for exact arithmetic is refused in words, not matched wrongly."""
    plan = planned(np.array([[5]]), [1], participation=True, most=2**60)
    with pytest.raises(OverflowError, match=r"too large to add up exactly; lower the weights in cohort\.yml"):
        assign("autumn", plan)


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (3, 0)])
def test_nobody_to_pair_is_an_assignment_without_pairs(shape: tuple[int, int]) -> None:
    """Without mentors, without mentees or without both, the assignment is empty and its prices are, too."""
    solved = assign("autumn", planned(np.zeros(shape, np.int64), [1] * shape[1], participation=True, most=9))
    assert ((), {}, 0, 0) == (solved.pairs, solved.prices, solved.reached, solved.bound)


def test_a_network_without_a_solution_is_no_match() -> None:
    """Where nobody may wait and seats are too few, the solver's answer is not taken for a match."""
    task = Task(arcs((0, 0, 1), (1, 0, 1)), np.array([1]), np.zeros(2, np.bool_), np.ones(1, np.bool_))
    with pytest.raises(NoFlowError, match="INFEASIBLE"):
        best_flow(task)


def test_a_solver_that_gives_up_is_a_bug_of_ours() -> None:
    """A cost that the solver refuses raises an error that names the solver's answer."""
    yes = np.ones(1, np.bool_)
    with pytest.raises(ArithmeticError, match="BAD_COST_RANGE"):
        best_flow(Task(arcs((0, 0, 2**62)), np.array([1]), yes, yes))


def test_prices_of_a_choice_that_is_not_the_best_are_refused() -> None:
    """No prices make the two content where one waits who could have a free mentor."""
    task = Task(arcs((0, 0, 4), (1, 1, 3)), np.array([1, 1]), np.ones(2, np.bool_), np.ones(2, np.bool_))
    assert [0, 0, 0] == dual_prices(task, np.array([True, True])).seats.tolist()
    with pytest.raises(ArithmeticError, match="not the best"):
        dual_prices(task, np.array([True, False]))
