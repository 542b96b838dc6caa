"""Pairs that may be shown: both people agreed to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from pairloom.model.portal import Portal
from pairloom.views import cohorts, paths
from pairloom.views.people import Chip, PersonCard


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair, with the reason in words."""

    mentor: PersonCard
    mentee: PersonCard
    reason: str
    pinned: bool
    cohort: Chip


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of a cohort; `hidden` counts those of which somebody keeps to themselves."""

    shown: tuple[PairView, ...]
    hidden: int


def of_cohort(portal: Portal, cohort: str, people: Mapping[str, PersonCard]) -> Pairs:
    """Return the pairs of a cohort by the names of mentor and mentee.

    None before the cohort runs: until then a match is a proposal that the coordinators still look at.
    """
    match = portal.matches.get(cohort)
    pairs = match.pairs if match and portal.cohorts[cohort].settled else ()
    link = Chip(portal.cohorts[cohort].name, paths.cohort(cohort))
    found = [
        PairView(people[pair.mentor], people[pair.mentee], pair.reason, pair.pinned, link)
        for pair in pairs
        if pair.mentor in people and pair.mentee in people
    ]
    found.sort(key=lambda pair: (pair.mentor.name.casefold(), pair.mentee.name.casefold(), pair.mentee.handle))
    return Pairs(tuple(found), len(pairs) - len(found))


def by_person(portal: Portal, people: Mapping[str, PersonCard]) -> dict[str, list[PairView]]:
    """Return the pairs of each person, by handle, in the order of the cohorts."""
    found: dict[str, list[PairView]] = {}
    for cohort in cohorts.shown(portal):
        for pair in of_cohort(portal, cohort, people).shown:
            found.setdefault(pair.mentor.handle, []).append(pair)
            found.setdefault(pair.mentee.handle, []).append(pair)
    return found
