"""The nearest allowed word for a slip of the pen: a suggestion, never a correction made by guess."""

from collections.abc import Iterable
from typing import Final

from pairloom.lazily import lazily

with lazily():  # most commands find nothing to suggest
    from rapidfuzz import fuzz, process

ENOUGH: Final = 70
"""Least likeness, of 100, for a suggestion: twice the characters in common over the characters of both words."""

_BEGINNING: Final = 3
"""Least letters of a word that can stand for a longer one."""


def nearest(word: str, allowed: Iterable[str], least: int = ENOUGH) -> str | None:
    """Return the allowed word that is most like this one, small and capital letters alike; None if none is near.

    `least` is the likeness from which on a word is near: more where many words are allowed, so that some are by chance.
    Likeness is rapidfuzz's `fuzz.ratio`. Of equally near words the first in order of the alphabet is taken, so the
    order of `allowed` does not matter.
    """
    words = sorted(allowed)
    folded = [other.casefold() for other in words]
    best = process.extractOne(word.casefold(), folded, scorer=fuzz.ratio, score_cutoff=least)
    return words[best[2]] if best else None


def longer(word: str, allowed: Iterable[str]) -> str | None:
    """Return the one allowed word that begins like this one: `tue` for `Tuesday`, `asynchronous` for `async`."""
    plain = word.strip().casefold()
    hits = [other for other in allowed if len(plain) >= _BEGINNING and _begin_alike(plain, other.casefold())]
    return hits[0] if len(hits) == 1 else None


def _begin_alike(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def did_you_mean(word: str, allowed: Iterable[str], otherwise: str = "") -> str:
    """Return `did you mean …?` with the nearest allowed word, or `otherwise` if none is near."""
    near = nearest(word, allowed)
    return f"did you mean {near}?" if near else otherwise


def listed(words: Iterable[str], last: str = "or") -> str:
    """Return words as a sentence has them: `a, b or c`."""
    *first, final = words
    return f"{', '.join(first)} {last} {final}" if first else final
