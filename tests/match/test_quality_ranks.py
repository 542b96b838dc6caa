"""Ranks, blocking pairs and load of random small matches, against definitions written down a second time."""

from fractions import Fraction
from statistics import median_low

from hypothesis import given
from hypothesis import strategies as st
from tests.match.small_tasks import Choice, Task, choices, matched, tasks

from pairloom.match.telling.quality import Measured, measured
from pairloom.model.match import Circle
from pairloom.model.quality import Blocking, Spread


@st.composite
def matches(pick: st.DrawFn) -> tuple[Task, Choice]:
    """Draw a task and any choice of pairs, good or bad."""
    task = pick(tasks(5))
    return task, pick(st.sampled_from(choices(task)))


def quality(task: Task, choice: Choice) -> Measured:
    """Return how good a choice is."""
    return measured(task.inputs(), task.scores(), matched(task, choice), ())


@given(matches())
def test_the_rank_of_a_mentor_counts_the_better_ones(found: tuple[Task, Choice]) -> None:
    """A mentor's place is one more than the mentors with a seat who would have more points with that mentee."""
    task, choice = found
    ranks = [
        1
        + sum(
            task.points.get((other, mentee), -1) > task.points[mentor, mentee]
            for other in task.seats
            if task.seats[other]
        )
        for mentor, mentee in sorted(choice)
    ]
    told = quality(task, choice)
    assert tuple(ranks) == told.ranks
    got = told.quality.mentee_ranks
    assert (got is None) == (not ranks)
    if got:
        counts = (len(ranks), ranks.count(1), sum(rank < 4 for rank in ranks), median_low(ranks))
        assert counts == (got.pairs, got.first, got.within_three, got.median)


@given(matches())
def test_the_rank_of_a_mentee_counts_the_better_ones(found: tuple[Task, Choice]) -> None:
    """A mentee's place is one more than the mentees who would have more points with that mentor."""
    task, choice = found
    ranks = [
        1 + sum(task.points.get((mentor, other), -1) > task.points[mentor, mentee] for other in task.mentees)
        for mentor, mentee in choice
    ]
    got = quality(task, choice).quality.mentor_ranks
    assert (got is None) == (not ranks)
    if got:
        counts = (len(ranks), ranks.count(1), sum(rank < 4 for rank in ranks), median_low(ranks))
        assert counts == (got.pairs, got.first, got.within_three, got.median)


def blocking(task: Task, choice: Choice) -> list[tuple[str, str]]:
    """Return the pairs that block a choice, by the definition."""
    has = {mentee: mentor for mentor, mentee in choice}
    of = {mentor: [mentee for one, mentee in choice if one == mentor] for mentor in task.seats}

    def mentee_would(mentor: str, mentee: str) -> bool:
        return mentee not in has or task.points[mentor, mentee] > task.points[has[mentee], mentee]

    def mentor_would(mentor: str, mentee: str) -> bool:
        free = len(of[mentor]) < task.seats[mentor]
        return free or any(task.points[mentor, mentee] > task.points[mentor, own] for own in of[mentor])

    return sorted(pair for pair in task.points if task.seats[pair[0]] and mentee_would(*pair) and mentor_would(*pair))


@given(matches())
def test_blocking_pairs_are_those_who_would_both_rather(found: tuple[Task, Choice]) -> None:
    """The blocking pairs are those of the definition, and up to ten are named."""
    task, choice = found
    expected = blocking(task, choice)
    named = tuple(expected) if len(expected) <= 10 else ()
    assert Blocking(count=len(expected), pairs=named) == quality(task, choice).quality.blocking


def deferred_acceptance(task: Task) -> Choice:
    """Return a stable choice: mentees ask in the order of their points, mentors keep the best (Gale, Shapley, 1962)."""
    asks = {
        mentee: sorted(
            (mentor for mentor in task.seats if (mentor, mentee) in task.points and task.seats[mentor]),
            key=lambda mentor, mentee=mentee: task.points[mentor, mentee],  # type: ignore[misc]
        )
        for mentee in task.mentees
    }
    kept: dict[str, list[str]] = {mentor: [] for mentor in task.seats}
    alone = list(task.mentees)
    while alone:
        mentee = alone.pop()
        if asks[mentee]:
            mentor = asks[mentee].pop()
            kept[mentor] = sorted([*kept[mentor], mentee], key=lambda one, by=mentor: -task.points[by, one])  # type: ignore[misc]
            if len(kept[mentor]) > task.seats[mentor]:
                alone.append(kept[mentor].pop())
    return tuple((mentor, mentee) for mentor, mentees in kept.items() for mentee in mentees)


@given(tasks(7))
def test_a_match_of_deferred_acceptance_has_no_blocking_pair(task: Task) -> None:
    """By our count, what Gale and Shapley's own procedure makes is stable."""
    assert Blocking(count=0) == quality(task, deferred_acceptance(task)).quality.blocking


@given(matches())
def test_the_load_is_the_gini_coefficient(found: tuple[Task, Choice]) -> None:
    """The load is the mean difference between two mentors with seats, by twice their mean, in hundredths."""
    task, choice = found
    numbers = [sum(one == mentor for one, _ in choice) for mentor, seats in task.seats.items() if seats]
    load = quality(task, choice).quality.load
    assert (load is None) == (not choice)
    if load is not None:
        differences = sum(abs(one - other) for one in numbers for other in numbers)
        exact = Fraction(100 * differences, 2 * len(numbers) * sum(numbers))
        assert abs(exact - load) <= Fraction(1, 2)


@given(matches())
def test_counts_and_points_are_those_of_the_pairs(found: tuple[Task, Choice]) -> None:
    """Coverage, seats and the spread of points agree with the pairs."""
    task, choice = found
    told = quality(task, choice).quality
    points = sorted(task.points[pair] for pair in choice)
    assert told.coverage
    assert told.capacity
    assert (len(choice), len(task.mentees)) == (told.coverage.count, told.coverage.of)
    assert (len(choice), sum(task.seats.values())) == (told.capacity.count, told.capacity.of)
    spread = (
        Spread(of=len(points), least=points[0], median=median_low(points), most=points[-1], worst_off=points[0])
        if points
        else None
    )
    assert spread == told.points


@st.composite
def pools(pick: st.DrawFn) -> tuple[Task, tuple[tuple[str, ...], ...]]:
    """Draw peers, who are on both sides, and circles of them."""
    peers = tuple(f"peer-{number}" for number in range(pick(st.integers(0, 6))))
    few = st.sampled_from([None, 0, 3, 4, 7])
    points = {(one, other): pick(few) for one in peers for other in peers if one != other}
    possible = {pair: each for pair, each in points.items() if each is not None}
    task = Task(possible, dict.fromkeys(peers, 1), peers, participation=True, form="peer")
    size = pick(st.integers(2, 3))
    order = pick(st.permutations(peers))
    circles = [tuple(sorted(order[start : start + size])) for start in range(0, len(order) - size + 1, size)]
    return task, tuple(sorted(circles))


@given(pools())
def test_ranks_among_peers_count_both_directions(found: tuple[Task, tuple[tuple[str, ...], ...]]) -> None:
    """Each peer's place for another one counts those with more points of both directions together."""
    task, members = found

    def both(one: str, other: str) -> int:
        if (one, other) not in task.points or (other, one) not in task.points:
            return -1
        return (task.points[one, other] + task.points[other, one]) // 2

    ranks = [
        1 + sum(both(one, third) > both(one, other) for third in task.mentees)
        for circle in members
        for one in circle
        for other in circle
        if one != other
    ]
    circles = [Circle(members=circle, points=5, reason="Fits.", criteria={}) for circle in members]
    told = measured(task.inputs(), task.scores(), (), circles)
    got = told.quality.mentee_ranks
    assert () == told.ranks
    assert (got is None) == (not ranks)
    if got:
        counts = (len(ranks), ranks.count(1), sum(rank < 4 for rank in ranks), median_low(ranks))
        assert counts == (got.pairs, got.first, got.within_three, got.median)
