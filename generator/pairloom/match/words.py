"""Small pieces of English for reasons: lists, counts, lengths of time."""

from collections.abc import Sequence
from typing import Final

MOST: Final = 600
"""Characters that a reason of a match may have."""

_NUMBERS: Final = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_ORDINALS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)


def listing(items: Sequence[str], most: int = 3, joiner: str = "and") -> str:
    """Return `A`, `A and B`, `A, B and C`, or with more items `A, B, C and 2 more`; or with `or`.

    One item more than `most` is named too: it takes no more room than to say that there is one.
    """
    shown = [*items[:most], f"{len(items) - most} more"] if len(items) > most + 1 else list(items)
    return f" {joiner} ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def number(value: int) -> str:
    """Return a number in words up to twelve, in figures beyond."""
    return _NUMBERS[value] if value < len(_NUMBERS) else str(value)


def count(value: int, noun: str) -> str:
    """Return `no mentors`, `one mentor`, `three mentors`, `13 mentors`."""
    return f"{number(value)} {noun}" if value == 1 else f"{number(value)} {noun}s"


def whose(name: str) -> str:
    """Return the possessive of a name."""
    return f"{name}\u2019s"


def ordinal(place: int) -> str:
    """Return `first` for 1, `second` for 2, and so on; from 13 on in figures: `13th`, `21st`."""
    if place <= len(_ORDINALS):
        return _ORDINALS[place - 1]
    ending = "th" if place // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"


def duration(minutes: int) -> str:
    """Return `45 minutes`, `1 hour`, `2 hours 30 minutes`."""
    hours, rest = divmod(minutes, 60)
    parts = [(hours, "hour"), (rest, "minute")]
    said = [f"{value} {noun}" if value == 1 else f"{value} {noun}s" for value, noun in parts if value]
    return " ".join(said) or "0 minutes"


def sentence(text: str) -> str:
    """Return the text with a capital at its start and a full stop at its end."""
    return f"{text[:1].upper()}{text[1:]}."


def bounded(text: str) -> str:
    """Return the text, cut between two words and ended with `…` where it is longer than a reason may be."""
    return text if len(text) <= MOST else f"{text[: MOST - 2].rsplit(' ', 1)[0]} …"
