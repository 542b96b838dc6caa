"""A cohort's page, and the page that lists all cohorts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pairloom.model.cohort import Cohort, CohortObjective, Phase
from pairloom.model.match import Part
from pairloom.model.portal import Portal
from pairloom.model.view import PageView, plural
from pairloom.views import awards, cohorts, pairs, paths, people, quality, resources, sessions, texts, waiting
from pairloom.views.awards import AwardView
from pairloom.views.cohorts import CohortCard
from pairloom.views.pairs import Pairs
from pairloom.views.people import Chip, PersonCard
from pairloom.views.quality import QualityView
from pairloom.views.resources import ResourceCard
from pairloom.views.sessions import SessionView
from pairloom.views.team import Coordinator, coordinators


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A stretch of the calendar, and where today stands to it."""

    name: str
    start: date
    end: date
    time: Literal["past", "now", "coming"]


@dataclass(frozen=True, slots=True)
class ObjectiveView:
    """An objective with its target, and the community's goal that it serves in the community's words."""

    title: str
    metric: str
    target: int
    goal: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortView(PageView):
    """A cohort's page.

    Attributes:
        about: Markdown of the coordinators.
        peers: everybody of a cohort of peers, who are no mentors and mentees there.
        hidden_people: how many more take part who keep to themselves.
        matched: whether the cohort has a match, or pairs that came otherwise.
        waiting: how many wait, by role.
        quality: how good the match is; None where there is none that the coordinators accepted.
        training_mentor, training_mentee: what each role reads before the first meeting.
        roles: the page on roles and expectations.
    """

    card: CohortCard
    mode: str
    about: str | None
    phases: tuple[PhaseView, ...]
    objectives: tuple[ObjectiveView, ...]
    channels: tuple[str, ...]
    coordinators: tuple[Coordinator, ...]
    peers: tuple[PersonCard, ...]
    mentors: tuple[PersonCard, ...]
    mentees: tuple[PersonCard, ...]
    hidden_people: int
    matched: bool
    pairs: Pairs
    waiting: Mapping[Part, int]
    quality: QualityView | None
    sessions: tuple[SessionView, ...]
    awards: tuple[AwardView, ...]
    training_mentor: tuple[ResourceCard, ...]
    training_mentee: tuple[ResourceCard, ...]
    roles: Chip


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortIndexView(PageView):
    """All cohorts, the open first."""

    body: str
    cohorts: tuple[CohortCard, ...]


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What is collected once for all cohorts, by handle and by cohort."""

    people: Mapping[str, PersonCard]
    sessions: Mapping[str, list[SessionView]]
    awards: Mapping[str, list[AwardView]]


def pages(portal: Portal, today: date) -> Iterator[PageView]:
    """Yield the list of cohorts, then a page for each cohort that is not a draft."""
    cards = cohorts.cards(portal, today)
    word = plural(portal.community.terms.cohort)
    yield CohortIndexView(
        type="cohorts",
        path=paths.COHORTS,
        title=texts.title(portal, "cohorts", word[:1].upper() + word[1:]),
        description=texts.summary(portal, "cohorts", f"All {word}: open, running and finished."),
        hide=("navigation", "toc"),
        body=texts.body(portal, "cohorts"),
        cohorts=tuple(cards.values()),
    )
    shown = people.cards(portal, today)
    gathered = _Gathered(shown, _sessions(portal, shown, today), _awards(portal, shown, today))
    for card in cards.values():
        yield _page(portal, card, gathered, today)


def _sessions(portal: Portal, shown: Mapping[str, PersonCard], today: date) -> dict[str, list[SessionView]]:
    found: dict[str, list[SessionView]] = {}
    for key, session in sessions.of_portal(portal, shown, today):
        found.setdefault(key, []).append(session)
    return found


def _awards(portal: Portal, shown: Mapping[str, PersonCard], today: date) -> dict[str, list[AwardView]]:
    found: dict[str, list[AwardView]] = {}
    for award in awards.of_portal(portal, shown, today):
        found.setdefault(award.cohort_key, []).append(award)
    return found


def _page(portal: Portal, card: CohortCard, gathered: _Gathered, today: date) -> CohortView:
    cohort = portal.cohorts[card.key]
    members = dict(portal.participants(card.key, today))
    seen = [person for handle, person in gathered.people.items() if handle in members]
    met, peers = pairs.of_cohort(portal, card.key, gathered.people, today), cohort.format == "peer"
    roles = "roles" if "roles" in portal.texts else "program"
    return CohortView(
        type="cohort",
        path=card.path,
        title=card.name,
        description=f"{card.name}: what happens when, who takes part, and how it goes.",
        card=card,
        mode=cohort.mode,
        about=cohort.about,
        phases=tuple(_phase(phase, today) for phase in cohort.phases),
        objectives=tuple(_objective(portal, objective) for objective in cohort.objectives),
        channels=cohort.channels,
        coordinators=coordinators(portal, gathered.people, cohort.coordinators),
        peers=tuple(seen) if peers else (),
        mentors=tuple(person for person in seen if person.mentor and not peers),
        mentees=tuple(person for person in seen if person.mentee and not peers),
        hidden_people=len(members) - len(seen),
        matched=card.key in portal.matches or met != pairs.Pairs(),
        pairs=met,
        waiting=waiting.counts(portal, card.key, today),
        quality=quality.of_cohort(portal, card.key),
        sessions=tuple(gathered.sessions.get(card.key, ())),
        awards=tuple(gathered.awards.get(card.key, ())),
        training_mentor=_training(portal, cohort, "mentor"),
        training_mentee=_training(portal, cohort, "mentee"),
        roles=Chip(texts.title(portal, roles, "Roles and expectations"), paths.text(roles)),
    )


def _phase(phase: Phase, today: date) -> PhaseView:
    time: Literal["past", "now", "coming"] = "now"
    if phase.end < today:
        time = "past"
    elif phase.start > today:
        time = "coming"
    return PhaseView(phase.name, phase.start, phase.end, time)


def _objective(portal: Portal, objective: CohortObjective) -> ObjectiveView:
    goal = portal.community.goals.get(objective.supports) if objective.supports else None
    return ObjectiveView(objective.title, objective.metric, objective.target, goal)


def _training(portal: Portal, cohort: Cohort, role: Literal["mentor", "mentee"]) -> tuple[ResourceCard, ...]:
    slugs = cohort.training.mentor if role == "mentor" else cohort.training.mentee
    return tuple(resources.card(portal, slug) for slug in slugs if slug in portal.resources)
