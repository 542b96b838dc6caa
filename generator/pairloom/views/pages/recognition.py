"""The recognition wall: what people did, newest first, by month."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views import awards, paths, people, texts
from pairloom.views.awards import AwardView


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the wall, by its first day."""

    first: date
    awards: tuple[AwardView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognitionView(PageView):
    """The wall, the newest month first."""

    summary: str
    body: str
    months: tuple[Month, ...]


def pages(portal: Portal, today: date) -> Iterator[RecognitionView]:
    """Yield the wall."""
    found = awards.of_portal(portal, people.cards(portal, today), today)
    summary = texts.summary(portal, "recognition", "What people did for one another, big and small.")
    yield RecognitionView(
        type="recognition",
        path=paths.RECOGNITION,
        title=texts.title(portal, "recognition", "Recognition"),
        description=summary,
        searchable=False,
        hide=("navigation", "toc"),
        summary=summary,
        body=texts.body(portal, "recognition"),
        months=tuple(Month(first, tuple(group)) for first, group in groupby(found, lambda a: a.on.replace(day=1))),
    )
