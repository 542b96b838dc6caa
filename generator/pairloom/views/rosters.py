"""Lists of any length: a page shows a short one as a whole, of a long one a few and the way to pages of some sixty."""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from heapq import nsmallest
from operator import attrgetter
from typing import Any, Final, Generic, Literal, TypeVar

from pairloom.fingerprint import fingerprint
from pairloom.model.view import PagePlan, PageView
from pairloom.views import alphabet, paths
from pairloom.views.alphabet import Filed, Way
from pairloom.views.people import Chip, PersonCard

MOST: Final = 70
"""The most entries that a list has on one page."""

FEWEST: Final = 50
"""The fewest that a page of a long list has, if it is not the last."""

DRAWN: Final = 24
"""How many of a long list are shown where the list is not itself."""

Kind = Literal["people", "alumni", "pairs", "groups", "circles"]
T = TypeVar("T")

_HANDLE: Final[Mapping[Kind, Callable[[Any], str]]] = {
    "people": attrgetter("handle"),
    "alumni": attrgetter("person.handle"),
    "pairs": attrgetter("mentor.handle"),
    "groups": attrgetter("mentor.handle"),
    "circles": lambda circle: circle.members[0].handle,
}
"""Whose name an entry stands under."""


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """A list as the page shows it that it belongs to.

    Attributes:
        total: how many entries the list has.
        items: all of them; of a long list a few, drawn by lot, so that no letter of the alphabet comes first.
        letters: the way into the whole list; empty where all is shown.
    """

    total: int
    items: tuple[T, ...]
    letters: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterView(PageView, Generic[T]):
    """A page of a long list.

    Attributes:
        kind: what the entries are.
        page, pages: which page it is, from 1, and how many there are.
        back: the page that the list belongs to.
        letters: the letters of the script that the page begins with, and the other scripts, without their sizes.
        before, after: the neighbours.
    """

    kind: Kind
    items: tuple[T, ...]
    page: int
    pages: int
    back: Chip
    letters: tuple[Way, ...]
    before: Chip | None
    after: Chip | None


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """A page of a long list.

    Attributes:
        name: from where in the alphabet to where it goes: `Ada - Ben`, with a dash.
        items: its entries.
        script: that of its first entry.
        mark: the same only where all entries look the same.
    """

    path: str
    name: str
    items: tuple[T, ...]
    script: str
    mark: bytes


@dataclass(frozen=True, slots=True)
class Roster(Generic[T]):
    """A whole list.

    Attributes:
        kind: what its entries are.
        title: what it is a list of.
        back: the page that it belongs to.
        listing: what that page shows of it.
        mark: the same only where all that the listing shows looks the same.
        parts: its own pages; a short list has none.
        letters: where each letter begins, by script.
        shared: the same only where the same stands on its pages besides entries and letters.
    """

    kind: Kind
    title: str
    back: Chip
    listing: Listing[T]
    mark: bytes
    parts: tuple[Part[T], ...] = ()
    letters: Mapping[str, tuple[Way, ...]] = field(default_factory=dict)
    shared: bytes = b""


def of(  # noqa: PLR0913 - a list has this many parts
    back: Chip,
    name: str,
    title: str,
    items: Sequence[T],
    cards: Mapping[str, PersonCard],
    *,
    kind: Kind = "people",
    shared: bytes = b"",
) -> Roster[T]:
    """Return a list, by name where it is long, else in the order that it came in.

    Args:
        back: the page that the list belongs to.
        name: what the list is called on that page, in addresses.
        title: what it is a list of.
        items: its entries.
        cards: everybody who may be shown.
        kind: what its entries are.
        shared: fingerprint of what else stands on its pages: the community's words.
    """
    where, handle = alphabet.filed(cards), _HANDLE[kind]
    named = [(where[handle(item)], item) for item in items]
    if len(items) <= MOST:
        return Roster(kind, title, back, Listing(len(items), tuple(items)), _mark(kind, named))
    named.sort(key=_order)
    cut = [*_cut(named)]
    parts = tuple(_part(kind, paths.roster(back.path or "", name, page), part) for page, part in enumerate(cut, 1))
    letters = alphabet.letters(
        (part.path, [one for one, _ in entries]) for part, entries in zip(parts, cut, strict=True)
    )
    lot = zlib.crc32(f"{back.path}/{name}".encode())
    drawn = nsmallest(DRAWN, named, key=lambda entry: entry[0].lot ^ lot)
    drawn.sort(key=_order)
    listing = Listing(len(items), tuple(item for _, item in drawn), alphabet.ways(letters))
    seen = fingerprint((_mark(kind, drawn), listing.total, listing.letters))
    return Roster(kind, title, back, listing, seen, parts, letters, fingerprint((shared, kind, title, back)))


def plans(roster: Roster[T]) -> Iterator[PagePlan]:
    """Yield the pages of a list; a short one has none."""
    ways = {
        script: tuple(way._replace(size=0) for way in alphabet.ways(roster.letters, script))
        for script in {part.script for part in roster.parts}
    }
    marks = {script: fingerprint(found) for script, found in ways.items()}
    chips = [None, *(Chip(part.name, part.path) for part in roster.parts), None]
    for page, part in enumerate(roster.parts, 1):
        around = _Around(page, len(roster.parts), chips[page - 1], chips[page + 1])
        inputs = fingerprint((roster.shared, part.mark, chips[page], around, marks[part.script]))
        yield PagePlan("roster", part.path, inputs, partial(_view, roster, part, around, ways[part.script]))


@dataclass(frozen=True, slots=True)
class _Around:
    """Which page of how many it is, and its neighbours."""

    page: int
    pages: int
    before: Chip | None
    after: Chip | None


def _view(roster: Roster[T], part: Part[T], around: _Around, letters: tuple[Way, ...]) -> RosterView[T]:
    return RosterView(
        type="roster",
        path=part.path,
        title=f"{roster.title}: {part.name}",
        description=f"{roster.title}, page {around.page} of {around.pages}: {part.name}.",
        searchable=False,
        hide=("navigation", "toc"),
        kind=roster.kind,
        items=part.items,
        page=around.page,
        pages=around.pages,
        back=roster.back,
        letters=letters,
        before=around.before,
        after=around.after,
    )


def _order(entry: tuple[Filed, T]) -> int:
    return entry[0].order


def _cut(named: Sequence[tuple[Filed, T]]) -> Iterator[Sequence[tuple[Filed, T]]]:
    """Yield the pages of a long list: each begins with somebody who likes to begin one, if that can be."""
    start = 0
    for place, (one, _) in enumerate(named):
        size = place - start
        if size >= FEWEST and (one.begins or size == MOST):
            yield named[start:place]
            start = place
    yield named[start:]


def _part(kind: Kind, path: str, entries: Sequence[tuple[Filed, T]]) -> Part[T]:
    first, last = (alphabet.beginning(entries[place][0].name) for place in (0, -1))
    name = first if first == last else f"{first} \N{EN DASH} {last}"
    return Part(path, name, tuple(item for _, item in entries), entries[0][0].under[0], _mark(kind, entries))


def _mark(kind: Kind, entries: Sequence[tuple[Filed, T]]) -> bytes:
    """Return what is the same only where these entries look the same."""
    if kind == "people":
        return fingerprint("\n".join([one.mark for one, _ in entries]))
    return fingerprint([item for _, item in entries])
