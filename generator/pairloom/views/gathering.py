"""Who takes part in a cohort, and who meets with whom there, as lists of any length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pairloom.fingerprint import fingerprint
from pairloom.model.portal import Portal
from pairloom.model.view import PagePlan, words
from pairloom.views import paths, rosters
from pairloom.views.pairs import CircleView, GroupView, Pairs, PairView
from pairloom.views.people import Cards, Chip, PersonCard
from pairloom.views.rosters import Entries, Listing, Roster

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Met:
    """Who meets in a cohort; see `Pairs`."""

    shown: Listing[PairView]
    declared: Listing[PairView]
    groups: Listing[GroupView]
    circles: Listing[CircleView]
    hidden: int | None

    @property
    def nobody(self) -> bool:
        """Whether there is nobody to show."""
        return not (self.shown.total or self.declared.total or self.groups.total or self.circles.total)


@dataclass(frozen=True, slots=True)
class Gathering:
    """The lists of a cohort.

    Attributes:
        peers: everybody of a cohort of peers, who are no mentors and mentees there.
    """

    peers: Roster[PersonCard]
    mentors: Roster[PersonCard]
    mentees: Roster[PersonCard]
    shown: Roster[PairView]
    declared: Roster[PairView]
    groups: Roster[GroupView]
    circles: Roster[CircleView]
    hidden: int | None

    @property
    def met(self) -> Met:
        """Who meets, as the cohort's own page shows it."""
        return Met(self.shown.listing, self.declared.listing, self.groups.listing, self.circles.listing, self.hidden)

    def plans(self) -> Iterator[PagePlan]:
        """Yield the pages of all lists that are long."""
        yield from rosters.plans(self.peers)
        yield from rosters.plans(self.mentors)
        yield from rosters.plans(self.mentees)
        yield from rosters.plans(self.shown)
        yield from rosters.plans(self.declared)
        yield from rosters.plans(self.groups)
        yield from rosters.plans(self.circles)


def of_cohort(portal: Portal, key: str, seen: Sequence[str], met: Pairs, cards: Cards) -> Gathering:
    """Return the lists of a cohort.

    Args:
        portal: the portal.
        key: the cohort's id.
        seen: handles of its people who may be shown, by name.
        met: who meets with whom.
        cards: everybody who may be shown.
    """
    cohort, terms = portal.cohorts[key], words(portal.community.terms)
    back, shared, peers = Chip(cohort.name, paths.cohort(key)), fingerprint(terms), cohort.format == "peer"

    def listed(name: str, nouns: str, entries: Entries[T]) -> Roster[T]:
        title = f"{nouns[:1].upper()}{nouns[1:]} of {cohort.name}"
        return rosters.of(back, name, title, entries, cards, shared)

    def named(name: str, nouns: str, handles: Sequence[str]) -> Roster[PersonCard]:
        return listed(name, nouns, rosters.people(handles, cards))

    offering, learning = ([one for one in seen if getattr(portal.profiles[one], role)] for role in ("mentor", "mentee"))

    return Gathering(
        peers=named("people", "people", seen if peers else ()),
        mentors=named("mentors", terms.mentors, () if peers else offering),
        mentees=named("mentees", terms.mentees, () if peers else learning),
        shown=listed("pairs", "pairs", rosters.met(met.shown, "pairs")),
        declared=listed("declared", "pairs who found each other", rosters.met(met.declared, "pairs")),
        groups=listed("groups", "groups", rosters.met(met.groups, "groups")),
        circles=listed("circles", "circles", rosters.met(met.circles, "circles")),
        hidden=met.hidden,
    )
