"""The program: what the community wants, who does what, how pairs are found, and when, as it is in force now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from pairloom.model.cohort import Cohort, CohortObjective
from pairloom.model.portal import Portal
from pairloom.model.profile import Format
from pairloom.model.view import PageView
from pairloom.terms import reworded
from pairloom.views import cohorts, criteria, paths, people, texts
from pairloom.views.cohorts import CohortCard
from pairloom.views.criteria import Weight
from pairloom.views.people import Chip
from pairloom.views.team import Coordinator, coordinators

_IN_WORDS: Final[dict[Format, tuple[str, str]]] = {
    "one-to-one": ("One to one", "A mentor meets with one mentee at a time."),
    "group": ("In groups", "A mentor meets with a few mentees who have similar goals."),
    "peer": ("Peers", "A few people who want to learn the same thing meet. Nobody is the mentor."),
    "reverse": ("Reverse", "The one who is earlier in the career is the mentor, for instance for a new tool."),
    "hybrid": ("Both", "A mentor meets with people one by one and in a group."),
}
_ROLES: Final = (
    ("mentor", "listens, asks, shares experience, gives honest feedback, and keeps the hours they promised."),
    ("mentee", "brings goals of their own, keeps regular contact, acts on feedback or says why not."),
    ("coordinator", "cares for all: reads every pair before it is announced, and is there when something goes wrong."),
)
_GUIDES: Final = {"mentor": "mentor-guide", "mentee": "mentee-guide", "coordinator": "coordinator-playbook"}


@dataclass(frozen=True, slots=True)
class Aim:
    """An objective of a cohort."""

    title: str
    metric: str
    target: int
    cohort: Chip


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of the community and the objectives that serve it; key and text are None for those that serve none."""

    key: str | None
    text: str | None
    aims: tuple[Aim, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What a role does, in a sentence that begins with its name, and the guide to it where there is one."""

    role: str
    words: str
    guide: Chip | None


@dataclass(frozen=True, slots=True)
class Way:
    """A format, or a way to a pair: its name, what it is, and the cohorts that use it."""

    name: str
    words: str
    cohorts: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What counts in a cohort otherwise than usual; `all` is the sum of all points there."""

    cohort: Chip
    changed: tuple[Weight, ...]
    all: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramView(PageView):
    """The program and the community's goals.

    Attributes:
        roles: the page on roles, if the community has one.
        formats, ways: every format; formal and informal.
        weights: the usual ones; `settings` are those of cohorts that are not over and have others.
        vetoes: who is never a pair, each as the end of "Never a pair: …".
        calendar: cohorts that are not over and have dates.
    """

    summary: str
    body: str
    goals: tuple[Goal, ...]
    parts: tuple[Part, ...]
    roles: Chip | None
    formats: tuple[Way, ...]
    ways: tuple[Way, ...]
    weights: tuple[Weight, ...]
    settings: tuple[Settings, ...]
    vetoes: tuple[str, ...]
    calendar: tuple[CohortCard, ...]
    coordinators: tuple[Coordinator, ...]


def pages(portal: Portal, today: date) -> Iterator[ProgramView]:
    """Yield the page on the program."""
    summary = texts.summary(portal, "program", "How the program works, from the first step to the last.")
    now = {key: cohort for key, cohort in cohorts.shown(portal).items() if cohort.status != "finished"}
    terms = portal.community.terms
    yield ProgramView(
        type="program",
        path=paths.PROGRAM,
        title=texts.title(portal, "program", "The program"),
        description=summary,
        summary=summary,
        body=texts.body(portal, "program"),
        goals=tuple(_goals(portal)),
        parts=tuple(_part(portal, role, words) for role, words in _ROLES),
        roles=_roles(portal),
        formats=tuple(_formats(portal, now)),
        ways=tuple(_ways(portal, now)),
        weights=criteria.usual(terms),
        settings=tuple(_settings(portal, now)),
        vetoes=criteria.usual_vetoes(terms),
        calendar=tuple(card for key, card in cohorts.cards(portal, today).items() if key in now and card.start),
        coordinators=coordinators(portal, people.cards(portal, today)),
    )


def _goals(portal: Portal) -> Iterator[Goal]:
    """Yield every goal of the community in its order, then the objectives that serve none."""
    aims: dict[str | None, list[Aim]] = {key: [] for key in (*portal.community.goals, None)}
    for key, cohort in cohorts.shown(portal).items():
        for objective in cohort.objectives:
            served = objective.supports if objective.supports in aims else None
            aims[served].append(_aim(key, cohort, objective))
    for goal, found in aims.items():
        if goal or found:
            yield Goal(goal, portal.community.goals[goal] if goal else None, tuple(found))


def _aim(key: str, cohort: Cohort, objective: CohortObjective) -> Aim:
    return Aim(objective.title, objective.metric, objective.target, Chip(cohort.name, paths.cohort(key)))


def _part(portal: Portal, role: str, words: str) -> Part:
    guide = _GUIDES[role]
    found = portal.resources.get(guide)
    chip = Chip(found.record.title, paths.resource(guide)) if found else None
    return Part(reworded(role, portal.community.terms), words, chip)


def _roles(portal: Portal) -> Chip | None:
    return Chip(portal.texts["roles"].record.title, paths.text("roles")) if "roles" in portal.texts else None


def _formats(portal: Portal, now: dict[str, Cohort]) -> Iterator[Way]:
    for form in get_args(Format):
        name, words = _IN_WORDS[form]
        using = [key for key, cohort in now.items() if cohort.format == form and cohort.mode == "formal"]
        yield _way(portal, name, words, using, now)


def _ways(portal: Portal, now: dict[str, Cohort]) -> Iterator[Way]:
    """Yield both ways to a pair."""
    formal = "The program pairs people, with dates, objectives and check-ins."
    informal = "People who have found one another tell the program, and get its training and support."
    for name, mode, words in (("Formal", "formal", formal), ("Informal", "informal", informal)):
        yield _way(portal, name, words, [key for key, cohort in now.items() if cohort.mode == mode], now)


def _way(portal: Portal, name: str, words: str, using: list[str], now: dict[str, Cohort]) -> Way:
    chips = tuple(Chip(now[key].name, paths.cohort(key)) for key in using)
    return Way(name, reworded(words, portal.community.terms), chips)


def _settings(portal: Portal, now: dict[str, Cohort]) -> Iterator[Settings]:
    terms = portal.community.terms
    for key, cohort in now.items():
        changed = criteria.changed(cohort, terms)
        if changed and cohort.mode == "formal":
            total = sum(weight.points for weight in criteria.in_force(cohort, terms))
            yield Settings(Chip(cohort.name, paths.cohort(key)), changed, total)
