"""Who meets with whom on a day, and what that takes of people: told from matches, pairs' own records, and their ends.

This is the one place that counts seats: the matcher, the checks and the site ask here. A match is a fact once the
coordinators accepted it or its cohort runs; a pair with a record of its own is a fact from its first day; on the day
that a pair ends its seat is free.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal

from pairloom.model.cohort import HOURS_A_MONTH
from pairloom.model.match import MatchedPair, Seat
from pairloom.model.pair import Ending, Pair, Source, pair_name, pair_people
from pairloom.model.portal import Portal
from pairloom.model.session import Role
from pairloom.sameness import Same

Origin = Literal["match"] | Source


@dataclass(frozen=True, slots=True, order=True)
class Standing:
    """A mentor and a mentee who are a pair of a cohort, or were one.

    Attributes:
        mentor, mentee: their handles.
        seat: the two alone, or a place in the mentor's group.
        source: `match` for a pair of matches.yml, else what its pair.yml says.
        on: the day it began; that of the match for its pairs.
        record: what is known of it.
        ending: how it ended, whenever that was; None while nobody wrote an end.
    """

    mentor: str
    mentee: str
    seat: Seat
    source: Origin
    on: date
    record: MatchedPair | Pair = field(compare=False)
    ending: Ending | None = field(compare=False)

    @property
    def name(self) -> str:
        """The name of its folder, `<mentor>--<mentee>`."""
        return pair_name(self.mentor, self.mentee)

    def holds(self, day: date) -> bool:
        """Return whether the two are a pair on a day."""
        return self.on <= day and (self.ending is None or day < self.ending.on)


@dataclass(frozen=True, slots=True)
class Load:
    """What pairs and circles take of people, by (handle, role).

    Attributes:
        seats: mentees that a mentor has, alone and in a group; mentors that a mentee has.
        hours: hours a month that these need, and circles.
    """

    seats: Counter[tuple[str, Role]]
    hours: Counter[tuple[str, Role]]


def every(portal: Portal, cohort: str) -> tuple[Standing, ...]:
    """Return all pairs that a cohort has or had, in order of mentor and mentee; those of a mere proposal too.

    Where a pair stands in two places, which a check refuses, it counts once: as the match has it.
    """
    named = {pair.name: pair for pair in (*_recorded(portal, cohort), *_matched(portal, cohort))}
    return tuple(sorted(named.values()))


def by_name(portal: Portal) -> dict[tuple[str, str], Standing]:
    """Return all pairs that any cohort has or had, by (cohort, name); of two with one name that of the match."""
    keys = sorted({*portal.matches, *(key for key, _ in portal.pairs)})
    return {(key, pair.name): pair for key in keys for pair in every(portal, key)}


def pairs(portal: Portal, cohort: str, day: date, *, proposed: bool = False) -> tuple[Standing, ...]:
    """Return the pairs of a cohort that are facts on a day, in order of mentor and mentee.

    Args:
        portal: the portal.
        cohort: the cohort's id; one that cannot be read has no pairs.
        day: the day.
        proposed: whether a match that nobody has accepted yet counts too.
    """
    known = portal.cohorts.get(cohort)
    if known is None:
        return ()
    matched = proposed or is_fact(portal, cohort)
    own = known.status != "draft"
    return tuple(
        pair for pair in every(portal, cohort) if pair.holds(day) and (matched if pair.source == "match" else own)
    )


def is_fact(portal: Portal, cohort: str) -> bool:
    """Return whether a cohort has a match that is no proposal any more: accepted, or its pairs meet or have met."""
    match = portal.matches.get(cohort)
    return match is not None and (match.accepted is not None or portal.cohorts[cohort].settled)


def circles(portal: Portal, cohort: str, day: date, *, proposed: bool = False) -> tuple[tuple[str, ...], ...]:
    """Return the members of each circle of peers that is a fact on a day; `proposed` as for `pairs`."""
    match = portal.matches.get(cohort)
    if match is None or cohort not in portal.cohorts or match.on > day:
        return ()
    return tuple(circle.members for circle in match.circles) if proposed or is_fact(portal, cohort) else ()


def load(portal: Portal, day: date, cohorts: Iterable[str], *, proposed: bool = False) -> Load:
    """Return what these cohorts take of people on a day; one that has finished takes nothing after its last phase.

    Each pair is a seat. One that meets alone takes the hours of its cadence from both; a group meets together, so it
    takes them from its mentor once. A circle takes them from what a member gives as a mentee, or else as a mentor; so
    does a pair of peers, of whom nobody is the mentor.
    """
    seats: Counter[tuple[str, Role]] = Counter()
    hours: Counter[tuple[str, Role]] = Counter()
    for key in cohorts:
        cohort = portal.cohorts.get(key)
        if cohort is None or not cohort.busy(day):
            continue
        need = HOURS_A_MONTH[cohort.cadence]
        here = pairs(portal, key, day, proposed=proposed)
        met = circles(portal, key, day, proposed=proposed)
        if cohort.format == "peer":
            met, here = (*met, *((pair.mentor, pair.mentee) for pair in here)), ()
        for pair in here:
            seats.update([(pair.mentor, "mentor"), (pair.mentee, "mentee")])
            hours[pair.mentee, "mentee"] += need
        for mentor, _, _ in _meetings(here):
            hours[mentor, "mentor"] += need
        for handle in (member for circle in met for member in circle):
            hours[handle, _learns_as(portal, handle)] += need
    return Load(seats, hours)


def _matched(portal: Portal, cohort: str) -> Iterator[Standing]:
    match = portal.matches.get(cohort)
    for pair in match.pairs if match else ():
        ending = portal.endings.get((cohort, pair_name(pair.mentor, pair.mentee)))
        yield Standing(pair.mentor, pair.mentee, pair.seat, "match", match.on, pair, ending)  # type: ignore[union-attr] # there is one


def _recorded(portal: Portal, cohort: str) -> Iterator[Standing]:
    for name, pair in _by_cohort(Same(portal.pairs)).get(cohort, ()):
        yield Standing(*pair_people(name), pair.seat, pair.source, pair.on, pair, portal.endings.get((cohort, name)))


@lru_cache(maxsize=2)  # every cohort asks; a change has two sides
def _by_cohort(same: Same[Mapping[tuple[str, str], Pair]]) -> Mapping[str, list[tuple[str, Pair]]]:
    found: dict[str, list[tuple[str, Pair]]] = {}
    for (cohort, name), pair in same.value.items():
        found.setdefault(cohort, []).append((name, pair))
    return found


def _meetings(here: Iterable[Standing]) -> set[tuple[str, Seat, str]]:
    """Return what each mentor sits down for: every pair by itself, a group once."""
    return {(pair.mentor, pair.seat, "" if pair.seat == "group" else pair.mentee) for pair in here}


def _learns_as(portal: Portal, handle: str) -> Role:
    profile = portal.profiles.get(handle)
    return "mentee" if profile is None or profile.mentee else "mentor"
