"""What a change does to one file: what stood at its path in an earlier revision, and what stands there now."""

from dataclasses import dataclass
from typing import Literal

What = Literal["file", "program", "link", "repository", "folder"]
"""What can stand at a path: a plain file, a file that may be run, a symbolic link, a repository of its own."""


@dataclass(frozen=True, order=True, slots=True)
class Change:
    """One path that a change touches; a renamed file is two: one that went, one that came.

    Attributes:
        path: relative to the portal's folder, with forward slashes; begins with `../` outside it.
        was: what stood there; None where nothing did.
        now: what stands there; None where nothing does.
        blob: git's name for the content that was; empty where nothing was.
    """

    path: str
    was: What | None
    now: What | None
    blob: str = ""
