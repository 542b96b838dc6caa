"""Pins as the proofs read them, and what they leave: a reading of its own, beside the one that the search has."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pairloom.match.inputs import Inputs


@dataclass(frozen=True, slots=True)
class Left:
    """What the pins of a cohort of pairs leave.

    Attributes:
        seats: of each mentor, in the order of `Inputs`: those beside the pinned mentees, who may take more than all.
        looking: for each mentee, whether no pin has given them a mentor.
    """

    seats: NDArray[np.int64]
    looking: NDArray[np.bool_]


def pinned(inputs: Inputs) -> dict[str, str]:
    """Return the mentor of each mentee who has one by a pin.

    Pins of people who are not here, or of somebody with themselves, mean nothing; of two pins of a mentee the first
    holds, so the list is read from its end.
    """
    mentors = {person.handle for person in inputs.mentors}
    mentees = {person.handle for person in inputs.mentees}
    return {
        mentee: mentor
        for mentor, mentee in reversed(inputs.matching.pins)
        if mentor in mentors and mentee in mentees and mentor != mentee
    }


def left(inputs: Inputs) -> Left:
    """Return what the pins leave."""
    pins = pinned(inputs)
    mentors = [*pins.values()]
    return Left(
        seats=np.array([max(0, person.seats - mentors.count(person.handle)) for person in inputs.mentors], np.int64),
        looking=np.array([person.handle not in pins for person in inputs.mentees], np.bool_),
    )
