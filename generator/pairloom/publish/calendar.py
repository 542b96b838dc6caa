"""A calendar as iCalendar (RFC 5545, RFC 7986).

Sessions are given in UTC, so that no reader has to know the rules of a zone; phases are whole days that block nobody's
time. A UID is made of the portal's host and the names of cohort and session: it speaks of no person, and holds when
the session is moved. No record says when it was last changed, so DTSTAMP is the start of the event itself: the bytes
depend on the records and on what is over, never on the clock.

An event is written once and stands in the calendars of all, of its cohort, and of itself alone.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from pairloom.model import address
from pairloom.model.calendar import CalendarFile, Meeting, Stretch
from pairloom.model.community import Community
from pairloom.model.view import Words, words
from pairloom.publish._contentlines import line, text
from pairloom.publish._plaintext import plain

_DAY: Final = timedelta(days=1)
_MANY: Final = 4096

_HEAD: Final = (
    line("BEGIN", "VCALENDAR"),
    line("VERSION", "2.0"),
    line("PRODID", "-//Pairloom//Calendar of a mentorship portal//EN"),
    line("CALSCALE", "GREGORIAN"),
)
_UTC: Final = (
    line("BEGIN", "VTIMEZONE"),
    line("TZID", "UTC"),
    line("BEGIN", "STANDARD"),
    line("DTSTART", "19700101T000000"),
    line("TZOFFSETFROM", "+0000"),
    line("TZOFFSETTO", "+0000"),
    line("END", "STANDARD"),
    line("END", "VTIMEZONE"),
)
"""What an empty calendar holds: RFC 5545 wants one component, and a zone is no event."""


def content(view: CalendarFile, community: Community) -> bytes:
    """Return the calendar."""
    url, terms = community.url, words(community.terms)
    events = [_whole_days(stretch, url) for stretch in view.stretches]
    events += [_timed(meeting, url, terms) for meeting in view.meetings]
    named = () if view.name is None else _named(view, view.name, url)
    return b"".join((*_HEAD, *named, *(events or _UTC), line("END", "VCALENDAR")))


def _named(view: CalendarFile, name: str, url: str) -> Iterator[bytes]:
    """Yield what a calendar that people subscribe to says of itself; many programs know only the names with X.

    Nothing is escaped in names and in what begins with X: the library icalendar knows no type of theirs.
    """
    yield line("DESCRIPTION", text(view.summary))
    yield line("X-WR-CALDESC", view.summary)
    yield line("NAME", name)
    yield line("X-WR-CALNAME", name)
    yield line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H")
    yield line("SOURCE;VALUE=URI", address.full(url, view.path))
    yield line("URL", address.full(url, view.page))
    yield line("X-PUBLISHED-TTL", "PT12H")


def _whole_days(stretch: Stretch, url: str) -> bytes:
    return b"".join(
        (
            line("BEGIN", "VEVENT"),
            line("SUMMARY", text(f"{stretch.cohort}: {stretch.name}")),
            line("DTSTART;VALUE=DATE", _date(stretch.start)),
            line("DTEND;VALUE=DATE", _date(stretch.end + _DAY)),  # the first day on which it is over
            line("DTSTAMP", f"{_date(stretch.start)}T000000Z"),
            line("UID", text(f"{stretch.key}@{address.host(url)}")),
            line("TRANSP", "TRANSPARENT"),
            line("URL", address.full(url, stretch.page)),
            line("END", "VEVENT"),
        )
    )


@lru_cache(_MANY)
def _timed(meeting: Meeting, url: str, terms: Words) -> bytes:
    return b"".join(
        (
            line("BEGIN", "VEVENT"),
            line("SUMMARY", text(meeting.title)),
            line("DTSTART", _moment(meeting.start)),
            line("DTEND", _moment(meeting.end)),
            line("DTSTAMP", _moment(meeting.start)),
            line("UID", text(f"{meeting.key}@{address.host(url)}")),
            line("CATEGORIES", text(meeting.type.replace("-", " "))),
            *(
                [line("CONFERENCE;FEATURE=VIDEO;LABEL=Join the meeting;VALUE=URI", meeting.join)]
                if meeting.join
                else []
            ),
            line("DESCRIPTION", text("\n\n".join(_described(meeting, url, terms)))),
            *([line("LOCATION", text(meeting.join))] if meeting.join else []),
            line("URL", address.full(url, meeting.page)),
            line("END", "VEVENT"),
        )
    )


def _described(meeting: Meeting, url: str, terms: Words) -> Iterator[str]:
    """Yield the paragraphs of a session's description, as plain text."""
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
    yield address.full(url, meeting.page)


def _clock(moment: datetime, day: date | None = None) -> str:
    """Return a time of the day; with a day, also how much later it is than that day."""
    later = (moment.date() - day).days if day else 0
    return f"{moment:%H:%M}" + (f" (+{later} day{'s' if later > 1 else ''})" if later else "")


def _date(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _moment(moment: datetime) -> str:
    """Return a moment of UTC."""
    return f"{_date(moment)}T{moment.hour:02}{moment.minute:02}{moment.second:02}Z"
