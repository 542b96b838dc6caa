"""Free time in bulk: how much time a week many people share with many others, in the worst of some weeks.

A person's free week is a few stretches of time. With a running total of each other person's free time, what the two
share in a stretch is the total at its end less the total at its start: one row of numbers per stretch, with everybody
at once. Time is counted in the longest unit of which all stretches are whole numbers (often half an hour), in 8 or 16
bits: a total may run over and begin again at 0, because a difference still comes out right as long as it fits itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import gcd
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from pairloom.hours import WEEK

Weeks = tuple[int, ...]
"""A person's free weeks, as `pairloom.hours` has them."""

Units = NDArray[np.unsignedinteger[Any]]

Places = NDArray[np.intp]

_WORDS: Final = WEEK // 64 + 1
"""Words of 64 bits that hold a week and the minute after it."""

_STEP: Final = 4096
"""Weeks that are taken apart at one go."""

_MOST_CELLS: Final = 1 << 27
"""Cells of a table of whole stretches, above which running totals take its place."""


@dataclass(frozen=True, slots=True)
class _Edges:
    """Where stretches of free time start and end, in turn, week after week.

    Attributes:
        at: the time of each edge.
        end: for each week, how many edges there are up to its last.
    """

    at: Places
    end: Places

    def of(self, weeks: Places) -> tuple[Places, Places]:
        """Return the edges of these weeks, one week after the other, and for each edge which of them it belongs to."""
        count = np.diff(self.end, prepend=0)[weeks]
        whose = np.repeat(np.arange(len(weeks)), count)
        place = np.arange(len(whose)) - np.repeat(np.cumsum(count) - self.end[weeks], count)
        return self.at[place], whose

    def longest(self) -> int:
        """Return the most time that is free in any week."""
        before = np.concatenate([[0], np.cumsum(self.at[1::2] - self.at[::2])])
        return int(np.diff(before[self.end // 2], prepend=0).max())


@dataclass(frozen=True, slots=True)
class _Terms:
    """What is to be added up in one week.

    Attributes:
        numbers: rows of units, with the other people in columns.
        whose: the person of each term.
        pick: the row of `numbers` that it is.
        sign: 1, or -1 for what is to be taken away.
    """

    numbers: Units
    whose: Places
    pick: Places
    sign: NDArray[np.int8]


def shared(columns: Sequence[Weeks], rows: Sequence[Weeks]) -> tuple[int, Callable[[int, int], Units]]:
    """Return the minutes of a unit, and a function: (start, stop) -> the units that these rows share with all columns.

    All people have the same number of weeks; with none, nobody shares anything.
    """
    count = len(rows[0]) if rows and columns else 0
    if not count:
        return 1, lambda start, stop: np.zeros((len(rows[start:stop]), len(columns)), np.uint8)
    weeks, which = _different((*columns, *rows))
    edges = _edges(weeks)
    unit = gcd(*np.unique(edges.at).tolist()) or 1
    edges = _Edges(edges.at // unit, edges.end)
    return unit, _least(edges, which[: len(columns)], which[len(columns) :])


def _different(people: Sequence[Weeks]) -> tuple[list[int], Places]:
    """Return the weeks in which somebody's time is not as in the week before, and which of them each week is like."""
    weeks: list[int] = []
    which = np.empty((len(people), len(people[0])), np.intp)
    for row, person in zip(which, people, strict=True):
        last = None
        for place, week in enumerate(person):
            if week != last:
                weeks.append(week)
                last = week
            row[place] = len(weeks) - 1
    return weeks, which


def _edges(weeks: Sequence[int]) -> _Edges:
    """Return the minutes at which each of these weeks changes between free and not free."""
    found, counts = [], []
    for start in range(0, len(weeks), _STEP):
        some = weeks[start : start + _STEP]
        changes = b"".join((week ^ week << 1).to_bytes(8 * _WORDS, "little") for week in some)
        words = np.frombuffer(changes, "<u8").reshape(-1, _WORDS)
        whose, word = np.nonzero(words != 0)
        bits = np.unpackbits(words[whose, word].view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")
        place, bit = np.nonzero(bits.view(np.bool_))
        found.append(64 * word[place] + bit)
        counts.append(np.bincount(whose[place], minlength=len(some)))
    return _Edges(np.concatenate(found), np.cumsum(np.concatenate(counts)))


def _least(edges: _Edges, columns: Places, rows: Places) -> Callable[[int, int], Units]:
    """Return a function: (start, stop) -> the units that rows share with all columns in their worst week.

    What a row shares in a week is a line of a sparse matrix times the numbers of all weeks. Of weeks in which a row
    adds up the same numbers, one is kept; there are many, because a clock that changes far away changes nothing here.
    """
    from scipy.sparse import csr_array  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to load, for a match only

    count = rows.shape[1]
    terms = [_terms(edges, *week) for week in zip(columns.T, rows.T, strict=True)]
    numbers, alike = _without_twins(np.concatenate([each.numbers for each in terms]))
    before = np.cumsum([0, *(len(each.numbers) for each in terms)])
    line = np.concatenate([each.whose * count + week for week, each in enumerate(terms)])
    order = np.argsort(line, kind="stable")
    pick = alike[np.concatenate([each.pick + more for each, more in zip(terms, before[:-1], strict=True)])][order]
    sign = np.concatenate([each.sign for each in terms])[order]
    ends = np.searchsorted(line[order], np.arange(rows.size + 1))
    kept = _without_repeats((pick + 1) * sign, ends, count)
    matrix = csr_array((sign.astype(numbers.dtype), pick, ends), shape=(rows.size, len(numbers)))[np.flatnonzero(kept)]
    first = np.concatenate([[0], np.cumsum(kept.reshape(-1, count).sum(axis=1))]).tolist()

    def units(start: int, stop: int) -> Units:
        bounds = first[start : stop + 1]
        found: Units = matrix[bounds[0] : bounds[-1]] @ numbers
        for one, other in pairwise(bounds):
            for more in range(one + 1, other):
                np.minimum(found[one - bounds[0]], found[more - bounds[0]], out=found[one - bounds[0]])
        least: Units = found[np.array(bounds[:-1], np.intp) - bounds[0]]
        return least

    return units


def _without_twins(numbers: Units) -> tuple[Units, Places]:
    """Return rows without those that are like an earlier one, and for each row which one of them it is like."""
    seen: dict[bytes, int] = {}
    alike = np.array([seen.setdefault(row.tobytes(), len(seen)) for row in numbers], np.intp)
    return numbers[np.unique(alike, return_index=True)[1]], alike


def _without_repeats(terms: Places, ends: Places, count: int) -> NDArray[np.bool_]:
    """Return which lines of terms are not like an earlier one of the same person, who has `count` lines."""
    kept = np.ones(len(ends) - 1, np.bool_)
    text, size = terms.tobytes(), terms.itemsize
    for person in range(0, len(kept), count):
        seen = set()
        for line in range(person, person + count):
            terms_of = text[size * ends[line] : size * ends[line + 1]]
            kept[line] = terms_of not in seen
            seen.add(terms_of)
    return kept


def _terms(edges: _Edges, columns: Places, rows: Places) -> _Terms:
    """Return the terms of one week: whole stretches, or totals at ends and starts where stretches are too many."""
    narrow = edges.longest() <= np.iinfo(np.uint8).max
    width: np.dtype[np.unsignedinteger[Any]] = np.dtype(np.uint8) if narrow else np.dtype(np.uint16)
    edge, whose = edges.of(rows)
    at = np.unique(edge)
    place = np.searchsorted(at, edge)
    totals = _totals(edges.of(columns), at, len(columns), width)
    spans, pick = np.unique(place[::2] * len(at) + place[1::2], return_inverse=True)
    if len(spans) * len(columns) > _MOST_CELLS:
        return _Terms(totals, whose, place, np.resize(np.array([-1, 1], np.int8), len(place)))
    starts, ends = np.divmod(spans, max(1, len(at)))
    return _Terms(totals[ends] - totals[starts], whose[::2], pick, np.ones(len(pick), np.int8))


def _totals(edges: tuple[Places, Places], at: Places, people: int, width: np.dtype[np.unsignedinteger[Any]]) -> Units:
    """Return the free units that each person has had by each of these times of the week, shape (times, people)."""
    edge, whose = edges
    marks = np.union1d(at, edge)
    steps: Units = np.zeros((len(marks) + 1, people), width)
    steps[np.searchsorted(marks, edge) + 1, whose] = np.resize(np.array([1, -1]).astype(width), len(edge))
    np.cumsum(steps, axis=0, out=steps)
    steps[1:-1] *= np.diff(marks).astype(width)[:, None]
    np.cumsum(steps, axis=0, out=steps)
    return steps[np.searchsorted(marks, at)]
