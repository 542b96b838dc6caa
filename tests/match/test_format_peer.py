"""Peers against every choice of twos or circles there is."""

from itertools import combinations
from typing import Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.every_circle import Small
from tests.match.format_tasks import Table, Task, inputs, peer_tasks, person, reordered

from pairloom.match import lots
from pairloom.match.formats import peer
from pairloom.match.peers import pool
from pairloom.match.programs import circles, twos
from pairloom.match.proofs import circles as proof
from pairloom.match.telling.gap import gap

SCALE: Final = 100


@given(peer_tasks((None, (2, 2))))
def test_no_other_twos_are_better(task: Task) -> None:
    """People, points, worst-off and draw of the twos are the best there are, and so are the thirds who join them."""
    small, choice = Small(task), peer.choose(task.inputs, task.scores)
    best, people, points = small.best()
    assert small.named(small.with_thirds(best)) == choice.circles
    reached = SCALE * (people * choice.certificate.bonus + points)
    assert (reached, 0) == (choice.certificate.reached, gap(choice.certificate))
    assert reached <= choice.certificate.bound


@given(peer_tasks(((2, 3), (3, 3), (3, 4), (2, 4)), people=6))
def test_no_other_circles_are_better(task: Task) -> None:
    """People, points, worst-off and draw of the circles are those of the best of all choices."""
    small, choice = Small(task), peer.choose(task.inputs, task.scores)
    best, people, points = small.best()
    assert small.named(best) == choice.circles
    reached = SCALE * (people * choice.certificate.bonus + points)
    assert (reached, reached) == (choice.certificate.reached, choice.certificate.proved)
    assert reached <= choice.certificate.bound


@given(peer_tasks((None, (3, 4))), st.data())
def test_the_order_of_people_changes_no_circle(task: Task, data: st.DataObject) -> None:
    """The same peers in another order meet in the same circles."""
    places = [*data.draw(st.permutations(range(len(task.inputs.mentees))))]
    other = reordered(task, places, places)
    assert peer.choose(task.inputs, task.scores).circles == peer.choose(other.inputs, other.scores).circles


@given(peer_tasks((None,), people=6))
def test_the_general_way_draws_as_matching_does(task: Task) -> None:
    """The integer program, which decides where words of a draw are equal, finds the same twos as the matching."""
    everybody = pool(task.inputs, task.scores)
    found = twos.twos(everybody, task.inputs.cohort)
    single = set(everybody.single)
    every = [two for two in combinations(sorted(single), 2) if everybody.fits[two]]
    factor = len(everybody.handles)
    weights = {two: (int(everybody.points[two]) + 2 * everybody.bonus) * factor + 1 for two in every}
    words = dict(
        zip(every, lots.lots(task.inputs.cohort, [everybody.names(two) for two in every]).tolist(), strict=True)
    )
    if every:
        assert (found.chosen, True) == twos.by_all_words(everybody, weights, words)


def complete(people: int, size: tuple[int, int] | None = None, points: int = 5) -> Task:
    """Return a pool in which everybody fits everybody equally well."""
    handles = [f"peer-{number:02}" for number in range(people)]
    cohort = inputs(
        "peer",
        [person(handle, "mentor") for handle in handles],
        [person(handle, "mentee") for handle in handles],
        group_size=size,
    )
    cells = [[one == other for other in range(people)] for one in range(people)]
    return Task(cohort, Table([[points] * people for _ in range(people)], cells))


def test_a_draw_that_is_equal_in_all_words_is_said_to_be_undecided(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no word of any draw differs, the match says that others are as good."""
    monkeypatch.setattr(twos, "lots", lambda _, pairs: np.ones((len([*pairs]), lots.WORDS), np.int64))
    task = complete(4)
    choice = peer.choose(task.inputs, task.scores)
    assert (2, "the search ended before the draw was decided: other matches may be as good") == (
        len(choice.circles),
        choice.order[-1],
    )


def test_later_words_decide_where_the_first_are_equal(monkeypatch: pytest.MonkeyPatch) -> None:
    """With five equal words the sixth decides, and the choice is the only one."""

    def words(cohort: str, pairs: list[tuple[str, ...]]) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
        return np.where(np.arange(lots.WORDS) < 5, 1, lots.lots(cohort, pairs))

    monkeypatch.setattr(twos, "lots", words)
    task = complete(6)
    choice = peer.choose(task.inputs, task.scores)
    ways = [way for way in combinations(combinations(range(6), 2), 3) if len({m for two in way for m in two}) == 6]
    names = [[(f"peer-{one:02}", f"peer-{other:02}") for one, other in way] for way in ways]
    best = max(names, key=lambda way: tuple(lots.lots("autumn", way).sum(axis=0).tolist()[5:]))
    assert tuple(sorted(best)) == choice.circles


def test_too_many_circles_are_not_all_listed_and_the_gap_is_stated() -> None:
    """Where circles are too many to list, those of best partners are packed, and the bound speaks of all of them."""
    chance = np.random.default_rng(2)
    table = Table(chance.integers(0, 100, (12, 12)).tolist(), np.eye(12, dtype=np.bool_).tolist(), most=100)
    task = Task(complete(12, (3, 4)).inputs, table)
    everybody = pool(task.inputs, task.scores)
    every, few = circles.packed(everybody, (3, 4), "autumn"), circles.packed(everybody, (3, 4), "autumn", most=200)
    assert few.value <= every.value == every.proved <= few.proved
    assert few.value < few.proved
    law = proof.peers(task.inputs, task.scores)
    prices = [0] * 12
    for unit, price in zip(everybody.units, few.prices.tolist(), strict=True):
        prices[unit[0]] = price
    assert () == proof.uncovered(law, np.array(prices), most=200)
    assert () == proof.uncovered(law, np.array(prices))
    assert () != proof.uncovered(law, np.array(prices) - 1, most=200)


def test_points_that_128_bits_cannot_hold_are_refused() -> None:
    """Peers whose points are too large for exact arithmetic are refused in words, not matched wrongly."""
    task = complete(4)
    huge = Task(task.inputs, Table(task.table.points, task.table.vetoed, most=2**60))
    with pytest.raises(OverflowError, match=r"lower the weights in cohort\.yml"):
        peer.choose(huge.inputs, huge.scores)


def crowd(people: int, size: tuple[int, int] | None) -> Task:
    """Return a pool with six subjects and three time zones."""
    chance = np.random.default_rng(1)
    subject, zone = chance.integers(0, 6, people), chance.integers(0, 3, people)
    points = np.where(subject[:, None] == subject, 30, 0) + chance.integers(10, 60, (people, people))
    far = (zone[:, None] != zone) & (chance.random(points.shape) < 0.8)
    vetoed = far | (chance.random(points.shape) < 0.2) | np.eye(people, dtype=np.bool_)
    return Task(complete(people, size).inputs, Table(points.tolist(), vetoed.tolist(), most=100))


@pytest.mark.slow
@pytest.mark.parametrize(("people", "size"), [(200, None), (201, None), (30, (4, 5))])
def test_large_pools_are_proved_best(people: int, size: tuple[int, int] | None) -> None:
    """Two hundred peers in twos, one more, and thirty in circles of four and five: nothing better exists."""
    task = crowd(people, size)
    choice = peer.choose(task.inputs, task.scores)
    assert 0 == gap(choice.certificate)
    assert not choice.order[-1].startswith("the search ended")


@pytest.mark.slow
def test_thirty_peers_who_all_fit_are_proved_best() -> None:
    """Of 174,436 sets of thirty people who all fit one another, the best circles of four and five are found."""
    points = np.random.default_rng(2).integers(0, 100, (30, 30)).tolist()
    task = Task(complete(30, (4, 5)).inputs, Table(points, np.eye(30, dtype=np.bool_).tolist(), most=100))
    choice = peer.choose(task.inputs, task.scores)
    assert 0 == gap(choice.certificate)
    assert 30 == sum(map(len, choice.circles))
    assert () == proof.uncovered(
        proof.peers(task.inputs, task.scores),
        np.array([choice.certificate.prices.get(person.handle, 0) for person in task.inputs.mentees]),
    )
