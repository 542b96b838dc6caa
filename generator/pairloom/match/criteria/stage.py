"""Stage: is the mentor far enough ahead to see the way, and near enough to remember it?"""

from fractions import Fraction
from typing import Final, get_args

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score
from pairloom.match.words import count
from pairloom.model.profile import Stage

WEIGHT: Final = 10
IDEAL: Final = 2
"""Steps between the two that earn all points; our own judgement, not a finding."""

_STAGES: Final[tuple[Stage, ...]] = get_args(Stage)
_FAR: Final = 4


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score:
    """Compare the distance of their stages with two steps; each step more or less costs a quarter.

    In a reverse cohort the mentee is the one who is to be ahead. A stage that is not given earns half.
    """
    if mentor.stage is None or mentee.stage is None:
        blank = [person.name for person in (mentor, mentee) if person.stage is None]
        return Score(Fraction(1, 2), f"{' and '.join(blank)} gave no stage, so half of the points.")
    ahead = _STAGES.index(mentor.stage) - _STAGES.index(mentee.stage)
    wanted = -ahead if inputs.format == "reverse" else ahead
    share = Fraction(max(0, _FAR - abs(wanted - IDEAL)), _FAR)
    ideal = ", the distance we look for" if wanted == IDEAL else ""
    if not ahead:
        return Score(share, f"Both are at stage {mentor.stage}.")
    leader, other = (mentor, mentee) if ahead > 0 else (mentee, mentor)
    steps = count(abs(ahead), "step")
    return Score(share, f"{leader.name} ({leader.stage}) is {steps} ahead of {other.name} ({other.stage}){ideal}.")
