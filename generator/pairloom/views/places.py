"""Time zones and languages as people read them."""

import unicodedata
from datetime import UTC, date, datetime, time
from functools import lru_cache

from pairloom import names
from pairloom.hours import zone


def city(name: str) -> str:
    """Return the city of an IANA zone: `Buenos Aires` for `America/Argentina/Buenos_Aires`."""
    return name.rpartition("/")[2].replace("_", " ")


@lru_cache(maxsize=1024)
def offset(name: str, today: date) -> str:
    """Return how far a zone's noon is from UTC on a day: `UTC+5:30`; empty for a zone that does not exist."""
    there = zone(name)
    if there is None:
        return ""
    return offset_of(datetime.combine(today, time(12), tzinfo=there))


def offset_of(moment: datetime) -> str:
    """Return the UTC offset of a moment with a time zone: `UTC`, `UTC+1`, `UTC+5:30`."""
    delta = moment.utcoffset()
    minutes = round(delta.total_seconds() / 60) if delta else 0
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "\N{MINUS SIGN}"
    return "UTC" + (f"{sign}{hours}" + (f":{rest:02}" if rest else "") if minutes else "")


def utc(moment: datetime) -> datetime:
    """Return the same moment in UTC."""
    return moment.astimezone(UTC)


def language(tag: str) -> str:
    """Return the English name of a BCP 47 tag: `Brazilian Portuguese` for `pt-BR`; an unknown tag as it is."""
    return names.language_name(tag) or tag


@lru_cache(maxsize=4096)
def languages(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return the English names of tags, in their order."""
    return tuple(language(tag) for tag in tags)


def initials(name: str) -> str:
    """Return one or two letters that stand for a name where there is no picture.

    Scripts with capitals give two, the first letters of the first and the last word; other scripts give the first
    letter alone, with its marks, because two letters side by side would join into a word.
    """
    parts = [part for part in name.split() if part.isalpha() or any(map(str.isalpha, part))] or [name]
    first = _letter(parts[0])
    if len(parts) > 1 and first.upper() != first.lower():
        return (first + _letter(parts[-1])).upper()
    return first.upper()


def _letter(word: str) -> str:
    if word[:2].isascii() and word[:1].isalpha():
        return word[0]
    start = next((place for place, char in enumerate(word) if char.isalpha()), 0)
    end = start + 1
    while end < len(word) and unicodedata.category(word[end]).startswith("M"):
        end += 1
    return word[start:end]
