"""Who may be shown, and how a person looks on the pages of others: made once for all pages of a portal."""

import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.model.skill import Skill
from pairloom.sameness import Same
from pairloom.views import paths, places
from pairloom.views.marked import Marked

_TINTS = 6
_SKILLS_ON_A_CARD = 4


@dataclass(frozen=True, slots=True)
class Chip:
    """A short word with a page behind it; no page where path is None."""

    name: str
    path: str | None


@dataclass(frozen=True, slots=True, repr=False)
class PersonCard(Marked):
    """A person in short.

    Attributes:
        initials: one or two letters for the round badge.
        tint: the badge's colour, 0 to 5, the same for a handle for ever.
        skills: at most four; `more` says how many there are beyond them.
    """

    handle: str
    name: str
    path: str
    initials: str
    tint: int
    pronouns: str | None
    mentor: bool
    mentee: bool
    city: str
    offset: str
    languages: tuple[str, ...]
    skills: tuple[Chip, ...]
    more: int

    def __hash__(self) -> int:
        """Return the same number for the same person, at once: lists ask for each of their people."""
        return hash(self.path)


@dataclass(frozen=True, slots=True, eq=False)
class Cards(Mapping[str, PersonCard]):
    """The card of everyone who may be shown, by handle, in the order of their names; each is made at the first look.

    Attributes:
        names: what each person is called.
        looks: the same only for people who look the same where their cards are small, in lists; no line break in it.
        make: returns a person's card.
    """

    names: Mapping[str, str]
    looks: Mapping[str, bytes]
    make: Callable[[str], PersonCard]
    _made: dict[str, PersonCard] = field(default_factory=dict, init=False, repr=False)

    def __getitem__(self, handle: str) -> PersonCard:
        """Return a person's card, every time the same."""
        made = self._made.get(handle)
        if made is None:
            if handle not in self.names:
                raise KeyError(handle)
            made = self._made[handle] = self.make(handle)
        return made

    def __contains__(self, handle: object) -> bool:
        """Return whether that person may be shown."""
        return handle in self.names

    def __iter__(self) -> Iterator[str]:
        """Return the handles, by name."""
        return iter(self.names)

    def __len__(self) -> int:
        """Return how many may be shown."""
        return len(self.names)


def shown(portal: Portal, today: date) -> Mapping[str, Profile]:
    """Return the people who agreed to be shown and whose profile still holds, by name and then handle."""
    return _shown(Same(portal), today)


@lru_cache(maxsize=1)
def _shown(portal: Same[Portal], today: date) -> Mapping[str, Profile]:
    people = [
        (profile.name.casefold(), handle, profile)
        for handle, profile in portal.value.profiles.items()
        if profile.consent.publish and portal.value.expires(profile) >= today
    ]
    return {handle: profile for _, handle, profile in sorted(people, key=lambda person: person[:2])}


def chips(portal: Portal) -> Mapping[str, Chip]:
    """Return every skill of the vocabulary as a chip."""
    return _chips(Same(portal.skills))


@lru_cache(maxsize=1)
def _chips(skills: Same[Mapping[str, Skill]]) -> Mapping[str, Chip]:
    return {key: Chip(skill.name, paths.skill(key)) for key, skill in skills.value.items()}


def chip(portal: Portal, key: str) -> Chip:
    """Return a skill as a chip; a skill that the vocabulary lacks keeps its key and has no page."""
    return chips(portal).get(key) or Chip(key, None)


def by_cohort(portal: Portal, today: date) -> Mapping[str, list[str]]:
    """Return the handles of everyone who may be shown and names a cohort, by its id, in the order of their names."""
    return _by_cohort(Same(portal), today)


@lru_cache(maxsize=1)
def _by_cohort(portal: Same[Portal], today: date) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for handle, profile in shown(portal.value, today).items():
        for cohort in dict.fromkeys(profile.cohorts):
            found.setdefault(cohort, []).append(handle)
    return found


def by_name(portal: Portal, handles: Collection[str], today: date) -> list[str]:
    """Return those of these people who may be shown, in the order of their names."""
    place = _place(Same(portal), today)
    return sorted((handle for handle in handles if handle in place), key=place.__getitem__)


@lru_cache(maxsize=1)
def _place(portal: Same[Portal], today: date) -> Mapping[str, int]:
    return {handle: place for place, handle in enumerate(shown(portal.value, today))}


def cards(portal: Portal, today: date) -> Cards:
    """Return the card of everyone who may be shown, by handle, in the order of their names."""
    return _cards(Same(portal), today)


@lru_cache(maxsize=1)
def _cards(portal: Same[Portal], today: date) -> Cards:
    known, profiles = chips(portal.value), shown(portal.value, today)
    zones = {profile.timezone for profile in profiles.values()}
    there = {zone: repr((places.city(zone), places.offset(zone, today))) for zone in zones}
    return Cards(
        names={handle: profile.name for handle, profile in profiles.items()},
        looks={
            handle: f"{handle!r} {profile.name!r} {there[profile.timezone]}".encode()
            for handle, profile in profiles.items()
        },
        make=lambda handle: card(known, handle, profiles[handle], places.offset(profiles[handle].timezone, today)),
    )


def card(known: Mapping[str, Chip], handle: str, profile: Profile, offset: str) -> PersonCard:
    """Return a person in short: what a mentor offers comes before what a mentee wants.

    Args:
        known: every skill of the vocabulary.
        handle: whose card it is.
        profile: what they say of themselves.
        offset: how far their zone is from UTC today.
    """
    mentor, mentee = profile.mentor, profile.mentee
    skills = tuple(dict.fromkeys(mentor.offers if mentor else mentee.wants if mentee else ()))
    return PersonCard(
        handle=handle,
        name=profile.name,
        path=paths.person(handle),
        initials=places.initials(profile.name),
        tint=zlib.crc32(handle.encode()) % _TINTS,
        pronouns=profile.pronouns,
        mentor=mentor is not None,
        mentee=mentee is not None,
        city=places.city(profile.timezone),
        offset=offset,
        languages=places.languages(profile.languages),
        skills=tuple(known.get(key) or Chip(key, None) for key in skills[:_SKILLS_ON_A_CARD]),
        more=max(0, len(skills) - _SKILLS_ON_A_CARD),
    )
