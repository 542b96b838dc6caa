"""Plain values to YAML text that every YAML reader, of version 1.1 or 1.2, understands alike."""

import json
import re
from itertools import pairwise
from typing import Final

WIDTH: Final = 100
"""Longest line, where the text has blanks to break it at."""

_SAFE: Final = re.compile(r"[^\W\d_](?:[^\x00-\x1f:#]|:(?=\S)|(?<=\S)#)*(?<!\s)")
_OTHER_TYPE: Final = re.compile(r"~|null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)", re.IGNORECASE)
_ESCAPED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\u200b-\u200f\u202a-\u202e\u2060-\u2069]")
_BLOCK: Final = re.compile(r"(?:[^\s\x00-\x1f](?:[^\x00-\x1f]*[^\s\x00-\x1f])?\n|\n(?!\Z))+")
_BLANK: Final = re.compile(r"(?<=\S) (?=\S)")


def dump(value: object) -> str:
    """Return a value as YAML: block style, keys in their order, lists indented, lines of at most 100 characters.

    Text that any reader could take for something else is in double quotes; text of several lines is a `|` block.

    Args:
        value: dicts with text as keys, lists, tuples, text, whole numbers, true, false and None.

    Raises:
        TypeError: where the value holds anything else.
        ValueError: where text holds half of a surrogate pair, which no UTF-8 file can hold.
    """
    if isinstance(value, dict) and value:
        return "\n".join(_mapping(value, 0)) + "\n"
    if isinstance(value, list | tuple) and value:
        return "\n".join(_sequence(value, 0)) + "\n"
    return _scalar(value, 2, 0) + "\n"


def _mapping(value: dict[object, object], indent: int) -> list[str]:
    lines: list[str] = []
    for key, item in value.items():
        if not isinstance(key, str):
            message = f"a key must be text, not {type(key).__name__}"
            raise TypeError(message)
        lines += _entry(f"{' ' * indent}{_quoted_if_needed(key)}:", item, indent)
    return lines


def _entry(start: str, item: object, indent: int) -> list[str]:
    """Return the lines of one key with its value."""
    if isinstance(item, dict) and item:
        return [start, *_mapping(item, indent + 2)]
    if isinstance(item, list | tuple) and item:
        return [start, *_sequence(item, indent + 2)]
    return [f"{start} {_scalar(item, indent + 2, len(start) + 1)}"]


def _sequence(value: list[object] | tuple[object, ...], indent: int) -> list[str]:
    lines: list[str] = []
    for item in value:
        if isinstance(item, dict) and item:
            inner = _mapping(item, indent + 2)
        elif isinstance(item, list | tuple) and item:
            inner = _sequence(item, indent + 2)
        else:
            inner = [" " * (indent + 2) + _scalar(item, indent + 2, indent + 2)]
        lines += [f"{' ' * indent}- {inner[0][indent + 2 :]}", *inner[1:]]
    return lines


def _scalar(value: object, indent: int, column: int) -> str:
    """Return a value without parts; its further lines are indented, its first begins at the column."""
    if isinstance(value, str):
        value.encode()
        if "\n" in value and _BLOCK.fullmatch(value.removesuffix("\n") + "\n") and not _ESCAPED.search(value):
            lines = value.removesuffix("\n").split("\n")
            sign = "|" if value.endswith("\n") else "|-"
            return "\n".join([sign, *(" " * indent + line if line else "" for line in lines)])
        return _folded(_quoted_if_needed(value), indent, column)
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


def _quoted_if_needed(text: str) -> str:
    if _SAFE.fullmatch(text) and not _OTHER_TYPE.fullmatch(text) and not _ESCAPED.search(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def _folded(text: str, indent: int, column: int) -> str:
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
