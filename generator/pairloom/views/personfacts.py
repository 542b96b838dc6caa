"""What people's pages are made of, nothing else: the facts of one person, and what all of these pages share."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple, TypeVar

from pairloom.formlinks import form_url
from pairloom.model.community import Community, Repository
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.views import awards, cohorts, pairs, people, places, seats, sessions, suggestions, waiting, wishes
from pairloom.views.awards import AwardView
from pairloom.views.pairs import Pairs
from pairloom.views.people import Chip, PersonCard
from pairloom.views.sessions import SessionView
from pairloom.views.suggestions import Library
from pairloom.views.waiting import WaitingView
from pairloom.views.wishes import WishForm

T = TypeVar("T")

_SOON: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Own:
    """Addresses of the forms for the person whose page it is."""

    renew: str
    change: str
    pause: str
    leave: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What the pages of all people share.

    Attributes:
        community: portal.yml.
        library: what can be suggested, and the vocabulary.
        cohorts: those that have a page, by id, in their order.
        wishes: how to ask for a mentor, by id of the cohort.
        own: the forms that a page offers to its person.
    """

    community: Community
    library: Library
    cohorts: Mapping[str, Chip]
    wishes: Mapping[str, WishForm]
    own: Own


class Facts(NamedTuple):
    """What is one person's.

    Attributes:
        offset: how far their zone is from UTC today.
        free: the seats that they have left as a mentor.
        holds_until: the last day that the profile holds; `ends_soon` from a month before.
        contact: where a coordinator can be reached; None for everybody else.
        done: slugs of the training that they have recorded, in order of name.
        pairs: who they meet with; None where that is nobody.
        leads, led: sessions of theirs that are to come, and those whose day is over, the latest first.
    """

    profile: Profile
    handle: str
    offset: str
    free: int
    holds_until: date
    ends_soon: bool
    contact: str | None
    done: tuple[str, ...]
    pairs: Pairs | None
    waiting: tuple[WaitingView, ...]
    leads: tuple[SessionView, ...]
    led: tuple[SessionView, ...]
    awards: tuple[AwardView, ...]


def shared(portal: Portal, today: date) -> Shared:
    """Return what all pages share."""
    return Shared(
        community=portal.community,
        library=suggestions.library(portal),
        cohorts={key: Chip(card.name, card.path) for key, card in cohorts.cards(portal, today).items()},
        wishes=wishes.forms(portal),
        own=_own(portal.community.repository),
    )


def everybody(portal: Portal, today: date) -> Iterator[Facts]:
    """Yield the facts of everybody who may be shown, by name."""
    shown, cards = people.shown(portal, today), people.cards(portal, today)
    free, done = seats.free(portal, today), suggestions.completed(portal)
    met, waits = pairs.by_person(portal, today), waiting.by_person(portal, cards, today)
    held = [session for _, session in sessions.of_portal(portal, cards, today)]
    coming = _by_handle([session for session in held if not session.past], lambda one: one.leads)
    over = _by_handle([session for session in reversed(held) if session.past], lambda one: one.leads)
    praise = _by_handle(awards.of_portal(portal, cards, today), lambda award: award.to)
    contacts = {one.handle: one.contact for one in portal.community.coordinators}
    for handle, profile in shown.items():
        holds_until = portal.expires(profile)
        yield Facts(  # in its order, which is quicker: there is one for everybody
            profile,
            handle,
            places.offset(profile.timezone, today),
            free.get(handle, 0),
            holds_until,
            holds_until - today < _SOON,
            contacts.get(handle),
            tuple(sorted(done[handle])) if handle in done else (),
            met.get(handle),
            tuple(waits[handle]) if handle in waits else (),
            coming.get(handle, ()),
            over.get(handle, ()),
            praise.get(handle, ()),
        )


def _by_handle(found: Iterable[T], whose: Callable[[T], tuple[PersonCard, ...]]) -> dict[str, tuple[T, ...]]:
    """Return what each person has, by handle."""
    held: dict[str, list[T]] = {}
    for one in found:
        for person in whose(one):
            held.setdefault(person.handle, []).append(one)
    return {handle: tuple(of_person) for handle, of_person in held.items()}


def _own(repository: Repository) -> Own:
    return Own(
        renew=form_url(repository, "available"),
        change=form_url(repository, "update"),
        pause=form_url(repository, "pause"),
        leave=form_url(repository, "leave"),
    )
