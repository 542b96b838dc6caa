"""The home page: what this is, what to do next, what is going on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.quality import public
from pairloom.model.view import PageView
from pairloom.views import awards, cohorts, paths, people, sessions, texts
from pairloom.views.awards import AwardView
from pairloom.views.cohorts import CohortCard
from pairloom.views.sessions import SessionView

_RECENT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(PageView):
    """The home page.

    Attributes:
        people, mentors, mentees: how many may be shown, somebody who is both in each; None where they are a few.
        anybody: whether the directory shows anybody at all.
        cohorts: all that have a page; `open` those that people can join, `active` those that are matched or run.
        sessions, awards: the next and the latest few.
    """

    summary: str
    body: str
    people: int | None
    mentors: int | None
    mentees: int | None
    anybody: bool
    cohorts: tuple[CohortCard, ...]
    open: tuple[CohortCard, ...]
    active: tuple[CohortCard, ...]
    sessions: tuple[SessionView, ...]
    awards: tuple[AwardView, ...]


def pages(portal: Portal, today: date) -> Iterator[HomeView]:
    """Yield the home page."""
    cards, shown = people.cards(portal, today), people.shown(portal, today)
    listed = tuple(cohorts.cards(portal, today).values())
    coming = [session for _, session in sessions.of_portal(portal, cards, today) if not session.past]
    yield HomeView(
        type="home",
        path=paths.HOME,
        title=portal.community.name,
        description=portal.community.summary,
        hide=("navigation", "toc"),
        scripts=("local",) if coming else (),
        summary=portal.community.summary,
        body=texts.body(portal, "home", "index"),
        people=public(len(cards)),
        mentors=public(sum(profile.mentor is not None for profile in shown.values())),
        mentees=public(sum(profile.mentee is not None for profile in shown.values())),
        anybody=bool(cards),
        cohorts=listed,
        open=tuple(card for card in listed if card.status == "open"),
        active=tuple(card for card in listed if card.status in {"matching", "running"}),
        sessions=tuple(coming[:_RECENT]),
        awards=awards.of_portal(portal, cards, today)[:_RECENT],
    )
