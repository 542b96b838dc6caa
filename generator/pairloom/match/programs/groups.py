"""Groups: the best seats of an offer, by a program of whole numbers, and the prices that bound it.

The columns of the program are the one-to-one pairs, the seats in groups, the groups, and the mentees who may have two
seats. Its rows say what `grouping` says in words; that a seat in a group needs the group is a row of its own for each
seat, which makes the linear program as sharp as it can be: for one mentor alone, its corners are whole.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pairloom.match.bulk.scores import Scores
from pairloom.match.choice import Choice, Chosen
from pairloom.match.exact import Floats, Ints
from pairloom.match.inputs import Inputs
from pairloom.match.lots import WORDS, lots
from pairloom.match.programs.grouping import Offer, offer
from pairloom.match.programs.program import Program, Solved, best
from pairloom.match.proofs import groups as proof
from pairloom.match.telling.gap import open_end
from pairloom.model.match import Certificate, Seat

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

_Rows = list[tuple[Ints, Ints, Ints, Ints]]
"""Kinds of rows: row of each number, its column, the number, and the limit of each row."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of a program stand: pairs, seats in groups, groups, people who may have two seats.

    Attributes:
        alone, together: (mentees, mentors) of the pairs and of the seats.
        led: for each mentor, the column of their group; -1 where there is none.
        twice: for each mentee, the column that says they are placed; -1 for those who have at most one seat.
        count: of all columns.
    """

    alone: tuple[Ints, Ints]
    together: tuple[Ints, Ints]
    led: Ints
    twice: Ints
    count: int


def choose_seats(inputs: Inputs, scores: Scores, order: tuple[str, ...]) -> Choice:
    """Return the best seats of a cohort of groups or a hybrid one; `order` says what is made best, pins first.

    Raises:
        OverflowError: the points are too large to add up exactly.
    """
    task = offer(inputs, scores)
    columns = _columns(task)
    solved = best(_program(task, columns, inputs))
    certificate = _certify(inputs, scores, task, columns, solved)
    return Choice(
        order=(*order, *open_end(certificate, settled=solved.settled)),
        certificate=certificate,
        pairs=tuple(sorted((*task.pinned, *_seats(inputs, columns, solved)))),
    )


def _columns(task: Offer) -> _Columns:
    alone, together = np.nonzero(task.alone), np.nonzero(task.together)
    begin = len(alone[0]) + len(together[0])
    led, twice = np.full(task.points.shape[1], -1), np.full(task.points.shape[0], -1)
    leads = np.flatnonzero(task.together.any(axis=0))
    led[leads] = begin + np.arange(len(leads))
    double = np.flatnonzero(task.both & (task.looking > 0) & task.alone.any(axis=1) & task.together.any(axis=1))
    twice[double] = begin + len(leads) + np.arange(len(double))
    return _Columns(alone, together, led, twice, begin + len(leads) + len(double))  # type: ignore[arg-type]


def _program(task: Offer, columns: _Columns, inputs: Inputs) -> Program:
    people = np.concatenate([columns.alone[0], columns.together[0]])
    mentors = np.concatenate([columns.alone[1], columns.together[1]])
    pairs = len(people)
    points, values, counts = (np.zeros(columns.count, np.int64) for _ in range(3))
    points[:pairs], points[pairs:] = task.points[people, mentors], -1
    counts[:pairs] = task.looking[people] * (columns.twice[people] < 0)
    counts[columns.twice[columns.twice >= 0]] = 1
    values[:pairs] = task.points[people, mentors]
    rows, limits = _stacked([*_of_mentees(task, columns), *_of_mentors(task, columns)], columns.count)
    words = np.zeros((columns.count, WORDS), np.int64)
    words[:pairs] = lots(inputs.cohort, _names(inputs, columns))
    return Program(rows, limits, values + task.bonus * counts, counts, points, lambda number: words[:, number])


def _of_mentees(task: Offer, columns: _Columns) -> _Rows:
    """Return the rows of mentees: one seat of each kind, one or two in all, and who is placed at all."""
    (one, _), (two, _) = columns.alone, columns.together
    first, second = np.arange(len(one)), len(one) + np.arange(len(two))
    every, both = np.concatenate([first, second]), np.concatenate([one, two])
    ones, size = np.ones(len(every), np.int64), len(task.looking)
    twice = np.flatnonzero(columns.twice >= 0)
    seats = np.flatnonzero(columns.twice[both] >= 0)
    return [
        (one, first, ones[: len(one)], np.ones(size, np.int64)),
        (two, second, ones[: len(two)], np.ones(size, np.int64)),
        (both, every, ones, 1 + task.both.astype(np.int64)),
        (
            np.concatenate([twice, both[seats]]),
            np.concatenate([columns.twice[twice], every[seats]]),
            np.concatenate([ones[: len(twice)], -ones[: len(seats)]]),
            np.zeros(size, np.int64),
        ),
    ]


def _of_mentors(task: Offer, columns: _Columns) -> _Rows:
    """Return the rows of mentors: pairs, seats, and the sizes of groups.

    Without a group, a mentor has room for `free` pairs; with one, for `beside` pairs, because the group takes a meeting
    and at least its least size of the seats. Said so, the rows are as sharp as can be.
    """
    free = np.minimum(task.room.seats, task.room.meetings)
    beside = np.minimum(task.room.meetings - task.room.opening, task.room.seats - task.room.least)
    (_, first), (_, second) = columns.alone, columns.together
    one, two = np.arange(len(first)), len(first) + np.arange(len(second))
    leads = np.flatnonzero(columns.led >= 0)
    group, ones, size = columns.led[leads], np.ones(columns.count, np.int64), len(columns.led)
    nothing = np.zeros(size, np.int64)
    each, both, taken = np.concatenate([second, leads]), np.concatenate([two, group]), ones[: len(two)]

    return [
        (
            np.concatenate([first, leads]),
            np.concatenate([one, group]),
            np.concatenate([ones[: len(one)], (free - beside)[leads]]),
            free,
        ),
        (
            np.concatenate([first, second, leads]),
            np.concatenate([one, two, group]),
            np.concatenate([ones[: len(one) + len(two)], (free - task.room.seats)[leads]]),
            free,
        ),
        (each, both, np.concatenate([-taken, task.room.least[leads]]), nothing),
        (each, both, np.concatenate([taken, -task.room.most[leads]]), nothing),
        *_of_seats(columns),
    ]


def _of_seats(columns: _Columns) -> _Rows:
    """Return the rows of seats in groups: none without its group, and none for whom the mentor is a pair, too."""
    (one_who, one), (two_who, two) = columns.alone, columns.together
    size, seat = len(columns.led), len(one) + np.arange(len(two))
    _, pair, also = np.intersect1d(one_who * size + one, two_who * size + two, assume_unique=True, return_indices=True)
    place, again, ones = np.arange(len(two)), np.arange(len(pair)), np.ones(2 * len(two), np.int64)
    return [
        (
            np.concatenate([place, place]),
            np.concatenate([seat, columns.led[two]]),
            np.concatenate([ones[place], -ones[place]]),
            0 * place,
        ),
        (np.concatenate([again, again]), np.concatenate([pair, seat[also]]), ones[: 2 * len(pair)], ones[again]),
    ]


def _stacked(kinds: _Rows, count: int) -> "tuple[csr_matrix, Ints]":
    """Return all rows as one matrix, and their limits."""
    from scipy.sparse import csr_matrix, vstack  # noqa: PLC0415 - takes long to load

    parts = [csr_matrix((numbers, (rows, at)), shape=(len(most), count)) for rows, at, numbers, most in kinds]
    return vstack(parts).tocsr(), np.concatenate([most for *_, most in kinds])


def _names(inputs: Inputs, columns: _Columns) -> list[tuple[str, ...]]:
    """Return what the draw of each pair is made from."""
    ending = ("group",) if inputs.format == "hybrid" else ()
    return [
        (inputs.mentors[mentor].handle, inputs.mentees[mentee].handle, *end)
        for (mentees, mentors), end in ((columns.alone, ()), (columns.together, ending))
        for mentee, mentor in zip(mentees.tolist(), mentors.tolist(), strict=True)
    ]


def _seats(inputs: Inputs, columns: _Columns, solved: Solved) -> list[Chosen]:
    """Return the chosen seats."""
    kinds: tuple[tuple[tuple[Ints, Ints], int, Seat], ...] = (
        (columns.alone, 0, "one-to-one"),
        (columns.together, len(columns.alone[0]), "group"),
    )
    return [
        Chosen(inputs.mentors[mentor].handle, inputs.mentees[mentee].handle, seat)
        for (mentees, mentors), begin, seat in kinds
        for place, (mentee, mentor) in enumerate(zip(mentees.tolist(), mentors.tolist(), strict=True), start=begin)
        if solved.chosen[place]
    ]


def _certify(inputs: Inputs, scores: Scores, task: Offer, columns: _Columns, solved: Solved) -> Certificate:
    """Return the certificate of the chosen seats at the prices of the relaxation."""
    alone, together = _prices(task, columns, solved)
    handles = [mentee.handle for mentee in inputs.mentees]
    own, group = (
        {handle: price for handle, price in zip(handles, each.tolist(), strict=True) if price}
        for each in ((alone, together) if inputs.format == "hybrid" else (together, np.zeros_like(together)))
    )
    law = proof.rules(inputs, scores.most)
    limit = proof.bound(inputs, scores, law, own, group)
    return Certificate(
        method="groups",
        bonus=task.bonus,
        reached=solved.value,
        bound=limit,
        proved=min(limit, solved.proved),
        prices=own,
        group_prices=group,
    )


def _prices(task: Offer, columns: _Columns, solved: Solved) -> tuple[Ints, Ints]:
    """Return what each mentee's seats cost, one to one and in a group, from the prices of the program's rows."""
    size = len(task.looking)
    one, group, either, placed = (solved.prices[kind * size : (kind + 1) * size] for kind in range(4))
    gift = task.bonus * (columns.twice >= 0)
    common = either - placed + gift

    def whole(prices: Floats) -> Ints:
        return np.rint(prices).astype(np.int64)

    return whole(one + common), whole(group + common)
