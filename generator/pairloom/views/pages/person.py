"""A person's page: what they offer, what they want, when they have time, what they did."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal, profile_path
from pairloom.model.profile import Goal, Mentee, Mentor, Profile, Slot
from pairloom.model.view import PageView
from pairloom.views import awards, cohorts, forge, links, pairs, people, seats, waiting
from pairloom.views.awards import AwardView
from pairloom.views.links import Link
from pairloom.views.pairs import Pairs
from pairloom.views.people import Chip, PersonCard
from pairloom.views.waiting import WaitingView

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class MentorPart:
    """What a person gives as a mentor; `free` is how many of the `capacity` seats no running pair takes."""

    offers: tuple[Chip, ...]
    capacity: int
    free: int
    hours: int
    formats: tuple[str, ...]
    stage: str | None
    seeks: str | None


@dataclass(frozen=True, slots=True)
class MenteePart:
    """What a person wants as a mentee."""

    wants: tuple[Chip, ...]
    goals: tuple[Goal, ...]
    hours: int
    stage: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView(PageView):
    """A person's page; `timezone` is the IANA name, `slots` run through the week from Monday."""

    card: PersonCard
    timezone: str
    links: tuple[Link, ...]
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
    awards: tuple[AwardView, ...]
    holds_until: date
    file_url: str


def pages(portal: Portal, today: date) -> Iterator[PersonView]:
    """Yield a page for everybody who may be shown."""
    cards = people.cards(portal, today)
    together = pairs.by_person(portal, cards, today)
    alone = waiting.by_person(portal, cards, today)
    praise: dict[str, list[AwardView]] = {}
    for award in awards.of_portal(portal, cards, today):
        for person in award.to:
            praise.setdefault(person.handle, []).append(award)
    names = {key: Chip(card.name, card.path) for key, card in cohorts.cards(portal, today).items()}
    free = seats.free(portal, today)
    for handle, card in cards.items():
        yield _page(
            portal,
            card,
            names,
            free=free.get(handle, 0),
            together=together[handle],
            alone=alone.get(handle, ()),
            praise=praise.get(handle, ()),
        )


def _page(  # noqa: PLR0913 - what several pages share is made once, and each page gets its part
    portal: Portal,
    card: PersonCard,
    names: Mapping[str, Chip],
    *,
    free: int,
    together: Pairs,
    alone: Sequence[WaitingView],
    praise: Sequence[AwardView],
) -> PersonView:
    profile = portal.profiles[card.handle]
    return PersonView(
        type="person",
        path=card.path,
        title=card.name,
        description=_description(portal, card),
        searchable=False,
        hide=("navigation", "toc"),
        card=card,
        timezone=profile.timezone,
        links=links.of(profile.links),
        about=profile.about,
        work_style=profile.work_style,
        organisation=profile.organisation,
        background=profile.background,
        mentor=_mentor(portal, profile.mentor, free),
        mentee=_mentee(portal, profile.mentee),
        slots=_week(profile),
        cohorts=tuple(names[key] for key in names if key in profile.cohorts),
        pairs=together,
        waiting=tuple(alone),
        awards=tuple(praise),
        holds_until=portal.expires(profile),
        file_url=forge.file(portal.community.repository, profile_path(card.handle)),
    )


def _description(portal: Portal, card: PersonCard) -> str:
    terms = portal.community.terms
    roles = [term for term, has in ((terms.mentor, card.mentor), (terms.mentee, card.mentee)) if has]
    return f"{card.name}: {' and '.join(roles)}, {portal.community.name}"


def _mentor(portal: Portal, mentor: Mentor | None, free: int) -> MentorPart | None:
    if mentor is None:
        return None
    return MentorPart(
        offers=tuple(people.chip(portal, key) for key in mentor.offers),
        capacity=mentor.capacity,
        free=free,
        hours=mentor.hours_per_month,
        formats=mentor.formats,
        stage=mentor.stage,
        seeks=mentor.seeks,
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
