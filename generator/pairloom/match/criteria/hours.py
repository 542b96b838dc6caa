"""Hours: do the two have time at the same time?"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.hours import shared_minutes
from pairloom.match.bulk import freetime
from pairloom.match.bulk.grid import Grid, Numbers
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import duration
from pairloom.model.match import Cause

WEIGHT: Final = 10
CAUSE: Final[Cause] = "no-hours"
ENOUGH: Final = 240
"""Shared minutes a week that earn all points: a pair meets for an hour, and four hours leave it a choice of times."""

SCALE: Final = ENOUGH


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:
    """Compare the times of the week when both are free, in the worst week of the mentoring phase.

    Vetoed is a pair below `min_shared_hours`. The share is the shared minutes of four hours, at most 1.
    """
    minutes = shared_minutes(mentor.free, mentee.free)
    need = 60 * inputs.matching.min_shared_hours
    if minutes >= max(need, 1):
        return Score(
            Fraction(min(minutes, ENOUGH), ENOUGH), f"Both are free at the same time for {duration(minutes)} a week."
        )
    blank = [person.name for person in (mentor, mentee) if not any(person.free)]
    if blank:
        have = "has" if len(blank) == 1 else "have"
        reason = f"{' and '.join(blank)} {have} named no time of the week."
    elif minutes:
        reason = f"They share only {duration(minutes)} a week; the cohort asks for {duration(need)}."
    else:
        often = any(one & other for one, other in zip(mentor.free, mentee.free, strict=True))
        reason = f"They are never free at the same time{' in some weeks, when clocks change' if often else ''}."
    return Veto(reason) if need else Score(Fraction(), reason)


def grid(mentors: Sequence[Participant], mentees: Sequence[Participant], inputs: Inputs) -> Grid:
    """Return the shared minutes that count."""
    unit, shared = freetime.shared([each.free for each in mentors], [each.free for each in mentees])
    need = -(-60 * inputs.matching.min_shared_hours // unit)

    enough, left = divmod(ENOUGH, unit)

    def minutes(start: int, stop: int) -> tuple[Numbers, NDArray[np.bool_] | None]:
        units = shared(start, stop)
        too_few = units < need if need else None
        if not left:  # 240 minutes fit into 8 bits
            counted: Numbers = np.minimum(units, enough, out=units)
            counted *= counted.dtype.type(unit)
            return counted, too_few
        counted = np.minimum(units, enough + 1).astype(np.int16)
        counted *= unit
        return np.minimum(counted, ENOUGH, out=counted), too_few

    return minutes
