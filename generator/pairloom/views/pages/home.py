"""The home page: what this is, what to do next, what is going on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views import awards, cohorts, paths, people, sessions, texts
from pairloom.views.awards import AwardView
from pairloom.views.cohorts import CohortCard
from pairloom.views.sessions import SessionView

_RECENT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(PageView):
    """The home page; `mentors` and `mentees` count people who may be shown, somebody who is both in each."""

    summary: str
    body: str
    people: int
    mentors: int
    mentees: int
    cohorts: tuple[CohortCard, ...]
    sessions: tuple[SessionView, ...]
    awards: tuple[AwardView, ...]


def pages(portal: Portal, today: date) -> Iterator[HomeView]:
    """Yield the home page."""
    cards = people.cards(portal, today)
    coming = [session for _, session in sessions.of_portal(portal, cards, today) if not session.past]
    yield HomeView(
        type="home",
        path=paths.HOME,
        title=portal.community.name,
        description=portal.community.summary,
        hide=("navigation", "toc"),
        summary=portal.community.summary,
        body=texts.body(portal, "home", "index"),
        people=len(cards),
        mentors=sum(card.mentor for card in cards.values()),
        mentees=sum(card.mentee for card in cards.values()),
        cohorts=tuple(cohorts.cards(portal, today).values()),
        sessions=tuple(coming[:_RECENT]),
        awards=awards.of_portal(portal, cards, today)[:_RECENT],
    )
