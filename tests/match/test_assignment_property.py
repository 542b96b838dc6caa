"""The assignment of random small plans against every choice of pairs there is."""

from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from tests.match.plans import every_choice, planned, plans, points_of, rank

from pairloom.match.flow import gradual, pricing, shortlist
from pairloom.match.flow.assignment import assign
from pairloom.match.flow.plan import Plan


def best(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Return the choice that comes first of all choices there are."""
    first = max(every_choice(plan), key=lambda choice: rank(plan, choice, "autumn"))
    return tuple(sorted(first))


@given(plans())
def test_no_other_choice_of_pairs_comes_first(plan: Plan) -> None:
    """Pairs, points, worst-off pair and draw of the assignment are those of the best of all choices."""
    solved = assign("autumn", plan)
    assert best(plan) == solved.pairs
    points = points_of(plan)
    assert sum(points[pair] + plan.bonus for pair in solved.pairs) == solved.reached == solved.bound


@given(plans())
def test_few_candidates_and_a_short_shortlist_lead_to_the_same_choice(plan: Plan) -> None:
    """One candidate a mentee, one pair kept of each row and one arc at a time give the same choice in more rounds."""
    with (
        patch.multiple(shortlist, _KEPT=1, _LEAST=1, _CHUNK=1),
        patch.multiple(pricing, _FIRST=1, _MORE=1, _DROPPING=1),
        patch.multiple(gradual, _FEW=0, _FIRST=1, _MORE=1),
    ):
        assert best(plan) == assign("autumn", plan).pairs


@given(plans(), st.data())
def test_the_order_of_people_changes_neither_pairs_nor_prices(plan: Plan, data: st.DataObject) -> None:
    """The assignment is one and the same in whatever order mentors and mentees come."""
    rows = data.draw(st.permutations(range(len(plan.mentees))))
    columns = data.draw(st.permutations(range(len(plan.mentors))))
    array = plan.values(0, len(plan.mentees))[np.ix_(rows, columns)].astype(np.int64)
    turned = Plan(
        pinned=(),
        mentors=tuple(plan.mentors[column] for column in columns),
        mentees=tuple(plan.mentees[row] for row in rows),
        seats=plan.seats[columns].astype(np.int64),
        looking=plan.looking,
        table=planned(array, [], participation=True, most=9).table,
        bonus=plan.bonus,
    )
    assert assign("autumn", plan) == assign("autumn", turned)


@given(plans(), st.data())
def test_one_more_mentor_never_leaves_more_mentees_waiting(plan: Plan, data: st.DataObject) -> None:
    """With one more mentor there are at least as many pairs, and where points come first at least as many points."""
    rows = len(plan.mentees)
    few = st.sampled_from([-1, 0, 3, 5, 9])
    column = np.array([[data.draw(few)] for _ in range(rows)], np.int64).reshape(rows, 1)
    array = np.hstack([column, plan.values(0, rows)])
    more = planned(array, [data.draw(st.integers(0, 2)), *plan.seats.tolist()], participation=bool(plan.bonus), most=9)
    before, after = assign("autumn", plan), assign("autumn", more)
    assert len(before.pairs) <= len(after.pairs)
    if not plan.bonus:
        assert before.reached <= after.reached


@given(plans())
def test_a_search_that_ends_early_says_how_much_better_another_choice_could_be(plan: Plan) -> None:
    """Where no second look is taken at what the shortlist left out, the bound is still never passed by any choice."""
    with (
        patch.multiple(shortlist, _KEPT=1, _LEAST=1),
        patch.multiple(pricing, _FIRST=1, _LARGE=0, _LOOKS=1),
    ):
        early = assign("autumn", plan)
    points = points_of(plan)
    most = max(sum(points[pair] + plan.bonus for pair in choice) for choice in every_choice(plan))
    assert early.reached <= most <= early.bound
    assert early.pairs in {tuple(sorted(choice)) for choice in every_choice(plan)}


def simple(array: NDArray[np.int64], seats: list[int], *, participation: bool) -> list[tuple[int, int]]:
    """Return rows and columns of an assignment of plain numbers."""
    solved = assign("autumn", planned(array, seats, participation=participation, most=int(array.max()), step=50))
    return [(int(mentee[-4:]), int(mentor[-4:])) for mentor, mentee in solved.pairs]


@given(st.integers(0, 2**32 - 1))
def test_seats_are_kept_and_no_veto_is_broken(seed: int) -> None:
    """In cohorts of some dozens with many vetoes, every pair is possible, and nobody has more pairs than seats."""
    chance = np.random.default_rng(seed)
    array = chance.integers(-30, 40, (40, 30))
    seats = chance.integers(0, 3, 30)
    chosen = simple(array, seats.tolist(), participation=bool(seed % 2))
    assert all(array[pair] >= 0 for pair in chosen)
    assert len(chosen) == len({row for row, _ in chosen})
    assert (np.bincount([column for _, column in chosen], minlength=30) <= seats).all()
