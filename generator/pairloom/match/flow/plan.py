"""The plan of a match: what is decided before anything is chosen, and what there is to choose from."""

from dataclasses import dataclass

import numpy as np

from pairloom.match.bulk.grid import Numbers
from pairloom.match.bulk.scores import Scores
from pairloom.match.candidates import Pair
from pairloom.match.decided import decided
from pairloom.match.exact import Bools, Ints
from pairloom.match.flow.arcs import Table
from pairloom.match.inputs import Inputs


@dataclass(frozen=True, slots=True)
class Plan:
    """What the assignment is to solve.

    Attributes:
        pinned: pairs that the coordinators have decided, in order.
        mentors, mentees: handles, in the order of the table's columns and rows.
        seats: free places of each mentor, after the pins.
        looking: for each mentee, whether no pin has decided.
        table: the points of every mentee with every mentor.
        bonus: added to the points of each pair, so that one more pair outweighs whatever points it costs; 0 where
            the objective is the score.
    """

    pinned: tuple[Pair, ...]
    mentors: tuple[str, ...]
    mentees: tuple[str, ...]
    seats: Ints
    looking: Bools
    table: Table
    bonus: int

    def values(self, start: int, stop: int) -> Numbers:
        """Return the points of the mentees from `start` to before `stop` with every mentor; negative: not possible."""
        found = self.table.values(start, stop)
        found[:, self.seats == 0] = -1
        found[~self.looking[start:stop]] = -1
        return found


def plan(inputs: Inputs, scores: Scores) -> Plan:
    """Return the plan of a match.

    For the bonus: at most `room` pairs can be made, each with at most `scores.most` points, so no exchange of pairs is
    worth more than `room` times that, and a bonus of one more decides.
    """
    fixed = decided(inputs)
    participation = inputs.matching.objective == "participation"
    return Plan(
        pinned=tuple(sorted((mentor, mentee) for mentee, mentor in fixed.pins.items())),
        mentors=tuple(each.handle for each in inputs.mentors),
        mentees=tuple(each.handle for each in inputs.mentees),
        seats=np.array(fixed.seats, np.int64),
        looking=np.array(fixed.looking, np.bool_),
        table=scores,
        bonus=fixed.room * scores.most + 1 if participation else 0,
    )
