"""Time zones in a few groups that people can choose from: neighbours on the clock, named by where that is."""

from datetime import date, datetime, time
from functools import lru_cache
from typing import Final

from pairloom.hours import zone

_REGIONS: Final = (
    (-9, "alaska", "Alaska, Hawaii, Polynesia (UTC\N{MINUS SIGN}11 to \N{MINUS SIGN}9)"),
    (-6, "west-americas", "Western and Central Americas (UTC\N{MINUS SIGN}8 to \N{MINUS SIGN}6)"),
    (-2, "east-americas", "Eastern Americas (UTC\N{MINUS SIGN}5 to \N{MINUS SIGN}2)"),
    (1, "west-europe", "Western and Central Europe, West Africa (UTC\N{MINUS SIGN}1 to +1)"),
    (3, "east-europe", "Eastern Europe, East Africa, Near East (UTC+2 to +3)"),
    (6.5, "south-asia", "Gulf, Central and South Asia (UTC+4 to +6)"),
    (9, "east-asia", "East and South-East Asia, Western Australia (UTC+7 to +9)"),
    (14, "pacific", "Eastern Australia, Pacific (UTC+10 to +13)"),
)
"""The most hours ahead of UTC that belong to each group, its key and its name, from west to east."""

NAMES: Final = {key: name for _, key, name in _REGIONS}
"""The name of each group, from west to east."""


@lru_cache(maxsize=1024)
def region(name: str, year: int) -> str | None:
    """Return the group of an IANA zone by its standard time, so that no group changes in summer; None if unknown."""
    there = zone(name)
    if there is None:
        return None
    noons = (datetime.combine(date(year, month, 15), time(12), tzinfo=there).utcoffset() for month in (1, 7))
    hours = min(noon.total_seconds() / 3600 for noon in noons if noon is not None)
    return next((key for most, key, _ in _REGIONS if hours <= most), _REGIONS[-1][1])
