"""How many more pairs each mentor can take now: counted from the pairs that are facts, never typed."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from pairloom.model import standing
from pairloom.model.portal import Portal
from pairloom.sameness import Same


def free(portal: Portal, today: date) -> Mapping[str, int]:
    """Return the free seats of each mentor, by handle: what pairs and groups leave of capacity and of hours a month.

    A pair needs one hour a month at least. A match that is still a proposal takes nothing.
    """
    return _free(Same(portal), today)


@lru_cache(maxsize=1)  # several kinds of pages ask
def _free(same: Same[Portal], today: date) -> Mapping[str, int]:
    portal = same.value
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
