"""Free places of a running cohort: how many more mentees each mentor can take, by capacity, hours and groups."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from pairloom.model import standing
from pairloom.model.cohort import HOURS_A_MONTH, Cohort
from pairloom.model.match import Seat
from pairloom.model.portal import Portal
from pairloom.model.profile import Mentor


@dataclass(frozen=True, slots=True)
class Places:
    """The free places of one mentor.

    Attributes:
        alone: mentees whom they could meet one to one.
        group: mentees who could join the group that they have; 0 without one, as one person is no new group.
        most: how many of all these at most.
    """

    alone: int
    group: int
    most: int

    def seat(self, given: int = 0) -> Seat:
        """Return what the next place is, when so many have been given: one to one as long as there are such."""
        return "one-to-one" if given < self.alone else "group"


def places(portal: Portal, cohort_id: str, day: date) -> dict[str, Places]:
    """Return the free places of each mentor of a cohort, beside all pairs that are facts on that day, by handle."""
    cohort = portal.cohorts[cohort_id]
    load = standing.load(portal, day, portal.cohorts)
    groups = Counter(pair.mentor for pair in standing.pairs(portal, cohort_id, day) if pair.seat == "group")
    return {
        handle: _of(
            cohort, profile.mentor, groups[handle], (load.seats[handle, "mentor"], load.hours[handle, "mentor"])
        )
        for handle, profile in portal.participants(cohort_id, day)
        if profile.mentor
    }


def _of(cohort: Cohort, mentor: Mentor, group: int, taken: tuple[int, int]) -> Places:
    """Return the free places of a mentor who has so many in a group, and so many seats and hours taken in all."""
    seats = max(0, mentor.capacity - taken[0])
    hours = mentor.hours_per_month - taken[1]
    meets_alone = cohort.format in {"one-to-one", "reverse"} or (
        cohort.format == "hybrid" and {"one-to-one", "hybrid"}.intersection(mentor.formats)
    )
    alone = min(seats, max(0, hours // HOURS_A_MONTH[cohort.cadence])) if meets_alone else 0
    joining = min(seats, max(0, cohort.matching.sizes[1] - group)) if group else 0
    return Places(alone, joining, min(seats, alone + joining))


def waiting(portal: Portal, cohort_id: str, day: date) -> tuple[str, ...]:
    """Return the mentees of a cohort who have no place in it on that day, by handle."""
    placed = {pair.mentee for pair in standing.pairs(portal, cohort_id, day)}
    people = portal.participants(cohort_id, day)
    return tuple(handle for handle, profile in people if profile.mentee and handle not in placed)
