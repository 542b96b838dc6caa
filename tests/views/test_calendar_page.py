"""The calendar's page: what is on, what comes, month by month, in the community's words."""

import re
from datetime import date

import pytest

from pairloom import views
from pairloom.model.portal import Portal
from pairloom.render import render
from pairloom.views.pages.calendar import CalendarView
from pairloom.views.sessions import SessionView


def _calendar(portal: Portal, day: date) -> CalendarView:
    (found,) = (view for view in views.collect(portal, day) if isinstance(view, CalendarView))
    return found


def _told(view: CalendarView) -> list[tuple[str, list[str]]]:
    return [
        (month.first.isoformat(), [one.title if isinstance(one, SessionView) else one.name for one in month.events])
        for month in view.months
    ]


@pytest.mark.parametrize(
    ("day", "now", "months"),
    [
        (
            date(2026, 8, 31),
            [],
            [
                ("2026-09-01", ["Applications"]),
                ("2026-10-01", ["Mentoring", "Orientation"]),
                ("2026-11-01", ["Knot clinic <open>"]),
                ("2027-02-01", ["Closing"]),
            ],
        ),
        (date(2026, 11, 15), ["Mentoring"], [("2026-11-01", ["Knot clinic <open>"]), ("2027-02-01", ["Closing"])]),
        (date(2027, 2, 1), ["Closing"], []),
        (date(2027, 2, 2), [], []),
    ],
)
def test_the_calendar_has_what_is_on_and_what_comes(
    community: Portal, day: date, now: list[str], months: list[tuple[str, list[str]]]
) -> None:
    """The calendar has the phases that are on, and by month the sessions and the phases that come, in their order."""
    view = _calendar(community, day)
    assert (now, months) == ([phase.name for phase in view.now], _told(view))


def test_the_calendar_names_every_cohort_but_drafts(community: Portal, today: date) -> None:
    """The calendar leads to the calendar of each cohort that has a page, and to that of all, by its full address."""
    view = _calendar(community, today)
    assert {"Spring": "cohorts/spring.ics", "Autumn & after": "cohorts/autumn.ics"} == {
        one.name: one.path for one in view.cohorts
    }
    assert ("https://guild.example.org/portal/calendar.ics", "calendar.ics") == (view.all.name, view.all.path)


def test_the_calendar_speaks_in_the_communitys_words(community: Portal, today: date) -> None:
    """What a reader sees has the community's own words: no mentor, mentee or cohort of ours."""
    found, files = views.collect(community, today), {file.path for file in views.collect_files(community, today)}
    (page,) = (
        file.content.decode()
        for file in render(found, community.community, today, files=files)
        if file.path == "docs/calendar.md"
    )
    seen = re.sub(r"<[^>]*>", "", page)
    assert [] == re.findall(r"(?i)\b(?:mentor|mentee|cohort)s?\b", seen)
    assert "Seasons" in seen


def test_an_empty_calendar_says_what_to_do(community: Portal, today: date) -> None:
    """A calendar without a day says so and offers to keep it all the same."""
    bare = Portal(community=community.community)
    found, files = views.collect(bare, today), {file.path for file in views.collect_files(bare, today)}
    pages = {file.path: file.content for file in render(found, bare.community, today, files=files)}
    assert b"No day is planned yet." in pages["docs/calendar.md"]
    assert b"## On now" not in pages["docs/calendar.md"]
