"""Names in the order of a phone book, whatever script they are in: the letter that each stands under, and its place."""

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from pairloom.sameness import Same
from pairloom.views.people import Cards

_LETTERS: Final = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ŋ": "n", "ə": "e"}
    | {"\u0131": "i", "\u0629": "\u0647", "\u0649": "\u064a", "\u06cc": "\u064a", "\u06a9": "\u0643"}
)
"""Letters that no decomposition takes apart, and Arabic letters that keyboards swap: as the site's search has them."""

_MARKS: Final = re.compile(
    "['`\u2018\u2019\u02b9\u02bb\u02bc\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0640\u064b-\u065f\u0670\u093c]"
)
"""Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, the dot below Devanagari letters, apostrophes."""

_FIRST: Final = re.compile(r"[^\W_]")
_SCRIPTS: Final = {"CJK": "Han", "HIRAGANA": "Kana", "KATAKANA": "Kana"}
_EVERY: Final = 8
_NAMING: Final = 3
_MOST_LETTERS: Final = 40


@dataclass(frozen=True, slots=True, eq=False)
class Register:
    """Everybody in the order of the phone book, each with their number there, from 0.

    Attributes:
        place: the number of each person, by handle.
        names: as people write them.
        runs: the number of the run of names that each stands in: one after another, all under the same letter.
        under: of each run the English name of the script that its names begin with, and their first letter, large and
            without marks; names without any letter have "".
        lots: a number for each person that nobody chose, the same for a handle for ever.
    """

    place: Mapping[str, int]
    names: Sequence[str]
    runs: Sequence[int]
    under: Sequence[tuple[str, str]]
    lots: Sequence[int]

    def begins(self, place: int) -> bool:
        """Return whether a page of a list likes to begin with this person.

        One in eight does, and who does so depends on the person alone, so that somebody who joins moves the others of
        one page, or of a few, and not of all.
        """
        return self.lots[place] % _EVERY == 0


class Letter(NamedTuple):
    """Where a letter of a list begins, and how many stand under it."""

    script: str
    name: str
    path: str
    size: int


class Way(NamedTuple):
    """A way into a long list: a letter, several, or a whole script, with the page that it begins on.

    Attributes:
        size: how many entries it leads to; 0 where that is not said.
    """

    name: str
    path: str
    size: int


def register(cards: Cards) -> Register:
    """Return these people in the order of the phone book."""
    return _register(Same(cards))


@lru_cache(maxsize=1)
def _register(same: Same[Cards]) -> Register:
    keyed = sorted((sorting(name), name, handle) for handle, name in same.value.names.items())
    under: list[tuple[str, str]] = []
    runs, last = [], None
    for key, _, _ in keyed:
        if key[:1] != last:
            last = key[:1]
            under.append(_under(last))
        runs.append(len(under) - 1)
    return Register(
        place={handle: place for place, (_, _, handle) in enumerate(keyed)},
        names=[name for _, name, _ in keyed],
        runs=runs,
        under=under,
        lots=[zlib.crc32(handle.encode()) for _, _, handle in keyed],
    )


def letters(register: Register, places: Iterable[int], pages: Iterable[tuple[str, int]]) -> tuple[Letter, ...]:
    """Return where each letter of a list begins, in the order of the list.

    Args:
        register: everybody.
        places: the numbers of those who are in the list, in order.
        pages: of the list: the path of each, and how many stand on it.
    """
    found: dict[tuple[str, str], tuple[str, int]] = {}
    ahead, (path, until), before = iter(pages), ("", 0), 0
    for run, size in Counter([register.runs[place] for place in places]).items():
        while before >= until:
            path, many = next(ahead)
            until += many
        start, others = found.get(register.under[run], (path, 0))
        found[register.under[run]] = (start, others + size)
        before += size
    return tuple(Letter(*under, start, size) for under, (start, size) in found.items())


def by_script(found: Iterable[Letter]) -> Mapping[str, tuple[Way, ...]]:
    """Return the letters of a list as ways into it, by script, in their order."""
    scripts: dict[str, list[Way]] = {}
    for letter in found:
        scripts.setdefault(letter.script, []).append(Way(letter.name or letter.script, letter.path, letter.size))
    return {script: tuple(of_script) for script, of_script in scripts.items()}


def ways(found: Mapping[str, tuple[Way, ...]], script: str | None = None) -> tuple[Way, ...]:
    """Return the way into a list: the letters of one script, and each other script as a whole.

    Args:
        found: what `by_script` returns.
        script: whose letters; without it those of the script that most stand under.
    """
    sizes = {name: sum(letter.size for letter in of_script) for name, of_script in found.items()}
    chosen = script or max(sizes, key=lambda name: sizes[name])
    return tuple(
        way
        for name, of_script in found.items()
        for way in (_few(of_script) if name == chosen else (Way(name, of_script[0].path, sizes[name]),))
    )


def _few(of_script: Sequence[Way]) -> Iterator[Way]:
    """Yield the letters of a script; where it has very many, as of Chinese names, several as one."""
    step = -(-len(of_script) // _MOST_LETTERS)
    for start in range(0, len(of_script), step):
        group = of_script[start : start + step]
        name = group[0].name if len(group) == 1 else f"{group[0].name}\N{EN DASH}{group[-1].name}"
        yield Way(name, group[0].path, sum(letter.size for letter in group))


def sorting(name: str) -> str:
    """Return a name as it is sorted: without accents, points and capitals, from its first letter or digit on."""
    if name.isascii():
        text = name.lower().replace("'", "").replace("`", "")
    else:
        text = _MARKS.sub("", unicodedata.normalize("NFKD", name)).casefold().translate(_LETTERS)
    if text[:1].isalnum():
        return text
    first = _FIRST.search(text)
    return text[first.start() :] if first else ""


@lru_cache(maxsize=4096)
def _under(letter: str) -> tuple[str, str]:
    return script(letter), letter.upper()[:1]


def script(letter: str) -> str:
    """Return the name of the script of a letter: `Latin`, `Cyrillic`, `Han`; `Numbers` for a digit, else `Others`."""
    if letter.isdecimal():
        return "Numbers"
    word = unicodedata.name(letter, "OTHERS").partition(" ")[0] if letter else "OTHERS"
    return _SCRIPTS.get(word, word.capitalize())


@lru_cache(maxsize=4096)  # the lists of a community cut it at the same people
def beginning(name: str) -> str:
    """Return the first three letters of a name, with their marks: what a page of a list is named by."""
    first = _FIRST.search(name)
    found, letters = "", 0
    for char in name[first.start() :] if first else name[:1]:
        if not unicodedata.category(char).startswith("M"):
            letters += 1
            if letters > _NAMING or not char.isalnum():
                break
        found += char
    return found.capitalize() or name[:1]
