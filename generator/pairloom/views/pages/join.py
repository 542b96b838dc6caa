"""How to join: the doors in the order of who has never seen git, what happens next, and how to change or leave."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from pairloom.formlinks import form_url
from pairloom.model.form import REQUESTS, Request, title
from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views import cohorts, forge, paths, people, texts
from pairloom.views.cohorts import CohortCard
from pairloom.views.team import Coordinator, coordinators

_CHANGES: Final[dict[Request, str]] = {
    "update": "Something in your profile is different now. Answer only what changes.",
    "available": "Your profile holds for longer, and stays as it is.",
    "pause": "You rest for a while. Nobody sees or pairs you until you come back.",
    "leave": "Your page and your entry go away.",
}


@dataclass(frozen=True, slots=True)
class FormLink:
    """A form on the forge: what it is for, its address, and a sentence on it, if it needs one."""

    title: str
    url: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinView(PageView):
    """How to join.

    Attributes:
        joining, changing: the forms to join by, and those for people who have a profile.
        months: how long a profile holds.
        profiles_url: the folder of profiles on the forge.
        sign_up_url: where one gets an account on the forge.
    """

    summary: str
    joining: tuple[FormLink, ...]
    changing: tuple[FormLink, ...]
    body: str
    open: tuple[CohortCard, ...]
    coordinators: tuple[Coordinator, ...]
    months: int
    profiles_url: str
    sign_up_url: str
    forge: str


def pages(portal: Portal, today: date) -> Iterator[JoinView]:
    """Yield the page on joining."""
    community, repository = portal.community, portal.community.repository
    summary = texts.summary(portal, "join", "Two minutes and a few answers. That is all it takes.")
    yield JoinView(
        type="join",
        path=paths.JOIN,
        title=texts.title(portal, "join", "Join"),
        description=summary,
        summary=summary,
        joining=tuple(_form(portal, name) for name in REQUESTS if name not in _CHANGES),
        changing=tuple(_form(portal, name) for name in REQUESTS if name in _CHANGES),
        body=texts.body(portal, "join"),
        open=tuple(card for card in cohorts.cards(portal, today).values() if card.status == "open"),
        coordinators=coordinators(portal, people.cards(portal, today)),
        months=community.expiry.months,
        profiles_url=forge.folder(repository, "profiles"),
        sign_up_url=forge.SIGN_UP[repository.host],
        forge=forge.NAMES[repository.host],
    )


def _form(portal: Portal, name: Request) -> FormLink:
    community = portal.community
    return FormLink(title(name, community.terms), form_url(community.repository, name), _CHANGES.get(name, ""))
