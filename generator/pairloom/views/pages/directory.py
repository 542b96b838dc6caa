"""The directory: everybody who agreed to be shown, and what one can look for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import Any, Final, TypeVar, get_args

from pairloom.model.directory import Listed
from pairloom.model.portal import Portal
from pairloom.model.profile import Format, Stage
from pairloom.model.skill import line
from pairloom.model.view import PageView, plural
from pairloom.views import listing, paths, people, places, regions, texts
from pairloom.views.people import PersonCard

T = TypeVar("T")

WHOLE: Final = 100
"""The most people that the page itself lists, all of them; where there are more, it lists the first of them."""

PAGE: Final = 24
"""How many people are shown at a time."""

FIRST: Final = 8
"""How many values of a long facet are shown before a reader asks for all."""


@dataclass(frozen=True, slots=True)
class Value:
    """Something to choose in a facet, with the number of people it fits; a name of None is left to the template."""

    key: str
    name: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """Something to look for; `values` are the first of `total`."""

    key: str
    values: tuple[Value, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A person in the list, with the seats that they have left; None for who takes nobody on."""

    card: PersonCard
    seats: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryView(PageView):
    """Everybody by name, or the first of them.

    Attributes:
        total: how many people there are.
        page: how many are shown at a time where JavaScript runs.
    """

    body: str
    people: tuple[Entry, ...]
    total: int
    page: int
    facets: tuple[Facet, ...]
    data: str


def pages(portal: Portal, today: date) -> Iterator[DirectoryView]:
    """Yield the directory."""
    listed = listing.everybody(portal, today)
    first = list(listed)[: WHOLE if len(listed) <= WHOLE else PAGE]
    cards, terms = people.cards(portal, today), portal.community.terms
    yield DirectoryView(
        type="directory",
        path=paths.PEOPLE,
        title=texts.title(portal, "people", "People"),
        description=texts.summary(portal, "people", f"All {plural(terms.mentor)} and {plural(terms.mentee)}."),
        searchable=False,
        hide=("navigation", "toc"),
        scripts=("directory",),
        body=texts.body(portal, "people"),
        people=tuple(Entry(cards[handle], listed[handle].seats) for handle in first),
        total=len(listed),
        page=PAGE,
        facets=_facets(portal, tuple(listed.values())),
        data=paths.DIRECTORY_DATA,
    )


def _facets(portal: Portal, listed: tuple[Listed, ...]) -> tuple[Facet, ...]:
    """Return the facets with what each choice alone would give: those with few values in their own order."""
    known = {key for one in listed for key in (*one.offers, *one.wants)}
    above = {key: line(portal.skills, key) for key in known}
    roles = {"mentor": sum(one.seats is not None for one in listed), "mentee": sum(one.learns for one in listed)}
    offers, wants = (
        _counted(chain.from_iterable(map(above.__getitem__, keys)) for keys in map(attrgetter(name), listed))
        for name in ("offers", "wants")
    )
    skills = {key: portal.skills[key].name if key in portal.skills else key for key in {*offers, *wants}}
    languages = _counted(one.languages for one in listed)
    regional = Counter(one.region for one in listed if one.region)
    return (
        _few("role", ("mentor", "mentee"), roles),
        _many("offers", skills, offers),
        _many("wants", skills, wants),
        _few("seats", ("free",), {"free": sum(bool(one.seats) for one in listed)}),
        _many("language", {tag: places.language(tag) for tag in languages}, languages),
        _few("stage", get_args(Stage), _counted(one.stages for one in listed)),
        _few("format", get_args(Format), _counted(one.formats for one in listed)),
        _few("region", [key for key in regions.NAMES if regional[key]], regional, regions.NAMES),
    )


def _counted(each: Iterable[Iterable[T]]) -> Counter[T]:
    """Return how many people have each value, from the values of each person, who counts once."""
    return Counter(chain.from_iterable(map(set, each)))


def _few(key: str, values: Iterable[str], counts: Mapping[Any, int], names: Mapping[str, str] | None = None) -> Facet:
    found = tuple(Value(value, (names or {}).get(value), counts[value]) for value in values)
    return Facet(key, found, len(found))


def _many(key: str, names: Mapping[str, str], counts: Counter[str]) -> Facet:
    """Return a facet whose most frequent values come first; of values as frequent, by name."""
    order = sorted(counts, key=lambda value: (-counts[value], names[value].casefold(), value))
    return Facet(key, tuple(Value(value, names[value], counts[value]) for value in order[:FIRST]), len(order))
