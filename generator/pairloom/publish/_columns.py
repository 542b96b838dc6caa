"""Columns of small numbers and short texts as strings that gzip packs well and JavaScript reads quickly.

gzip codes each character by how often it comes, so that a column costs about its entropy if a character stands for a
number; where numbers are small, several share one, since gzip does badly with few different characters. There are 93:
those from space to tilde that JSON writes as they are, in their order.

A column's first character says how many numbers share one character: 1, 2, 3, 4 or 6, and the numbers are then below
93, 9, 4, 3 or 2, the first one least significant; zeros fill up the last character. Where it says 1,

    0 to 79            is one character
    80 to 1,195        two: the 81st to 92nd character, then one of all
    1,196 and above    five: the last character, then four digits to the base 93, most significant first
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Final, TypeVar

T = TypeVar("T", bound=Hashable)

DIGITS: Final = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) not in '"\\')
_BASE: Final = len(DIGITS)
_ONE: Final = 80
_TWO: Final = _ONE + (_BASE - 1 - _ONE) * _BASE
_SHARED: Final = ((6, 2), (4, 3), (3, 4), (2, 9))
"""How many numbers share a character, and what they are below."""


def numbers(values: Iterable[int]) -> str:
    """Return numbers from 0 to some seventy million as one string."""
    column = list(values)
    most = max(column, default=0)
    together, radix = next((shared for shared in _SHARED if most < shared[1]), (1, 0))
    if together == 1:
        return DIGITS[1] + "".join(map(_number, column))
    column += [0] * (-len(column) % together)
    digits = _digits(together, radix)
    return DIGITS[together] + "".join(map(digits.__getitem__, zip(*[iter(column)] * together, strict=True)))


@cache
def _digits(together: int, radix: int) -> dict[tuple[int, ...], str]:
    """Return the character of so many numbers, each below `radix`."""
    parts = (part[::-1] for part in product(range(radix), repeat=together))  # the first number is least significant
    return dict(zip(parts, DIGITS, strict=False))


@lru_cache(maxsize=4096)
def _number(value: int) -> str:
    if value < _ONE:
        return DIGITS[value]
    if value < _TWO:
        high, low = divmod(value - _ONE, _BASE)
        return DIGITS[_ONE + high] + DIGITS[low]
    rest = value - _TWO
    return DIGITS[-1] + "".join(DIGITS[rest // _BASE**place % _BASE] for place in (3, 2, 1, 0))


def ranked(values: Iterable[T]) -> list[T]:
    """Return the different values, the most frequent first, so that these get the small numbers."""
    counted = Counter(values)
    return sorted(counted, key=lambda value: (-counted[value], str(value)))


def places(values: Iterable[T], known: Sequence[T]) -> str:
    """Return each value as its place in the list of those that are known."""
    place = {value: number for number, value in enumerate(known)}
    return numbers(map(place.__getitem__, values))


def fronted(texts: Sequence[str]) -> tuple[str, list[str]]:
    """Return sorted texts by what they have in common with the one before: how many characters, and what follows.

    Characters are counted as UTF-16 counts them, as JavaScript does, and no pair of surrogates is cut.
    """
    shared, rests, before = [], [], ""
    for text in texts:
        same = _same(text, before)
        shared.append(same if text.isascii() else len(text[:same].encode("utf-16-le")) // 2)
        rests.append(text[same:])
        before = text
    return numbers(shared), rests


def _same(text: str, other: str) -> int:
    """Return how many characters two texts have in common from the beginning."""
    for place, (one, two) in enumerate(zip(text, other, strict=False)):
        if one != two:
            return place
    return min(len(text), len(other))
