"""The training catalogue: the pathways as ways in, everything by role, and what readers can choose by."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from pairloom.model.portal import Portal
from pairloom.model.resource import Audience, Resource
from pairloom.model.view import PageView, words
from pairloom.views import paths, pathways, people, places, resources, texts
from pairloom.views.pathways import PathwayCard
from pairloom.views.resources import MEDIUM, SHORT, ResourceCard

_KINDS: Final[tuple[str, ...]] = get_args(Resource.model_fields["kind"].annotation)
_LEVELS: Final[tuple[str, ...]] = get_args(Resource.model_fields["level"].annotation)
_LENGTHS: Final[dict[str, str]] = {
    "short": f"Up to {SHORT} minutes",
    "medium": f"{SHORT + 1} to {MEDIUM} minutes",
    "long": f"More than {MEDIUM} minutes",
}


@dataclass(frozen=True, slots=True)
class Item:
    """A resource as the catalogue lists it: `values` are what it can be chosen by, facet by facet."""

    resource: ResourceCard
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """What one role may read, by title."""

    role: Audience
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: its key, what people call it, and how many resources have it."""

    key: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """Something that resources can be chosen by; `choices` are at least two."""

    key: str
    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueView(PageView):
    """Pathways, and all resources by role; one for several roles stands on several shelves.

    Attributes:
        total: how many resources there are.
        missing: the kinds of which there is none.
    """

    summary: str
    body: str
    pathways: tuple[PathwayCard, ...]
    shelves: tuple[Shelf, ...]
    facets: tuple[Facet, ...]
    total: int
    missing: tuple[str, ...]


def pages(portal: Portal, today: date) -> Iterator[CatalogueView]:
    """Yield the catalogue."""
    del today  # Resources do not expire.
    cards = resources.cards(portal)
    items = tuple(Item(card, tuple(_values(card).items())) for card in cards)
    summary = texts.summary(portal, "training", "Short, practical reading for every role.")
    yield CatalogueView(
        type="training",
        path=paths.TRAINING,
        title=texts.title(portal, "training", "Training"),
        description=summary,
        scripts=("training",),
        summary=summary,
        body=texts.body(portal, "training"),
        pathways=pathways.cards(portal),
        shelves=tuple(
            Shelf(role, shelf)
            for role in get_args(Audience)
            if (shelf := tuple(item for item in items if role in item.resource.roles))
        ),
        facets=tuple(_facets(portal, cards)),
        total=len(cards),
        missing=tuple(kind for kind in _KINDS if cards and kind not in {card.kind for card in cards}),
    )


def _values(card: ResourceCard) -> dict[str, tuple[str, ...]]:
    """Return the values that a resource has, by facet."""
    return {
        "role": card.roles,
        "kind": (card.kind,),
        "skill": card.skills,
        "time": (resources.length(card.minutes),),
        "language": (card.language,),
        "level": (card.level,),
    }


def _facets(portal: Portal, cards: tuple[ResourceCard, ...]) -> Iterator[Facet]:
    """Yield what there is to choose by: facets in which resources differ, values in an order that people expect."""
    terms = words(portal.community.terms)
    roles = {"mentor": terms.mentors, "mentee": terms.mentees, "coordinator": "coordinators"}
    skills = {key: people.chip(portal, key).name for card in cards for key in card.skills}
    languages = {card.language: places.language(card.language) for card in cards}
    names: dict[str, tuple[str, dict[str, str]]] = {
        "role": ("For whom", {key: _cap(name) for key, name in roles.items()}),
        "kind": ("Kind", {kind: _cap(kind) for kind in _KINDS}),
        "time": ("Time", _LENGTHS),
        "level": ("Level", {level: _cap(level) for level in _LEVELS}),
        "skill": ("Skill", _by_name(skills)),
        "language": ("Language", _by_name(languages)),
    }
    for key, (name, all_of_it) in names.items():
        counts = Counter(value for card in cards for value in _values(card)[key])
        choices = tuple(Choice(value, said, counts[value]) for value, said in all_of_it.items() if counts[value])
        if len(choices) > 1:
            yield Facet(key, name, choices)


def _by_name(names: dict[str, str]) -> dict[str, str]:
    return dict(sorted(names.items(), key=lambda each: (each[1].casefold(), each[0])))


def _cap(word: str) -> str:
    return word[:1].upper() + word[1:]
