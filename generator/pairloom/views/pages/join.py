"""How to join, with the door to each open cohort."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views import cohorts, forge, paths, texts
from pairloom.views.cohorts import CohortCard


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinView(PageView):
    """How to join; `profiles_url` is the folder of profiles on the forge."""

    summary: str
    body: str
    open: tuple[CohortCard, ...]
    profiles_url: str
    forge: str


def pages(portal: Portal, today: date) -> Iterator[JoinView]:
    """Yield the page on joining."""
    summary = texts.summary(portal, "join", "Write one small file about yourself. That is all it takes.")
    yield JoinView(
        type="join",
        path=paths.JOIN,
        title=texts.title(portal, "join", "Join"),
        description=summary,
        summary=summary,
        body=texts.body(portal, "join"),
        open=tuple(card for card in cohorts.cards(portal, today).values() if card.status == "open"),
        profiles_url=forge.folder(portal.community.repository, "profiles"),
        forge=forge.NAMES[portal.community.repository.host],
    )
