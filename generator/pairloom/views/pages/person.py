"""A person's page: what they offer, what they want, when they have time, what they did, and how to reach them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pairloom.formlinks import form_url
from pairloom.model.cohort import Cohort
from pairloom.model.community import Repository
from pairloom.model.portal import Portal, profile_path
from pairloom.model.profile import Goal, Mentee, Mentor, Profile, Slot
from pairloom.model.view import PageView
from pairloom.views import (
    awards,
    cohorts,
    forge,
    links,
    pairs,
    people,
    seats,
    sessions,
    suggestions,
    waiting,
    wishes,
)
from pairloom.views.awards import AwardView
from pairloom.views.links import Link
from pairloom.views.pairs import Pairs
from pairloom.views.people import Chip, PersonCard
from pairloom.views.sessions import SessionView
from pairloom.views.suggestions import Suggestion
from pairloom.views.waiting import WaitingView
from pairloom.views.wishes import Wish

_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SOON: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class MentorPart:
    """What a person gives as a mentor.

    `free` is how many of the `capacity` seats no running pair takes; `wishes` is where one can ask for this mentor now.
    """

    offers: tuple[Chip, ...]
    capacity: int
    free: int
    hours: int
    formats: tuple[str, ...]
    stage: str | None
    seeks: str | None
    wishes: tuple[Wish, ...]


@dataclass(frozen=True, slots=True)
class MenteePart:
    """What a person wants as a mentee."""

    wants: tuple[Chip, ...]
    goals: tuple[Goal, ...]
    hours: int
    stage: str | None


@dataclass(frozen=True, slots=True)
class Own:
    """Addresses of the forms for the person whose page it is."""

    renew: str
    change: str
    pause: str
    leave: str


@dataclass(frozen=True, slots=True)
class _Around:
    """What several pages take their part from, made once: by handle, but for the cohorts, which go by id."""

    names: Mapping[str, Chip]
    open: Mapping[str, Cohort]
    free: Mapping[str, int]
    pairs: Mapping[str, Pairs]
    waiting: Mapping[str, list[WaitingView]]
    sessions: Mapping[str, list[SessionView]]
    awards: Mapping[str, list[AwardView]]
    done: Mapping[str, frozenset[str]]
    contacts: Mapping[str, str]
    own: Own


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView(PageView):
    """A person's page.

    Attributes:
        timezone: the IANA name.
        contact: where a coordinator can be reached; None for everybody else.
        slots: run through the week from Monday.
        leads, led: sessions of theirs that are to come, and those whose day is over, the latest first.
        suggestion: training for what they want.
        holds_until: the last day that the profile holds; `ends_soon` from a month before.
    """

    card: PersonCard
    timezone: str
    links: tuple[Link, ...]
    contact: str | None
    about: str | None
    work_style: tuple[str, ...]
    organisation: str | None
    background: tuple[str, ...]
    mentor: MentorPart | None
    mentee: MenteePart | None
    slots: tuple[Slot, ...]
    cohorts: tuple[Chip, ...]
    pairs: Pairs
    waiting: tuple[WaitingView, ...]
    leads: tuple[SessionView, ...]
    led: tuple[SessionView, ...]
    awards: tuple[AwardView, ...]
    suggestion: Suggestion | None
    holds_until: date
    ends_soon: bool
    own: Own
    file_url: str


def pages(portal: Portal, today: date) -> Iterator[PersonView]:
    """Yield a page for everybody who may be shown."""
    cards = people.cards(portal, today)
    around = _around(portal, cards, today)
    for card in cards.values():
        yield _page(portal, card, around, today)


def _around(portal: Portal, cards: Mapping[str, PersonCard], today: date) -> _Around:
    praise: dict[str, list[AwardView]] = {}
    for award in awards.of_portal(portal, cards, today):
        for person in award.to:
            praise.setdefault(person.handle, []).append(award)
    held: dict[str, list[SessionView]] = {}
    for _, session in sessions.of_portal(portal, cards, today):
        for person in session.leads:
            held.setdefault(person.handle, []).append(session)
    return _Around(
        names={key: Chip(card.name, card.path) for key, card in cohorts.cards(portal, today).items()},
        open=wishes.open_cohorts(portal),
        free=seats.free(portal, today),
        pairs=pairs.by_person(portal, cards, today),
        waiting=waiting.by_person(portal, cards, today),
        sessions=held,
        awards=praise,
        done=suggestions.completed(portal),
        contacts={one.handle: one.contact for one in portal.community.coordinators},
        own=_own(portal.community.repository),
    )


def _page(portal: Portal, card: PersonCard, around: _Around, today: date) -> PersonView:
    profile, handle = portal.profiles[card.handle], card.handle
    held = around.sessions.get(handle, [])
    holds_until = portal.expires(profile)
    return PersonView(
        type="person",
        path=card.path,
        title=card.name,
        description=_description(portal, card),
        searchable=False,
        hide=("navigation", "toc"),
        scripts=("local",),
        card=card,
        timezone=profile.timezone,
        links=links.of(profile.links),
        contact=around.contacts.get(handle),
        about=profile.about,
        work_style=profile.work_style,
        organisation=profile.organisation,
        background=profile.background,
        mentor=_mentor(portal, handle, profile, around),
        mentee=_mentee(portal, profile.mentee),
        slots=_week(profile),
        cohorts=tuple(around.names[key] for key in around.names if key in profile.cohorts),
        pairs=around.pairs[handle],
        waiting=tuple(around.waiting.get(handle, ())),
        leads=tuple(session for session in held if not session.past),
        led=tuple(session for session in reversed(held) if session.past),
        awards=tuple(around.awards.get(handle, ())),
        suggestion=suggestions.of_person(portal, profile, around.done.get(handle, frozenset())),
        holds_until=holds_until,
        ends_soon=holds_until - today < _SOON,
        own=around.own,
        file_url=forge.file(portal.community.repository, profile_path(handle)),
    )


def _description(portal: Portal, card: PersonCard) -> str:
    terms = portal.community.terms
    roles = [term for term, has in ((terms.mentor, card.mentor), (terms.mentee, card.mentee)) if has]
    return f"{card.name}: {' and '.join(roles)}, {portal.community.name}"


def _mentor(portal: Portal, handle: str, profile: Profile, around: _Around) -> MentorPart | None:
    mentor: Mentor | None = profile.mentor
    if mentor is None:
        return None
    return MentorPart(
        offers=tuple(people.chip(portal, key) for key in mentor.offers),
        capacity=mentor.capacity,
        free=around.free.get(handle, 0),
        hours=mentor.hours_per_month,
        formats=mentor.formats,
        stage=mentor.stage,
        seeks=mentor.seeks,
        wishes=wishes.of_mentor(portal, handle, profile, around.open),
    )


def _mentee(portal: Portal, mentee: Mentee | None) -> MenteePart | None:
    if mentee is None:
        return None
    return MenteePart(
        wants=tuple(people.chip(portal, key) for key in mentee.wants),
        goals=mentee.goals,
        hours=mentee.hours_per_month,
        stage=mentee.stage,
    )


def _week(profile: Profile) -> tuple[Slot, ...]:
    return tuple(sorted(profile.availability, key=lambda slot: (_DAYS.index(slot.day), slot.start, slot.end)))


def _own(repository: Repository) -> Own:
    return Own(
        renew=form_url(repository, "available"),
        change=form_url(repository, "update"),
        pause=form_url(repository, "pause"),
        leave=form_url(repository, "leave"),
    )
