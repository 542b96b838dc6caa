"""How many more pairs each mentor can take now: counted from the pairs that are facts, never typed."""

from datetime import date

from pairloom.model import standing
from pairloom.model.portal import Portal


def free(portal: Portal, today: date) -> dict[str, int]:
    """Return the free seats of each mentor, by handle: what pairs and groups leave of capacity and of hours a month.

    A pair needs one hour a month at least. A match that is still a proposal takes nothing.
    """
    load = standing.load(portal, today, portal.cohorts)
    return {
        handle: max(
            0,
            min(
                profile.mentor.capacity - load.seats[handle, "mentor"],
                profile.mentor.hours_per_month - load.hours[handle, "mentor"],
            ),
        )
        for handle, profile in portal.profiles.items()
        if profile.mentor
    }
