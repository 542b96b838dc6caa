"""Page views -> staged Markdown pages. The only place that uses Jinja."""

import functools
import re
from collections.abc import Collection, Iterator, Sequence
from posixpath import relpath
from typing import Final
from urllib.parse import quote

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup, escape

from pairloom import peopletext
from pairloom.model.community import Community
from pairloom.model.page import StagedFile
from pairloom.model.view import PageView, words
from pairloom.render import config, formats

_GAPS: Final = re.compile(r"\n{3,}")


def render(views: Sequence[PageView], community: Community, files: Collection[str] = ()) -> Iterator[StagedFile]:
    """Yield the staged page of every view; `files` are the paths of the site's other files, for links to them."""
    environment, known = _environment(), frozenset(view.path for view in views)
    terms = words(community.terms)
    for view in views:
        template = environment.get_template(f"{view.type}.md.j2")
        body = template.render(view=view, community=community, words=terms, known=known, files=files)
        text = f"{_front_matter(view)}\n{_GAPS.sub(chr(10) * 2, body).strip()}\n"
        yield StagedFile(f"docs/{view.path}", text.encode())


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
    """Return HTML as one raw block of Markdown: no line of it blank or indented, and a blank line on each side."""
    lines = (line.strip() for line in html.split("\n"))
    return Markup("\n\n{}\n\n").format(Markup("\n".join(line for line in lines if line)))  # noqa: S704 - from a template


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


def _front_matter(view: PageView) -> str:
    # The theme puts title and description into its HTML as they are: they are escaped here.
    lines = ["---"]
    if view.path != "index.md":  # the theme gives the home page the site's name
        lines.append(f"title: {config.scalar(escape(view.title))}")
    lines.append(f"description: {config.scalar(escape(view.description))}")
    if view.hide:
        lines += ["hide:", *(f"  - {part}" for part in view.hide)]
    if not view.searchable:
        lines += ["search:", "  exclude: true"]
    if view.scripts:
        lines += ["scripts:", *(f"  - {name}" for name in view.scripts)]
    if view.image:
        lines.append(f"image: {config.scalar(view.image)}")
    return "\n".join([*lines, "---", ""])
