"""Support: who helps, where people of a role meet, where to report."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom.model.community import SupportGroup
from pairloom.model.portal import Portal
from pairloom.model.session import Role
from pairloom.model.view import PageView
from pairloom.views import paths, people, texts
from pairloom.views.team import Coordinator, coordinators

_ROLES: tuple[Role | None, ...] = (None, "mentor", "mentee")


@dataclass(frozen=True, slots=True)
class Groups:
    """The support groups of one role, or of everybody where role is None."""

    role: Role | None
    groups: tuple[SupportGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportView(PageView):
    """Where people turn."""

    summary: str
    body: str
    coordinators: tuple[Coordinator, ...]
    groups: tuple[Groups, ...]
    code_of_conduct: str
    report: str


def pages(portal: Portal, today: date) -> Iterator[SupportView]:
    """Yield the page on support."""
    support = portal.community.support
    summary = texts.summary(portal, "support", "Who helps when you have a question, or when something is wrong.")
    yield SupportView(
        type="support",
        path=paths.SUPPORT,
        title=texts.title(portal, "support", "Support"),
        description=summary,
        summary=summary,
        body=texts.body(portal, "support"),
        coordinators=coordinators(portal, people.cards(portal, today)),
        groups=tuple(
            Groups(role, found)
            for role in _ROLES
            if (found := tuple(group for group in support.groups if group.role == role))
        ),
        code_of_conduct=support.code_of_conduct,
        report=support.report,
    )
