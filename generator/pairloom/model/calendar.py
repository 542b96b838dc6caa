"""A calendar file: what its view fills, and what is published as iCalendar."""

from dataclasses import dataclass
from datetime import date, datetime

from pairloom.model.session import Role
from pairloom.model.view import FileView


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase of a cohort: whole days, `start` and `end` with it; `key` names it among all events of the portal."""

    key: str
    name: str
    cohort: str
    page: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session.

    Attributes:
        key: names it among all events of the portal.
        page: the path of its cohort's page.
        start, end: in UTC.
        wall: its first and last minute on the session's own clock, and where that clock hangs.
        leads: the names of those who lead it and may be shown.
        about: Markdown.
        join: the meeting room; None once it is over.
    """

    key: str
    title: str
    type: str
    cohort: str
    page: str
    start: datetime
    end: datetime
    wall: tuple[datetime, datetime, str]
    language: str
    roles: tuple[Role, ...]
    leads: tuple[str, ...]
    about: str | None
    join: str | None
    recording: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFile(FileView):
    """A calendar; `name` is None for the file of one session, which goes into a calendar that the reader has."""

    name: str | None
    summary: str
    page: str
    stretches: tuple[Stretch, ...]
    meetings: tuple[Meeting, ...]
