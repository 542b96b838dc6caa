"""Lists of any length: a page shows a short one as a whole, of a long one a few and the way to pages of some sixty."""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import nsmallest
from operator import attrgetter
from typing import Any, Final, Generic, Literal, TypeVar

from pairloom.fingerprint import fingerprint, joined
from pairloom.model.view import PagePlan, PageView
from pairloom.views import alphabet, paths
from pairloom.views.alphabet import Letter, Register, Way
from pairloom.views.people import Cards, Chip, PersonCard

MOST: Final = 70
"""The most entries that a list has on one page."""

FEWEST: Final = 50
"""The fewest that a page of a long list has, if it is not the last."""

DRAWN: Final = 24
"""How many of a long list are shown where the list is not itself."""

_LARGEST: Final = 32  # bits of the number of an entry in the largest list

Kind = Literal["people", "alumni", "pairs", "groups", "circles"]
T = TypeVar("T")

_HANDLE: Final[Mapping[Kind, Callable[[Any], str]]] = {
    "pairs": attrgetter("mentor.handle"),
    "groups": attrgetter("mentor.handle"),
    "circles": lambda circle: circle.members[0].handle,
}
"""Whose name an entry stands under."""


@dataclass(frozen=True, slots=True)
class Entries(Generic[T]):
    """What stands in a list, each entry made only when it is shown.

    Attributes:
        kind: what the entries are.
        handles: whose name each stands under, in the order of a list that has room on its page.
        looks: the same only for entries that look the same; no line break in it.
        make: returns an entry by its number, from 0.
    """

    kind: Kind
    handles: Sequence[str]
    looks: Sequence[bytes]
    make: Callable[[int], T]


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
class Part:
    """A page of a long list.

    Attributes:
        name: from where in the alphabet to where it goes: `Ada - Ben`, with a dash.
        numbers: its entries.
        script: that of its first entry.
        mark: the same only where all entries look the same.
    """

    path: str
    name: str
    numbers: Sequence[int]
    script: str
    mark: bytes

    @property
    def chip(self) -> Chip:
        """The page as its neighbours name it."""
        return Chip(self.name, self.path)


@dataclass(frozen=True, slots=True)
class Roster(Generic[T]):
    """A whole list.

    Attributes:
        title: what it is a list of.
        back: the page that it belongs to.
        entries: what stands in it.
        drawn: those of them that the page shows which it belongs to.
        mark: the same only where all that this page shows looks the same.
        parts: its own pages; a short list has none.
        letters: where each letter begins.
        around: the same only where the same stands on its pages besides the entries.
    """

    title: str
    back: Chip
    entries: Entries[T]
    drawn: Sequence[int]
    mark: bytes
    parts: tuple[Part, ...] = ()
    letters: tuple[Letter, ...] = ()
    around: bytes = b""

    @property
    def total(self) -> int:
        """How many entries it has."""
        return len(self.entries.handles)

    @property
    def listing(self) -> Listing[T]:
        """What the page shows of it that it belongs to."""
        letters = alphabet.ways(alphabet.by_script(self.letters)) if self.letters else ()
        return Listing(self.total, tuple(map(self.entries.make, self.drawn)), letters)


def people(handles: Sequence[str], cards: Cards) -> Entries[PersonCard]:
    """Return people as what stands in a list."""
    looks = [cards.looks[handle] for handle in handles]
    return Entries("people", handles, looks, lambda number: cards[handles[number]])


def met(items: Sequence[T], kind: Kind) -> Entries[T]:
    """Return pairs, groups or circles as what stands in a list."""
    looks = [repr(item).encode() for item in items]
    return Entries(kind, [*map(_HANDLE[kind], items)], looks, items.__getitem__)


def of(  # noqa: PLR0913, PLR0917 - a list has this many parts
    back: Chip, name: str, title: str, entries: Entries[T], cards: Cards, shared: bytes = b""
) -> Roster[T]:
    """Return a list, by name where it is long, else in the order that it came in.

    Args:
        back: the page that the list belongs to.
        name: what the list is called on that page, in addresses.
        title: what it is a list of.
        entries: what stands in it.
        cards: everybody who may be shown.
        shared: fingerprint of what else stands on its pages: the community's words.
    """
    total, looks = len(entries.handles), entries.looks
    if total <= MOST:
        return Roster(title, back, entries, range(total), joined(looks))
    register = alphabet.register(cards)
    places = [register.place[handle] for handle in entries.handles]
    order = sorted(range(total), key=places.__getitem__)
    places.sort()
    parts = tuple(
        _part(
            register, paths.roster(back.path or "", name, page), order[cut.start : cut.stop], entries, places[cut.start]
        )
        for page, cut in enumerate(_cut(register, places), 1)
    )
    letters = alphabet.letters(register, places, [(part.path, len(part.numbers)) for part in parts])
    begin = fingerprint([letter[:3] for letter in letters])
    drawn = [order[at] for at in _drawn(register, places, zlib.crc32(f"{back.path}/{name}".encode()))]
    sizes = [letter.size for letter in letters]
    seen = fingerprint((joined([looks[number] for number in drawn]), total, begin, sizes))
    around = fingerprint((shared, entries.kind, title, back, begin, len(parts)))
    return Roster(title, back, entries, drawn, seen, parts, letters, around)


def plans(roster: Roster[T]) -> Iterator[PagePlan]:
    """Yield the pages of a list; a short one has none."""
    names = [(part.name, part.path) for part in roster.parts]
    for page, part in enumerate(roster.parts):
        beside = names[max(0, page - 1) : page + 2]
        inputs = fingerprint((roster.around, part.mark, part.script, page, beside))
        yield PagePlan("roster", part.path, inputs, partial(_view, roster, page))


def _view(roster: Roster[T], number: int) -> RosterView[T]:
    part, page, pages = roster.parts[number], number + 1, len(roster.parts)
    letters = alphabet.ways(alphabet.by_script(roster.letters), part.script)
    return RosterView(
        type="roster",
        path=part.path,
        title=f"{roster.title}: {part.name}",
        description=f"{roster.title}, page {page} of {pages}: {part.name}.",
        searchable=False,
        hide=("navigation", "toc"),
        kind=roster.entries.kind,
        items=tuple(map(roster.entries.make, part.numbers)),
        page=page,
        pages=pages,
        back=roster.back,
        letters=tuple(way._replace(size=0) for way in letters),
        before=roster.parts[number - 1].chip if number else None,
        after=roster.parts[page].chip if page < pages else None,
    )


def _cut(register: Register, places: Sequence[int]) -> Iterator[range]:
    """Yield the pages of a long list: each begins with somebody who likes to begin one, if that can be."""
    start, end = 0, len(places)
    while start < end:
        latest = min(start + MOST, end)
        after = next((at for at in range(start + FEWEST, latest) if register.begins(places[at])), latest)
        yield range(start, after)
        start = after


def _part(register: Register, path: str, numbers: Sequence[int], entries: Entries[T], first: int) -> Part:
    last = register.place[entries.handles[numbers[-1]]]
    names = dict.fromkeys(alphabet.beginning(register.names[place]) for place in (first, last))
    mark = joined([entries.looks[number] for number in numbers])
    return Part(path, " \N{EN DASH} ".join(names), numbers, register.under[register.runs[first]][0], mark)


def _drawn(register: Register, places: Sequence[int], lot: int) -> Sequence[int]:
    """Return where a few entries stand in the list: those whose own lots are nearest to that of the list."""
    lots = register.lots
    few = nsmallest(DRAWN, [(lots[place] ^ lot) << _LARGEST | at for at, place in enumerate(places)])
    return sorted(one & ((1 << _LARGEST) - 1) for one in few)
