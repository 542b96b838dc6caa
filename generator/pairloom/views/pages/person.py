"""A person's page: what they offer, what they want, when they have time, what they did, and how to reach them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from pairloom.fingerprint import fingerprint
from pairloom.model.community import Community
from pairloom.model.portal import Portal, profile_path
from pairloom.model.profile import Goal, Mentee, Profile, Slot
from pairloom.model.view import PagePlan, PageView
from pairloom.views import forge, links, paths, people, personfacts, suggestions, wishes
from pairloom.views.awards import AwardView
from pairloom.views.links import Link
from pairloom.views.pairs import Pairs
from pairloom.views.people import Chip, PersonCard
from pairloom.views.personfacts import Facts, Own, Shared
from pairloom.views.sessions import SessionView
from pairloom.views.suggestions import Suggestion
from pairloom.views.waiting import WaitingView
from pairloom.views.wishes import Wish

_DAYS: Final = {day: place for place, day in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}


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


def plans(portal: Portal, today: date) -> Iterator[PagePlan]:
    """Yield what makes the page of everybody who may be shown: the facts of the person, what all share, and no more."""
    shared = personfacts.shared(portal, today)
    mark = fingerprint(shared)
    for facts in personfacts.everybody(portal, today):
        file = portal.digests.get(profile_path(facts.handle))
        inputs = file and inputs_of(facts, file, mark)
        yield PagePlan("person", paths.person(facts.handle), inputs, partial(page, facts, shared))


def inputs_of(facts: Facts, file: bytes, shared: bytes) -> bytes:
    """Return the fingerprint of all that `page` is given, from those that are there already."""
    _, handle, offset, free, until, soon, contact, *others = facts  # the profile is what its file says
    more = [(place, other) for place, other in enumerate(others) if other]  # most people have little of it
    return fingerprint((shared, file, handle, offset, free, str(until), soon, contact, more))


def page(facts: Facts, shared: Shared) -> PersonView:
    """Return the page of a person."""
    profile = facts.profile
    card = people.card(shared.library.skills, facts.handle, profile, facts.offset)
    return PersonView(
        type="person",
        path=card.path,
        title=card.name,
        description=_description(shared.community, card),
        searchable=False,
        hide=("navigation", "toc"),
        scripts=("local",),
        card=card,
        timezone=profile.timezone,
        links=links.of(profile.links),
        contact=facts.contact,
        about=profile.about,
        work_style=profile.work_style,
        organisation=profile.organisation,
        background=profile.background,
        mentor=_mentor(facts, shared),
        mentee=_mentee(profile.mentee, shared.library.skills),
        slots=_week(profile),
        cohorts=tuple(chip for key, chip in shared.cohorts.items() if key in profile.cohorts),
        pairs=facts.pairs or Pairs(),
        waiting=facts.waiting,
        leads=facts.leads,
        led=facts.led,
        awards=facts.awards,
        suggestion=suggestions.of_person(shared.library, profile, facts.done),
        holds_until=facts.holds_until,
        ends_soon=facts.ends_soon,
        own=shared.own,
        file_url=forge.file(shared.community.repository, profile_path(card.handle)),
    )


def _description(community: Community, card: PersonCard) -> str:
    terms = community.terms
    roles = [term for term, has in ((terms.mentor, card.mentor), (terms.mentee, card.mentee)) if has]
    return f"{card.name}: {' and '.join(roles)}, {community.name}"


def _mentor(facts: Facts, shared: Shared) -> MentorPart | None:
    mentor = facts.profile.mentor
    if mentor is None:
        return None
    return MentorPart(
        offers=_chips(mentor.offers, shared.library.skills),
        capacity=mentor.capacity,
        free=facts.free,
        hours=mentor.hours_per_month,
        formats=mentor.formats,
        stage=mentor.stage,
        seeks=mentor.seeks,
        wishes=wishes.of_mentor(facts.handle, facts.profile, shared.wishes),
    )


def _mentee(mentee: Mentee | None, skills: Mapping[str, Chip]) -> MenteePart | None:
    if mentee is None:
        return None
    return MenteePart(
        wants=_chips(mentee.wants, skills),
        goals=mentee.goals,
        hours=mentee.hours_per_month,
        stage=mentee.stage,
    )


def _chips(keys: tuple[str, ...], skills: Mapping[str, Chip]) -> tuple[Chip, ...]:
    return tuple(skills.get(key) or Chip(key, None) for key in keys)


def _week(profile: Profile) -> tuple[Slot, ...]:
    return tuple(sorted(profile.availability, key=lambda slot: (_DAYS[slot.day], slot.start, slot.end)))
