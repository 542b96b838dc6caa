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
        return DIGITS[1] + "".join(_number(value) for value in column)
    parts = (column[start : start + together] for start in range(0, len(column), together))
    return DIGITS[together] + "".join(
        DIGITS[sum(value * radix**place for place, value in enumerate(part))] for part in parts
    )


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
    return numbers(place[value] for value in values)


def fronted(texts: Sequence[str]) -> tuple[str, list[str]]:
    """Return sorted texts by what they have in common with the one before: how many characters, and what follows.

    Characters are counted as UTF-16 counts them, as JavaScript does, and no pair of surrogates is cut.
    """
    shared, rests, before = [], [], ""
    for text in texts:
        same = 0
        while same < min(len(text), len(before)) and text[same] == before[same]:
            same += 1
        shared.append(len(text[:same].encode("utf-16-le")) // 2)
        rests.append(text[same:])
        before = text
    return numbers(shared), rests
