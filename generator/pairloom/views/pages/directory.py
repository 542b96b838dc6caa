"""The directory: everybody who agreed to be shown, and what one can look for."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from pairloom.model.directory import Listed
from pairloom.model.portal import Portal
from pairloom.model.profile import Format, Stage
from pairloom.model.view import PageView, plural
from pairloom.views import listing, paths, people, places, regions, texts
from pairloom.views.people import PersonCard

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

    def counted(of: Callable[[Listed], Iterable[str | None]]) -> Counter[str]:
        return Counter(value for one in listed for value in {*of(one)} if value is not None)

    roles = counted(lambda one: [*["mentor"][: one.seats is not None], *["mentee"][: one.learns]])
    offers = counted(lambda one: listing.with_broader(portal, one.offers))
    wants = counted(lambda one: listing.with_broader(portal, one.wants))
    skills = {key: portal.skills[key].name if key in portal.skills else key for key in {*offers, *wants}}
    languages = counted(lambda one: one.languages)
    regional = counted(lambda one: [one.region])
    return (
        _few("role", ("mentor", "mentee"), roles),
        _many("offers", skills, offers),
        _many("wants", skills, wants),
        _few("seats", ("free",), counted(lambda one: ["free"] if one.seats else [])),
        _many("language", {tag: places.language(tag) for tag in languages}, languages),
        _few("stage", get_args(Stage), counted(lambda one: one.stages)),
        _few("format", get_args(Format), counted(lambda one: one.formats)),
        _few("region", [key for key in regions.NAMES if regional[key]], regional, regions.NAMES),
    )


def _few(key: str, values: Iterable[str], counts: Counter[str], names: Mapping[str, str] | None = None) -> Facet:
    found = tuple(Value(value, (names or {}).get(value), counts[value]) for value in values)
    return Facet(key, found, len(found))


def _many(key: str, names: Mapping[str, str], counts: Counter[str]) -> Facet:
    """Return a facet whose most frequent values come first; of values as frequent, by name."""
    order = sorted(counts, key=lambda value: (-counts[value], names[value].casefold(), value))
    return Facet(key, tuple(Value(value, names[value], counts[value]) for value in order[:FIRST]), len(order))
