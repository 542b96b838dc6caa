"""Time zones are places of the IANA database, as Area/City, or UTC.

A place keeps its clock right when summer time begins and ends; `EST` never changes, and `US/Eastern` is an old name.
A fixed offset, `Etc/GMT-2` for UTC+2, is all that some people give. It is taken with a warning, since half of the year
it may be an hour wrong.

Bad:
    # profiles/sample-person.yml
    timezone: US/Eastern

Good:
    timezone: America/New_York
"""

from collections.abc import Iterator
from datetime import date

from pairloom.explain import nearest, shown
from pairloom.model.portal import Portal, profile_path, session_path
from pairloom.model.problem import Problem, found
from pairloom.names import is_zone, offsets, zone_meant, zones

ALONE = True


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield time zones that do not exist, or are no place; a fixed offset is a warning."""
    for path, zone in _named(portal):
        if zone in offsets():
            message = f"timezone should be a place, as Area/City; found {shown(zone)}, which knows no summer time"
            hint = "write a city near you with your clock, such as Africa/Lagos"
            yield found(path, ("timezone",), "timezone", message=message, hint=hint, severity="warning")
        elif not is_zone(zone):
            message = f"timezone must be a place of the IANA time zones, as Area/City, or UTC; found {shown(zone)}"
            meant = zone_meant(zone) or nearest(zone, sorted(zones()))
            hint = f"did you mean {meant}?" if meant else "write a city near you with your clock, such as Africa/Lagos"
            yield found(path, ("timezone",), "timezone", message=message, hint=hint)


def _named(portal: Portal) -> Iterator[tuple[str, str]]:
    yield from ((profile_path(handle), profile.timezone) for handle, profile in portal.profiles.items())
    yield from ((session_path(key), session.timezone) for key, session in portal.sessions.items())
