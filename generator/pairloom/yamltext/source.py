"""The bytes of a file to its text: UTF-8, ordinary line ends, no invisible control characters."""

import codecs
import re
import unicodedata
from typing import Final

from pairloom.model.problem import Problem

LIMIT: Final = 64 * 1024
"""Most bytes of a file that a person writes."""

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ORDINARY: Final = bytes([*b"\t\n\r", *range(ord(" "), 0x7F)])
"""ASCII that may stand in every file: most files have nothing else, and then nobody needs to search."""
_BREAKS: Final = "\x85\u2028\u2029"
_SAVE_AS_UTF8: Final = "save the file as UTF-8 in your editor"


def decode(data: bytes, path: str, limit: int = LIMIT) -> tuple[str, Problem | None]:
    r"""Return the text of a file with `\n` as its only line end, and the problem that stops us, if there is one.

    A byte-order mark at the start is left out. Characters that YAML 1.2 forbids (section 5.1) are a problem, and so
    are the line ends that only some YAML readers know (U+0085, U+2028, U+2029), as those would read another text.

    Args:
        data: the bytes of the file.
        path: the file's path, for the problem.
        limit: most bytes allowed.
    """
    if len(data) > limit:
        return "", too_large(path, len(data), limit)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return "", _not_utf8(path, data, error.start)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if data.translate(None, _ORDINARY) and (bad := _FORBIDDEN.search(text)):
        return "", _forbidden(path, text, bad.start())
    return text, None


def too_large(path: str, size: int, limit: int) -> Problem:
    """Return the problem of a file that has more bytes than we read."""
    message = f"the file must be at most {limit // 1024} KiB; found {-(-size // 1024)} KiB"
    return Problem(path, 1, 1, "file-size", message, "write less in this file, or move long text to a page of its own")


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """Return line and column, both from 1 and in characters, of a place in a text."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _not_utf8(path: str, data: bytes, start: int) -> Problem:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "the file must be UTF-8 text; found UTF-16, which some Windows programs write"
        return Problem(path, 1, 1, "file-encoding", message, _SAVE_AS_UTF8)
    before = data[:start].replace(b"\r\n", b"\n").replace(b"\r", b"\n").decode()
    line, column = line_and_column(before, len(before))
    message = f"the file must be UTF-8 text; found the byte 0x{data[start]:02X}, which is not"
    return Problem(path, line, column, "file-encoding", message, _SAVE_AS_UTF8)


def _forbidden(path: str, text: str, index: int) -> Problem:
    line, column = line_and_column(text, index)
    character = text[index]
    if character == "\x00" and text.count("\x00") * 3 > len(text):
        message = "the file must be UTF-8 text; found UTF-16 or data that is no text"
        return Problem(path, line, column, "file-encoding", message, _SAVE_AS_UTF8)
    name = unicodedata.name(character, "a control character")
    message = f"the text must have no control characters; found U+{ord(character):04X} ({name})"
    hint = "put an ordinary line end in its place" if character in _BREAKS else "delete this character"
    return Problem(path, line, column, "yaml-character", message, hint)
