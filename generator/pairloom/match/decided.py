"""Decided: the pairs that the coordinators have fixed by a pin, and what these leave to be chosen."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from pairloom.match.inputs import Inputs


@dataclass(frozen=True, slots=True)
class Decided:
    """What pins decide of a cohort of pairs.

    Attributes:
        pins: the mentor of each mentee whose pin counts.
        seats: of each mentor, in the order of `Inputs`, after the pins; a pin may take a seat that is not there.
        looking: for each mentee, whether no pin has decided.
    """

    pins: Mapping[str, str]
    seats: tuple[int, ...]
    looking: tuple[bool, ...]

    @property
    def room(self) -> int:
        """The most pairs that there can be beside the pinned ones."""
        return min(sum(self.looking), sum(self.seats))


def decided(inputs: Inputs) -> Decided:
    """Return what the pins of a cohort decide.

    A pin counts if it names a mentor and a mentee of the cohort who are two people; of several pins of one mentee, the
    first does.
    """
    mentors = {mentor.handle for mentor in inputs.mentors}
    mentees = {mentee.handle for mentee in inputs.mentees}
    pins: dict[str, str] = {}
    for mentor, mentee in inputs.matching.pins:
        if mentor in mentors and mentee in mentees and mentor != mentee:
            pins.setdefault(mentee, mentor)
    used = Counter(pins.values())
    return Decided(
        pins=pins,
        seats=tuple(max(0, mentor.seats - used[mentor.handle]) for mentor in inputs.mentors),
        looking=tuple(mentee.handle not in pins for mentee in inputs.mentees),
    )
