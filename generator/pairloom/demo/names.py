"""A made-up person's name in the script of their region, and a handle that nobody else has."""

import unicodedata
from collections import Counter
from typing import Final, NamedTuple

from pairloom.demo.chance import Chance, Weighted, ranked
from pairloom.demo.regions import REGIONS, Order, Region

_UNMARKED: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "\u0131": "i", "ß": "ss", "þ": "th", "ð": "d", "æ": "ae", "_": "-"}
)
_LONGEST: Final = 30
"""Most characters of a handle before numbers are put behind it; with them it may have 39."""

_IN_LATIN: Final = 0.35
"""Share of the people with another script who write their name in Latin letters all the same."""

_SECOND_FAMILY: Final = 0.6
_INITIAL: Final = 0.1
_LETTERS: Final = "ABCDEFGHIJKLMNOPRSTVWYZ"
_AFTER: Final = ("dev", "codes", "builds", "writes", "libre", "hacks", "makes", "open", "loops")
_KINDS: Final = Weighted(("name", "number", "word", "initial"), (72, 8, 10, 10))
"""Kinds of handles: the name, the name and a number, the given name and a word, an initial and the family."""


class Spelled(NamedTuple):
    """A name as it is written, and the same in the letters of a handle."""

    written: str
    plain: str


class Called(NamedTuple):
    """Who somebody is.

    Attributes:
        name: in any script.
        handle: unlike everybody else's.
        woman: whether the given name is one of women; pronouns mostly follow it, and not always.
        region: the number of the region.
    """

    name: str
    handle: str
    woman: bool
    region: int


class _Names(NamedTuple):
    """The names of a region; of pairs, the first is of men and the second of women."""

    given: tuple[Weighted[Spelled], Weighted[Spelled]]
    families: tuple[Weighted[Spelled], Weighted[Spelled]]
    order: Order
    latin: bool


class Register:
    """Names people, one after the other, and keeps their handles apart."""

    def __init__(self, chance: Chance) -> None:
        """Begin with nobody."""
        self._chance = chance
        self._regions = Weighted(range(len(REGIONS)), [region.share for region in REGIONS])
        self._names = [_names(region) for region in REGIONS]
        self._taken: set[str] = set()
        self._numbers: Counter[str] = Counter()

    def next(self) -> Called:
        """Return the next person."""
        region, woman = self._chance.of(self._regions), self._chance.often(0.5)
        names = self._names[region]
        given, family = self._chance.of(names.given[woman]), self._chance.of(names.families[woman])
        name = self._name(names, given, family, names.families[woman])
        return Called(name, self._handle(given.plain, family.plain), woman, region)

    def _name(self, names: _Names, given: Spelled, family: Spelled, families: Weighted[Spelled]) -> str:
        chance = self._chance
        if not names.latin and chance.often(_IN_LATIN):
            return f"{given.plain} {family.plain}".title()
        if names.order == "together":
            return family.written + given.written
        if names.order == "family-first":
            return f"{family.written} {given.written}"
        if names.order == "two-families" and chance.often(_SECOND_FAMILY):
            return f"{given.written} {family.written} {chance.of(families).written}"
        if names.latin and chance.often(_INITIAL):
            return f"{given.written} {chance.one(_LETTERS)}. {family.written}"
        return f"{given.written} {family.written}"

    def _handle(self, given: str, family: str) -> str:
        """Return a handle: mostly the name, sometimes a login of another kind; a number where it is taken."""
        kind = self._chance.of(_KINDS)
        wanted = f"{given}-{family}"[:_LONGEST]
        if kind == "initial":
            wanted = f"{given[0]}{family}".replace("-", "")
        elif kind == "word":
            wanted = f"{given}-{self._chance.one(_AFTER)}"
        elif kind == "number":
            wanted = f"{wanted.rstrip('-')}{self._chance.number(2, 99)}"
        wanted = wanted.rstrip("-")
        handle = wanted
        while handle in self._taken:
            self._numbers[wanted] += 1
            handle = f"{wanted}-{self._numbers[wanted] + 1}"
        self._taken.add(handle)
        return handle


def _names(region: Region) -> _Names:
    families = _ranked(region.families)
    women = _ranked(region.of_women) if region.of_women else families
    given = (_ranked(region.men), _ranked(region.women))
    return _Names(given, (families, women), region.order, latin="=" not in region.men)


def _ranked(names: str) -> Weighted[Spelled]:
    """Return names of which the first are somewhat more frequent."""
    return ranked([_spelled(name) for name in names.split()], head=12)


def _spelled(name: str) -> Spelled:
    written, _, plain = name.partition("=")
    return Spelled(written.replace("_", " "), plain or _plain(written))


def _plain(name: str) -> str:
    """Return a Latin name in the letters that a handle may have."""
    letters = unicodedata.normalize("NFKD", name.lower().translate(_UNMARKED))
    return "".join(letter for letter in letters if letter.isascii() and (letter.isalnum() or letter == "-"))
