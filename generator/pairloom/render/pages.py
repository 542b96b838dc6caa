"""Page views -> pages in parts, and those -> staged Markdown. The only place that uses Jinja."""

import functools
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from posixpath import relpath
from typing import Final
from urllib.parse import quote

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup, escape

from pairloom import peopletext
from pairloom.model.community import Community
from pairloom.model.page import RenderedPage, StagedFile
from pairloom.model.view import PageView, words
from pairloom.render import config, formats

_GAPS: Final = re.compile(r"\n{3,}")
_OPEN, _CLOSE = "\x02", "\x03"
_NO_MARKS: Final = {ord(_OPEN): None, ord(_CLOSE): None}


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
    template = _environment().get_template(f"{view.type}.md.j2")
    body = template.render(
        view=view,
        community=setting.community,
        words=words(setting.community.terms),
        known=setting.known,
        files=setting.files,
    )
    return RenderedPage(
        type=view.type,
        path=view.path,
        # The theme puts title and description into its HTML as they are: they are escaped here.
        title=None if view.path == "index.md" else str(escape(view.title)),  # the theme gives home the site's name
        description=str(escape(view.description)),
        image=view.image,
        meta=tuple(_meta(view)),
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


def href(source: str, target: str) -> str:
    """Return the address of a page as seen from another, both as paths below docs/: `../../cohorts/autumn/`.

    Pages are folders on the site (`people/amina.md` is `people/amina/`), and every address is relative, so that the
    site works wherever its folder is put.
    """
    return quote(relpath(_folder(target), _folder(source))) + "/"


def file_href(source: str, target: str) -> str:
    """Return the address of a file as seen from a page, both as paths below docs/: `../../calendar.ics`."""
    return quote(relpath(f"/{target}", _folder(source)))


def block(html: str) -> Markup:
    """Return HTML marked as one raw block of Markdown: no line of it blank or indented."""
    lines = (line.strip() for line in html.translate(_NO_MARKS).split("\n"))
    return Markup(f"{_OPEN}{{}}{_CLOSE}").format(Markup("\n".join(line for line in lines if line)))  # noqa: S704 - from a template


def _parts(body: str) -> Iterator[str]:
    """Yield Markdown and raw HTML in turn, Markdown first and last."""
    text, *blocks = body.split(_OPEN)
    yield _GAPS.sub("\n\n", text).strip()
    for one in blocks:
        html, _, text = one.partition(_CLOSE)
        yield html
        yield _GAPS.sub("\n\n", text).strip()


def _folder(path: str) -> str:
    folder = f"/{path}".removesuffix(".md")
    return folder.removesuffix("index") if folder.endswith("/index") else folder


@jinja2.pass_context
def _link(context: Context, target: str) -> str:
    page, _, anchor = target.partition("#")
    if page not in context["known"]:
        message = f"{context['view'].path} links to {page}, which is not a page of the site"
        raise LookupError(message)
    return href(context["view"].path, page) + (f"#{anchor}" if anchor else "")


@jinja2.pass_context
def _file(context: Context, target: str) -> str:
    if target not in context["files"]:
        message = f"{context['view'].path} links to {target}, which is not a file of the site"
        raise LookupError(message)
    return file_href(context["view"].path, target)


@functools.cache  # the templates are compiled once: two thirds of the work when `serve` follows an edit
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("pairloom.render"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "href": _link,
        "file": _file,
        "block": block,
        "prose": peopletext.to_html,
        "heading": peopletext.to_heading,
        "community_markdown": Markup,
        "word": formats.word,
        "weekday": formats.weekday,
        "day": formats.day,
        "long_day": formats.long_day,
        "month": formats.month,
        "cap": formats.cap,
        "listed": formats.listed,
        "with_article": formats.with_article,
    }
    environment.globals |= {
        "span": formats.span,
        "clocks": formats.clocks,
        "count": formats.count,
        "duration": formats.duration,
    }
    return environment


def _meta(view: PageView) -> Iterator[str]:
    if view.hide:
        yield from ("hide:", *(f"  - {part}" for part in view.hide))
    if not view.searchable:
        yield from ("search:", "  exclude: true")
    if view.scripts:
        yield from ("scripts:", *(f"  - {name}" for name in view.scripts))
