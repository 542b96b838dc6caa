"""Names that the world has agreed on: time zones (IANA), languages (CLDR), characters (Unicode), and reserved files."""

import re
import unicodedata
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from babel import Locale, localedata
from babel.core import get_global

_AREAS: Final = frozenset(
    "Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific".split()  # noqa: SIM905 - reads better
)
"""The areas of the IANA database whose zones are named after places."""

CITIES: Final = {
    "abuja": "Africa/Lagos",
    "ankara": "Europe/Istanbul",
    "atlanta": "America/New_York",
    "austin": "America/Chicago",
    "bangalore": "Asia/Kolkata",
    "barcelona": "Europe/Madrid",
    "beijing": "Asia/Shanghai",
    "bengaluru": "Asia/Kolkata",
    "boston": "America/New_York",
    "brasilia": "America/Sao_Paulo",
    "canberra": "Australia/Sydney",
    "cape_town": "Africa/Johannesburg",
    "chennai": "Asia/Kolkata",
    "dallas": "America/Chicago",
    "delhi": "Asia/Kolkata",
    "geneva": "Europe/Zurich",
    "guangzhou": "Asia/Shanghai",
    "hamburg": "Europe/Berlin",
    "hanoi": "Asia/Ho_Chi_Minh",
    "houston": "America/Chicago",
    "hyderabad": "Asia/Kolkata",
    "islamabad": "Asia/Karachi",
    "krakow": "Europe/Warsaw",
    "kyoto": "Asia/Tokyo",
    "lahore": "Asia/Karachi",
    "lyon": "Europe/Paris",
    "medellin": "America/Bogota",
    "miami": "America/New_York",
    "milan": "Europe/Rome",
    "mombasa": "Africa/Nairobi",
    "mumbai": "Asia/Kolkata",
    "munich": "Europe/Berlin",
    "new_delhi": "Asia/Kolkata",
    "osaka": "Asia/Tokyo",
    "porto": "Europe/Lisbon",
    "pretoria": "Africa/Johannesburg",
    "pune": "Asia/Kolkata",
    "quito": "America/Guayaquil",
    "rio_de_janeiro": "America/Sao_Paulo",
    "san_francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
    "shenzhen": "Asia/Shanghai",
    "st_petersburg": "Europe/Moscow",
    "tel_aviv": "Asia/Jerusalem",
    "washington": "America/New_York",
    "wellington": "Pacific/Auckland",
}
"""Cities that people write and that have no zone of their own in the IANA database."""

_COUNTRY_FOR_LANGUAGE: Final = {
    "al": "sq",
    "at": "de",
    "bd": "bn",
    "cn": "zh",
    "cz": "cs",
    "dk": "da",
    "eg": "ar",
    "gb": "en",
    "gr": "el",
    "ir": "fa",
    "jp": "ja",
    "ke": "sw",
    "kh": "km",
    "lk": "si",
    "mx": "es",
    "np": "ne",
    "ph": "fil",
    "pk": "ur",
    "rs": "sr",
    "tz": "sw",
    "ua": "uk",
    "us": "en",
    "vn": "vi",
}
"""Codes of countries that people write for a language, where the code is no language itself (ISO 3166, ISO 639)."""

NOT_A_LANGUAGE: Final = frozenset({"mis", "mul", "root", "und", "zxx"})
"""Tags of CLDR that stand for several languages, or for none."""

RESERVED: Final = re.compile(r"con|prn|aux|nul|(?:com|lpt)[1-9]")
"""Names that no file can have on Windows, whatever its ending."""

_UNNAMED: Final = {
    "\x00": "NULL",
    "\x07": "BELL",
    "\x08": "BACKSPACE",
    "\t": "TAB",
    "\n": "LINE FEED",
    "\r": "CARRIAGE RETURN",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
}
_KINDS: Final = {"Cc": "CONTROL CHARACTER", "Co": "PRIVATE-USE CHARACTER", "Cs": "SURROGATE"}


@cache
def zones() -> frozenset[str]:
    """Return the time zones that a person can write: those of a place (Area/City), and UTC."""
    return frozenset(zone for zone in available_timezones() if zone.partition("/")[0] in _AREAS) | {"UTC"}


@cache
def is_zone(zone: str) -> bool:
    """Return whether a zone is one of `zones`; to look one up is much quicker than to list them all."""
    if zone.partition("/")[0] not in _AREAS:
        return zone == "UTC"
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


@cache
def offsets() -> frozenset[str]:
    """Return the zones of a fixed offset in whole hours, whose signs are those of POSIX: `Etc/GMT-2` is UTC+2."""
    return frozenset(f"Etc/GMT{-hours:+d}" for hours in range(-12, 15) if hours)


def zone_meant(zone: str) -> str | None:
    """Return the zone that an old name (`US/Eastern`) or a city in a wrong area (`India/Mumbai`) stands for.

    Old names are taken from CLDR's list of aliases. None where nothing is certain.
    """
    alias = get_global("zone_aliases").get(zone)
    if alias in zones():
        return str(alias)
    if zone.casefold() in {"etc/utc", "etc/uct", "etc/gmt", "etc/zulu", "etc/universal", "etc/greenwich"}:
        return "UTC"
    city = zone.rpartition("/")[2].casefold().replace("-", "_")
    same_city = sorted(known for known in zones() if known.rpartition("/")[2].casefold() == city)
    return same_city[0] if len(same_city) == 1 else CITIES.get(city)


@cache
def language_name(tag: str) -> str | None:
    """Return the English name of a language tag, for instance `Brazilian Portuguese` for `pt-BR`.

    None where CLDR does not know the language, the script or the region.
    """
    english = Locale("en")
    language, *parts = tag.split("-")
    if language in NOT_A_LANGUAGE or language not in english.languages:
        return None
    name = english.languages[language]
    if parts and (longer := english.languages.get(f"{language}_{parts[0]}")):
        name, parts = longer, parts[1:]
    details = [english.scripts.get(part) or english.territories.get(part) for part in parts]
    if None in details:
        return None
    return f"{name} ({', '.join(map(str, details))})" if details else str(name)


@cache
def is_language(tag: str) -> bool:
    """Return whether a tag has a name, as `language_name` gives it.

    A tag of two letters for which CLDR has a locale has one: to see that the locale is there is quicker than to read
    the names of all languages.
    """
    return (len(tag) == len("en") and tag.islower() and localedata.exists(tag)) or language_name(tag) is not None


def language_meant(tag: str) -> str | None:
    """Return the tag that a usual mistake stands for: `ja` for `jp`, `en` for `eng`, `en-GB` for `en-UK`, else None."""
    language, *parts = tag.split("-")
    if language_name(language) is None:
        language = _COUNTRY_FOR_LANGUAGE.get(language) or get_global("language_aliases").get(language, language)
    territories = get_global("territory_aliases")
    parts = [aliases[0] if len(aliases := territories.get(part, ())) == 1 else part for part in parts]
    meant = "-".join([language.replace("_", "-"), *parts])
    return meant if meant != tag and language_name(meant) else None


def language_tag(name: str) -> str | None:
    """Return the tag of a language that is named in English: `yo` for `Yoruba`; None where CLDR has no such name."""
    wanted = name.strip().casefold()
    tags = sorted(tag for tag, known in Locale("en").languages.items() if known.casefold() == wanted)
    return str(tags[0]).replace("_", "-") if tags else None


def character(char: str) -> str:
    """Return a character as people can look it up, for instance `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    kind = _KINDS.get(unicodedata.category(char), "UNASSIGNED CHARACTER")
    return f"U+{ord(char):04X} {unicodedata.name(char, _UNNAMED.get(char, kind))}"


def script(char: str) -> str:
    """Return the first word of a character's name, which is its script for letters and marks: `ARABIC`."""
    return unicodedata.name(char, "").partition(" ")[0]
