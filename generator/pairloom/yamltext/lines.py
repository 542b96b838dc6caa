"""One line of YAML to what it says by itself, wherever it stands: for `quick`, which takes only what is plain.

Lines repeat in the records of many people (`mentor:`, `capacity: 2`), so that most are looked up in `LINES`, not read.
"""

import json
import re
from itertools import accumulate
from typing import Any, Final

from pairloom.yamltext.loader import plain

_DEEPEST: Final = 4
"""Most levels of brackets on a line."""
_LONG: Final = 80
"""Characters from which on a line is not worth remembering."""
_MOST: Final = 20_000
"""Lines that are remembered at most; that is some MiB."""

KEY: Final = "[A-Za-z][A-Za-z0-9_-]{0,60}"
PLAIN: Final = r"\w(?:[^:#]|:(?=[^ ])|(?<=[^ ])#)*"
"""Text without quotes, outside of brackets."""

_QUOTED: Final = r""""[^"\\]*"|'[^']*'"""
_INSIDE: Final = rf"(?:\w(?:[\w./@+()-]| (?=\w))*|{_QUOTED})"
_LINE: Final = re.compile(rf'( *)(- )?(?:("?)({KEY})\3:(?: +|$))?(.*)')
_USUAL: Final = re.compile(rf"( *)(- )?({KEY}): +(\w[^:#]*)")
_ONE: Final = re.compile(rf"{PLAIN}|{_QUOTED}")
_MANY: Final = re.compile(rf"(?:[][{{}}, ]|{KEY}: +|{_INSIDE})*")
_PART: Final = re.compile(rf"({KEY}): +|{_INSIDE}")
_REST: Final = re.compile(" *(?: #.*)?")
_SHORT: Final = r'(?:[^\W\d_][\w./@+-]*|[0-9]+|"[^"\\]*")'
_WORDS: Final = re.compile(r"\[([a-z][a-z0-9-]*(?:, [a-z][a-z0-9-]*)*)\]")
_PAIRS: Final = re.compile(rf"\{{{KEY}: {_SHORT}(?:, {KEY}: {_SHORT})*\}}")
_PAIR: Final = re.compile(rf"({KEY}): ({_SHORT})")
"""What nearly always stands between brackets: a list of names, a group of short values."""


class OddError(Exception):
    """A text is not of the plain shape: it is left to `parse`."""


class Below(str):
    """What of a value stands on the line of its key, where the rest stands on the lines below."""

    __slots__ = ()


Said = tuple[int, bool, str, Any]
"""What a line says: its indent, whether an item of a list begins, the key, the value."""

OPEN: Final = Below()
"""The value of a key with nothing beside it."""
OTHER: Final = -1
_BLANK: Final = -2
"""In place of an indent: the line says nothing by itself, though with others it may; it says nothing at all."""


class _Lines(dict[str, Said]):
    """What each line says, for as many short lines as may be remembered."""

    def __missing__(self, line: str) -> Said:
        """Return what a line says that was not read before."""
        said = _read(line)
        if len(line) < _LONG and len(self) < _MOST:
            self[line] = said
        return said


LINES: Final = _Lines()


def _read(line: str) -> Said:
    """Return what a line says, with `_BLANK` or `OTHER` as its indent where it says nothing by itself."""
    if usual := _USUAL.fullmatch(line):
        spaces, dash, key, word = usual.groups()
        if _is_key(key):
            return len(spaces), dash is not None, key, plain(word.rstrip(" "))
    match = _LINE.fullmatch(line)
    if not match:
        return OTHER, False, "", None
    spaces, dash, quote, key, rest = match.groups(default="")
    if not (dash or key):
        return _BLANK if not rest or rest.startswith("#") else OTHER, False, "", None
    if key and (not rest or rest.startswith("#")):
        value: Any = OPEN
    elif (key and rest in {"|", "|-"}) or (rest.startswith('"') and not {'"', "\\"} & {*rest[1:]}):
        value = Below(rest)
    else:
        many = rest.startswith(("[", "{"))
        found = (_MANY if many else _ONE).match(rest)
        text = found[0].rstrip(" ") if found else ""
        if not text or not _REST.fullmatch(rest, len(text)):
            return OTHER, False, "", None
        value = _flow(text) if many else _scalar(text)
    return (len(spaces), bool(dash), key, value) if quote or _is_key(key) else (OTHER, False, "", None)


def _is_key(key: str) -> bool:
    return not key or type(plain(key)) is str


def _scalar(text: str) -> str | int | bool | None:
    return text[1:-1] if text[0] in "\"'" else plain(text)


def _flow(text: str) -> object:
    """Return the value of a list or group between brackets, by the shortest way."""
    if words := _WORDS.fullmatch(text):
        return [plain(word) for word in words[1].split(", ")]
    if _PAIRS.fullmatch(text):
        pairs = _PAIR.findall(text)
        if not all(_is_key(key) for key, _ in pairs):
            raise OddError
        return _group([(key, _scalar(word)) for key, word in pairs])
    return _nested(text)


def _nested(text: str) -> object:
    """Return the value of any list or group between brackets: its parts rewritten as JSON."""
    depths = accumulate((mark in "[{") - (mark in "]}") for mark in _PART.sub("", text))
    if max(depths) > _DEEPEST:
        raise OddError
    try:
        return json.loads(_PART.sub(_as_json, text), object_pairs_hook=_group)
    except ValueError as error:
        raise OddError from error


def _as_json(part: re.Match[str]) -> str:
    if not part[1]:
        return json.dumps(_scalar(part[0]))
    if not _is_key(part[1]):
        raise OddError
    return f'"{part[1]}":'


def _group(pairs: list[tuple[str, object]]) -> dict[str, object]:
    group = dict(pairs)
    if len(group) < len(pairs):
        raise OddError
    return group
