"""Exchanges: is there a circle of exchanges by which equal matches come to a better draw?

The draw of a pair is the SHA-256 digest of the cohort's id and the two handles with zero bytes between them, read as
words of 24 bits. Of two matches that has the better draw whose sum of first words is larger; where these are equal, the
sum of second words decides, and so on, for ten words.

Mentors are the places, and two more: to wait, and an empty chair that stands on whatever seat is free. A mentee who
could as well be in another place is a way from where they are to there, and gains the difference of the two draws. A
better draw is a circle of such ways whose gains add up to more than 0 in the first word in which they add up to
anything. Such circles are found, or excluded, by heights: a way must not lead to a place that is lower than its start
and its gain together; while one does, the place is raised (R. Bellman, On a routing problem, 1958). If that comes to
an end, no circle gains, and one that loses nothing uses only ways that are exactly level: the next word asks these.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.proofs.tight import WAITS, Tight

WORDS: Final = 10
_BYTES: Final = 3
_NOBODY: Final = -1
_PATIENCE: Final = 16
"""Rounds of raising between two looks whether it goes in a circle."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Move:
    """A mentee (row) who goes from one mentor (column) to another; `WAITS` in the place of either."""

    row: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Ways:
    """Ways from place to place: where each begins and ends, and who goes; `_NOBODY` for the empty chair."""

    start: Ints
    end: Ints
    row: Ints

    def only(self, these: NDArray[np.bool_]) -> "_Ways":
        """Return some of the ways."""
        return _Ways(self.start[these], self.end[these], self.row[these])


def better_draw(cohort: str, seen: Tight, least: int) -> tuple[Move, ...]:
    """Return a circle of moves that comes to a better draw with pairs of at least so many points; empty for none.

    The stored match must be one of the best by points, number of pairs and worst-off.
    """
    ways = _ways(seen, least)
    ways = ways.only(_circular(ways))
    gains = _draws(cohort, seen, ways.row, ways.end) - _draws(cohort, seen, ways.row, ways.start)
    for word in range(WORDS):
        if not ways.row.size:
            break
        heights, circle = _raised(ways, gains[:, word])
        if circle:
            return _moves(ways, circle, len(seen.mentors))
        level = heights[ways.end] == heights[ways.start] + gains[:, word]
        ways, gains = ways.only(level), gains[level]
        left = _circular(ways)
        ways, gains = ways.only(left), gains[left]
    return ()


def _ways(seen: Tight, least: int) -> _Ways:
    """Return all ways between places: mentors by column, then to wait, then the empty chair.

    The chair may go to any mentor whose seats have no price: there a seat may stay free.
    """
    wait, chair = len(seen.mentors), len(seen.mentors) + 1
    place = np.where(seen.held == WAITS, wait, seen.held)
    rows = np.repeat(np.arange(len(seen.mentees)), np.diff(seen.first))
    other = (seen.points >= least) & (seen.columns != seen.held[rows])
    may_wait = np.flatnonzero((seen.held != WAITS) & (seen.gains == 0))
    free = np.flatnonzero(seen.free() > 0)
    cheap = np.flatnonzero((seen.prices == 0) & (seen.free() < seen.seats))
    return _Ways(
        start=np.concatenate([place[rows[other]], place[may_wait], free, np.full(len(cheap), chair)]),
        end=np.concatenate([seen.columns[other], np.full(len(may_wait), wait), np.full(len(free), chair), cheap]),
        row=np.concatenate([rows[other], may_wait, np.full(len(free) + len(cheap), _NOBODY)]),
    )


def _circular(ways: _Ways) -> NDArray[np.bool_]:
    """Return which ways lie on a circle: they begin and end in one strongly connected part."""
    if not ways.row.size:
        return np.zeros(0, np.bool_)
    # Loading scipy takes longer than checking a small portal, and only this proof needs it.
    from scipy.sparse import csr_array  # type: ignore[import-untyped]  # noqa: PLC0415 - see above
    from scipy.sparse.csgraph import (  # type: ignore[import-untyped]  # noqa: PLC0415 - see above
        connected_components,
    )

    size = int(max(ways.start.max(), ways.end.max())) + 1
    graph = csr_array((np.ones(len(ways.row), np.int8), (ways.start, ways.end)), shape=(size, size))
    part = connected_components(graph, directed=True, connection="strong")[1]
    return np.asarray(part[ways.start] == part[ways.end], np.bool_)


def _draws(cohort: str, seen: Tight, rows: Ints, places: Ints) -> Ints:
    """Return the words of the draw of each mentee with each place, shape (ways, WORDS); 0 where it is no mentor."""
    words = np.zeros((len(rows), WORDS), np.int64)
    pairs = np.flatnonzero((rows != _NOBODY) & (places < len(seen.mentors)))
    digests = [
        hashlib.sha256(f"{cohort}\0{seen.mentors[column]}\0{seen.mentees[row]}".encode()).digest()
        for row, column in zip(rows[pairs].tolist(), places[pairs].tolist(), strict=True)
    ]
    digest_bytes = hashlib.sha256().digest_size
    split = np.frombuffer(b"".join(digests), np.uint8).reshape(len(pairs), digest_bytes)
    parts = split[:, : WORDS * _BYTES].astype(np.int64).reshape(len(pairs), WORDS, _BYTES)
    words[pairs] = parts @ np.array([1 << 16, 1 << 8, 1])
    return words


def _raised(ways: _Ways, gains: Ints) -> tuple[Ints, tuple[int, ...]]:
    """Raise places until no way leads to one that is lower than its start and gain together.

    Returns:
        the height of each place; and the ways of a circle that gains, in which case the heights mean nothing.
    """
    order = np.argsort(ways.end, kind="stable")
    start, end, gain = ways.start[order], ways.end[order], gains[order]
    ends, begin, many = np.unique(end, return_index=True, return_counts=True)
    heights = np.zeros(int(max(start.max(), end.max())) + 1, np.int64)
    by = np.full(len(heights), _NOBODY)
    turn = 0
    while True:
        turn += 1
        reached = heights[start] + gain
        best = np.maximum.reduceat(reached, begin)
        higher = best > heights[ends]
        if not higher.any():
            return heights, ()
        heights[ends[higher]] = best[higher]
        raising = np.flatnonzero(np.repeat(higher, many) & (reached == np.repeat(best, many)))
        by[end[raising]] = raising
        if turn % _PATIENCE == 0 and (circle := _circle(by.tolist(), start.tolist())):
            return heights, tuple(int(order[way]) for way in circle)


def _circle(by: Sequence[int], start: Sequence[int]) -> tuple[int, ...]:
    """Return ways that go in a circle among those that last raised each place; empty where there is none.

    Such a circle gains: each place is at most as high as the start of its way and the gain, and at least one is lower,
    since that start was raised after it.
    """
    walk_of: dict[int, int] = {}
    for first in range(len(by)):
        place, walk = first, []
        while by[place] != _NOBODY and place not in walk_of:
            walk_of[place] = first
            walk.append(place)
            place = start[by[place]]
        if walk and walk_of.get(place) == first and by[place] != _NOBODY:
            return tuple(by[each] for each in walk[walk.index(place) :])
    return ()


def _moves(ways: _Ways, circle: Sequence[int], wait: int) -> tuple[Move, ...]:
    """Return who goes where, in order of mentee."""

    def side(place: int) -> int:
        return WAITS if place == wait else place

    found = [(int(ways.row[way]), int(ways.start[way]), int(ways.end[way])) for way in circle]
    return tuple(Move(row, side(start), side(end)) for row, start, end in sorted(found) if row != _NOBODY)
