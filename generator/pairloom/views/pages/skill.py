"""The skills of the community as a tree, and a page for each skill: who offers it, who wants it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views import paths, people, resources, texts
from pairloom.views.people import Chip, PersonCard
from pairloom.views.resources import ResourceCard
from pairloom.views.vocabulary import Branch, Demand, branches, demands


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillsView(PageView):
    """The whole vocabulary."""

    body: str
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillView(PageView):
    """One skill; people by name."""

    summary: str | None
    aliases: tuple[str, ...]
    broader: Chip | None
    narrower: tuple[Chip, ...]
    offered: tuple[PersonCard, ...]
    wanted: tuple[PersonCard, ...]
    resources: tuple[ResourceCard, ...]


def pages(portal: Portal, today: date) -> Iterator[PageView]:
    """Yield the tree of skills, then a page for each skill."""
    shown = people.shown(portal, today)
    demand = demands(portal, shown)
    yield SkillsView(
        type="skills",
        path=paths.SKILLS,
        title=texts.title(portal, "skills", "Skills"),
        description=texts.summary(portal, "skills", "What people offer, and what they want to learn."),
        body=texts.body(portal, "skills"),
        branches=branches(portal, demand),
    )
    cards = people.cards(portal, today)
    narrower: dict[str, list[Chip]] = {}
    for key, skill in portal.skills.items():
        if skill.broader:
            narrower.setdefault(skill.broader, []).append(people.chip(portal, key))
    for key in sorted(portal.skills):
        yield _page(portal, key, demand[key], cards, narrower.get(key, []))


def _page(portal: Portal, key: str, demand: Demand, cards: Mapping[str, PersonCard], narrower: list[Chip]) -> SkillView:
    skill = portal.skills[key]
    return SkillView(
        type="skill",
        path=paths.skill(key),
        title=skill.name,
        description=skill.summary or f"Who offers {skill.name}, and who wants to learn it.",
        hide=("navigation", "toc"),
        summary=skill.summary,
        aliases=skill.aliases,
        broader=people.chip(portal, skill.broader) if skill.broader else None,
        narrower=tuple(sorted(narrower, key=lambda chip: chip.name.casefold())),
        offered=tuple(cards[handle] for handle in demand.offered),
        wanted=tuple(cards[handle] for handle in demand.wanted),
        resources=tuple(
            resources.card(portal, slug)
            for slug, written in sorted(portal.resources.items())
            if key in written.record.skills
        ),
    )
