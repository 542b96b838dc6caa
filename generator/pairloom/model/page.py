"""What the site is made of between the renderer and the folder: pages in parts, and files as bytes."""

from collections.abc import Callable
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


@dataclass(frozen=True, slots=True)
class FilePlan:
    """A file that need not be made as long as nothing that it holds has changed.

    Attributes:
        path: relative to the staging folder, as for `StagedFile`.
        inputs: a digest of everything that it is made of; None where only the file itself tells.
        make: returns its bytes.
    """

    path: str
    inputs: bytes | None
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """One page as Markdown and raw HTML in turn, so that the press need not read Markdown to know which is which.

    Attributes:
        type: the page type.
        path: the page's file below `docs/`, for instance `people/amina.md`.
        title: for the browser's tab, escaped for HTML; None: the builder takes the site's name.
        description: escaped for HTML.
        image: the path below `docs/` of the picture shown where the page is shared, None for the portal's own.
        meta: the other lines of the page's front matter.
        parts: Markdown at even places and raw HTML at odd ones; it begins and ends with Markdown, which may be empty.
            No raw HTML has a blank line, and a raw part is one element or several.
    """

    type: str
    path: str
    title: str | None
    description: str
    image: str | None
    meta: tuple[str, ...]
    parts: tuple[str, ...]
