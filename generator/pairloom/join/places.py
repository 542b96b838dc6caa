"""Cities, countries, offsets and abbreviations -> the time zones that they can stand for."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from babel import Locale
from babel.core import get_global

from pairloom.names import CITIES, offsets, zones

ABBREVIATIONS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "ACST": ("Australia/Darwin", "Australia/Adelaide"),
        "ADT": ("America/Halifax",),
        "AEDT": ("Australia/Sydney", "Australia/Melbourne"),
        "AEST": ("Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane"),
        "AKST": ("America/Anchorage",),
        "ART": ("America/Argentina/Buenos_Aires",),
        "AST": ("America/Halifax", "Asia/Riyadh"),
        "AWST": ("Australia/Perth",),
        "BRT": ("America/Sao_Paulo",),
        "BST": ("Europe/London", "Asia/Dhaka"),
        "CAT": ("Africa/Maputo", "Africa/Harare"),
        "CDT": ("America/Chicago", "America/Havana"),
        "CEST": ("Europe/Berlin", "Europe/Paris", "Europe/Madrid"),
        "CET": ("Europe/Berlin", "Europe/Paris", "Europe/Madrid"),
        "COT": ("America/Bogota",),
        "CST": ("America/Chicago", "Asia/Shanghai", "America/Mexico_City"),
        "CT": ("America/Chicago",),
        "EAT": ("Africa/Nairobi",),
        "EDT": ("America/New_York", "America/Toronto"),
        "EEST": ("Europe/Kyiv", "Europe/Athens", "Europe/Helsinki"),
        "EET": ("Europe/Kyiv", "Europe/Athens", "Africa/Cairo"),
        "EST": ("America/New_York", "America/Toronto", "America/Panama"),
        "ET": ("America/New_York", "America/Toronto"),
        "GMT": ("Europe/London", "Africa/Accra", "UTC"),
        "HKT": ("Asia/Hong_Kong",),
        "IDT": ("Asia/Jerusalem",),
        "IST": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
        "JST": ("Asia/Tokyo",),
        "KST": ("Asia/Seoul",),
        "MDT": ("America/Denver",),
        "MSK": ("Europe/Moscow",),
        "MST": ("America/Denver", "America/Phoenix"),
        "MT": ("America/Denver",),
        "NPT": ("Asia/Kathmandu",),
        "NZDT": ("Pacific/Auckland",),
        "NZST": ("Pacific/Auckland",),
        "PDT": ("America/Los_Angeles", "America/Vancouver"),
        "PHT": ("Asia/Manila",),
        "PKT": ("Asia/Karachi",),
        "PST": ("America/Los_Angeles", "America/Vancouver", "Asia/Manila"),
        "PT": ("America/Los_Angeles",),
        "SAST": ("Africa/Johannesburg",),
        "SGT": ("Asia/Singapore",),
        "TRT": ("Europe/Istanbul",),
        "WAT": ("Africa/Lagos", "Africa/Kinshasa"),
        "WEST": ("Europe/Lisbon",),
        "WET": ("Europe/Lisbon",),
        "WIB": ("Asia/Jakarta",),
    }
)
"""Abbreviations of clocks that people write, with cities that have them: for suggestions only, as few are unique."""

_ODD: Final[Mapping[int, tuple[str, ...]]] = MappingProxyType(
    {
        -570: ("Pacific/Marquesas",),
        -210: ("America/St_Johns",),
        -150: ("America/St_Johns",),
        210: ("Asia/Tehran",),
        270: ("Asia/Kabul",),
        330: ("Asia/Kolkata",),
        345: ("Asia/Kathmandu",),
        390: ("Asia/Yangon",),
        525: ("Australia/Eucla",),
        570: ("Australia/Darwin", "Australia/Adelaide"),
        630: ("Australia/Adelaide", "Australia/Lord_Howe"),
        765: ("Pacific/Chatham",),
        825: ("Pacific/Chatham",),
    }
)
"""Offsets in minutes that are no whole hours, with the places that have them (of CLDR's metazone, its main place)."""

LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "alaska": "America/Anchorage",
        "arizona": "America/Phoenix",
        "atlantic-time-canada": "America/Halifax",
        "central-time-us-canada": "America/Chicago",
        "eastern-time-us-canada": "America/New_York",
        "hawaii": "Pacific/Honolulu",
        "mountain-time-us-canada": "America/Denver",
        "newfoundland": "America/St_Johns",
        "pacific-time-us-canada": "America/Los_Angeles",
        "west-central-africa": "Africa/Lagos",
    }
)
"""Names without a city that lists of Microsoft and Google show behind an offset, as `fold` has them."""

_COUNTRY_WORDS: Final = {"uk": "GB", "great-britain": "GB", "england": "GB", "usa": "US", "uae": "AE", "turkey": "TR"}
_LATIN: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "\N{LATIN SMALL LETTER DOTLESS I}": "i"}
)


def fold(text: str) -> str:
    """Return a name for comparing: small letters without marks, single dashes; letters of all scripts stay."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LATIN))
    return re.sub(r"[\W_]+", "-", "".join(char for char in plain if not unicodedata.combining(char))).strip("-")


@cache
def zone_by_name() -> Mapping[str, str]:
    """Return each zone that a person can write, by its name in small letters."""
    return {zone.casefold(): zone for zone in zones()}


@cache
def zones_by_city() -> Mapping[str, frozenset[str]]:
    """Return the zones of each city: those of the IANA names, of CLDR's spelling, and large cities without a zone."""
    found: dict[str, set[str]] = {}
    for zone in zones() - {"UTC"}:
        found.setdefault(fold(zone.rpartition("/")[2]), set()).add(canonical(zone))
    for zone, details in Locale("en").time_zones.items():
        if "city" in details and canonical(zone) in zones():
            found.setdefault(fold(details["city"]), set()).add(canonical(zone))
    for city, zone in CITIES.items():
        found.setdefault(fold(city), set()).add(zone)
    return {city: frozenset(places) for city, places in found.items()}


def canonical(zone: str) -> str:
    """Return the name that a zone has today: `Asia/Kolkata` for `Asia/Calcutta`."""
    newer = get_global("zone_aliases").get(zone, zone)
    return str(newer) if newer in zones() else zone


@cache
def country(name: str) -> str | None:
    """Return the code of a country from its English name, its own abbreviation or its code; None if it is none."""
    wanted = fold(name)
    known = Locale("en").territories
    if name.isupper() and len(name) == len("NG") and name in known:
        return name
    codes = [code for code, said in known.items() if len(code) == len("NG") and fold(said) == wanted]
    return codes[0] if codes else _COUNTRY_WORDS.get(wanted)


def zones_of(country_code: str) -> tuple[str, ...]:
    """Return the zones of a country, the best known first: those with the most names of cities and clocks."""
    found = {canonical(zone) for zone in get_global("territory_zones").get(country_code, ())} & zones()
    return tuple(sorted(found, key=lambda zone: (-fame()[zone], zone)))


@cache
def fame() -> Counter[str]:
    """Return how many large cities and abbreviations of clocks each zone stands for."""
    return Counter([*CITIES.values(), *(zone for named in ABBREVIATIONS.values() for zone in named)])


def country_of(zone: str) -> str | None:
    """Return the code of the country that a zone is named after."""
    return _countries().get(zone)


@cache
def _countries() -> Mapping[str, str]:
    return {canonical(zone): str(code) for zone, code in get_global("zone_territories").items()}


def zones_at(minutes: int) -> tuple[str, ...]:
    """Return the zones for an offset from UTC in minutes: one without summer time, or the places of an odd offset."""
    hours, rest = divmod(minutes, 60)
    if rest:
        return _ODD.get(minutes, ())
    zone = f"Etc/GMT{-hours:+d}" if hours else "UTC"
    return (zone,) if zone in offsets() | {"UTC"} else ()


def windows_zone(name: str) -> str | None:
    """Return the zone of a time zone id of Windows, such as `W. Europe Standard Time` (CLDR, windowsZones)."""
    zone = get_global("windows_zone_mapping").get(" ".join(name.split()))
    return canonical(zone) if zone and canonical(zone) in zones() else None
