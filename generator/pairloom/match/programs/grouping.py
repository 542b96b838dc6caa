"""Grouping: what seats a cohort with groups has to give, one-to-one and in groups, and what the pins leave of them.

A group has one mentor, who leads at most one, and a fewest and a most of mentees. A mentee has at most one seat of
each kind, the two with different mentors. Capacity counts mentees, over both kinds of seat. Hours count meetings: each
one-to-one pair is one, a group is one however large it is.

Pins come first. In a cohort of groups a pinned mentee sits in the mentor's group; in a hybrid one a pin is a
one-to-one pair, unless the mentor takes part in groups only. A group of pinned mentees stands even where it is smaller
than the least size, for the coordinators wanted it; others join it only if it then has a size that is allowed.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pairloom.match.bulk.scores import Scores
from pairloom.match.choice import Chosen
from pairloom.match.decided import decided
from pairloom.match.exact import Bools, Ints, refuse_beyond
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.model.match import Seat


@dataclass(frozen=True, slots=True)
class Room:
    """What a mentor has left after the pins, each by mentor.

    Attributes:
        seats: mentees for whom there is room, over both kinds of seat.
        meetings: meetings a month for which there are hours.
        least, most: how many mentees join the group if any does; `most` below `least` means that none can.
        opening: 1 if the group would be one more meeting, 0 if it meets already.
    """

    seats: Ints
    meetings: Ints
    least: Ints
    most: Ints
    opening: Ints


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from, after the pins; mentees are rows and mentors columns, as they stand in `Inputs`.

    Attributes:
        pinned: what the coordinators have decided, in order.
        points: of everybody with everybody.
        alone, together: where a one-to-one pair may be, and where a seat in the mentor's group.
        room: what the mentors have left.
        both: by mentee, whether they may have a seat of each kind.
        looking: by mentee, 1 where no pin has decided.
        bonus: what it is worth that somebody who is looking has a seat at all.
    """

    pinned: tuple[Chosen, ...]
    points: Ints
    alone: Bools
    together: Bools
    room: Room
    both: Bools
    looking: Ints
    bonus: int


def kinds(mentor: Participant, inputs: Inputs) -> frozenset[Seat]:
    """Return the kinds of seat that a mentor gives in a cohort of groups, or a hybrid one."""
    if inputs.format == "group":
        return frozenset({"group"})
    one: frozenset[Seat] = frozenset({"one-to-one"} if {"one-to-one", "hybrid"} & {*mentor.formats} else ())
    return one | frozenset({"group"} if {"group", "hybrid"} & {*mentor.formats} else ())


def offer(inputs: Inputs, scores: Scores) -> Offer:
    """Return what there is to choose from in a cohort with groups."""
    given = [kinds(mentor, inputs) for mentor in inputs.mentors]
    pinned = _pinned(inputs, given)
    room = _room(inputs, pinned)
    block = scores.block(0, scores.shape[0])
    free = (block.vetoes == 0) & (room.seats > 0)
    both = np.array(
        [inputs.format == "hybrid" and each.hours >= 2 * inputs.pair_hours for each in inputs.mentees], np.bool_
    )
    alone = free & np.array(["one-to-one" in each for each in given], np.bool_) & (room.meetings > 0)
    can_meet = (room.least <= room.most) & (room.meetings >= room.opening)
    together = free & np.array(["group" in each for each in given], np.bool_) & can_meet
    column, row = _places(inputs.mentors), _places(inputs.mentees)
    looking = np.ones(len(inputs.mentees), np.int64)
    for pin in pinned:
        here, there = row[pin.mentee], column[pin.mentor]
        own, other = (alone, together) if pin.seat == "one-to-one" else (together, alone)
        own[here], other[here, there], looking[here] = False, False, 0
        other[here] &= both[here]
    most_pairs = int(min((both.astype(np.int64) + 1).sum(), room.seats.sum()))
    bonus = most_pairs * scores.most + 1
    refuse_beyond(bonus * (most_pairs + 1))
    return Offer(
        pinned=pinned,
        points=block.points.astype(np.int64),
        alone=alone,
        together=together,
        room=room,
        both=both,
        looking=looking,
        bonus=bonus if inputs.matching.objective == "participation" else 0,
    )


def _pinned(inputs: Inputs, given: Sequence[frozenset[Seat]]) -> tuple[Chosen, ...]:
    """Return the pins with the kind of seat that each is."""
    column = _places(inputs.mentors)
    pins = decided(inputs).pins.items()
    alone = inputs.format == "hybrid"
    return tuple(
        sorted(
            Chosen(mentor, mentee, "one-to-one" if alone and given[column[mentor]] != {"group"} else "group", True)  # noqa: FBT003 - pinned
            for mentee, mentor in pins
        )
    )


def _room(inputs: Inputs, pinned: tuple[Chosen, ...]) -> Room:
    """Return what the pins leave."""
    pairs = Counter(pin.mentor for pin in pinned if pin.seat == "one-to-one")
    members = Counter(pin.mentor for pin in pinned if pin.seat == "group")
    fewest, largest = inputs.matching.sizes
    has = np.array([members[each.handle] for each in inputs.mentors], np.int64)
    alone = np.array([pairs[each.handle] for each in inputs.mentors], np.int64)
    hours = np.array([each.hours // inputs.pair_hours for each in inputs.mentors], np.int64)
    seats = np.maximum(0, np.array([each.seats for each in inputs.mentors], np.int64) - has - alone)
    return Room(
        seats=seats,
        meetings=np.maximum(0, hours - alone - (has > 0)),
        least=np.maximum(1, fewest - has),
        most=np.minimum(np.maximum(0, largest - has), seats),
        opening=(has == 0).astype(np.int64),
    )


def _places(people: Sequence[Participant]) -> dict[str, int]:
    return {each.handle: place for place, each in enumerate(people)}
