"""A cohort's page: where it stands, what comes next, who meets with whom and why, sessions, training, how it goes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal

from pairloom.model.cohort import Cohort, CohortObjective
from pairloom.model.community import SupportGroup
from pairloom.model.match import Part
from pairloom.model.portal import Portal
from pairloom.model.quality import public
from pairloom.model.view import PagePlan, PageView
from pairloom.views import (
    awards,
    cohorts,
    criteria,
    gathering,
    pairs,
    paths,
    people,
    progress,
    quality,
    required,
    sessions,
    texts,
    timeline,
    waiting,
)
from pairloom.views.awards import AwardView
from pairloom.views.cohorts import CohortCard
from pairloom.views.criteria import Weight
from pairloom.views.gathering import Gathering, Met
from pairloom.views.people import Cards, Chip, PersonCard
from pairloom.views.progress import ProgressView
from pairloom.views.quality import QualityView
from pairloom.views.required import RequiredView
from pairloom.views.rosters import Listing
from pairloom.views.sessions import SessionView
from pairloom.views.team import Coordinator, coordinators
from pairloom.views.timeline import Timeline


@dataclass(frozen=True, slots=True)
class ObjectiveView:
    """An objective with its target, and the community's goal that it serves in the community's words."""

    title: str
    metric: str
    target: int
    goal: str | None


@dataclass(frozen=True, slots=True)
class MakingView:
    """How pairs are made.

    Attributes:
        sizes: fewest and most people of a group beside its mentor, or of a circle; None where two meet.
        weights: what gives points, the heaviest first; empty where people find one another.
        vetoes: who is never a pair; empty where people find one another.
    """

    mode: Literal["formal", "informal"]
    sizes: tuple[int, int] | None
    weights: tuple[Weight, ...]
    vetoes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortView(PageView):
    """A cohort's page.

    Attributes:
        as_of: the day that the page was made, on which all of it holds.
        about: Markdown of the coordinators.
        roles: the page on roles and expectations.
        groups: where people of one role, or all, help one another.
        peers: everybody of a cohort of peers, who are no mentors and mentees there.
        hidden_people: how many more take part who keep to themselves; None for a few.
        matched: whether the cohort has a match, or pairs that came otherwise.
        waiting: how many wait, by role; None for a few.
        quality: how good the match is; None where there is none that the coordinators accepted.
        to_join: other cohorts that are open.
    """

    as_of: date
    card: CohortCard
    about: str | None
    timeline: Timeline | None
    objectives: tuple[ObjectiveView, ...]
    channels: tuple[str, ...]
    coordinators: tuple[Coordinator, ...]
    roles: Chip
    groups: tuple[SupportGroup, ...]
    peers: Listing[PersonCard]
    mentors: Listing[PersonCard]
    mentees: Listing[PersonCard]
    hidden_people: int | None
    matched: bool
    pairs: Met
    waiting: Mapping[Part, int | None]
    making: MakingView
    quality: QualityView | None
    sessions: tuple[SessionView, ...]
    training: tuple[RequiredView, ...]
    progress: ProgressView
    awards: tuple[AwardView, ...]
    to_join: tuple[CohortCard, ...]


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What is collected once for all cohorts, by handle and by cohort."""

    people: Cards
    cards: Mapping[str, CohortCard]
    sessions: Mapping[str, list[SessionView]]
    awards: Mapping[str, list[AwardView]]


def plans(portal: Portal, today: date) -> Iterator[PagePlan]:
    """Yield a page for each cohort that is not a draft, and the pages of its long lists."""
    shown, cards = people.cards(portal, today), cohorts.cards(portal, today)
    gathered = _Gathered(shown, cards, {key: [] for key in cards}, {key: [] for key in cards})
    for key, session in sessions.of_portal(portal, shown, today):
        gathered.sessions[key].append(session)
    for award in awards.of_portal(portal, shown, today):
        gathered.awards[award.cohort_key].append(award)
    met = pairs.of_cohorts(portal, today)
    for key, card in cards.items():
        seen = people.by_cohort(portal, today).get(key, [])
        lists = gathering.of_cohort(portal, key, seen, met[key], shown)
        hidden = public(sum(1 for _ in portal.participants(key, today)) - len(seen))
        yield PagePlan("cohort", card.path, None, partial(_page, portal, card, gathered, lists, hidden, today))
        yield from lists.plans()


def _page(  # noqa: PLR0913, PLR0917 - a cohort's page has this many parts
    portal: Portal, card: CohortCard, gathered: _Gathered, lists: Gathering, hidden: int | None, today: date
) -> CohortView:
    key, cohort, community = card.key, portal.cohorts[card.key], portal.community
    roles = "roles" if "roles" in portal.texts else "program"
    meetings, praise = tuple(gathered.sessions[key]), tuple(gathered.awards[key])
    phases = timeline.of_phases(cohort.phases, today)
    return CohortView(
        type="cohort",
        path=card.path,
        title=card.name,
        description=f"{card.name}: what happens when, who takes part, and how it goes.",
        scripts=("local",),
        image=paths.cohort_picture(key),
        as_of=today,
        card=card,
        about=cohort.about,
        timeline=phases,
        objectives=tuple(_objective(portal, objective) for objective in cohort.objectives),
        channels=cohort.channels,
        coordinators=coordinators(portal, gathered.people, cohort.coordinators),
        roles=Chip(texts.title(portal, roles, "Roles and expectations"), paths.text(roles)),
        groups=community.support.groups,
        peers=lists.peers.listing,
        mentors=lists.mentors.listing,
        mentees=lists.mentees.listing,
        hidden_people=hidden,
        matched=key in portal.matches or not lists.met.nobody or lists.hidden != 0,
        pairs=lists.met,
        waiting={role: public(number) for role, number in waiting.counts(portal, key, today).items()},
        making=_making(portal, cohort),
        quality=quality.of_cohort(portal, key),
        sessions=meetings,
        training=required.of_cohort(portal, key, today),
        progress=progress.of_cohort(phases, meetings, praise),
        awards=praise,
        to_join=tuple(other for other in gathered.cards.values() if other.status == "open" and other.key != key),
    )


def _objective(portal: Portal, objective: CohortObjective) -> ObjectiveView:
    goal = portal.community.goals.get(objective.supports) if objective.supports else None
    return ObjectiveView(objective.title, objective.metric, objective.target, goal)


def _making(portal: Portal, cohort: Cohort) -> MakingView:
    matching, terms = cohort.matching, portal.community.terms
    sizes = matching.group_size if cohort.format == "peer" else matching.sizes
    if cohort.format in {"one-to-one", "reverse"}:
        sizes = None
    if cohort.mode == "informal":
        return MakingView(cohort.mode, sizes, (), ())
    return MakingView(cohort.mode, sizes, criteria.in_force(cohort, terms), criteria.vetoes(cohort, terms))
