"""The proof of groups: prices of mentees' seats, and a bound that follows from them by adding up.

`prices` holds what a mentee pays for a one-to-one seat, `group_prices` what they pay for a seat in a group; in a cohort
that has groups only, `prices` holds the latter. A pair brings points and, if the mentee was looking for a seat, the
bonus. Take any prices, right or wrong:

- A mentee keeps the price of the seat that they have: at most the larger of their two prices, or 0. Somebody who has
  time for two seats may keep both prices less one bonus, since the bonus is given once.
- A mentor keeps points + bonus - price over the seats given: at most the best that their own room allows, of one-to-one
  pairs and a group with an allowed number of mentees, nobody in both.

Every match shares out what it is worth exactly so; hence none is worth more than the most that all mentees and all
mentors can keep: Lagrangian duality. `bound` is that sum; `reached` is the points and bonuses of what was not pinned.
Because a group has a least size, even the best prices may leave the bound a little above the best match; `proved` is
then what a solver of integer programs proved, which cannot be checked by adding up and is not checked here.

Source: Geoffrion, Lagrangean relaxation for integer programming (1974).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.scores import Scores
from pairloom.match.inputs import Inputs
from pairloom.model.match import Match, Seat

Ints = NDArray[np.int64]
Path = tuple[str | int, ...]

_NEVER: Final = -(2**61)
"""Less than any sum; two of them still fit into 64 bits."""

_ROWS: Final = 256


@dataclass(frozen=True, slots=True)
class Room:
    """What a mentor has to give after the pins.

    Attributes:
        kinds: of seats.
        seats: mentees for whom there is room.
        meetings: meetings a month for which there are hours.
        sizes: fewest and most mentees who may join the group.
        opening: 1 where the group would be one more meeting, 0 where it meets already.
    """

    kinds: frozenset[Seat]
    seats: int
    meetings: int
    sizes: range
    opening: int


@dataclass(frozen=True, slots=True)
class Rules:
    """What a cohort with groups asks for, told from its inputs.

    Attributes:
        pins: mentor and kind of seat of each mentee whom a pin has placed.
        rooms: of the mentors, as they stand in the inputs.
        bonus: what it is worth that somebody who is looking has a seat.
    """

    pins: Mapping[str, tuple[str, Seat]]
    rooms: tuple[Room, ...]
    bonus: int


def rules(inputs: Inputs, most: int) -> Rules:
    """Return what a cohort with groups asks for, where a pair has at most `most` points."""
    kinds = {mentor.handle: _kinds(inputs, mentor.formats) for mentor in inputs.mentors}
    mentees = {mentee.handle for mentee in inputs.mentees}
    pins: dict[str, tuple[str, Seat]] = {}
    for giver, mentee in inputs.matching.pins:
        if giver in kinds and mentee in mentees and giver != mentee:
            pins.setdefault(mentee, (giver, "group" if kinds[giver] == {"group"} else "one-to-one"))
    used = Counter(pins.values())
    fewest, largest = inputs.matching.sizes
    rooms = []
    for mentor in inputs.mentors:
        alone, members = used[mentor.handle, "one-to-one"], used[mentor.handle, "group"]
        seats = max(0, mentor.seats - alone - members)
        meetings = max(0, mentor.hours // inputs.pair_hours - alone - min(1, members))
        sizes = range(max(1, fewest - members), min(largest - members, seats) + 1)
        rooms.append(Room(kinds[mentor.handle], seats, meetings, sizes, int(not members)))
    chairs = min(sum(2 if _has_time(inputs, row) else 1 for row in range(len(mentees))), sum(o.seats for o in rooms))
    return Rules(pins, tuple(rooms), chairs * most + 1 if inputs.matching.objective == "participation" else 0)


def _kinds(inputs: Inputs, formats: tuple[str, ...]) -> frozenset[Seat]:
    if inputs.format == "group":
        return frozenset({"group"})
    every: tuple[Seat, ...] = ("one-to-one", "group")
    return frozenset(every if "hybrid" in formats else (kind for kind in every if kind in formats))


def _has_time(inputs: Inputs, row: int) -> bool:
    """Return whether a mentee has time for two seats."""
    return inputs.format == "hybrid" and inputs.mentees[row].hours >= 2 * inputs.pair_hours


def bound(
    inputs: Inputs, scores: Scores, law: Rules, prices: Mapping[str, int], group_prices: Mapping[str, int]
) -> int:
    """Return what no match with these pins can pass, at these prices."""
    alone = [min(room.meetings, room.seats) if "one-to-one" in room.kinds else 0 for room in law.rooms]
    members = [max(room.sizes, default=0) if "group" in room.kinds else 0 for room in law.rooms]
    best = np.full((len(law.rooms), 1 + max(alone, default=0), 1 + max(members, default=0)), _NEVER, np.int64)
    best[:, 0, 0] = 0
    can = [np.array([kind in room.kinds for room in law.rooms], np.bool_) for kind in ("one-to-one", "group")]
    kept = 0
    for start in range(0, len(inputs.mentees), _ROWS):
        block = scores.block(start, start + _ROWS)
        for at, mentee in enumerate(inputs.mentees[start : start + _ROWS]):
            pin, twice = law.pins.get(mentee.handle), _has_time(inputs, start + at)
            gift = 0 if pin else law.bonus
            one = prices.get(mentee.handle, 0)
            group = (group_prices if inputs.format == "hybrid" else prices).get(mentee.handle, 0)
            free = block.vetoes[at] == 0
            if pin:
                free &= np.array([mentor.handle != pin[0] for mentor in inputs.mentors], np.bool_)
            may = [pin is None or (twice and pin[1] != kind) for kind in ("one-to-one", "group")]
            kept += max(0, one * may[0], group * may[1], one + group - gift if twice and not pin else 0)
            gains = block.points[at].astype(np.int64) + gift
            _offer(
                best,
                np.where(free & can[0] & may[0], gains - one, _NEVER),
                np.where(free & can[1] & may[1], gains - group, _NEVER),
            )
    return kept + sum(_most(best[place], room) for place, room in enumerate(law.rooms))


def _offer(best: Ints, alone: Ints, together: Ints) -> None:
    """Let every mentor take one more mentee, for one seat or the other or none.

    Args:
        best: by mentor, number of pairs and number of members: the most that these can keep; changed in place.
        alone: what the mentee would bring to each mentor as a pair; `_NEVER` where that may not be.
        together: the same in a group.
    """
    before = best.copy()
    np.maximum(best[:, 1:], before[:, :-1] + alone[:, None, None], out=best[:, 1:])
    np.maximum(best[:, :, 1:], before[:, :, :-1] + together[:, None, None], out=best[:, :, 1:])


def _most(best: Ints, room: Room) -> int:
    """Return the most that a mentor can keep in their room."""
    return max(
        int(best[alone, members])
        for alone in range(best.shape[0])
        for members in range(best.shape[1])
        if (not members or members in room.sizes)
        and (not (alone or members) or alone + members <= room.seats)
        and (not (alone or members) or alone + room.opening * bool(members) <= room.meetings)
    )


def faults(inputs: Inputs, scores: Scores, match: Match) -> Iterator[tuple[str | Path, str]]:
    """Yield what is wrong with the seats of a match and with its certificate; nothing if the proof holds."""
    law, proof = rules(inputs, scores.most), match.certificate
    yield from _seats(inputs, law, match)
    mentees = {mentee.handle for mentee in inputs.mentees}
    for field, prices in (("prices", proof.prices), ("group_prices", proof.group_prices)):
        strangers = sorted(set(prices) - mentees)
        if strangers:
            yield field, f"{field} must be those of the cohort's mentees; found {strangers[0]}"
    if proof.bonus != law.bonus:
        yield "bonus", f"bonus must be {law.bonus}; found {proof.bonus}"
    placed = {pair.mentee for pair in match.pairs} - set(law.pins)
    reached = sum(pair.points for pair in match.pairs if not pair.pinned) + law.bonus * len(placed)
    if proof.reached != reached:
        yield "reached", f"reached must be {reached}, what the pairs add up to; found {proof.reached}"
    limit = bound(inputs, scores, law, proof.prices, proof.group_prices)
    if proof.bound != limit:
        yield "bound", f"bound must be {limit}, what these prices allow; found {proof.bound}"
    if proof.proved is not None and not reached <= proof.proved <= limit:
        yield (
            "proved",
            f"proved must be from {reached}, what the pairs reach, to {limit}, the bound; found {proof.proved}",
        )


def _seats(inputs: Inputs, law: Rules, match: Match) -> Iterator[tuple[Path, str]]:
    """Yield which mentees have a seat that the cohort does not allow, and then which mentors."""
    held: Counter[tuple[str, Seat]] = Counter()
    for place, pair in enumerate(match.pairs):
        held[pair.mentee, pair.seat] += 1
        pin = law.pins.get(pair.mentee)
        if pair.pinned and pin and pair.seat != pin[1]:
            yield ("pairs", place, "seat"), f"a pin to {pair.mentor} must be a seat {pin[1]}; found {pair.seat}"
        if held[pair.mentee, pair.seat] > 1:
            yield ("pairs", place), f"{pair.mentee} must have one seat {pair.seat}; found another"
    for row, mentee in enumerate(inputs.mentees):
        seats = held[mentee.handle, "one-to-one"] + held[mentee.handle, "group"]
        if seats > 1 + _has_time(inputs, row):
            yield ("pairs",), f"{mentee.handle} must have one seat; found {seats}"
    yield from _groups(inputs, law, match)


def _groups(inputs: Inputs, law: Rules, match: Match) -> Iterator[tuple[Path, str]]:
    """Yield which mentors give more than they have, or lead a group of a size that is not allowed."""
    taken = Counter((pair.mentor, pair.seat) for pair in match.pairs if not pair.pinned)
    for mentor, room in zip(inputs.mentors, law.rooms, strict=True):
        alone, members = taken[mentor.handle, "one-to-one"], taken[mentor.handle, "group"]
        if members and members not in room.sizes:
            sizes = f"{room.sizes.start} to {room.sizes.stop - 1}" if room.sizes else "no"
            yield ("pairs",), f"the group of {mentor.handle} must take {sizes} mentees beside pins; found {members}"
        if alone + members > room.seats:
            yield ("pairs",), f"{mentor.handle} must have at most {room.seats} mentees; found {alone + members}"
        if (alone or members) and alone + room.opening * bool(members) > room.meetings:
            yield ("pairs",), f"{mentor.handle} must have hours for each meeting, and has too few"
        if not {kind for kind in ("one-to-one", "group") if taken[mentor.handle, kind]} <= room.kinds:
            yield ("pairs",), f"{mentor.handle} must give seats that their formats name; found another"
