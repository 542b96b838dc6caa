"""Stage: is the mentor far enough ahead to see the way, and near enough to remember it?"""

from fractions import Fraction
from typing import Final, get_args

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import count
from pairloom.model.profile import Stage

WEIGHT: Final = 10

_STAGES: Final[tuple[Stage, ...]] = get_args(Stage)
_FAR: Final = 4


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:
    """Compare the distance of their stages with the cohort's `stage_gap`; each step more or less costs a quarter.

    In a reverse cohort the mentee is the one who is to be ahead, and a pair in which they are not is vetoed. A stage
    that is not given earns half. Among peers the distance counts whoever is ahead.
    """
    if mentor.stage is None or mentee.stage is None:
        blank = [person.name for person in (mentor, mentee) if person.stage is None]
        return Score(Fraction(1, 2), f"{' and '.join(blank)} gave no stage, so half of the points.")
    ahead = _STAGES.index(mentor.stage) - _STAGES.index(mentee.stage)
    told = _told(mentor, mentee, ahead)
    wanted, gap = {"reverse": -ahead, "peer": abs(ahead)}.get(inputs.format, ahead), inputs.matching.stage_gap
    ideal = ", the distance we look for" if wanted == gap else ""
    if inputs.format != "reverse":
        said = f"{told if ahead else told.capitalize()}{ideal}."
    elif wanted > 0:
        said = f"In reverse, the less senior offers and the more senior learns: {told}{ideal}."
    else:
        return Veto(f"In a reverse cohort the mentor is the one at the earlier stage; {told}.")
    return Score(Fraction(max(0, _FAR - abs(wanted - gap)), _FAR), said)


def key(person: Participant, inputs: Inputs) -> Stage | None:  # noqa: ARG001 - every criterion gets these
    """Return the person's stage."""
    return person.stage


def _told(mentor: Participant, mentee: Participant, ahead: int) -> str:
    if not ahead:
        return f"both are at stage {mentor.stage}"
    leader, other = (mentor, mentee) if ahead > 0 else (mentee, mentor)
    return f"{leader.name} ({leader.stage}) is {count(abs(ahead), 'step')} ahead of {other.name} ({other.stage})"
