"""Support: who helps, where people of a role meet, where to report."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pairloom.model.community import SupportGroup
from pairloom.model.portal import Portal
from pairloom.model.session import Role
from pairloom.model.view import PageView
from pairloom.views import cohorts, paths, people, texts
from pairloom.views.people import Chip, PersonCard
from pairloom.views.team import Coordinator, coordinators

_ROLES: tuple[Role | None, ...] = (None, "mentor", "mentee")


@dataclass(frozen=True, slots=True)
class Groups:
    """The support groups of one role, or of everybody where role is None."""

    role: Role | None
    groups: tuple[SupportGroup, ...]


@dataclass(frozen=True, slots=True)
class Team:
    """Who cares for one cohort."""

    cohort: Chip
    coordinators: tuple[Coordinator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportView(PageView):
    """Where people turn; `cohorts` are those that are not over and name their coordinators.

    Of the community's text, `opening` is what stands before its first heading, `body` the rest.
    """

    summary: str
    opening: str
    body: str
    coordinators: tuple[Coordinator, ...]
    cohorts: tuple[Team, ...]
    groups: tuple[Groups, ...]
    code_of_conduct: str
    report: str


def pages(portal: Portal, today: date) -> Iterator[SupportView]:
    """Yield the page on support."""
    support, cards = portal.community.support, people.cards(portal, today)
    summary = texts.summary(portal, "support", "Who helps when you have a question, or when something is wrong.")
    opening, body = texts.parts(portal, "support")
    yield SupportView(
        type="support",
        path=paths.SUPPORT,
        title=texts.title(portal, "support", "Support"),
        description=summary,
        summary=summary,
        opening=opening,
        body=body,
        coordinators=coordinators(portal, cards),
        cohorts=tuple(_teams(portal, cards)),
        groups=tuple(
            Groups(role, found)
            for role in _ROLES
            if (found := tuple(group for group in support.groups if group.role == role))
        ),
        code_of_conduct=support.code_of_conduct,
        report=support.report,
    )


def _teams(portal: Portal, cards: Mapping[str, PersonCard]) -> Iterator[Team]:
    for key, cohort in cohorts.shown(portal).items():
        team = coordinators(portal, cards, cohort.coordinators)
        if team and cohort.status != "finished":
            yield Team(Chip(cohort.name, paths.cohort(key)), team)
