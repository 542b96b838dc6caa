r"""Content lines of iCalendar (RFC 5545, 3.1): a name and a value in, a folded line of bytes out.

A test compares them with those of the library icalendar, which takes fifty times as long. As it does, a line is folded
before its 75th byte, never inside a character, and never behind a `\` or `^`, which some readers want beside what they
escape.
"""

from typing import Final

_MOST: Final = 74
"""Bytes of a line; RFC 5545 allows one more."""

_INSIDE: Final = range(0x80, 0xC0)
"""Bytes of UTF-8 that go on with a character."""


def line(name: str, value: str) -> bytes:
    """Return the line of a property; `name` has its parameters with it, `value` is written as its type wants it."""
    rest = f"{name}:{value}".encode()
    if len(rest) <= _MOST:
        return rest + b"\r\n"
    parts, start = [], 0
    while len(rest) - start > _MOST:
        end = start + _MOST
        while rest[end] in _INSIDE:
            end -= 1
        if rest[end - 1] in b"\\^":
            end -= 1
        parts.append(rest[start:end])
        start = end
    return b"\r\n ".join((*parts, rest[start:])) + b"\r\n"


def text(value: str) -> str:
    r"""Return a value of the type TEXT (RFC 5545, 3.3.11), each end of a line as `\n`."""
    plain = value.replace("\\N", "\n").replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
