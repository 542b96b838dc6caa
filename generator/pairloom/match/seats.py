"""Seats: a mentor and a cohort in, why there is no seat for anybody out."""

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant


def no_seat(mentor: Participant, inputs: Inputs) -> list[str]:
    """Return why a mentor has no seat for anybody of the cohort, in a sentence; nothing where they have one."""
    if not mentor.seats:
        return [f"{mentor.name} has no free seat: capacity or hours a month are used up."]
    if inputs.format == "group" and mentor.seats < inputs.matching.sizes[0]:
        return [f"{mentor.name} has fewer free seats than a group needs."]
    return []
