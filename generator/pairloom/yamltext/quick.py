"""Texts of the plain shape that nearly all records have, to their values, without libyaml; all others are declined.

`parse` is the grammar, and this is a short way through it: of a text that it takes, the value is the one that `parse`
gives, and `parse` finds no problem in it. So it takes only what cannot be misread: lists and groups in block style,
values on one line, `|` blocks, text folded over lines. Tabs, escapes, anchors, odd indents, a key written twice and
all that it does not know at once are left to `parse`, which also knows places.
"""

import re
from typing import Any, Final

from pairloom.yamltext.lines import KEY, LINES, OPEN, OTHER, PLAIN, Below, OddError

_DEEPEST: Final = 12
"""Most levels of block style that are taken; with what one more line opens, fewer than the 20 that `parse` allows."""

_FIRST: Final = re.compile(rf' *(?:- (?:"?{KEY}"?: +)?|"?{KEY}"?: +)({PLAIN})')
_FOLLOWING: Final = re.compile(rf" *({PLAIN})")
_QUOTE: Final = re.compile(r'([^"\\]*)" *(?: #.*)?')


def quick(text: str) -> Any:  # noqa: ANN401 - any value of a record
    r"""Return the value of a text that `decode` gave, as `parse` does; None where only `parse` can tell."""
    if "\t" in text:
        return None
    try:
        return _value(text.split("\n"))
    except OddError:
        return None


def _value(lines: list[str]) -> Any:  # noqa: ANN401, C901 - any value of a record; one loop, since a call takes long
    """Return the value of a text's lines.

    `here` is the list or group that a line belongs to, at the column `at`, and `outer` are those around it; `waiting`
    is the key whose value may begin on the next line, `slot` the place of a value that may go on there.
    """
    top: dict[str, Any] = {}
    outer: list[tuple[int, Any]] = []
    said = LINES
    at, here, waiting, slot, index = -1, top, "top", None, 0  # type: int, Any, str, Any, int
    while index < len(lines):
        indent, dash, key, value = said[lines[index]]
        index += 1
        if indent < 0:
            if indent == OTHER:
                here[slot], index = _folded(lines, index - 1, at, slot)
            slot = None
            continue
        if indent != at or dash is not (type(here) is list):
            at, here = _moved(outer, at, here, indent, waiting, dash=dash)
        waiting = ""
        if dash:
            slot = len(here)
            here.append({} if key else value)
            if key:
                outer.append((at, here))
                at, here = at + 2, here[slot]
        if key:
            if key in here:
                raise OddError
            here[key], slot = value, key
        if type(value) is Below:
            if value is OPEN:
                here[slot], waiting = None, key
            else:
                here[slot], index = _below(lines, index, at, value)
            slot = None
    return top.get("top")


def _moved(  # noqa: PLR0913 - where a line stands has this many parts
    outer: list[tuple[int, Any]],
    at: int,
    here: Any,  # noqa: ANN401 - a list or a group
    indent: int,
    waiting: str,
    *,
    dash: bool,
) -> tuple[int, Any]:
    """Return column and list or group of a line that does not belong where the line before it does."""
    while at > indent:
        at, here = outer.pop()
        waiting = ""
    if at == indent and type(here) is list and not dash:  # a list may begin below the first letter of its key
        at, here = outer.pop()
    if at == indent and dash is (type(here) is list):
        return at, here
    if not waiting or (at == indent and not dash) or len(outer) > _DEEPEST:
        raise OddError
    opened: Any = [] if dash else {}
    here[waiting] = opened
    outer.append((at, here))
    return indent, opened


def _folded(lines: list[str], index: int, at: int, slot: str | int | None) -> tuple[str, int]:
    """Return text without quotes that began on the line before, and the index of the line after it."""
    begun = _FIRST.fullmatch(lines[index - 1]) if slot is not None else None
    if not begun:
        raise OddError
    parts = [begun[1].rstrip(" ")]
    while index < len(lines) and (more := _FOLLOWING.fullmatch(lines[index])) and more.start(1) > at:
        parts.append(more[1].rstrip(" "))
        index += 1
    if len(parts) == 1:
        raise OddError
    return " ".join(parts), index


def _below(lines: list[str], index: int, at: int, begun: str) -> tuple[str, int]:
    """Return text that began on the line before with a quote or with the sign of a block, and the index after it."""
    if begun.startswith("|"):
        return _block(lines, index, at, begun)
    parts = [begun[1:].rstrip(" ")]
    while index < len(lines):
        line = lines[index]
        text = line.lstrip(" ")
        index += 1
        if len(line) - len(text) <= at or not text or "\\" in text:
            break
        if '"' in text:
            last = _QUOTE.fullmatch(text)
            if not last or not last[1] or not parts[0]:
                break
            return " ".join([*parts, last[1]]), index
        parts.append(text.rstrip(" "))
    raise OddError


def _block(lines: list[str], index: int, at: int, sign: str) -> tuple[str, int]:
    """Return the text of a block that begins on a line, and the index of the line after it."""
    start, first = index, lines[index] if index < len(lines) else ""
    margin = first[: len(first) - len(first.lstrip(" "))]
    while index < len(lines) and (not lines[index] or lines[index].startswith(margin)):
        index += 1
    text = "\n".join(line[len(margin) :] for line in lines[start:index])
    cut = lines[-1] if index == len(lines) else lines[index]
    # Without a line end at the text's end, with blanks at a line's end: what is kept of them is not for us to know.
    if not at < len(margin) < len(first) or " \n" in f"{text}\n" or (cut.isspace() or (cut and index == len(lines))):
        raise OddError
    return text.rstrip("\n") + ("\n" if sign == "|" else ""), index
