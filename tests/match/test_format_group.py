"""Groups and hybrid cohorts against every choice of seats there is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.every_seat import best_seats
from tests.match.format_tasks import Table, Task, inputs, person, reordered, seat_tasks

from pairloom.match.choice import Choice, Chosen
from pairloom.match.formats import group, hybrid
from pairloom.match.proofs import groups as proof
from pairloom.match.telling.gap import gap
from pairloom.model.profile import Format

FORMATS = {"group": group.choose, "hybrid": hybrid.choose}
BOTH = st.one_of(seat_tasks("group", 5), seat_tasks("hybrid", 3))


def choose(task: Task) -> Choice:
    """Return the choice of the task's own format."""
    return FORMATS[task.inputs.format](task.inputs, task.scores)


def seats(choice: Choice) -> tuple[tuple[str, str, str], ...]:
    """Return mentor, mentee and seat of each pair."""
    return tuple((each.mentor, each.mentee, each.seat) for each in choice.pairs)


@given(BOTH)
def test_no_other_seats_are_better(task: Task) -> None:
    """People, points, worst-off and draw of the seats are those of the best of all choices, and the proof says so."""
    best, people, points = best_seats(task)
    choice = choose(task)
    assert best == tuple(sorted(seats(choice)))
    reached = people * choice.certificate.bonus + points
    assert (reached, reached) == (choice.certificate.reached, choice.certificate.proved)
    assert reached <= choice.certificate.bound
    assert 0 == gap(choice.certificate)


@given(BOTH, st.data())
def test_no_prices_bound_less_than_the_best(task: Task, data: st.DataObject) -> None:
    """Whatever the prices, the bound is not below what the best seats reach."""
    law = proof.rules(task.inputs, task.table.most)
    prices, group_prices = (
        {mentee.handle: data.draw(st.integers(-20, 80)) for mentee in task.inputs.mentees} for _ in range(2)
    )
    _, people, points = best_seats(task)
    assert people * law.bonus + points <= proof.bound(task.inputs, task.scores, law, prices, group_prices)


@given(BOTH, st.data())
def test_the_order_of_people_changes_no_seat(task: Task, data: st.DataObject) -> None:
    """The same people in another order get the same seats."""
    rows = data.draw(st.permutations(range(len(task.inputs.mentees))))
    columns = data.draw(st.permutations(range(len(task.inputs.mentors))))
    assert seats(choose(task)) == seats(choose(reordered(task, [*rows], [*columns])))


def test_a_group_that_is_too_small_is_not_made() -> None:
    """Two mentees are no group where three are asked for, and nobody is placed."""
    task = Task(
        inputs("group", [person("ada", "mentor", seats=9)], [person(each, "mentee") for each in ("ben", "chen")]),
        Table([[5], [5]], [[False], [False]]),
    )
    assert () == choose(task).pairs


def test_a_pin_stands_even_where_its_group_is_too_small() -> None:
    """A pinned mentee sits alone in a group of three or more, because the coordinators wanted it."""
    task = Task(
        inputs(
            "group",
            [person("ada", "mentor", seats=0)],
            [person("ben", "mentee"), person("chen", "mentee")],
            pins=(("ada", "ben"),),
        ),
        Table([[5], [5]], [[True], [False]]),
    )
    assert (Chosen("ada", "ben", "group", pinned=True),) == choose(task).pairs


def test_a_group_takes_the_hours_of_one_meeting() -> None:
    """A mentor with hours for two meetings leads a group of three and has one pair beside it, and no second one."""
    mentees = [person(f"mentee-{number}", "mentee", hours=2) for number in range(5)]
    task = Task(
        inputs("hybrid", [person("ada", "mentor", seats=9, hours=4)], mentees, group_size=(3, 3)),
        Table([[5]] * 5, [[False]] * 5),
    )
    kinds = sorted(seat for *_, seat in seats(choose(task)))
    assert ["group", "group", "group", "one-to-one"] == kinds


def test_points_that_64_bits_cannot_add_up_are_refused() -> None:
    """A cohort whose points are too large for exact arithmetic is refused in words, not matched wrongly."""
    people = [person(f"mentee-{number}", "mentee") for number in range(3)]
    task = Task(
        inputs("group", [person("ada", "mentor", seats=3)], people),
        Table([[1]] * 3, [[False]] * 3, most=2**60),
    )
    with pytest.raises(OverflowError, match=r"lower the weights in cohort\.yml"):
        choose(task)


def large(form: Format, mentors: int, mentees: int) -> Task:
    """Return a large cohort whose people have a dozen subjects between them."""
    chance = np.random.default_rng(1)
    one, other = chance.zipf(1.5, mentees) % 12, chance.zipf(1.5, mentors) % 12
    alike = one[:, None] == other
    points = np.where(alike, 40, 0) + chance.integers(10, 50, alike.shape)
    vetoed = ~(alike | (chance.random(alike.shape) < 0.25))
    givers = [
        person(f"mentor-{each}", "mentor", seats=int(seats), hours=int(hours))
        for each, (seats, hours) in enumerate(zip(*chance.integers(1, 8, (2, mentors)), strict=True))
    ]
    takers = [person(f"mentee-{number}", "mentee", hours=2 + number % 4) for number in range(mentees)]
    return Task(inputs(form, givers, takers), Table(points.tolist(), vetoed.tolist(), most=100))


@pytest.mark.slow
@pytest.mark.parametrize("form", ["group", "hybrid"])
def test_sixty_mentors_and_three_hundred_mentees_are_proved_best(form: Format) -> None:
    """Sixty mentors and three hundred mentees are given their seats, and no better ones exist."""
    choice = choose(large(form, 60, 300))
    assert (0, 5) == (gap(choice.certificate), len(choice.order))
