"""The proof of pairs by prices: it holds for the one best match and for no other."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.small_tasks import Task, best, certified, choices, least_prices, rank, tasks

from pairloom.match.formats import one_to_one
from pairloom.match.proofs import flow


def faults(task: Task, choice: tuple[tuple[str, str], ...], prices: dict[str, int]) -> list[flow.Fault]:
    """Return what is wrong with a choice at these prices."""
    return [*flow.faults(task.inputs(), task.scores(), certified(task, choice, prices))]


@given(tasks())
def test_the_best_of_all_choices_is_proved(task: Task) -> None:
    """The choice that no other beats in any of the objectives has no fault at its least prices."""
    found = best(task)
    assert [] == faults(task, found, least_prices(task, found))


@given(tasks(), st.data())
def test_no_other_choice_is_proved(task: Task, data: st.DataObject) -> None:
    """Every other choice has a fault at the prices that prove the best one."""
    found = best(task)
    prices = least_prices(task, found)
    other = data.draw(st.sampled_from(sorted(choices(task), key=lambda choice: rank(task, choice), reverse=True)[:30]))
    assert (sorted(other) == sorted(found)) == (faults(task, other, prices) == [])


def test_a_worst_off_pair_that_could_be_better_off_is_named() -> None:
    """Of two choices with as many pairs and points, the one whose worst-off pair has more is proved alone."""
    points = {("ada", "ben"): 2, ("eve", "cleo"): 4, ("ada", "cleo"): 3, ("eve", "ben"): 3}
    task = Task(points, {"ada": 1, "eve": 1}, ("ben", "cleo"), participation=True)
    prices = least_prices(task, best(task))
    assert [] == faults(task, (("ada", "cleo"), ("eve", "ben")), prices)
    message = (
        "the worst-off pair must have as many points as can be; found ada and ben with 2, where an equal match has more"
    )
    assert [(("pairs", 0), message)] == faults(task, (("ada", "ben"), ("eve", "cleo")), prices)


def test_a_worst_off_pair_that_must_be_is_proved_by_each_reason_in_turn() -> None:
    """Somebody whose only pair it is, a seat that must be filled, or a pair more: each keeps a worst-off pair in."""
    only = Task({("ada", "ben"): 2, ("eve", "cleo"): 4}, {"ada": 1, "eve": 1}, ("ben", "cleo"), participation=True)
    seat = Task({("ada", "ben"): 3, ("ada", "cleo"): 2, ("eve", "ben"): 3}, {"ada": 1, "eve": 1}, ("ben", "cleo"), True)  # noqa: FBT003
    more = Task({("ada", "ben"): 0, ("eve", "cleo"): 4}, {"ada": 1, "eve": 1}, ("ben", "cleo"), participation=False)
    for task in (only, seat, more):
        assert [] == faults(task, best(task), least_prices(task, best(task)))


def test_a_pair_that_costs_nothing_must_be_made() -> None:
    """Where points come first, a pair without points is still a pair more, also where somebody has to move for it."""
    task = Task({("ada", "ben"): 0}, {"ada": 1}, ("ben",), participation=False)
    message = "most mentees must be matched; ben could be, for the same points"
    assert [(("pairs",), message)] == faults(task, (), {})
    points = {("ada", "ben"): 0, ("eve", "ben"): 0, ("ada", "cleo"): 0}
    moving = Task(points, {"ada": 1, "eve": 1}, ("ben", "cleo"), participation=False)
    message = "most mentees must be matched; cleo could be, for the same points"
    assert [(("pairs",), message)] == faults(moving, (("ada", "ben"),), {})


def test_a_price_without_its_seat_taken_and_a_pair_that_is_not_the_best_are_named() -> None:
    """Where the bound is not reached, each broken rule is told with the person."""
    points = {("ada", "ben"): 4, ("eve", "ben"): 3}
    task = Task(points, {"ada": 1, "eve": 1}, ("ben",), participation=False)
    messages = [message for _, message in faults(task, (("eve", "ben"),), {"eve": 1})]
    assert [
        "the bound must be what the pairs reach; the prices allow 5, the pairs reach 3",
        "ben must gain 4 at these prices, the most there is for them; with eve it is 2",
    ] == messages
    messages = [message for _, message in faults(task, (("ada", "ben"),), {"eve": 1})]
    assert "the seats of eve have the price 1 and must all be taken; 1 free" in messages


def test_a_long_circle_of_exchanges_is_found() -> None:
    """Thirty people who are all alike have one best draw; any other one is left by a circle of exchanges."""
    mentors, mentees = [f"ada-{number}" for number in range(30)], tuple(f"ben-{number}" for number in range(30))
    points = {(mentor, mentee): 3 for mentor in mentors for mentee in mentees}
    task = Task(points, dict.fromkeys(mentors, 1), mentees, participation=True)
    turned = tuple(zip(mentors, (*mentees[1:], mentees[0]), strict=True))
    (at, message) = faults(task, turned, {})[0]
    assert "pairs" == at[0]
    assert message.startswith("of equal matches the best draw must win; it has ben-")


def test_a_very_large_search_may_end_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a number of pairs a match may stay below its bound; that `order` says so is asked elsewhere."""
    task = Task({("ada", "ben"): 4}, {"ada": 1}, ("ben",), participation=False)
    assert ["bound", "prices"] == [at for at, _ in faults(task, (), {})]
    monkeypatch.setattr(flow, "_LARGE", 0)
    assert [] == faults(task, (), {})


@pytest.mark.parametrize("seed", range(8))
def test_what_the_search_finds_among_many_equals_is_proved(seed: int) -> None:
    """A choice of sixty people with few different points, which no list of choices could hold, has no fault."""
    chance = Random(seed)  # noqa: S311 - nothing secret
    mentors, mentees = [f"ada-{number:02}" for number in range(20)], tuple(f"ben-{number:02}" for number in range(40))
    pairs = [(mentor, mentee) for mentor in mentors for mentee in mentees]
    points = {pair: chance.choice([0, 2, 3, 3, 4]) for pair in pairs if chance.random() < seed / 8}
    task = Task(points, {mentor: chance.randint(0, 4) for mentor in mentors}, mentees, participation=seed % 2 == 0)
    choice = one_to_one.choose(task.inputs(), task.scores())
    found = tuple((pair.mentor, pair.mentee) for pair in choice.pairs)
    assert [] == faults(task, found, dict(choice.certificate.prices))
    assert certified(task, found, dict(choice.certificate.prices)).certificate == choice.certificate
