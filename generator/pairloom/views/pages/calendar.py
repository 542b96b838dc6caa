"""The calendar: what is on, what comes, month by month, and the ways to take it along."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from pairloom.model import address
from pairloom.model.calendar import Stretch
from pairloom.model.portal import Portal
from pairloom.model.view import PageView, words
from pairloom.views import cohorts, paths, people, sessions, texts
from pairloom.views.files import api
from pairloom.views.files.calendar import stretches_of
from pairloom.views.people import Chip
from pairloom.views.sessions import SessionView


@dataclass(frozen=True, slots=True)
class Month:
    """What comes in a month, by day: sessions, and phases that begin."""

    first: date
    events: tuple[SessionView | Stretch, ...]


@dataclass(frozen=True, slots=True)
class Data:
    """A file for other programs: its name in the community's words, its path, what it holds."""

    name: str
    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView(PageView):
    """The calendar.

    Attributes:
        now: the phases that are on.
        months: what comes, the next month first.
        all: the calendar of everything: its full address, for a calendar program, and its path.
        cohorts: each cohort that has a page, with the path of its calendar.
        feeds: what they tell of, and their paths.
        data: the files for other programs; the first is where to begin.
    """

    summary: str
    body: str
    now: tuple[Stretch, ...]
    months: tuple[Month, ...]
    all: Chip
    cohorts: tuple[Chip, ...]
    feeds: tuple[Chip, ...]
    data: tuple[Data, ...]


def pages(portal: Portal, today: date) -> Iterator[CalendarView]:
    """Yield the calendar."""
    public = cohorts.shown(portal)
    phases = [stretch for key in public for stretch in stretches_of(portal, key)]
    summary = texts.summary(portal, "calendar", "What is on, what comes next, and how to keep it in your own calendar.")
    yield CalendarView(
        type="calendar",
        path=paths.CALENDAR,
        title=texts.title(portal, "calendar", "Calendar"),
        description=summary,
        scripts=("local",),
        summary=summary,
        body=texts.body(portal, "calendar"),
        now=tuple(sorted((each for each in phases if each.start <= today <= each.end), key=lambda each: each.end)),
        months=tuple(_months(portal, phases, today)),
        all=Chip(address.full(portal.community.url, paths.ALL_CALENDARS), paths.ALL_CALENDARS),
        cohorts=tuple(Chip(cohort.name, paths.cohort_calendar(key)) for key, cohort in public.items()),
        feeds=(
            Chip(texts.title(portal, "recognition", "Recognition"), paths.RECOGNITION_FEED),
            Chip(texts.title(portal, "training", "Training"), paths.TRAINING_FEED),
        ),
        data=tuple(_data(portal)),
    )


def _data(portal: Portal) -> Iterator[Data]:
    yield Data("Index", f"{paths.API}index.json", "Begin here: what there is, and how it may be used.")
    own = {"cohorts": words(portal.community.terms).cohorts}
    for name, text in api.FILES.items():
        title = own.get(name, name)
        yield Data(title[:1].upper() + title[1:], f"{paths.API}{name}.json", text)


def _months(portal: Portal, phases: list[Stretch], today: date) -> Iterator[Month]:
    """Yield the months in which something comes; a phase is in the month in which it begins."""
    events: list[tuple[date, int, SessionView | Stretch]] = [
        (phase.start, 0, phase) for phase in phases if phase.start > today
    ]
    events += [
        (session.start.date(), 1, session)
        for _, session in sessions.of_portal(portal, people.cards(portal, today), today)
        if not session.past
    ]
    events.sort(key=lambda event: event[:2])
    for first, group in groupby(events, lambda event: event[0].replace(day=1)):
        yield Month(first, tuple(event for _, _, event in group))
