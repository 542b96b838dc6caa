"""Calendars that people subscribe to, one for each cohort and one for all, and a file for each single session."""

import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import date

from pairloom.model.calendar import CalendarFile, Meeting, Stretch
from pairloom.model.portal import Portal
from pairloom.views import cohorts, paths, people, sessions
from pairloom.views.sessions import SessionView


def files(portal: Portal, today: date) -> Iterator[CalendarFile]:
    """Yield the calendar of all, then that of each cohort that has a page, and a file for each of its sessions."""
    stretches = {key: tuple(stretches_of(portal, key)) for key in cohorts.shown(portal)}
    meetings: dict[str, list[Meeting]] = {key: [] for key in stretches}
    singles = []
    for key, session in sessions.of_portal(portal, people.cards(portal, today), today):
        for meeting in _meetings(key, session):
            meetings[key].append(meeting)
            singles.append(_calendar(session.calendar, None, "", meeting.page, (), (meeting,)))
    name, summary = portal.community.name, portal.community.summary
    phases = tuple(stretch for found in stretches.values() for stretch in found)
    every = tuple(meeting for found in meetings.values() for meeting in found)
    yield _calendar(paths.ALL_CALENDARS, name, summary, paths.CALENDAR, phases, every)
    for key, found in meetings.items():
        title, page = f"{portal.cohorts[key].name}, {name}", paths.cohort(key)
        yield _calendar(paths.cohort_calendar(key), title, summary, page, stretches[key], tuple(found))
    yield from singles


def stretches_of(portal: Portal, key: str) -> Iterator[Stretch]:
    """Yield a cohort's phases. What they are known by holds while their days move; twins are told apart by order."""
    cohort, seen = portal.cohorts[key], Counter[str]()
    for phase in cohort.phases:
        seen[phase.name] += 1
        mark = f"phases.{key}.{zlib.crc32(phase.name.encode()):08x}.{seen[phase.name]}"
        yield Stretch(mark, phase.name, cohort.name, paths.cohort(key), phase.start, phase.end)


def _meetings(key: str, session: SessionView) -> Iterator[Meeting]:
    """Yield the session's meeting; none if its zone does not exist, so that nobody knows when it is."""
    if session.utc_start is None or session.utc_end is None:
        return
    yield Meeting(
        key=f"sessions.{key}.{session.slug}",
        title=session.title,
        type=session.type,
        cohort=session.cohort.name,
        page=paths.cohort(key),
        start=session.utc_start,
        end=session.utc_end,
        wall=(session.start, session.end, session.city),
        language=session.language,
        roles=session.roles,
        leads=tuple(person.name for person in session.leads),
        about=session.about,
        join=None if session.past else session.join,
        recording=session.recording,
    )


def _calendar(  # noqa: PLR0913, PLR0917 - a calendar has this many parts
    path: str,
    name: str | None,
    summary: str,
    page: str,
    stretches: tuple[Stretch, ...],
    meetings: tuple[Meeting, ...],
) -> CalendarFile:
    return CalendarFile(
        type="calendar", path=path, name=name, summary=summary, page=page, stretches=stretches, meetings=meetings
    )
