"""How to join, with the door to each open cohort."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom.formlinks import form_url
from pairloom.model.form import REQUESTS, title
from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views import cohorts, forge, paths, texts
from pairloom.views.cohorts import CohortCard


@dataclass(frozen=True, slots=True)
class FormLink:
    """A form on the forge: what it is for, and its address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinView(PageView):
    """How to join; `profiles_url` is the folder of profiles on the forge.

    `joining` are the forms to join by, `changing` those for people who have a profile.
    """

    summary: str
    joining: tuple[FormLink, ...]
    changing: tuple[FormLink, ...]
    body: str
    open: tuple[CohortCard, ...]
    profiles_url: str
    forge: str


def pages(portal: Portal, today: date) -> Iterator[JoinView]:
    """Yield the page on joining."""
    community = portal.community
    summary = texts.summary(portal, "join", "Two minutes and a few answers. That is all it takes.")
    links = {name: FormLink(title(name, community.terms), form_url(community.repository, name)) for name in REQUESTS}
    yield JoinView(
        type="join",
        path=paths.JOIN,
        title=texts.title(portal, "join", "Join"),
        description=summary,
        summary=summary,
        joining=tuple(link for name, link in links.items() if name.startswith("join-")),
        changing=tuple(link for name, link in links.items() if not name.startswith("join-")),
        body=texts.body(portal, "join"),
        open=tuple(card for card in cohorts.cards(portal, today).values() if card.status == "open"),
        profiles_url=forge.folder(community.repository, "profiles"),
        forge=forge.NAMES[community.repository.host],
    )
