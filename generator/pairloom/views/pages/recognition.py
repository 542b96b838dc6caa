"""The recognition wall: what people did, newest first, by month; where there is much, also by year."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from pairloom.fingerprint import fingerprint
from pairloom.model.portal import Portal
from pairloom.model.view import PagePlan, PageView
from pairloom.views import awards, paths, people, texts, wall
from pairloom.views.alphabet import Way
from pairloom.views.awards import AwardView
from pairloom.views.people import Chip
from pairloom.views.wall import Month, Year


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognitionView(PageView):
    """The wall, the newest month first.

    Attributes:
        total: how many were recognised in all.
        years: where all of them stand, if this page has not room for them.
    """

    summary: str
    body: str
    months: tuple[Month, ...]
    total: int
    years: tuple[Way, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView(PageView):
    """What was recognised in a year; `years` leads to the others."""

    back: Chip
    months: tuple[Month, ...]
    years: tuple[Way, ...]


def plans(portal: Portal, today: date) -> Iterator[PagePlan]:
    """Yield the wall, and its pages by year."""
    found = awards.of_portal(portal, people.cards(portal, today), today)
    years = wall.years(found)
    yield PagePlan("recognition", paths.RECOGNITION, None, partial(_page, portal, found, years))
    title = texts.title(portal, "recognition", "Recognition")
    links = tuple(Way(year.name, year.path, 0) for year in years)
    for year in years:
        inputs = fingerprint((title, links, year, portal.community.terms))
        yield PagePlan("year", year.path, inputs, partial(_year, title, links, year))


def _page(portal: Portal, found: tuple[AwardView, ...], years: tuple[Year, ...]) -> RecognitionView:
    summary = texts.summary(portal, "recognition", "What people did for one another, big and small.")
    return RecognitionView(
        type="recognition",
        path=paths.RECOGNITION,
        title=texts.title(portal, "recognition", "Recognition"),
        description=summary,
        searchable=False,
        hide=("navigation", "toc"),
        summary=summary,
        body=texts.body(portal, "recognition"),
        months=wall.months(found[: wall.MOST]),
        total=len(found),
        years=tuple(Way(year.name, year.path, len(year.awards)) for year in years),
    )


def _year(title: str, links: tuple[Way, ...], year: Year) -> YearView:
    return YearView(
        type="year",
        path=year.path,
        title=f"{title}: {year.name}",
        description=f"{title}: what people did for one another in {year.name}.",
        searchable=False,
        hide=("navigation", "toc"),
        back=Chip(title, paths.RECOGNITION),
        months=wall.months(year.awards),
        years=links,
    )
