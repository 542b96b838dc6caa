r"""Text holds no invisible or reordering characters: readers see what is written, in the order in which it is written.

Refused are control characters, bidirectional overrides, embeddings and isolates (U+202A-202E, U+2066-2069), private-use
characters, the mark of a lost letter (U+FFFD), and all that is invisible. Allowed where a script or an emoji needs
them: joiners, the marks of direction in text written from right to left, the zero width space in scripts without
spaces, variation selectors, the tags of a flag. Sources: Unicode UAX #9, UAX #31 (joiners), UTR #36.
Characters that are not assigned are not refused, since this changes with Python's version of Unicode.

A name of a person has a letter; any other name or title has a letter or a digit.

Bad:
    # profiles/sample-person.yml: the name turns round in the middle
    name: "Sample \u202Enosrep"

Good:
    name: Sample Person
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Final

from pairloom.check._places import At, bodies, strings
from pairloom.explain import shown, subject
from pairloom.explain.show import visible
from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem, found
from pairloom.names import character, script

CODE = "text-safe"
ALONE = True
_PROSE: Final = frozenset({"about", "reason", "text"})
_SUSPECT: Final = re.compile(
    r"[\x00-\x1f\x7f-\x9f"  # control characters
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"  # invisible
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    r"\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\U0001fffe\U0001ffff\U000f0000-\U0010ffff]"  # private use, no characters
)
"""What is looked at closely: Default_Ignorable_Code_Point of Unicode, separators, and what can have no meaning."""

_JOINED: Final = frozenset(
    {"ADLAM", "ARABIC", "BENGALI", "DEVANAGARI", "GUJARATI", "GURMUKHI", "KANNADA", "KHMER", "MALAYALAM", "MONGOLIAN"}
    | {"MYANMAR", "NKO", "ORIYA", "ROHINGYA", "SINHALA", "SYRIAC", "TAMIL", "TELUGU", "TIBETAN"}
)
_UNSPACED: Final = frozenset({"KHMER", "LAO", "MYANMAR", "THAI", "TIBETAN", "JAVANESE", "BALINESE"})
_JOINERS: Final = "\u200c\u200d"
_DIRECTIONS: Final = "\u200e\u200f\u061c"
_VARIATION: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_MONGOLIAN: Final = re.compile("[\u180b-\u180f]")
_FLAG_TAG: Final = re.compile("[\U000e0020-\U000e007f]")
_FLAG_SO_FAR: Final = re.compile("\U0001f3f4[\U000e0020-\U000e007f]{0,6}$")


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield the first unwanted character of each text, and names without a letter."""
    for path, at, text in strings(portal):
        prose = at[-1] in _PROSE
        if not (text.isascii() and (text.replace("\n", "") if prose else text).isprintable()):
            yield from _unwanted(path, at, text, prose=prose)
        if at[-1] in {"name", "title"} and not any(map(_is_readable, text)):
            message = f"{subject(at)} must have a letter or a digit; found {shown(text)}"
            yield found(path, at, CODE, message=message, hint="write it in letters, in any script")
    for path, text in bodies(portal):
        yield from _unwanted(path, (), text, prose=True)
    for handle, profile in portal.profiles.items():
        if not any(map(str.isalpha, profile.name)) and any(map(_is_readable, profile.name)):
            message = f"name must have a letter; found {shown(profile.name)}"
            hint = "write your name as you want to be called, in any script"
            yield found(profile_path(handle), ("name",), CODE, message=message, hint=hint)


def _is_readable(char: str) -> bool:
    return char.isalnum() and not _SUSPECT.match(char)


def _unwanted(path: str, at: At, text: str, *, prose: bool) -> Iterator[Problem]:
    places = [match.start() for match in _SUSPECT.finditer(text) if not _is_wanted(text, match.start(), prose=prose)]
    if places:
        start = places[0]
        more = f", and {len(places) - 1} more like it" if len(places) > 1 else ""
        what = subject(at) if at else "the text below the front matter"
        message = f"{what} must have no hidden characters; found {character(text[start])} {_where(text, start)}{more}"
        yield found(path, at, CODE, message=message, hint=_advice(text, start))


def _is_wanted(text: str, place: int, *, prose: bool) -> bool:
    """Return whether a suspect character has a reason to be where it is."""
    char, before, after = text[place], text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
    if char in "\n\t":
        return prose
    if char in _DIRECTIONS:
        return any(letter.isalpha() and unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)
    if _VARIATION.match(char):
        return before.isprintable() and not before.isspace() and not _SUSPECT.match(before)
    if _FLAG_TAG.match(char):
        return bool(_FLAG_SO_FAR.search(text[:place]))
    return _is_joined(char, before, after)


def _is_joined(char: str, before: str, after: str) -> bool:
    """Return whether a joiner, a Mongolian selector or a zero width space stands where its script needs it."""
    if char in _JOINERS and script(before) in _JOINED:
        return True
    if char == _JOINERS[1]:
        return _is_picture(before) and _is_picture(after)
    if _MONGOLIAN.match(char):
        return script(before) == "MONGOLIAN"
    return char == "\u200b" and script(before) in _UNSPACED and script(after) in _UNSPACED


def _is_picture(char: str) -> bool:
    # Cn: an emoji may be newer than Python's version of Unicode.
    return char == "\ufe0f" or unicodedata.category(char) in {"So", "Sk", "Sm", "Cn"}


def _where(text: str, place: int) -> str:
    line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
    return f"at line {line}, character {column}" if "\n" in text.rstrip("\n") else f"at character {column}"


def _advice(text: str, place: int) -> str:
    word = re.search(r"(\w+)\W*$", _SUSPECT.sub("", text[:place]))
    after = f" after “{visible(word[1])}”" if word else " at the beginning"
    if text[place] == "\ufffd":
        return f"a letter was lost{after}; write it again and save the file as UTF-8"
    return f"delete what stands{after} and write it anew, without copying"
