"""What other cohorts already take: seats and hours of people, and pairs that were made before."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom.model.cohort import HOURS_A_MONTH, Cohort
from pairloom.model.match import Match
from pairloom.model.portal import Portal
from pairloom.model.session import Role

Part = tuple[str, Role]
"""A person in a role: (handle, role)."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What other cohorts take.

    Attributes:
        pairs: pairs that a person is in elsewhere at this time.
        hours: hours a month that these pairs need.
        earlier: everybody who was matched before, as (one, other), the handles in order of the alphabet.
    """

    pairs: dict[Part, int]
    hours: dict[Part, int]
    earlier: frozenset[tuple[str, str]]


def taken(portal: Portal, cohort_id: str, day: date) -> Taken:
    """Return what the matches of other cohorts take on that day.

    Only a match that was made before counts: of a running or finished cohort one of that day or earlier, of a cohort
    that is still matching one that is earlier, on the same day the one whose id comes first. So two cohorts that are
    matched together never wait for each other, and what was true when a match was made stays true after it.
    A pair takes seats while its cohort is running or matching, and in a finished cohort until the last phase ends.
    """
    pairs: dict[Part, int] = {}
    hours: dict[Part, int] = {}
    earlier = set()
    for cohort, match in _before(portal, cohort_id, day):
        busy = cohort.busy(day)
        for pair in match.pairs:
            earlier.add((min(pair.mentor, pair.mentee), max(pair.mentor, pair.mentee)))
            parts: tuple[Part, Part] = ((pair.mentor, "mentor"), (pair.mentee, "mentee"))
            for part in parts if busy else ():
                pairs[part] = pairs.get(part, 0) + 1
                hours[part] = hours.get(part, 0) + HOURS_A_MONTH[cohort.cadence]
    return Taken(pairs, hours, frozenset(earlier))


def _before(portal: Portal, cohort_id: str, day: date) -> Iterator[tuple[Cohort, Match]]:
    for other, match in sorted(portal.matches.items()):
        cohort = portal.cohorts.get(other)
        if other == cohort_id or cohort is None:
            continue
        made_before = cohort.settled and match.on <= day
        if made_before or (cohort.status == "matching" and (match.on, other) < (day, cohort_id)):
            yield cohort, match
