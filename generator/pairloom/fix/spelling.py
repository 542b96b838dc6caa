"""A word of a record -> the one word that exists and is spelled nearly so; nothing where that is not certain."""

import re
from collections.abc import Callable, Collection
from functools import cache
from typing import Final

from pairloom.explain.forms import mended, pattern_of
from pairloom.fix.known import Known
from pairloom.model.text import Clock, Handle, LanguageTag, SkillName
from pairloom.names import language_name, zones

_AROUND: Final = "\u201c\u201d\u201e\u2018\u2019\"' \t"
"""Quotes and blanks that stand around a word by mistake."""

_DAYS: Final = {
    "monday": "mon",
    "tuesday": "tue",
    "tues": "tue",
    "wednesday": "wed",
    "thursday": "thu",
    "thur": "thu",
    "thurs": "thu",
    "friday": "fri",
    "saturday": "sat",
    "sunday": "sun",
}
_TIME: Final = re.compile(pattern_of(Clock) or "")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

FIELDS: Final[dict[str, dict[str, str]]] = {
    "text": {},
    "portal": {"coordinators.handle": "person"},
    "skills": {"broader": "skill"},
    "profile": {
        "timezone": "zone",
        "languages": "language",
        "mentor.offers": "skill",
        "mentor.prefers": "person",
        "mentee.wants": "skill",
        "mentee.prefers": "person",
        "cohorts": "cohort",
    },
    "cohort": {
        "coordinators": "person",
        "matching.pins": "person",
        "matching.refusals": "person",
        "training.mentor": "resource",
        "training.mentee": "resource",
    },
    "session": {"timezone": "zone", "language": "language", "leads": "person"},
    "award": {"to": "person", "by": "person"},
    "pair": {},
    "ending": {},
    "completion": {},
    "resource": {"skills": "skill", "language": "language", "requires": "resource"},
    "pathway": {"steps": "resource"},
}
"""The fields that name something that exists elsewhere, by kind of record, and the sort of thing that they name."""


def respelled(sort: str, text: str, known: Known) -> str | None:
    """Return how a word of some sort is spelled; None where it is not known.

    Args:
        sort: what it names, as in `FIELDS`.
        text: the word as written.
        known: what the portal knows.
    """
    spell: dict[str, Callable[[], str | None]] = {
        "skill": lambda: _skill(text, known),
        "person": lambda: _name(text.strip(_AROUND).removeprefix("@"), known.people),
        "cohort": lambda: _name(text, known.cohorts),
        "resource": lambda: _name(text, known.resources),
        "zone": lambda: _zone(text),
        "language": lambda: _language(text),
    }
    return spell[sort]()


def is_alias(text: str, skill: str) -> bool:
    """Return whether a word for a skill is more than its key in other letters."""
    return _mended(SkillName, text) != skill


def literal(text: str, allowed: Collection[object]) -> str | None:
    """Return the allowed word that differs only in capital letters, blanks for dashes, or as `Tuesday` from `tue`."""
    word = re.sub(r"[\s_]+", "-", text.strip(_AROUND).casefold())
    if "mon" in allowed:
        word = _DAYS.get(word.rstrip("."), word.rstrip("."))
    return word if word in allowed else None


def unquoted(text: str) -> str | None:
    """Return a time or day without the curly quotes or blanks around it; None where it is neither."""
    bare = text.strip(_AROUND)
    return bare if _TIME.fullmatch(bare) or _DATE.fullmatch(bare) else None


def _mended(kind: object, text: str) -> str:
    """Return ASCII text in the form of a kind, as far as letters, blanks and signs go."""
    bare = text.strip(_AROUND)
    return (mended(pattern_of(kind) or "", bare) or bare) if bare.isascii() else text


def _skill(text: str, known: Known) -> str | None:
    found = {known.skills.get(word) for word in (text, text.strip(_AROUND).casefold(), _mended(SkillName, text))}
    keys = found - {None}
    return known.skills.get(text) or (keys.pop() if len(keys) == 1 else None)


def _name(text: str, names: Collection[str]) -> str | None:
    if text in names:
        return text
    better = _mended(Handle, text)
    return better if better in names else None


@cache
def _zones() -> dict[str, str]:
    return {zone.casefold(): zone for zone in zones()}


def _zone(text: str) -> str | None:
    bare = re.sub(r"\s*/\s*", "/", text.strip(_AROUND))
    return _zones().get(re.sub(r"\s+", "_", bare).casefold())


def _language(text: str) -> str | None:
    """Return a tag in its usual letters, or the tag of a name; None where a name is also another language's tag."""
    if language_name(text) is not None:
        return text
    bare = text.strip(_AROUND)
    tag = bare.casefold()
    better = tag if bare in {tag, tag.upper()} and language_name(tag) else _mended(LanguageTag, bare)
    is_unclear = better != tag and language_name(tag) is not None
    return better if language_name(better) and not is_unclear else None
