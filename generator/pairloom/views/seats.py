"""How many more pairs each mentor can take now: counted from the pairs that run, never typed."""

from collections import defaultdict
from datetime import date

from pairloom.model.cohort import HOURS_A_MONTH
from pairloom.model.portal import Portal


def free(portal: Portal, today: date) -> dict[str, int]:
    """Return the free seats of each mentor, by handle: what running pairs leave of capacity and of hours a month.

    A pair needs one hour a month at least. A match whose cohort does not run yet is a proposal and takes nothing.
    """
    pairs: defaultdict[str, int] = defaultdict(int)
    hours: defaultdict[str, int] = defaultdict(int)
    for key, match in portal.matches.items():
        cohort = portal.cohorts.get(key)
        if cohort is not None and cohort.settled and cohort.busy(today):
            for pair in match.pairs:
                pairs[pair.mentor] += 1
                hours[pair.mentor] += HOURS_A_MONTH[cohort.cadence]
    return {
        handle: max(0, min(profile.mentor.capacity - pairs[handle], profile.mentor.hours_per_month - hours[handle]))
        for handle, profile in portal.profiles.items()
        if profile.mentor
    }
