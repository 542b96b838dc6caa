"""Who may be shown, and how a person looks on the pages of others: made once for all pages of a portal."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Final

from pairloom.fingerprint import fingerprint
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.model.skill import Skill
from pairloom.sameness import Same
from pairloom.views import paths, places

_TINTS = 6
_SKILLS_ON_A_CARD = 4


@dataclass(frozen=True, slots=True)
class Chip:
    """A short word with a page behind it; no page where path is None."""

    name: str
    path: str | None


@dataclass(frozen=True, slots=True, repr=False)
class PersonCard:
    """A person in short. Many things have cards in them: a card tells by its mark what it is, not by all that is on it.

    Attributes:
        initials: one or two letters for the round badge.
        tint: the badge's colour, 0 to 5, the same for a handle for ever.
        skills: at most four; `more` says how many there are beyond them.
        mark: the fingerprint of all of it: it changes whenever anything on the card does.
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
    mark: bytes = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Make the mark."""
        object.__setattr__(self, "mark", fingerprint(_on_it(self)))

    def __repr__(self) -> str:
        """Return who it is, and the mark for all the rest."""
        return f"PersonCard({self.handle!r}, {self.name!r}, {self.mark!r})"

    def __hash__(self) -> int:
        """Return the same number for the same person, at once: lists ask for each of their people."""
        return hash(self.path)


_on_it: Final = attrgetter(*(each.name for each in fields(PersonCard) if each.init))


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


def cards(portal: Portal, today: date) -> Mapping[str, PersonCard]:
    """Return the card of everyone who may be shown, by handle, in the order of their names."""
    return _cards(Same(portal), today)


@lru_cache(maxsize=1)
def _cards(portal: Same[Portal], today: date) -> Mapping[str, PersonCard]:
    known = chips(portal.value)
    return {handle: _card(known, handle, profile, today) for handle, profile in shown(portal.value, today).items()}


def _card(known: Mapping[str, Chip], handle: str, profile: Profile, today: date) -> PersonCard:
    """Return a person in short: what a mentor offers comes before what a mentee wants."""
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
        offset=places.offset(profile.timezone, today),
        languages=places.languages(profile.languages),
        skills=tuple(known.get(key) or Chip(key, None) for key in skills[:_SKILLS_ON_A_CARD]),
        more=max(0, len(skills) - _SKILLS_ON_A_CARD),
    )
