"""Names in the order of a phone book, whatever script they are in: the letter that each stands under, and its place."""

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pairloom.sameness import Same
from pairloom.views.people import PersonCard

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


class Filed(NamedTuple):
    """Where a person stands among all others.

    Attributes:
        order: their place among all people, from 0.
        under: the English name of the script that their name begins with, and its first letter, large and without
            marks; a name without any letter has "".
        mark: the same only for cards that look the same in a list.
        name: their name as they write it.
        lot: a number that nobody chose, the same for a handle for ever.
    """

    order: int
    under: tuple[str, str]
    mark: str
    name: str
    lot: int

    @property
    def begins(self) -> bool:
        """Whether a page of a list likes to begin with this person.

        One in eight does, and who does so depends on the person alone, so that somebody who joins moves the others of
        one page, or of a few, and not of all.
        """
        return self.lot % _EVERY == 0


class Way(NamedTuple):
    """A way into a long list: a letter, several, or a whole script, with the page that it begins on.

    Attributes:
        size: how many entries it leads to; 0 where that is not said.
    """

    name: str
    path: str
    size: int


def filed(cards: Mapping[str, PersonCard]) -> Mapping[str, Filed]:
    """Return where each of these people stands among them, by handle."""
    return _filed(Same(cards))


@lru_cache(maxsize=1)
def _filed(cards: Same[Mapping[str, PersonCard]]) -> Mapping[str, Filed]:
    keyed = sorted((sorting(card.name), card.name, handle) for handle, card in cards.value.items())
    return {
        handle: Filed(
            order=order,
            under=_under(key[:1]),
            mark=mark(cards.value[handle]),
            name=name,
            lot=zlib.crc32(handle.encode()),
        )
        for order, (key, name, handle) in enumerate(keyed)
    }


def letters(pages: Iterable[tuple[str, Sequence[Filed]]]) -> Mapping[str, tuple[Way, ...]]:
    """Return where each letter of a list begins, by script, each script and each letter in the order of the list.

    Args:
        pages: of the list: the path of each, and where those stand who are on it.
    """
    found: dict[str, dict[str, tuple[str, int]]] = {}
    for path, those in pages:
        for (name, letter), count in Counter([one.under for one in those]).items():
            of_script = found.setdefault(name, {})
            start, before = of_script.get(letter, (path, 0))
            of_script[letter] = (start, before + count)
    return {
        name: tuple(Way(letter or name, path, count) for letter, (path, count) in of_script.items())
        for name, of_script in found.items()
    }


def ways(found: Mapping[str, tuple[Way, ...]], script: str | None = None) -> tuple[Way, ...]:
    """Return the way into a list: the letters of one script, and each other script as a whole.

    Args:
        found: what `letters` returns.
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


def mark(card: PersonCard) -> str:
    """Return what is the same only for cards that look the same in a list, where they are small."""
    return repr((card.path, card.name, card.initials, card.tint, card.city, card.offset))


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
