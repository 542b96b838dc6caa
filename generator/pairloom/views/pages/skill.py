"""The skills of the community as a tree, and a page for each skill: who offers it, who wants it, who is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from pairloom.formlinks import answered_form_url, form_url
from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views import paths, people, resources, texts
from pairloom.views.people import Chip, PersonCard
from pairloom.views.resources import ResourceCard
from pairloom.views.vocabulary import Balance, Branch, Demand, Node, balance, branches, demands, most_wanted, node

_MOST: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillsView(PageView):
    """The whole vocabulary.

    Attributes:
        most_wanted: the skills with the largest gaps.
        offer_url: the form to offer some.
    """

    body: str
    most_wanted: tuple[Node, ...]
    branches: tuple[Branch, ...]
    offer_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillView(PageView):
    """One skill; people by name; the forms to offer it and to ask for it are filled in as far as one can."""

    summary: str | None
    aliases: tuple[str, ...]
    broader: Chip | None
    narrower: tuple[Node, ...]
    balance: Balance
    offered: tuple[PersonCard, ...]
    wanted: tuple[PersonCard, ...]
    resources: tuple[ResourceCard, ...]
    offer_url: str
    want_url: str


@dataclass(frozen=True, slots=True)
class _Around:
    """What the pages take their part from, made once: by key of the skill, but for the cards, which go by handle."""

    demand: Mapping[str, Demand]
    cards: Mapping[str, PersonCard]
    narrower: Mapping[str, list[Node]]
    teaching: Mapping[str, list[ResourceCard]]


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
        most_wanted=most_wanted(portal, demand, _MOST),
        branches=branches(portal, demand),
        offer_url=form_url(portal.community.repository, "join-as-mentor"),
    )
    around = _Around(demand, people.cards(portal, today), _narrower(portal, demand), _teaching(portal))
    for key in sorted(portal.skills):
        yield _page(portal, key, around)


def _narrower(portal: Portal, demand: Mapping[str, Demand]) -> dict[str, list[Node]]:
    """Return the skills right below each skill, by name."""
    narrower: dict[str, list[Node]] = {}
    for key, skill in sorted(portal.skills.items(), key=lambda item: (item[1].name.casefold(), item[0])):
        if skill.broader:
            narrower.setdefault(skill.broader, []).append(node(portal, demand, key))
    return narrower


def _teaching(portal: Portal) -> dict[str, list[ResourceCard]]:
    """Return the resources of each skill, by slug."""
    teaching: dict[str, list[ResourceCard]] = {}
    for slug, written in sorted(portal.resources.items()):
        for key in dict.fromkeys(written.record.skills):
            teaching.setdefault(key, []).append(resources.card(portal, slug))
    return teaching


def _page(portal: Portal, key: str, around: _Around) -> SkillView:
    skill, demand = portal.skills[key], around.demand[key]
    return SkillView(
        type="skill",
        path=paths.skill(key),
        title=skill.name,
        description=skill.summary or f"Who offers {skill.name}, and who wants to learn it.",
        hide=("navigation", "toc"),
        summary=skill.summary,
        aliases=skill.aliases,
        broader=people.chip(portal, skill.broader) if skill.broader else None,
        narrower=tuple(around.narrower.get(key, ())),
        balance=balance(demand),
        offered=tuple(around.cards[handle] for handle in demand.offered),
        wanted=tuple(around.cards[handle] for handle in demand.wanted),
        resources=tuple(around.teaching.get(key, ())),
        offer_url=answered_form_url(portal.community, "join-as-mentor", {"mentor.offers": key}),
        want_url=answered_form_url(portal.community, "join-as-mentee", {"mentee.wants": key}),
    )
