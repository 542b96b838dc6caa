"""A file of the staged site: what the renderer makes and the builder reads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StagedFile:
    """One file of the staging folder.

    Attributes:
        path: relative to the staging folder, with forward slashes, for instance `docs/people/amina.md`.
        content: the bytes to write.
    """

    path: str
    content: bytes
