"""The match of random small cohorts against every choice of pairs there is."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom.match.assignment import Assignment, assign, best_flow, draw
from pairloom.match.candidates import Pair
from pairloom.match.certificate import certify, faults
from pairloom.match.plan import Plan

Choice = tuple[Pair, ...]


@dataclass(frozen=True)
class Small:
    """A small task: points of the feasible pairs, seats, and whether most pairs or most points come first."""

    points: dict[Pair, int]
    seats: dict[str, int]
    mentees: tuple[str, ...]
    participation: bool

    def plan(self, *, backwards: bool = False) -> Plan:
        """Return the task as a plan, with people and pairs in one order or the other."""
        room = min(len(self.mentees), sum(self.seats.values()))
        bonus = room * 9 + 1 if self.participation else 0
        turn = -1 if backwards else 1
        values = {pair: points + bonus for pair, points in list(self.points.items())[::turn] if self.seats[pair[0]]}
        seats = dict(list(self.seats.items())[::turn])
        return Plan(pinned=(), seats=seats, mentees=self.mentees[::turn], values=values, bonus=bonus)


@st.composite
def small(pick: st.DrawFn) -> Small:
    """Draw a small task with many ties: points are few, so that what decides a tie is tested, too."""
    mentors = [f"mentor-{number}" for number in range(pick(st.integers(0, 5)))]
    mentees = tuple(f"mentee-{number}" for number in range(pick(st.integers(0, 6))))
    seats = {mentor: pick(st.integers(0, 3)) for mentor in mentors}
    few = st.sampled_from([None, 0, 3, 3, 5, 9])
    points = {(mentor, mentee): pick(few) for mentor in mentors for mentee in mentees}
    return Small({pair: each for pair, each in points.items() if each is not None}, seats, mentees, pick(st.booleans()))


def choices(task: Small, mentees: tuple[str, ...], left: dict[str, int]) -> Iterator[Choice]:
    """Yield every way to give these mentees a mentor with a seat, or none."""
    if not mentees:
        yield ()
        return
    yield from choices(task, mentees[1:], left)
    for mentor, seats in left.items():
        if seats and (mentor, mentees[0]) in task.points:
            for rest in choices(task, mentees[1:], {**left, mentor: seats - 1}):
                yield ((mentor, mentees[0]), *rest)


def rank(task: Small, choice: Choice) -> tuple[int, ...]:
    """Return what makes a choice better than another, first things first."""
    points = sum(task.points[pair] for pair in choice)
    first = (len(choice), points) if task.participation else (points, len(choice))
    return (*first, sum(draw("autumn", pair) for pair in choice))


@given(small())
def test_no_other_choice_of_pairs_is_better(task: Small) -> None:
    """Pairs, points and draw of the assignment are those of the best of all choices."""
    best = max(choices(task, task.mentees, task.seats), key=lambda choice: rank(task, choice))
    assert tuple(sorted(best)) == assign("autumn", task.plan()).pairs


@given(small())
def test_the_order_of_people_changes_neither_pairs_nor_prices(task: Small) -> None:
    """The assignment is one and the same when mentors, mentees and pairs come in the opposite order."""
    one, other = assign("autumn", task.plan()), assign("autumn", task.plan(backwards=True))
    assert (one.pairs, dict(one.prices)) == (other.pairs, dict(other.prices))


@given(small())
def test_the_certificate_of_an_assignment_proves_it(task: Small) -> None:
    """The bound that the prices give is what the pairs reach."""
    plan = task.plan()
    solved = assign("autumn", plan)
    proof = certify(plan, solved.pairs, solved.prices)
    assert [] == list(faults(plan, solved.pairs, proof))
    assert proof.reached == proof.bound


@given(small(), st.integers(0, 10**6))
def test_no_prices_prove_a_choice_that_is_not_the_best(task: Small, seed: int) -> None:
    """Whatever the prices, the bound stays above what a worse choice reaches."""
    plan = task.plan()
    solved = assign("autumn", plan)
    every = list(choices(task, task.mentees, task.seats))
    worse = every[seed % len(every)]
    prices = {mentor: (seed // (place + 1)) % 40 for place, mentor in enumerate(plan.seats)}
    proof = certify(plan, worse, prices)
    best = certify(plan, solved.pairs, solved.prices).reached
    assert (proof.reached < best) <= bool(list(faults(plan, worse, proof)))
    assert best <= proof.bound


def test_a_draw_and_not_the_alphabet_decides_between_equals() -> None:
    """Of six mentees who are all alike, each cohort draws its own, and it is not always the first of the alphabet."""
    mentees = tuple(f"mentee-{letter}" for letter in "abcdef")
    task = Small({("mentor", mentee): 5 for mentee in mentees}, {"mentor": 1}, mentees, participation=True)
    chosen = {assign(f"cohort-{number}", task.plan()).pairs[0][1] for number in range(40)}
    assert set(mentees) == chosen


def test_the_draw_depends_on_nothing_but_the_cohort_and_the_two_handles() -> None:
    """The draw is the SHA-256 digest of cohort, mentor and mentee with a zero byte between them."""
    draws = {draw("autumn", pair) for pair in permutations(["ada", "ben", "cleo"], 2)}
    assert 6 == len(draws)
    # printf 'autumn\0ada\0ben' | sha256sum
    assert f"{draw('autumn', ('ada', 'ben')):064x}".startswith("07db1fa851163c4e")


def test_points_that_64_bits_cannot_add_up_are_refused() -> None:
    """A cohort whose points are too large for exact arithmetic is refused in words, not matched wrongly."""
    plan = Plan(pinned=(), seats={"mentor": 1}, mentees=("mentee",), values={("mentor", "mentee"): 2**60}, bonus=0)
    message = ""
    try:
        assign("autumn", plan)
    except OverflowError as error:
        message = str(error)
    assert "the points of this cohort are too large to add up exactly; lower the weights in cohort.yml" == message


def test_nobody_to_pair_is_an_assignment_without_pairs() -> None:
    """Without people the assignment is empty and its prices are, too."""
    plan = Plan(pinned=(), seats={}, mentees=(), values={}, bonus=0)
    assert Assignment((), {}) == assign("autumn", plan)


def test_a_network_without_a_solution_is_a_bug_of_ours() -> None:
    """Where nobody may wait and seats are too few, the solver's answer is not taken for a match."""
    values = {("ada", "ben"): 1, ("ada", "cleo"): 1}
    plan = Plan(pinned=(), seats={"ada": 1}, mentees=("ben", "cleo"), values=values, bonus=0)
    with pytest.raises(ArithmeticError, match="INFEASIBLE"):
        best_flow(values, plan, frozenset(), frozenset({"ada"}))
