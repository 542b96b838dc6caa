"""Who may be shown, and how a person looks on the pages of others."""

import zlib
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.views import paths, places

_TINTS = 6
_SKILLS_ON_A_CARD = 4


@dataclass(frozen=True, slots=True)
class Chip:
    """A short word with a page behind it; no page where path is None."""

    name: str
    path: str | None


@dataclass(frozen=True, slots=True)
class PersonCard:
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


def shown(portal: Portal, today: date) -> dict[str, Profile]:
    """Return the people who agreed to be shown and whose profile still holds, by name and then handle."""
    people = [
        (handle, profile)
        for handle, profile in portal.profiles.items()
        if profile.consent.publish and portal.expires(profile) >= today
    ]
    return dict(sorted(people, key=lambda person: (person[1].name.casefold(), person[0])))


def chip(portal: Portal, key: str) -> Chip:
    """Return a skill as a chip; a skill that the vocabulary lacks keeps its key and has no page."""
    skill = portal.skills.get(key)
    return Chip(skill.name, paths.skill(key)) if skill else Chip(key, None)


def card(portal: Portal, handle: str, profile: Profile, today: date) -> PersonCard:
    """Return a person in short: what a mentor offers comes before what a mentee wants."""
    offers = profile.mentor.offers if profile.mentor else ()
    wants = profile.mentee.wants if profile.mentee else ()
    skills = tuple(dict.fromkeys(offers or wants))
    return PersonCard(
        handle=handle,
        name=profile.name,
        path=paths.person(handle),
        initials=places.initials(profile.name),
        tint=zlib.crc32(handle.encode()) % _TINTS,
        pronouns=profile.pronouns,
        mentor=profile.mentor is not None,
        mentee=profile.mentee is not None,
        city=places.city(profile.timezone),
        offset=places.offset(profile.timezone, today),
        languages=tuple(places.language(tag) for tag in profile.languages),
        skills=tuple(chip(portal, key) for key in skills[:_SKILLS_ON_A_CARD]),
        more=max(0, len(skills) - _SKILLS_ON_A_CARD),
    )


def cards(portal: Portal, today: date) -> dict[str, PersonCard]:
    """Return the card of everyone who may be shown, by handle, in the order of their names."""
    return {handle: card(portal, handle, profile, today) for handle, profile in shown(portal, today).items()}
