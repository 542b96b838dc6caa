"""Rendered pages -> what the builder is to make of them: one pattern page for pages that look alike, or one of its own.

A page that is raw HTML from top to bottom looks like all others of its type and folder. A page with Markdown of its own
goes to the builder with that Markdown, and with a sentinel in place of each piece of raw HTML: so the builder's work
depends on what the community wrote in content/, on titles and on the look, and not on people's data.
"""

import functools
import html
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from posixpath import dirname

from pairloom.kept import digest
from pairloom.model.page import RenderedPage
from pairloom.press import marks


@dataclass(frozen=True, slots=True)
class Kind:
    """What pages have in common that share a pattern page.

    Attributes:
        type: the page type.
        folder: the folder that they lie in, with its slash, for instance `people/`; empty at the top.
        depth: how many names of their paths stand after that folder.
        meta: their front matter besides title, description and picture.
        pictured: whether they have a picture of their own.
        headed: whether their HTML has a first heading.
    """

    type: str
    folder: str
    depth: int
    meta: tuple[str, ...]
    pictured: bool
    headed: bool


@dataclass(frozen=True, slots=True)
class Named:
    """Pages that the navigation or a text names: they have patterns of their own.

    Attributes:
        paths: of the pages.
        folders: those that such a page is the top of, the deepest first: links are marked on pages that lie in them.
    """

    paths: frozenset[str]
    folders: tuple[str, ...]


def named(paths: Iterable[str]) -> Named:
    """Return what is named, of the paths of pages; a first folder tells pages apart anyway."""
    pages = frozenset(path for path in paths if path.endswith(".md"))
    folders = {path.removesuffix("index.md") if path.endswith("/index.md") else f"{path[:-3]}/" for path in pages}
    return Named(pages, tuple(sorted((folder for folder in folders if folder.count("/") > 1), key=len, reverse=True)))


def kind(page: RenderedPage, known: Named) -> Kind | None:
    """Return the kind of a page that is wholly raw HTML; None for a page that needs a pattern of its own."""
    if page.title is None or any(page.parts[::2]) or len(page.parts) == 1 or page.path in known.paths:
        return None
    headed = any("<h1" in part for part in page.parts)
    return _kind(
        page.type, dirname(page.path), known.folders, page.meta, pictured=page.image is not None, headed=headed
    )


@functools.lru_cache
def _kind(  # noqa: PLR0913 - what pages have in common
    page_type: str, place: str, folders: tuple[str, ...], meta: tuple[str, ...], *, pictured: bool, headed: bool
) -> Kind:
    """Return the kind of the pages in a place, a path without a slash at its end: the same object for all of them."""
    path = f"{place}/" if place else ""
    first, slash, _ = path.partition("/")
    folder = next((one for one in folders if path.startswith(one)), first + slash)
    return Kind(page_type, folder, path.count("/") - folder.count("/") + 1, meta, pictured, headed)


def shared(one: Kind) -> RenderedPage:
    """Return the pattern page of a kind; no page of the site has its path."""
    name = digest(repr(one).encode()).hex()
    names = [f"{marks.STEM}{name}at{place}end" for place in range(one.depth)]
    return RenderedPage(
        type=one.type,
        path=f"{one.folder}{'/'.join(names)}.md",
        title=marks.text("title"),
        description=marks.text("description"),
        image=marks.plain("picture") if one.pictured else None,
        meta=one.meta,
        parts=("", marks.block(0, "<h1" if one.headed else ""), "", marks.block(1, ""), ""),
    )


def own(page: RenderedPage, anchors: Collection[str] = ()) -> RenderedPage:
    """Return the pattern page of a page with Markdown of its own: the page without its raw HTML.

    Args:
        page: the page.
        anchors: those in its raw HTML that texts link to.
    """
    wanted = frozenset(anchors)
    parts = [
        marks.block(place // 2, part, wanted) if place % 2 else part  # odd places are raw HTML
        for place, part in enumerate(page.parts)
    ]
    return replace(
        page,
        description=marks.text("description"),
        image=marks.plain("picture") if page.image else None,
        parts=tuple(parts),
    )


def sentinels(pattern: RenderedPage, folder: str | None) -> Iterator[tuple[str, str]]:
    """Yield the name of each value that a pattern page has a sentinel for, with the sentinel.

    Args:
        pattern: the pattern page.
        folder: the folder of its kind; None for a pattern of one page.
    """
    if folder is not None:
        yield "slug", _slug(pattern.path, folder)
        yield "title", pattern.title or ""
    yield "description", pattern.description
    if pattern.image:
        yield "picture", pattern.image
    for place, part in enumerate(pattern.parts):
        if place % 2:
            yield f"block {place // 2}", part


def values(page: RenderedPage, folder: str | None, glue: str) -> Mapping[str, str]:
    """Return the values of a page, by the names of `sentinels`.

    Args:
        page: the page.
        folder: the folder of its kind; None where it has a pattern of its own.
        glue: what the builder puts between two pieces of raw HTML.
    """
    found = {"description": page.description, "picture": html.escape(page.image or "")}
    if folder is None:
        return found | {f"block {place // 2}": part for place, part in enumerate(page.parts) if place % 2}
    found["slug"] = _slug(page.path, folder)
    return found | {"title": page.title or "", "block 0": glue.join(page.parts[1::2])}


def _slug(path: str, folder: str) -> str:
    return path.removeprefix(folder).removesuffix(".md")
