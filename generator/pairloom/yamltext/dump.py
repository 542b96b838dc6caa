"""Plain values to YAML text that every YAML reader, of version 1.1 or 1.2, understands alike."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

WIDTH: Final = 100
"""Longest line, where the text has blanks to break it at."""

_SAFE: Final = re.compile(r"[^\W\d_](?:[^\x00-\x1f:#]|:(?=\S)|(?<=\S)#)*(?<!\s)")
_SAFE_INSIDE: Final = re.compile(r"[^][{},:?]*")
_OTHER_TYPE: Final = re.compile(r"~|null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)", re.IGNORECASE)
_ESCAPED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\u200b-\u200f\u202a-\u202e\u2060-\u2069]")
_BLOCK: Final = re.compile(r"(?:[^\s\x00-\x1f](?:[^\x00-\x1f]*[^\s\x00-\x1f])?\n|\n(?!\Z))+")
_BLANK: Final = re.compile(r"(?<=\S) (?=\S)")
_BY_HAND: Final = re.compile(r"\d{4}-\d{2}-\d{2}|\d+-[a-z][a-z0-9-]*")


_MANY: Final = (dict, list, tuple)
"""The types with parts; named once, since a union made at each question would take longer than the answer."""


def dump(value: object, *, by_hand: bool = False) -> str:
    """Return a value as YAML: block style, keys in their order, lists indented, lines of at most 100 characters.

    Text that any reader could take for something else is in double quotes; text of several lines is a `|` block.

    Args:
        value: dicts with text as keys, lists, tuples, text, whole numbers, true, false and None.
        by_hand: whether to write as people do: a list or group that holds no other on one line where it is short, as
            `[en, yo]`; days, ids such as 2026-autumn, and the key `on`, without quotes.

    Raises:
        TypeError: where the value holds anything else.
        ValueError: where text holds half of a surrogate pair, which no UTF-8 file can hold.
    """
    if isinstance(value, dict) and value:
        return "\n".join(mapping(value, 0, by_hand=by_hand)) + "\n"
    if isinstance(value, list | tuple) and value:
        return "\n".join(sequence(value, 0, by_hand=by_hand)) + "\n"
    return _scalar(value, 2, 0, by_hand=by_hand) + "\n"


def parts(value: object, indent: int, column: int, *, by_hand: bool) -> tuple[str, list[str]]:
    """Return what stands on the line of a value's key, empty for a list or group in block style, and the lines below.

    Args:
        value: as in `dump`.
        indent: blanks before the lines below.
        column: where the value begins on its key's line, from 0.
        by_hand: as in `dump`.
    """
    if not isinstance(value, _MANY) or not value:
        first, *others = _scalar(value, indent, column, by_hand=by_hand).split("\n")
        return first, others
    items = value.values() if isinstance(value, dict) else value
    if by_hand and not any(isinstance(item, _MANY) or "\n" in str(item) for item in items):
        short = inline(value)
        if column + len(short) <= WIDTH:
            return short, []
    if isinstance(value, dict):
        return "", mapping(value, indent, by_hand=by_hand)
    return "", sequence(value, indent, by_hand=by_hand)


def mapping(value: Mapping[str, object], indent: int, *, by_hand: bool) -> list[str]:
    """Return the lines of a group in block style, with so many blanks before each."""
    lines: list[str] = []
    for key, item in value.items():
        start = f"{' ' * indent}{_key(key, by_hand=by_hand)}:"
        first, below = parts(item, indent + 2, len(start) + 1, by_hand=by_hand)
        lines += [f"{start} {first}" if first else start, *below]
    return lines


def sequence(value: Sequence[object], indent: int, *, by_hand: bool) -> list[str]:
    """Return the lines of a list in block style, with so many blanks before each."""
    lines: list[str] = []
    for item in value:
        first, below = parts(item, indent + 2, indent + 2, by_hand=by_hand)
        if not first:
            first, below = below[0].lstrip(" "), below[1:]
        lines += [f"{' ' * indent}- {first}", *below]
    return lines


def inline(value: object) -> str:
    """Return a value on one line as people write it; text with a bracket, a comma or a colon in it is in quotes."""
    if isinstance(value, str):
        value.encode()
        return plain_or_quoted(value, by_hand=True) if _SAFE_INSIDE.fullmatch(value) else quoted(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key, by_hand=True)}: {inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(inline, value))}]"
    return _word(value)


def _scalar(value: object, indent: int, column: int, *, by_hand: bool) -> str:
    """Return a value without parts; its further lines are indented, its first begins at the column."""
    if isinstance(value, str):
        value.encode()
        if "\n" in value and _BLOCK.fullmatch(value.removesuffix("\n") + "\n") and not _ESCAPED.search(value):
            lines = value.removesuffix("\n").split("\n")
            sign = "|" if value.endswith("\n") else "|-"
            return "\n".join([sign, *(" " * indent + line if line else "" for line in lines)])
        return folded(plain_or_quoted(value, by_hand=by_hand), indent, column)
    return _word(value)


def _word(value: object) -> str:
    """Return a value that is one word: null, true, false, a whole number, or nothing between brackets."""
    if isinstance(value, dict):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    if value is not None and not isinstance(value, int):
        message = f"a {type(value).__name__} cannot be written as YAML"
        raise TypeError(message)
    return json.dumps(value)


@lru_cache(maxsize=512)
def _key(key: object, *, by_hand: bool) -> str:
    if not isinstance(key, str):
        message = f"a key must be text, not {type(key).__name__}"
        raise TypeError(message)
    if by_hand and (key == "on" or not _SAFE_INSIDE.fullmatch(key)):
        return key if key == "on" else quoted(key)
    return plain_or_quoted(key, by_hand=by_hand)


@lru_cache(maxsize=4096)
def plain_or_quoted(text: str, *, by_hand: bool) -> str:
    """Return text without quotes where every reader then takes it for this text, else in double quotes.

    With `by_hand`, a day has none either, though some readers make more of it than text.
    """
    if by_hand and _BY_HAND.fullmatch(text):
        return text
    if _SAFE.fullmatch(text) and not _OTHER_TYPE.fullmatch(text) and not _ESCAPED.search(text):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """Return text in double quotes, on one line."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def folded(text: str, indent: int, column: int) -> str:
    """Return text with line ends at single blanks, which every reader folds back into blanks."""
    if column + len(text) <= WIDTH:
        return text
    lines, start, width = [], 0, WIDTH - column
    stops = [*(match.start() for match in _BLANK.finditer(text)), len(text)]
    for blank, following in pairwise(stops):
        if following - start > width and blank > start:
            lines.append(text[start:blank])
            start, width = blank + 1, WIDTH - indent
    return ("\n" + " " * indent).join([*lines, text[start:]])
