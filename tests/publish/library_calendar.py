"""The same calendars as `publish.calendar` makes, by the library icalendar: what ours must be, byte for byte."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from icalendar import Calendar, Conference, Event, Timezone, TimezoneStandard

from pairloom.model import address
from pairloom.model.calendar import CalendarFile, Meeting, Stretch
from pairloom.model.community import Community
from pairloom.model.view import words
from pairloom.publish._plaintext import plain

_DAY: Final = timedelta(days=1)
_REFRESH: Final = timedelta(hours=12)


def library_content(view: CalendarFile, community: Community) -> bytes:
    """Return the calendar."""
    calendar = Calendar()
    calendar.add("prodid", "-//Pairloom//Calendar of a mentorship portal//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if view.name is not None:
        calendar.calendar_name = view.name
        calendar.description = view.summary
        calendar.url = address.full(community.url, view.page)
        # Written out, since RFC 7986 wants VALUE for both and the library's own setters leave it out.
        calendar.add("source", address.full(community.url, view.path), {"value": "URI"})
        calendar.add("refresh-interval", _REFRESH, {"value": "DURATION"})
        calendar.add("x-published-ttl", "PT12H")
    for stretch in view.stretches:
        calendar.add_component(_whole_days(stretch, community))
    for meeting in view.meetings:
        calendar.add_component(_timed(meeting, community))
    if not calendar.subcomponents:
        calendar.add_component(_utc())
    return bytes(calendar.to_ical())


def _utc() -> Timezone:
    """Return what an empty calendar holds: RFC 5545 wants one component, and a zone is no event."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "UTC")
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - on the zone's own clock
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    zone.add_component(standard)
    return zone


def _whole_days(stretch: Stretch, community: Community) -> Event:
    event = _event(stretch.key, f"{stretch.cohort}: {stretch.name}", stretch.page, community)
    event.add("dtstamp", datetime.combine(stretch.start, time(), UTC))
    event.add("dtstart", stretch.start)
    event.add("dtend", stretch.end + _DAY)  # the first day on which it is over
    event.add("transp", "TRANSPARENT")
    return event


def _timed(meeting: Meeting, community: Community) -> Event:
    event = _event(meeting.key, meeting.title, meeting.page, community)
    event.add("dtstamp", meeting.start)
    event.add("dtstart", meeting.start)
    event.add("dtend", meeting.end)
    event.add("categories", [meeting.type.replace("-", " ")])
    event.add("description", "\n\n".join(_described(meeting, community)))
    if meeting.join:
        event.add("location", meeting.join)
        event.conferences = [Conference(meeting.join, feature="VIDEO", label="Join the meeting")]
    return event


def _event(key: str, title: str, page: str, community: Community) -> Event:
    event = Event()
    event.add("uid", f"{key}@{address.host(community.url)}")
    event.add("summary", title)
    event.add("url", address.full(community.url, page))
    return event


def _described(meeting: Meeting, community: Community) -> Iterator[str]:
    """Yield the paragraphs of a session's description, as plain text."""
    terms = words(community.terms)
    start, end, city = meeting.wall
    facts = [meeting.cohort, meeting.type.replace("-", " "), meeting.language]
    if len(meeting.roles) == 1:
        facts[1] += f" for {terms.mentors if meeting.roles[0] == 'mentor' else terms.mentees}"
    yield f"{' · '.join(facts)}\n{_clock(start)}\N{EN DASH}{_clock(end, start.date())} {city}"
    if meeting.leads:
        yield f"With {', '.join(meeting.leads)}"
    if meeting.about:
        yield plain(meeting.about)
    if meeting.join:
        yield f"Join: {meeting.join}"
    if meeting.recording:
        yield f"Recording: {meeting.recording}"
    yield address.full(community.url, meeting.page)


def _clock(moment: datetime, day: date | None = None) -> str:
    """Return a time of the day; with a day, also how much later it is than that day."""
    later = (moment.date() - day).days if day else 0
    return f"{moment:%H:%M}" + (f" (+{later} day{'s' if later > 1 else ''})" if later else "")
