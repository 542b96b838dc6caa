"""Page views -> pages in parts, and those -> staged Markdown. The only place that uses Jinja."""

import functools
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pairloom.model.community import Community
from pairloom.model.page import RenderedPage, StagedFile
from pairloom.model.view import PageView
from pairloom.render import addresses, config, headings
from pairloom.render.compiler import CLOSE, OPEN, escaped
from pairloom.render.engine import Environment
from pairloom.render.environment import NotOfTheSiteError, environment
from pairloom.sameness import Same

_GAPS: Final = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Setting:
    """What all pages of a site have around them.

    Attributes:
        community: names and addresses.
        known: paths of all pages; a link to another is a mistake of ours.
        files: paths below docs/ of the files that are published beside the pages.
    """

    community: Community
    known: Collection[str]
    files: Collection[str] = ()


def render(views: Sequence[PageView], community: Community, files: Collection[str] = ()) -> Iterator[StagedFile]:
    """Yield the staged page of every view; `files` are the paths of the site's other files, for links to them."""
    setting = Setting(community, frozenset(view.path for view in views), files)
    for view in views:
        yield staged(page(view, setting))


def page(view: PageView, setting: Setting) -> RenderedPage:
    """Return a page, rendered.

    Raises:
        LookupError: the template links to a page or file that is not of the site.
    """
    try:
        body = _environment(Same(setting)).get_template(f"{view.type}.md.j2").of(view)
    except NotOfTheSiteError as error:
        message = f"{view.path} links to {error}"
        raise LookupError(message) from error
    body = headings.told_apart(addresses.placed(body, view.path))
    return RenderedPage(
        type=view.type,
        path=view.path,
        # The theme puts title and description into its HTML as they are: they are escaped here.
        title=None if view.path == "index.md" else str(escaped(view.title)),  # the theme gives home the site's name
        description=str(escaped(view.description)),
        image=view.image,
        meta=_meta(view.hide, view.scripts, searchable=view.searchable),
        parts=tuple(_parts(body)),
    )


def staged(page: RenderedPage) -> StagedFile:
    """Return a page as the site builder reads it: front matter and Markdown."""
    lines = ["---"]
    if page.title is not None:
        lines.append(f"title: {config.scalar(page.title)}")
    lines += [f"description: {config.scalar(page.description)}", *page.meta]
    if page.image:
        lines.append(f"image: {config.scalar(page.image)}")
    text = "\n\n".join(part for part in page.parts if part)
    return StagedFile(f"docs/{page.path}", "\n".join([*lines, "---", "", text, ""]).encode())


def _parts(body: str) -> Iterator[str]:
    """Yield Markdown and raw HTML in turn, Markdown first and last."""
    text, *blocks = body.split(OPEN)
    yield _markdown(text)
    for one in blocks:
        html, _, text = one.partition(CLOSE)
        yield html
        yield _markdown(text)


def _markdown(text: str) -> str:
    return _GAPS.sub("\n\n", text.strip()) if text else ""


@functools.lru_cache(1)
def _environment(setting: Same[Setting]) -> Environment:
    one = setting.value
    return environment(one.community, one.known, one.files)


@functools.lru_cache
def _meta(hide: tuple[str, ...], scripts: tuple[str, ...], *, searchable: bool) -> tuple[str, ...]:
    return (
        *(("hide:", *(f"  - {part}" for part in hide)) if hide else ()),
        *(() if searchable else ("search:", "  exclude: true")),
        *(("scripts:", *(f"  - {name}" for name in scripts)) if scripts else ()),
    )
