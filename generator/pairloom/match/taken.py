"""What other cohorts already take: seats and hours of people, and pairs that were made before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pairloom.model import standing
from pairloom.model.match import Match
from pairloom.model.pair import pair_people
from pairloom.model.portal import Portal
from pairloom.model.session import Role

Part = tuple[str, Role]
"""A person in a role: (handle, role)."""

_TWO: Final = 2


@dataclass(frozen=True, slots=True)
class Taken:
    """What other cohorts take.

    Attributes:
        pairs: pairs that a person is in elsewhere at this time.
        hours: hours a month that these pairs, and circles, need.
        earlier: who was a pair before, as (one, other), the handles in order of the alphabet: in another cohort, or
            in this one until it ended; a circle of two is a pair.
    """

    pairs: Mapping[Part, int]
    hours: Mapping[Part, int]
    earlier: frozenset[tuple[str, str]]


def taken(portal: Portal, cohort_id: str, day: date) -> Taken:
    """Return what other cohorts take on that day.

    Of matches, only one that was made before counts: of a running or finished cohort one of that day or earlier, of a
    cohort that is still matching, or whose match was accepted early, one that is earlier, on the same day the one
    whose id comes first. So two cohorts that are matched together never wait for each other, and what was true when a
    match was made stays true after it. Pairs with a record of their own count from their first day.
    A pair takes seats while its cohort is running or matching, and in a finished cohort until the last phase ends.
    """
    before = replace(portal, matches=dict(_before(portal, cohort_id, day)))
    others = [key for key in sorted(portal.cohorts) if key != cohort_id]
    load = standing.load(before, day, others, proposed=True)
    return Taken(load.seats, load.hours, frozenset(_earlier(before, cohort_id, day, others)))


def _before(portal: Portal, cohort_id: str, day: date) -> Iterator[tuple[str, Match]]:
    for other, match in sorted(portal.matches.items()):
        cohort = portal.cohorts.get(other)
        if other == cohort_id or cohort is None:
            continue
        made_before = cohort.settled and match.on <= day
        fixed = cohort.status == "matching" or match.accepted is not None
        if made_before or (fixed and (match.on, other) < (day, cohort_id)):
            yield other, match


def _earlier(before: Portal, cohort_id: str, day: date, others: list[str]) -> Iterator[tuple[str, str]]:
    for other in others:
        if before.cohorts[other].status != "draft":
            yield from (_two(pair.mentor, pair.mentee) for pair in standing.every(before, other) if pair.on <= day)
        for members in standing.circles(before, other, day, proposed=True):
            if len(members) == _TWO:
                yield _two(*members)
    for (key, name), ending in before.endings.items():
        if key == cohort_id and ending.on <= day:
            yield _two(*pair_people(name))


def _two(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)
