"""The skills of the community as a tree, and a page for each skill: who offers it, who wants it, who is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from pairloom.fingerprint import fingerprint
from pairloom.formlinks import answered_form_url, form_url
from pairloom.model.portal import Portal
from pairloom.model.skill import Skill
from pairloom.model.view import PagePlan, PageView
from pairloom.views import paths, people, resources, rosters, texts
from pairloom.views.people import Cards, Chip, PersonCard
from pairloom.views.resources import ResourceCard
from pairloom.views.rosters import Listing, Roster
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
    """One skill; the forms to offer it and to ask for it are filled in as far as one can."""

    key: str
    summary: str | None
    aliases: tuple[str, ...]
    broader: Chip | None
    narrower: tuple[Node, ...]
    balance: Balance
    offered: Listing[PersonCard]
    wanted: Listing[PersonCard]
    resources: tuple[ResourceCard, ...]
    offer_url: str
    want_url: str


@dataclass(frozen=True, slots=True)
class _Around:
    """What the pages take their part from, made once: by key of the skill, but for the cards, which go by handle."""

    demand: Mapping[str, Demand]
    cards: Cards
    narrower: Mapping[str, list[Node]]
    teaching: Mapping[str, list[ResourceCard]]


def plans(portal: Portal, today: date) -> Iterator[PagePlan]:
    """Yield the tree of skills, a page for each skill, and the pages of long lists of people."""
    demand = demands(portal, people.shown(portal, today))
    yield PagePlan("skills", paths.SKILLS, None, partial(_tree, portal, demand))
    around = _Around(demand, people.cards(portal, today), _narrower(portal, demand), _teaching(portal))
    community = fingerprint(portal.community)
    for key in sorted(portal.skills):
        skill, lists = portal.skills[key], _lists(portal, key, around)
        beside = (_broader(portal, skill), around.narrower.get(key), around.teaching.get(key), balance(demand[key]))
        inputs = fingerprint((community, key, skill, *beside, *(each.mark for each in lists)))
        yield PagePlan("skill", paths.skill(key), inputs, partial(_page, portal, key, around, lists))
        for each in lists:
            yield from rosters.plans(each)


def _tree(portal: Portal, demand: Mapping[str, Demand]) -> SkillsView:
    return SkillsView(
        type="skills",
        path=paths.SKILLS,
        title=texts.title(portal, "skills", "Skills"),
        description=texts.summary(portal, "skills", "What people offer, and what they want to learn."),
        body=texts.body(portal, "skills"),
        most_wanted=most_wanted(portal, demand, _MOST),
        branches=branches(portal, demand),
        offer_url=form_url(portal.community.repository, "join-as-mentor"),
    )


def _lists(portal: Portal, key: str, around: _Around) -> tuple[Roster[PersonCard], Roster[PersonCard]]:
    """Return who offers a skill, and who wants it."""
    chip, demand, cards = people.chip(portal, key), around.demand[key], around.cards
    offered, wanted = (rosters.people(handles, cards) for handles in (demand.offered, demand.wanted))
    return (
        rosters.of(chip, "offered", f"Who offers {chip.name}", offered, cards),
        rosters.of(chip, "wanted", f"Who wants to learn {chip.name}", wanted, cards),
    )


def _broader(portal: Portal, skill: Skill) -> Chip | None:
    return people.chip(portal, skill.broader) if skill.broader else None


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


def _page(portal: Portal, key: str, around: _Around, lists: tuple[Roster[PersonCard], Roster[PersonCard]]) -> SkillView:
    skill = portal.skills[key]
    return SkillView(
        type="skill",
        path=paths.skill(key),
        title=skill.name,
        description=skill.summary or f"Who offers {skill.name}, and who wants to learn it.",
        hide=("navigation", "toc"),
        key=key,
        summary=skill.summary,
        aliases=skill.aliases,
        broader=_broader(portal, skill),
        narrower=tuple(around.narrower.get(key, ())),
        balance=balance(around.demand[key]),
        offered=lists[0].listing,
        wanted=lists[1].listing,
        resources=tuple(around.teaching.get(key, ())),
        offer_url=answered_form_url(portal.community, "join-as-mentor", {"mentor.offers": key}),
        want_url=answered_form_url(portal.community, "join-as-mentee", {"mentee.wants": key}),
    )
