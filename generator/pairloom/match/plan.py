"""The plan of a match: what is decided before anything is chosen, and what there is to choose from."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from pairloom.match.candidates import Pair
from pairloom.match.inputs import Inputs
from pairloom.match.scores import Scores


@dataclass(frozen=True, slots=True)
class Plan:
    """What the assignment is to solve.

    Attributes:
        pinned: pairs that the coordinators have decided, in order.
        seats: free places by mentor, after the pins.
        mentees: who looks for a mentor, after the pins.
        values: points and bonus of every pair that may be chosen.
        bonus: added to the points of each pair, so that one more pair outweighs whatever points it costs; 0 where
            the objective is the score.
    """

    pinned: tuple[Pair, ...]
    seats: Mapping[str, int]
    mentees: tuple[str, ...]
    values: Mapping[Pair, int]
    bonus: int


def plan(inputs: Inputs, scores: Scores) -> Plan:
    """Return the plan of a match.

    A pin counts if it names a mentor and a mentee of the cohort who are two people, and the first pin of a mentee
    counts; it overrules vetoes and seats. For the bonus: at most `room` pairs can be made, each with at most
    `scores.most` points, so no exchange of pairs is worth more than `room` times that, and a bonus of one more decides.
    """
    members = {each.handle for each in inputs.mentors}, {each.handle for each in inputs.mentees}
    pins: dict[str, str] = {}
    for mentor, mentee in inputs.matching.pins:
        if mentor in members[0] and mentee in members[1] and mentor != mentee:
            pins.setdefault(mentee, mentor)
    used = Counter(pins.values())
    seats = {mentor.handle: max(0, mentor.seats - used[mentor.handle]) for mentor in inputs.mentors}
    mentees = tuple(mentee.handle for mentee in inputs.mentees if mentee.handle not in pins)
    room = min(len(mentees), sum(seats.values()))
    bonus = room * scores.most + 1 if inputs.matching.objective == "participation" else 0
    block = scores.block(0, scores.shape[0])
    values = {
        (mentor.handle, mentee.handle): int(block.points[row, column]) + bonus
        for row, mentee in enumerate(inputs.mentees)
        for column, mentor in enumerate(inputs.mentors)
        if not block.vetoes[row, column] and seats[mentor.handle] and mentee.handle not in pins
    }
    return Plan(tuple(sorted((mentor, mentee) for mentee, mentor in pins.items())), seats, mentees, values, bonus)
