"""Sessions with their times: on the wall clock of the session's zone, and in UTC."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from pairloom.hours import zone
from pairloom.model.portal import Portal
from pairloom.model.session import Role, Session
from pairloom.views import cohorts, paths, places
from pairloom.views.marked import Marked
from pairloom.views.people import Chip, PersonCard


@dataclass(frozen=True, slots=True, repr=False)
class SessionView(Marked):
    """A session of a cohort.

    Attributes:
        start, end: wall clock of the session's zone, without zone.
        utc_start, utc_end: the same moments in UTC; None if the zone does not exist.
        past: whether its day is over.
        slug: its file's name.
        calendar: the path of the file that puts it into a reader's calendar.
        about: Markdown of the person who wrote it.
        leads: who leads it, of those who may be shown.
    """

    slug: str
    title: str
    type: str
    start: datetime
    end: datetime
    city: str
    offset: str
    utc_start: datetime | None
    utc_end: datetime | None
    past: bool
    language: str
    roles: tuple[Role, ...]
    leads: tuple[PersonCard, ...]
    about: str | None
    join: str | None
    recording: str | None
    captions: bool
    cohort: Chip
    calendar: str


def of_portal(portal: Portal, people: Mapping[str, PersonCard], today: date) -> Iterator[tuple[str, SessionView]]:
    """Yield (cohort id, session) of every cohort that has a page, by day, start and title."""
    public = cohorts.shown(portal)
    found = [(key, session) for key, session in portal.sessions.items() if key[0] in public]
    found.sort(key=lambda pair: (pair[1].on, pair[1].start, pair[1].title.casefold(), pair[0]))
    for key, session in found:
        yield key[0], _view(key, session, Chip(public[key[0]].name, paths.cohort(key[0])), people, today)


def _view(
    key: tuple[str, str], session: Session, cohort: Chip, people: Mapping[str, PersonCard], today: date
) -> SessionView:
    hour, minute = (int(part) for part in session.start.split(":"))
    start = datetime.combine(session.on, time()) + timedelta(hours=hour, minutes=minute)  # 24:00 is the next midnight
    length = timedelta(minutes=session.minutes)
    there = zone(session.timezone)
    moment = start.replace(tzinfo=there) if there else None
    utc_start = places.utc(moment) if moment else None
    utc_end = utc_start + length if utc_start else None
    # Added in UTC, so that a session which runs over a change of the clocks still has its true length.
    end = utc_end.astimezone(there).replace(tzinfo=None) if utc_end and there else start + length
    return SessionView(
        slug=key[1],
        title=session.title,
        type=session.type,
        start=start,
        end=end,
        city=places.city(session.timezone),
        offset=places.offset_of(moment) if moment else "",
        utc_start=utc_start,
        utc_end=utc_end,
        past=session.on < today,
        language=places.language(session.language),
        roles=session.roles,
        leads=tuple(people[handle] for handle in session.leads if handle in people),
        about=session.about,
        join=session.join,
        recording=session.recording,
        captions=session.captions,
        cohort=cohort,
        calendar=paths.session_calendar(*key),
    )
