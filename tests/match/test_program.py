"""Programs against every choice of columns, and what they say when a search ends early."""

from dataclasses import replace
from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from pairloom.match.lots import WORDS, lots
from pairloom.match.programs.program import Program, best
from pairloom.match.programs.search import Answer, Search, search


@st.composite
def programs(pick: st.DrawFn) -> Program:
    """Draw a small program, in which a column may cost something in each row."""
    columns, rows = pick(st.integers(1, 7)), pick(st.integers(1, 4))
    cell = st.lists(st.integers(-2, 3), min_size=columns, max_size=columns)
    row = st.lists(st.integers(0, 5), min_size=columns, max_size=columns)
    words = lots("autumn", [(str(column),) for column in range(columns)])
    return Program(
        rows=csr_matrix(np.array(pick(st.lists(cell, min_size=rows, max_size=rows)), np.int64)),
        limits=np.array(pick(st.lists(st.integers(0, 5), min_size=rows, max_size=rows)), np.int64),
        values=np.array(pick(row), np.int64),
        people=np.array(pick(row), np.int64),
        points=np.array(pick(row), np.int64) - 1,
        word=lambda number: words[:, number],
    )


def rank(program: Program, chosen: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> tuple[int, ...]:
    """Return what makes a choice better than another, first things first."""
    points = program.points[chosen & (program.points >= 0)]
    words = [int(program.word(number)[chosen].sum()) for number in range(WORDS)]
    sums = (int(program.values[chosen].sum()), int(program.people[chosen].sum()))
    return (*sums, int(points.min(initial=10**6)), *words)


@given(programs())
def test_no_other_choice_of_columns_is_better(program: Program) -> None:
    """The choice is the best of all that keep the rows, in each goal after the other, and is proved."""
    every = [np.array(way, np.bool_) for way in product([False, True], repeat=len(program.values))]
    may = [chosen for chosen in every if (program.rows @ chosen.astype(np.int64) <= program.limits).all()]
    wanted = max(may, key=lambda chosen: rank(program, chosen))
    solved = best(program)
    assert (wanted.tolist(), True) == (solved.chosen.tolist(), solved.settled)
    assert int(program.values[wanted].sum()) == solved.value == solved.proved


def knapsack(columns: int) -> Program:
    """Return a program that takes some search: many columns of like weights and values, in several rows."""
    chance = np.random.default_rng(3)
    weights = chance.integers(100, 200, (8, columns))
    return Program(
        rows=csr_matrix(weights),
        limits=weights.sum(axis=1) // 3,
        values=chance.integers(100, 200, columns),
        people=np.ones(columns, np.int64),
        points=np.full(columns, -1),
        word=lambda number: np.full(columns, number),
    )


def test_a_search_that_ends_early_says_how_far_it_is_from_the_proof() -> None:
    """With next to no work allowed, the choice is allowed, the bound is above it, and nothing is called settled."""
    program = replace(knapsack(60), steps=0.001)
    solved = best(program)
    assert (program.rows @ solved.chosen.astype(np.int64) <= program.limits).all()
    assert solved.value < solved.proved
    assert not solved.settled


def test_a_search_for_any_choice_may_find_none() -> None:
    """Without a goal a search says whether there is a choice at all, and with `unlike` whether there is another."""
    rows, nothing = csr_matrix(np.array([[1, 1], [-1, -1]])), np.zeros(2, np.bool_)
    one = np.array([True, False])
    task = Search(rows, np.array([1, -1]), None, ~nothing, nothing, one)
    other = search(task, 1.0, unlike=True)
    assert other.chosen is not None
    assert [False, True] == other.chosen.tolist()
    assert Answer(None, 0, ended=True) == search(replace(task, among=one, fixed=nothing), 1.0, unlike=True)
