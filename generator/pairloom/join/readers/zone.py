"""A time zone: by its name, a city, a country with one zone, a label of a calendar program, or an offset."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from pairloom.explain import nearest
from pairloom.explain.near import listed
from pairloom.join import places
from pairloom.join.slip import Ask, Reading, Slip
from pairloom.names import offsets, zone_meant

_OFFSET: Final = re.compile(
    r"(?:UTC|GMT|Z)?\s*(?P<sign>[-+\N{MINUS SIGN}\N{EN DASH}])\s*(?P<hours>\d{1,2})(?:[:.]?(?P<minutes>\d{2}))?\s*h?",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(r"\((?P<offset>(?:UTC|GMT)[^()]*)\)\s*(?P<names>.+)", re.IGNORECASE | re.DOTALL)
_BRACKETS: Final = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*")
_MOST_SHOWN: Final = 4
_NEAR: Final = 75
_LONGEST_CITY: Final = 60
_ASK_CITY: Final = "write the English name of a large city near you, for example Lagos"


def read(text: str, ask: Ask) -> Reading:
    """Return the zone of the place that was named; an offset becomes a zone without summer time, with a warning."""
    plain = " ".join(text.split())
    if zone := _by_name(plain):
        changed = zone.casefold() != re.sub(r"_*/_*", "/", plain.replace(" ", "_")).casefold()
        return zone, ((ask.note(plain, zone),) if changed else ())
    if (code := plain.upper().strip(".")) in places.ABBREVIATIONS:
        return None, (_ambiguous(ask, plain, places.ABBREVIATIONS[code]),)
    if label := _LABEL.fullmatch(plain):
        return _label(plain, label, ask)
    for part in (_BRACKETS.sub(" ", plain).strip(), *(hit["inside"] for hit in _BRACKETS.finditer(plain))):
        if found := _city(part):
            return _one_of(plain, found, ask)
    return _no_city(plain, ask)


def _one_of(plain: str, found: tuple[str, ...], ask: Ask) -> Reading:
    if len({(places.country_of(zone), _clock(zone, ask.today)) for zone in found}) == 1:
        return found[0], (ask.note(plain, found[0]),)
    return None, (_ambiguous(ask, plain, found),)


def _clock(zone: str, today: date) -> tuple[timedelta | None, ...]:
    """Return how far a zone's clock is from UTC in each month of a year: zones alike in it are one to people."""
    noons = (datetime(today.year, month, 1, 12, tzinfo=UTC) for month in range(1, 13))
    return tuple(noon.astimezone(ZoneInfo(zone)).utcoffset() for noon in noons)


def _no_city(plain: str, ask: Ask) -> Reading:
    if (minutes := _offset(plain)) is not None:
        return _at(plain, minutes, ask)
    cities = places.zones_by_city()
    near = nearest(places.fold(plain), cities, least=_NEAR) if len(plain) <= _LONGEST_CITY else None
    hint = f"did you mean {min(cities[near])}?" if near else _ASK_CITY
    return None, (ask.wrong("be a city we know, or a zone as Area/City", plain, hint),)


def _by_name(plain: str) -> str | None:
    """Return the zone of an exact name in any letter case, of an old name, or of a Windows id."""
    name = re.sub(r"\s*/\s*", "/", plain).replace(" ", "_")
    if known := places.zone_by_name().get(name.casefold()):
        return places.canonical(known)
    if "/" in name and (meant := zone_meant(name)):
        return places.canonical(meant)
    if (fixed := f"Etc/GMT{name[7:]}") in offsets() and name.casefold() == fixed.casefold():
        return fixed
    return places.windows_zone(plain)


def _city(plain: str) -> tuple[str, ...]:
    """Return the zones that a city, a city with its country, or a country can mean."""
    city, *more = (part.strip() for part in re.split(r",| - ", plain))
    found = places.zones_by_city().get(places.fold(city), frozenset())
    code = places.country(more[-1] if more else city)
    if more:
        found = frozenset(zone for zone in found if places.country_of(zone) == code)
    if found:
        return tuple(sorted(found))
    return places.zones_of(code) if code else ()


def _label(plain: str, label: re.Match[str], ask: Ask) -> Reading:
    """Return the zone of `(UTC+01:00) Amsterdam, Berlin`: the first city that has this offset outside summer time."""
    minutes = 0 if label["offset"].strip().upper() in {"UTC", "GMT"} else _offset(label["offset"])
    if minutes is None:
        return _no_city(plain, ask)
    for name in re.split(r"[,;/]", label["names"]):
        for zone in sorted(places.zones_by_city().get(places.fold(name), ())):
            if _standard(zone, ask.today) == minutes:
                return zone, (ask.note(plain, zone),)
    if named := places.LABELS.get(places.fold(label["names"])) or _by_name(label["names"]):
        return named, (ask.note(plain, named),)
    return _at(plain, minutes, ask)


def _at(plain: str, minutes: int, ask: Ask) -> Reading:
    found = places.zones_at(minutes)
    if len(found) == 1:
        hint = "an offset knows no summer time; write your city, so that the clock changes with yours"
        said = f"{found[0]}, the name of UTC{minutes // 60:+d}" if found[0] in offsets() else found[0]
        return found[0], (ask.note(plain, said, hint),)
    return None, (_ambiguous(ask, plain, found),)


def _ambiguous(ask: Ask, plain: str, found: tuple[str, ...]) -> Slip:
    known = [zone for zone in found if places.fame()[zone]] or found
    hint = f"write your city, for example {listed(known[:_MOST_SHOWN])}" if found else _ASK_CITY
    return ask.wrong("be one city or time zone", plain, hint)


def _offset(text: str) -> int | None:
    """Return an offset in minutes from UTC; None where the text is no offset."""
    hit = _OFFSET.fullmatch(text.strip())
    if not hit:
        return None
    minutes = int(hit["hours"]) * 60 + int(hit["minutes"] or 0)
    return minutes if hit["sign"] == "+" else -minutes


def _standard(zone: str, today: date) -> int:
    """Return a zone's offset outside summer time, in minutes: the smaller of those in January and in July."""
    days = (datetime.combine(date(today.year, month, 1), time(12), ZoneInfo(zone)) for month in (1, 7))
    return min((day.utcoffset() or timedelta()) // timedelta(minutes=1) for day in days)
