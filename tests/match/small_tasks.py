"""Small tasks of pairing with every choice there is, and which of them is best by the rules; shares nothing with us."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import cast

import numpy as np
from hypothesis import strategies as st

from pairloom.match.bulk.grid import Numbers
from pairloom.match.bulk.scores import Block, Scores
from pairloom.match.inputs import Inputs
from pairloom.model.cohort import Matching
from pairloom.model.match import Certificate, Match, MatchedPair, MatchSettings
from pairloom.model.profile import Format

Pair = tuple[str, str]
Choice = tuple[Pair, ...]


@dataclass(frozen=True)
class Task:
    """Points of the pairs that are possible, seats, pins, and whether most pairs or most points come first."""

    points: dict[Pair, int]
    seats: dict[str, int]
    mentees: tuple[str, ...]
    participation: bool
    most: int = 9
    pins: tuple[Pair, ...] = ()
    form: Format = "one-to-one"

    @property
    def bonus(self) -> int:
        """Return the bonus of a pair."""
        return min(len(self.mentees), sum(self.seats.values())) * self.most + 1 if self.participation else 0

    def inputs(self) -> Inputs:
        """Return what a proof looks at."""
        found = SimpleNamespace(
            cohort="autumn",
            format=self.form,
            matching=Matching(objective="participation" if self.participation else "score", pins=self.pins),
            mentors=tuple(
                SimpleNamespace(handle=mentor, seats=seats, skills=(), background=())
                for mentor, seats in self.seats.items()
            ),
            mentees=tuple(
                SimpleNamespace(handle=mentee, skills=(), background=(), prefers=()) for mentee in self.mentees
            ),
        )
        return cast("Inputs", found)

    def scores(self) -> Scores:
        """Return the points in blocks."""
        shape = (len(self.mentees), len(self.seats))

        def values(start: int, stop: int) -> Numbers:
            table = [[self.points.get((mentor, mentee), -1) for mentor in self.seats] for mentee in self.mentees]
            return np.array(table, np.int32).reshape(shape)[start:stop]

        def block(start: int, stop: int) -> Block:
            found = values(start, stop)
            return Block(np.maximum(found, 0), (found < 0).astype(np.uint32))

        return cast("Scores", SimpleNamespace(shape=shape, most=self.most, step=2, block=block, values=values))


@st.composite
def tasks(pick: st.DrawFn, people: int = 5) -> Task:
    """Draw a small task with many ties: points are few, so that what decides a tie is tested, too."""
    mentors = [f"mentor-{number}" for number in range(pick(st.integers(0, people - 1)))]
    mentees = tuple(f"mentee-{number}" for number in range(pick(st.integers(0, people))))
    seats = {mentor: pick(st.integers(0, 3)) for mentor in mentors}
    few = st.sampled_from([None, 0, 2, 3, 3, 4])
    points = {(mentor, mentee): pick(few) for mentor in mentors for mentee in mentees}
    possible = {pair: each for pair, each in points.items() if each is not None}
    return Task(possible, seats, mentees, pick(st.booleans()))


def choices(task: Task) -> list[Choice]:
    """Return every way to give the mentees a mentor with a seat, or none."""

    def ways(mentees: tuple[str, ...], left: dict[str, int]) -> Iterator[Choice]:
        if not mentees:
            yield ()
            return
        yield from ways(mentees[1:], left)
        for mentor, seats in left.items():
            if seats and (mentor, mentees[0]) in task.points:
                for rest in ways(mentees[1:], {**left, mentor: seats - 1}):
                    yield ((mentor, mentees[0]), *rest)

    return [*ways(task.mentees, task.seats)]


def rank(task: Task, choice: Choice) -> tuple[int, ...]:
    """Return what makes a choice better than another, first things first."""
    points = sum(task.points[pair] for pair in choice)
    first = (len(choice), points) if task.participation else (points, len(choice))
    worst = min((task.points[pair] for pair in choice), default=0)
    digests = [hashlib.sha256("\0".join(("autumn", *pair)).encode()).digest() for pair in choice]
    words = [sum(int.from_bytes(each[3 * word : 3 * word + 3]) for each in digests) for word in range(10)]
    return (*first, worst, *words)


def best(task: Task) -> Choice:
    """Return the best of all choices."""
    return max(choices(task), key=lambda choice: rank(task, choice))


def least_prices(task: Task, choice: Choice) -> dict[str, int]:
    """Return the least prices that prove a best choice, by raising them from 0 until every mentee is content."""
    prices = dict.fromkeys(task.seats, 0)
    own = {mentee: mentor for mentor, mentee in choice}
    values = {pair: points + task.bonus for pair, points in task.points.items() if task.seats[pair[0]]}
    moved = True
    while moved:
        moved = False
        for (mentor, mentee), value in values.items():
            gain = values[own[mentee], mentee] - prices[own[mentee]] if mentee in own else 0
            if value - gain > prices[mentor]:
                prices[mentor], moved = value - gain, True
    return {mentor: price for mentor, price in prices.items() if price}


def certified(task: Task, choice: Choice, prices: dict[str, int]) -> Match:
    """Return a choice as a match with the sums that follow from these prices; only what a proof looks at."""
    values = {pair: points + task.bonus for pair, points in task.points.items() if task.seats[pair[0]]}
    gains: Counter[str] = Counter()
    for (mentor, mentee), value in values.items():
        gains[mentee] = max(gains[mentee], value - prices.get(mentor, 0))
    proof = Certificate(
        bonus=task.bonus,
        reached=sum(values[pair] for pair in choice),
        bound=sum(gains.values()) + sum(seats * prices.get(mentor, 0) for mentor, seats in task.seats.items()),
        prices=dict(sorted(prices.items())),
    )
    pairs = matched(task, choice)
    return Match(
        version=1,
        on=date(2026, 9, 20),
        inputs=f"sha256:{'0' * 64}",
        order=(),
        settings=MatchSettings(objective=task.inputs().matching.objective, weights={}, min_shared_hours=0),
        points=sum(pair.points for pair in pairs),
        pairs=pairs,
        waiting=(),
        certificate=proof,
    )


def matched(task: Task, choice: Choice) -> tuple[MatchedPair, ...]:
    """Return a choice as pairs of a match."""
    return tuple(
        MatchedPair(mentor=mentor, mentee=mentee, points=task.points[mentor, mentee], reason="Fits.", criteria={})
        for mentor, mentee in sorted(choice)
    )
