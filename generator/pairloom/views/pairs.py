"""Pairs, groups and circles that may be shown: the match is accepted, and the people agreed to be shown."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from pairloom.model import standing
from pairloom.model.portal import Portal
from pairloom.model.quality import public
from pairloom.model.standing import Standing
from pairloom.sameness import Same
from pairloom.views import cohorts, paths
from pairloom.views.marked import Marked
from pairloom.views.people import Chip, PersonCard, cards


@dataclass(frozen=True, slots=True, repr=False)
class PairView(Marked):
    """A pair, with the reason in words, if there is one.

    Attributes:
        way: how the two came together, where that was not the match: they found each other, or it came later.
    """

    mentor: PersonCard
    mentee: PersonCard
    reason: str | None
    pinned: bool
    cohort: Chip
    way: Literal["declared", "later"] | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A mentee of a group, with the reason in words, if there is one."""

    person: PersonCard
    reason: str | None


@dataclass(frozen=True, slots=True, repr=False)
class GroupView(Marked):
    """A mentor's group; `hidden` is how many members keep to themselves, None for a few."""

    mentor: PersonCard
    members: tuple[Member, ...]
    hidden: int | None
    cohort: Chip


@dataclass(frozen=True, slots=True, repr=False)
class CircleView(Marked):
    """A circle of peers; the reason is about all of them, so it is there only if none of them is hidden.

    `hidden` is as for a group, `way` as for a pair.
    """

    members: tuple[PersonCard, ...]
    hidden: int | None
    reason: str | None
    pinned: bool
    cohort: Chip
    way: Literal["declared", "later"] | None = None


@dataclass(frozen=True, slots=True)
class Pairs:
    """Who meets in a cohort.

    Attributes:
        shown: pairs that the program made.
        declared: pairs that found each other.
        groups, circles: those of which somebody may be shown, a group only with its mentor.
        hidden: pairs, groups and circles that are not shown, because somebody keeps to themselves; None for a few.
    """

    shown: tuple[PairView, ...] = ()
    declared: tuple[PairView, ...] = ()
    groups: tuple[GroupView, ...] = ()
    circles: tuple[CircleView, ...] = ()
    hidden: int | None = 0

    @property
    def nobody(self) -> bool:
        """Whether there is nobody to show."""
        return not (self.shown or self.declared or self.groups or self.circles)


def of_cohort(portal: Portal, cohort: str, people: Mapping[str, PersonCard], today: date) -> Pairs:
    """Return who meets in a cohort on that day, by the names of mentor and mentee.

    Pairs of a match only once it is accepted: until then it is a proposal that the coordinators still look at. Pairs
    that ended are none.
    """
    link = Chip(portal.cohorts[cohort].name, paths.cohort(cohort))
    match = portal.matches.get(cohort)
    accepted = match is not None and match.accepted is not None
    here = [pair for pair in standing.pairs(portal, cohort, today) if accepted or pair.source != "match"]
    found = [_pair(pair, people, link) for pair in here if pair.seat != "group" and _both(pair, people)]
    found.sort(key=_by_name)
    hidden = sum(pair.seat != "group" for pair in here) - len(found)
    groups = [*_groups([pair for pair in here if pair.seat == "group"], people, link)]
    circles = [*_circles(portal, cohort, people, link, today)] if accepted else []
    if portal.cohorts[cohort].format == "peer":
        circles += [_peers(pair) for pair in found]
        found = []
    return Pairs(
        shown=tuple(pair for pair in found if pair.way != "declared"),
        declared=tuple(pair for pair in found if pair.way == "declared"),
        groups=tuple(sorted(filter(None, groups), key=lambda group: _name(group.mentor))),
        circles=tuple(sorted(filter(None, circles), key=lambda circle: _name(circle.members[0]))),
        hidden=public(hidden + groups.count(None) + circles.count(None)),
    )


def _both(pair: Standing, people: Mapping[str, PersonCard]) -> bool:
    return pair.mentor in people and pair.mentee in people


def _pair(pair: Standing, people: Mapping[str, PersonCard], link: Chip) -> PairView:
    way: Literal["declared", "later"] | None = "later"
    if pair.source in {"declared", "match"}:
        way = "declared" if pair.source == "declared" else None
    pinned = getattr(pair.record, "pinned", False)
    return PairView(people[pair.mentor], people[pair.mentee], pair.record.reason, pinned, link, way)


def _peers(pair: PairView) -> CircleView:
    """Return a pair of peers as the circle that it is."""
    both = tuple(sorted((pair.mentor, pair.mentee), key=_name))
    return CircleView(both, 0, pair.reason, pair.pinned, pair.cohort, pair.way)


def _groups(seats: Iterable[Standing], people: Mapping[str, PersonCard], link: Chip) -> Iterator[GroupView | None]:
    """Yield each mentor's group; None for one whose mentor, or everybody else, keeps to themselves."""
    groups: dict[str, list[Standing]] = {}
    for seat in seats:
        groups.setdefault(seat.mentor, []).append(seat)
    for mentor, members in groups.items():
        known = [Member(people[each.mentee], each.record.reason) for each in members if each.mentee in people]
        known.sort(key=lambda member: _name(member.person))
        seen = mentor in people and known
        yield GroupView(people[mentor], tuple(known), public(len(members) - len(known)), link) if seen else None


def _circles(
    portal: Portal, cohort: str, people: Mapping[str, PersonCard], link: Chip, today: date
) -> Iterator[CircleView | None]:
    """Yield each circle; None for one in which at most one person may be shown."""
    match = portal.matches[cohort]
    for circle in match.circles if match.on <= today else ():
        known = sorted((people[handle] for handle in circle.members if handle in people), key=_name)
        hidden = len(circle.members) - len(known)
        reason = None if hidden else circle.reason
        yield CircleView(tuple(known), public(hidden), reason, circle.pinned, link) if len(known) > 1 else None


def _name(person: PersonCard) -> tuple[str, str]:
    return person.name.casefold(), person.handle


def _by_name(pair: PairView) -> tuple[tuple[str, str], tuple[str, str]]:
    return _name(pair.mentor), _name(pair.mentee)


def of_cohorts(portal: Portal, today: date) -> Mapping[str, Pairs]:
    """Return who meets in each cohort that has a page, by its id, in the order of the cohorts."""
    return _of_cohorts(Same(portal), today)


@lru_cache(maxsize=1)  # the pages of people, of cohorts and of alumni ask
def _of_cohorts(portal: Same[Portal], today: date) -> Mapping[str, Pairs]:
    shown = cards(portal.value, today)
    return {cohort: of_cohort(portal.value, cohort, shown, today) for cohort in cohorts.shown(portal.value)}


def by_person(portal: Portal, today: date) -> dict[str, Pairs]:
    """Return the pairs, groups and circles that each person is in who is in any, by handle, as the cohorts follow."""
    pairs: dict[str, list[PairView]] = {}
    groups: dict[str, list[GroupView]] = {}
    circles: dict[str, list[CircleView]] = {}
    for each in of_cohorts(portal, today).values():
        for pair in (*each.shown, *each.declared):
            for person in (pair.mentor, pair.mentee):
                pairs.setdefault(person.handle, []).append(pair)
        for group in each.groups:
            for person in (group.mentor, *(member.person for member in group.members)):
                groups.setdefault(person.handle, []).append(group)
        for circle in each.circles:
            for person in circle.members:
                circles.setdefault(person.handle, []).append(circle)
    return {
        handle: Pairs(
            tuple(pairs.get(handle, ())), groups=tuple(groups.get(handle, ())), circles=tuple(circles.get(handle, ()))
        )
        for handle in {**pairs, **groups, **circles}
    }
