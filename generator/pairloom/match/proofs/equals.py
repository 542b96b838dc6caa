"""Equals: among the matches that are worth as much as the stored one, does another come first?

All these matches are made of tight pairs, with a pair for each mentee who gains something and no free seat that has a
price (see `flow`). What comes first among them, in this order: most mentees; the worst-off pair with the most points;
the draw. Each is asked by itself, starting from the stored pairs:

- *Most mentees*: more could be placed only along a path that begins with somebody who waits, goes from a mentor to one
  of their mentees and on to another mentor, and ends at a free seat (C. Berge, Two theorems in graph theory, 1957).
- *Worst-off*: all pairs could have more points than the least only if, of the tight pairs that do, (a) everybody who
  gains something can be placed, (b) all seats with a price can be filled, and (c) as many mentees can be placed as now.
  Any of these that fails is proof enough; if all hold, one match does all three at once (N. Mendelsohn and A. Dulmage,
  Some generalizations of the problem of distinct representatives, 1958).
- *The draw*: one match becomes another by circles of exchanges: a mentee goes from their mentor to another one, whose
  mentee goes on, and so forth; to wait and to leave a seat free count as places, too. Another match has the better draw
  only if a circle gains (M. Klein, A primal method for minimal cost flows, 1967); see `exchange`.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np

from pairloom.match.proofs.exchange import Move, better_draw
from pairloom.match.proofs.tight import WAITS, Tight
from pairloom.match.words import listing
from pairloom.model.match import Match

Fault = tuple[str | tuple[str | int, ...], str]


def better_equals(cohort: str, seen: Tight, match: Match) -> Iterator[Fault]:
    """Yield why another match that is worth as much comes before the stored one: one reason at most."""
    if (row := _could_be_placed(seen)) is not None:
        yield ("pairs",), f"most mentees must be matched; {seen.mentees[row]} could be, for the same points"
        return
    paired = np.flatnonzero(seen.held != WAITS)
    if not paired.size:
        return
    place = {pair.mentee: number for number, pair in enumerate(match.pairs) if not pair.pinned}
    least = int(seen.worth[paired].min())
    if _all_can_pass(seen, least):
        row = int(paired[seen.worth[paired].argmin()])
        mentor, mentee = seen.mentors[seen.held[row]], seen.mentees[row]
        found = f"found {mentor} and {mentee} with {least}, where an equal match has more"
        yield ("pairs", place[mentee]), f"the worst-off pair must have as many points as can be; {found}"
    elif moves := better_draw(cohort, seen, least):
        who = next(seen.mentees[move.row] for move in moves if move.start != WAITS)
        yield ("pairs", place[who]), f"of equal matches the best draw must win; it has {_told(seen, moves)}"


def _told(seen: Tight, moves: Iterable[Move]) -> str:
    """Return the moves of a circle in words."""
    to = [
        f"{seen.mentees[move.row]} with {seen.mentors[move.end]}"
        if move.end != WAITS
        else f"{seen.mentees[move.row]} waiting"
        for move in moves
    ]
    return listing(to, 6)


@dataclass(frozen=True, slots=True)
class _Seating:
    """Some who look for a place, and places with room for so many; what is found changes `held` and `guests`.

    Attributes:
        choices: the places that each can have.
        room: how many each place takes.
        held: who has which place.
        guests: the same by place.
        closed: places from which no way leads to a free one.
    """

    choices: Callable[[int], list[int]]
    room: Callable[[int], int]
    held: dict[int, int]
    guests: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    closed: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Fill in the guests."""
        for one, place in self.held.items():
            self.guests[place].append(one)


def _seated(one: int, seating: _Seating) -> bool:
    """Return whether somebody could be given a place, by moving others where needed; if so, it is done."""
    came: dict[int, int] = {}
    asking = deque([one])
    while asking:
        asker = asking.popleft()
        for place in seating.choices(asker):
            if place in came or place in seating.closed:
                continue
            came[place] = asker
            if len(seating.guests[place]) < seating.room(place):
                _move(place, came, seating)
                return True
            asking.extend(seating.guests[place])
    seating.closed.update(came)
    return False


def _move(place: int, came: dict[int, int], seating: _Seating) -> None:
    """Give the free place to whoever asked for it, theirs to whoever asked for that, and so on."""
    free: int | None = place
    while free is not None:
        asker = came[free]
        left = seating.held.get(asker)
        seating.held[asker] = free
        seating.guests[free].append(asker)
        if left is not None:
            seating.guests[left].remove(asker)
        free = left


def _all_seated(many: Iterable[int], seating: _Seating, without: int = 0) -> bool:
    """Return whether all of these can have a place, but for so many."""
    for one in many:
        if one not in seating.held and not _seated(one, seating):
            without -= 1
            if without < 0:
                return False
    return True


def _could_be_placed(seen: Tight) -> int | None:
    """Return somebody who waits and could have a pair while everybody else keeps one; None if nobody could."""
    held = {row: column for row, column in enumerate(seen.held.tolist()) if column != WAITS}
    seating = _Seating(seen.choices, lambda column: int(seen.seats[column]), held)
    waiting = np.flatnonzero((seen.held == WAITS) & seen.looking).tolist()
    return next((row for row in waiting if _seated(row, seating)), None)


def _all_can_pass(seen: Tight, least: int) -> bool:
    """Return whether an equal match exists in which every pair has more than so many points."""
    paired = np.flatnonzero(seen.held != WAITS)
    rich = [row for row in paired.tolist() if seen.worth[row] > least]
    held = {row: int(seen.held[row]) for row in rich}

    def seating(rows: Iterable[int]) -> _Seating:
        mine = {row: held[row] for row in rows if row in held}
        return _Seating(lambda row: seen.choices(row, least + 1), lambda column: int(seen.seats[column]), mine)

    gaining = np.flatnonzero(seen.gains > 0).tolist()
    looking = np.flatnonzero(seen.looking).tolist()
    return (
        _all_seated(gaining, seating(gaining))
        and _all_filled(seen, least, held)
        and _all_seated(looking, seating(looking), len(looking) - len(paired))
    )


def _all_filled(seen: Tight, least: int, held: dict[int, int]) -> bool:
    """Return whether all seats with a price can be filled by pairs of more than so many points.

    Here seats look for mentees: each seat is one who asks, each mentee a place with room for one.
    """
    rows = np.repeat(np.arange(len(seen.mentees)), np.diff(seen.first))
    good = (seen.prices[seen.columns] > 0) & (seen.points > least)
    order = np.argsort(seen.columns[good], kind="stable")
    wanted, columns = rows[good][order], seen.columns[good][order]
    begin = np.searchsorted(columns, np.arange(len(seen.mentors) + 1))
    seats = [column for column in np.flatnonzero(seen.prices > 0).tolist() for _ in range(seen.seats[column])]
    taken: dict[int, int] = {}
    mine = defaultdict(list)
    for row, column in held.items():
        mine[column].append(row)
    for seat, column in enumerate(seats):
        if mine[column]:
            taken[seat] = mine[column].pop()

    def choices(seat: int) -> list[int]:
        found: list[int] = wanted[begin[seats[seat]] : begin[seats[seat] + 1]].tolist()
        return found

    return _all_seated(range(len(seats)), _Seating(choices, lambda _: 1, taken))
