"""Small cohorts of any format as tables of points, and what makes one choice better than another."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

import numpy as np
from hypothesis import strategies as st

from pairloom.match.bulk.scores import Block, Scores
from pairloom.match.candidates import Criterion
from pairloom.match.inputs import Inputs
from pairloom.match.lots import lots
from pairloom.match.people import Participant
from pairloom.match.skilltree import SkillTree
from pairloom.model.cohort import Matching
from pairloom.model.profile import Format
from pairloom.model.session import Role

COHORT = "autumn"
MOST = 9
PAIR_HOURS = 2


@dataclass(frozen=True)
class Table:
    """Points and vetoes as they are written here, where the matcher expects those that criteria give."""

    points: list[list[int]]
    vetoed: list[list[bool]]
    most: int = MOST
    criteria: tuple[Criterion, ...] = ()
    width: int | None = None

    @property
    def shape(self) -> tuple[int, int]:
        """How many mentees and mentors there are; `width` says the latter where no row does."""
        return len(self.points), len(self.points[0]) if self.points else self.width or 0

    def block(self, start: int, stop: int) -> Block:
        """Return some rows."""
        width = (len(self.points[start:stop]), self.shape[1])
        points = np.array(self.points[start:stop], np.int32).reshape(width)
        return Block(points, np.array(self.vetoed[start:stop], np.uint32).reshape(width))


@dataclass(frozen=True)
class Task:
    """A cohort and the points of everybody with everybody; mentees are rows."""

    inputs: Inputs
    table: Table

    @property
    def scores(self) -> Scores:
        """The table, as the matcher takes it."""
        return cast("Scores", self.table)


def person(handle: str, role: Role, **fields: Any) -> Participant:  # noqa: ANN401 - any field
    """Return somebody who gives ten hours a month and takes part in hybrid cohorts."""
    values = {"seats": 1, "hours": 10, "formats": ("hybrid",), "stage": None, **fields}
    return Participant(
        handle=handle, name=handle, role=role, languages=("en",), free=(1,), work_style=(), skills=(), **values
    )


def inputs(form: Format, mentors: Iterable[Participant], mentees: Iterable[Participant], **settings: Any) -> Inputs:  # noqa: ANN401 - any setting
    """Return a cohort of these people with these settings of its matching."""
    return Inputs(
        cohort=COHORT,
        day=date(2026, 9, 20),
        format=form,
        pair_hours=PAIR_HOURS,
        matching=Matching(**settings),
        mentors=tuple(mentors),
        mentees=tuple(mentees),
        skills=SkillTree({}, {}),
        languages={},
        earlier=frozenset(),
    )


def reordered(task: Task, mentees: list[int], mentors: list[int]) -> Task:
    """Return the task with people under other places, as if they had come in another order."""
    return Task(
        inputs(
            task.inputs.format,
            [task.inputs.mentors[place] for place in mentors],
            [task.inputs.mentees[place] for place in mentees],
            **task.inputs.matching.model_dump(),
        ),
        replace(
            task.table,
            points=[[task.table.points[row][column] for column in mentors] for row in mentees],
            vetoed=[[task.table.vetoed[row][column] for column in mentors] for row in mentees],
        ),
    )


def draw_of(pairs: Iterable[tuple[str, ...]]) -> tuple[int, ...]:
    """Return the sum of the draws of pairs, word by word."""
    return tuple(lots(COHORT, pairs).sum(axis=0).tolist())


def tables(rows: int, columns: int) -> st.SearchStrategy[Table]:
    """Return random tables with many ties, so that what decides a tie is tested, too."""
    points, vetoed = st.sampled_from([0, 3, 3, 5, 9]), st.sampled_from([False, False, False, True])

    def grid(cell: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        row = st.lists(cell, min_size=columns, max_size=columns)
        return st.lists(row, min_size=rows, max_size=rows)

    return st.builds(Table, grid(points), grid(vetoed), width=st.just(columns))


@st.composite
def seat_tasks(pick: st.DrawFn, form: Format, mentees: int) -> Task:
    """Draw a small cohort with groups: few mentors, and at most so many mentees."""
    formats = [("hybrid",), ("one-to-one",), ("group",), ("group", "one-to-one")] if form == "hybrid" else [("group",)]
    givers = [
        person(
            f"mentor-{number}",
            "mentor",
            seats=pick(st.integers(0, 4)),
            hours=pick(st.integers(0, 8)),
            formats=pick(st.sampled_from(formats)),
        )
        for number in range(pick(st.integers(0, 2 if form == "hybrid" else 3)))
    ]
    takers = [
        person(f"mentee-{number}", "mentee", hours=pick(st.sampled_from([2, 4, 5])))
        for number in range(pick(st.integers(0, mentees)))
    ]
    pins = [
        (pick(st.sampled_from(givers)).handle, taker.handle)
        for taker in takers
        if givers and pick(st.sampled_from([False] * 6 + [True]))
    ]
    cohort = inputs(
        form,
        givers,
        takers,
        objective=pick(st.sampled_from(["participation", "score"])),
        group_size=pick(st.sampled_from([None, (2, 3), (2, 2), (3, 4)])),
        pins=tuple(pins),
    )
    return Task(cohort, pick(tables(len(takers), len(givers))))


@st.composite
def peer_tasks(pick: st.DrawFn, sizes: tuple[tuple[int, int] | None, ...], people: int = 7) -> Task:
    """Draw a small pool of peers who meet in circles of one of these sizes."""
    handles = [f"peer-{number}" for number in range(pick(st.integers(0, people)))]
    two = st.lists(st.sampled_from(handles or ["nobody"]), min_size=2, max_size=2, unique=True)
    cohort = inputs(
        "peer",
        [person(handle, "mentor") for handle in handles],
        [person(handle, "mentee") for handle in handles],
        objective=pick(st.sampled_from(["participation", "score"])),
        group_size=pick(st.sampled_from(sizes)),
        pins=tuple(tuple(pin) for pin in pick(st.lists(two, max_size=2))) if len(handles) > 1 else (),
    )
    table = pick(tables(len(handles), len(handles)))
    for place in range(len(handles)):
        table.vetoed[place][place] = True
    return Task(cohort, table)
