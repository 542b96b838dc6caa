"""Goals: does the mentor offer a skill that the mentee's goals name?"""

from fractions import Fraction
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score
from pairloom.match.words import listing, whose

WEIGHT: Final = 15


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score:
    """Return the share of the mentee's goals whose title or measure names a skill that the mentor offers."""
    goals = mentee.goals
    if not goals:
        return Score(Fraction(), f"{mentee.name} has written down no goal yet.")
    offered = set(mentor.skills)
    met = [(goal, [skill for skill in goal.skills if skill in offered]) for goal in goals]
    met = [(goal, skills) for goal, skills in met if skills]
    if not met:
        return Score(Fraction(), f"No goal of {mentee.name} speaks of a skill that {mentor.name} offers.")
    goal, skills = met[0]
    names = listing([inputs.skills.names[skill] for skill in skills])
    these = (
        f"{whose(mentee.name)} goal" if len(goals) == 1 else f"{len(met)} of {whose(mentee.name)} {len(goals)} goals"
    )
    return Score(Fraction(len(met), len(goals)), f"Fits {these}: “{goal.title}” speaks of {names}.")
