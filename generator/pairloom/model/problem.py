"""A problem that was found, as a value: where it is, what must be true, what to write instead."""

from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing to put right, or to know about.

    Attributes:
        path: the file, relative to the portal's root, with forward slashes.
        line: from 1; 0 while it is not yet known (see `at`).
        column: from 1, in characters; 0 while it is not yet known.
        code: the check's module name with dashes, or the kind of record.
        message: subject first, what must be true, then what was found after a semicolon.
        hint: what to write instead, one line; empty where there is nothing to add.
        severity: an error stops matching and building; a warning does not.
        at: the keys and list positions that lead to the place, for instance `("mentor", "offers", 2)`. A check
            knows only this; `load.locate` turns it into line and column, reading just the files that have problems.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    at: tuple[str | int, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        """Return the line that people and editors read: `path:line:column: message [code]`."""
        return f"{self.path}:{self.line}:{self.column}: {self.message} [{self.code}]"


def found(  # noqa: PLR0913 - a problem has this many parts, and all but three are named at the call
    path: str,
    at: tuple[str | int, ...],
    code: str,
    *,
    message: str,
    hint: str = "",
    severity: Severity = "error",
) -> Problem:
    """Return a problem at a key path, to be located later."""
    return Problem(path=path, line=0, column=0, code=code, message=message, hint=hint, severity=severity, at=at)


def seen(text: str) -> str:
    r"""Return text with every character that cannot be seen written as its escape: `\n`, `\u202e`."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in text
    )
