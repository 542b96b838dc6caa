"""Usual slips behind libyaml's complaints, seen in the lines around them: where they are and what to write."""

import re
import unicodedata
from typing import Final

from yaml import Mark, MarkedYAMLError

Told = tuple[int, str, str]
"""The index of the slip in the text; what must be true and what was found; the hint."""

_KEY: Final = r"[ ]*(?:- +)*[\w-]+"
_NO_SPACE: Final = re.compile(rf"({_KEY}:)(?=[^\s:/])")
_NO_COLON: Final = re.compile(rf"({_KEY} *)(?=[{{\[])")
_EARLIER_KEY: Final = re.compile(r".*?\S: +\S")
_ODD_SPACE: Final = re.compile(r"^ *([^\S \t\n])|^[ ]*[\w-]+:([^\S \t\n])", re.MULTILINE)
_WIDE_COLON: Final = re.compile(r"^[ ]*[\w-]+([\ufe55\uff1a])", re.MULTILINE)
_COLON_MISSING: Final = (
    "a line must be a key, a colon and a value; found a line without a colon",
    "write it as in name: Sample Person; if it goes on with the text above, put two more spaces before it",
)


def usual_slip(text: str, error: MarkedYAMLError) -> Told | None:
    """Return the slip that probably led to a complaint, None where it must speak for itself.

    libyaml names the place where it could not go on; the slip is often a line above, and often one that people make
    again and again: a forgotten colon, a space too many, a quote left open.
    """
    mark, context, said = error.problem_mark, error.context_mark, error.problem
    if mark is None:
        return None
    if said == "found character that cannot start any token":
        return _odd_start(text, mark.index)
    first = min(mark.index, context.index) if context else mark.index
    told = _look_alike(text, first, mark.index)
    if not told and said == "mapping values are not allowed in this context":
        told = _second_colon(text, mark.index)
    return told or (_from_context(text, said, mark.index, context) if context else None)


def _from_context(text: str, said: str | None, index: int, context: Mark) -> Told | None:
    """Return the slip of a complaint that also says where the thing began that it could not finish."""
    if said == "could not find expected ':'":
        return _no_colon(text, context.index)
    if said == "did not find expected key":
        return _odd_column(text, index, context.column + 1)
    if said == "found unexpected end of stream":
        return context.index, "text in quotes must end with the same quote; found none", "close the quote"
    if said in {"did not find expected ',' or ']'", "did not find expected ',' or '}'"}:
        return _open_bracket(text, index, context.index)
    return None


def _line(text: str, index: int) -> tuple[int, str]:
    """Return the start of the line around an index, and the line up to that index."""
    start = text.rfind("\n", 0, index) + 1
    return start, text[start:index]


def _odd_start(text: str, index: int) -> Told | None:
    if text.startswith("\t", index):
        return index, "a line must begin with spaces; found a tab", "put two spaces in place of each tab"
    if text.startswith("```", index):
        return index, "the file must hold YAML only; found a line of ``` from a Markdown page", "delete this line"
    return None


def _look_alike(text: str, first: int, last: int) -> Told | None:
    """Return a space or colon that only looks like one, in the lines of a complaint or the line above them."""
    above = text.rfind("\n", 0, max(0, _line(text, first)[0] - 1)) + 1
    end = text.find("\n", last)
    part = text[above : end if end >= 0 else len(text)]
    for pattern, kind, hint in (
        (_ODD_SPACE, "space", "delete it, and press the space bar"),
        (_WIDE_COLON, "colon", "write : and a space in its place"),
    ):
        if hit := pattern.search(part):
            place = hit.start(hit.lastindex or 0)
            name = f"U+{ord(part[place]):04X} ({unicodedata.name(part[place], 'without a name')})"
            return above + place, f"here must be an ordinary {kind}; found {name}", hint
    return None


def _no_colon(text: str, index: int) -> Told:
    start, _ = _line(text, index)
    if hit := _NO_SPACE.match(text, start):
        hint = f"put a space after {hit[1].strip(' -')}"
        return hit.end(), "a space must follow the colon of a key; found none", hint
    if text.startswith("-", index):
        return index, "a space must follow the - of a list; found none", "put a space after it"
    return index, *_COLON_MISSING


def _second_colon(text: str, index: int) -> Told | None:
    """Tell text with a colon in it, a key without its colon, and a line that begins too far to the right apart."""
    start, before = _line(text, index)
    if hit := _NO_COLON.match(text, start, index):
        return (
            hit.end(),
            "a colon must follow the key; found none",
            f"put a colon and a space after {hit[1].strip(' -')}",
        )
    if _EARLIER_KEY.match(before):
        return index, 'text with ": " in it must be in quotes; found ":" here', "put quotes around the whole value"
    above = text[:start].rstrip().rpartition("\n")[2]
    if ":" in above and before.startswith(" "):
        must = "a key must begin below the first letter of the key above it; found it further to the right"
        return start + len(before) - len(before.lstrip(" ")), must, "take away the spaces that are too many"
    if not above or ":" in above:
        return None
    return len(text[:start].rstrip()) - len(above.lstrip()), *_COLON_MISSING


def _open_bracket(text: str, index: int, opened: int) -> Told | None:
    """Tell a bracket that is never closed from a comma that is missing on its line."""
    if "\n" not in text[opened:index]:
        return None
    one, other, example = ("[", "]", "[one, two]") if text[opened] == "[" else ("{", "}", "{key: value, other: value}")
    must = f"what begins with {one} must end with {other}, with commas between its parts; found no {other}"
    return opened, must, f"write: {example}"


def _odd_column(text: str, index: int, expected: int) -> Told | None:
    _, before = _line(text, index)
    if before.strip(" -"):
        must = "a line must end after the quote or bracket that closes its value; found more text"
        return index, must, "put all of the text in quotes, and inside them use only the other kind of quote"
    if len(before) + 1 == expected:
        return None
    must = f"keys that belong together must begin in one column; found column {len(before) + 1} after {expected}"
    return index, must, "put the same number of spaces before each of them"
