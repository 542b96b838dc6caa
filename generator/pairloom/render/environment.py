"""What the templates of a site are rendered in: their filters, the community's words, and addresses of its pages.

An environment is made once for each site and not for each page: what depends on the page is in its view, and addresses
are written as `addresses` has them. So a partial that is imported without context is set up once, and a piece that
looks the same on many pages is rendered once, by the filter `once`.
"""

import functools
import re
from collections.abc import Callable, Collection, Iterable
from typing import Final

import jinja2
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from pairloom import peopletext
from pairloom.model.community import Community
from pairloom.model.view import words
from pairloom.render import addresses, engine, formats, headings
from pairloom.render.compiler import CLOSE, MARKS, OPEN
from pairloom.render.engine import Environment

_PIECES: Final = 20_000
_NO_MARKS: Final = {ord(OPEN): None, ord(CLOSE): None}
_UNTIDY: Final = re.compile(r"\n(?:\s|(?<=\s\n))")
"""Finds a line that is blank, indented, or has blanks at its end."""


class NotOfTheSiteError(LookupError):
    """A template links to a page or file that is not of the site."""


def environment(community: Community, known: Collection[str], files: Collection[str]) -> Environment:
    """Return the environment of a site's templates.

    Args:
        community: names and addresses.
        known: paths of all pages.
        files: paths below docs/ of the files that are published beside the pages.
    """
    made, once = engine.made(), _once()
    made.filters |= {
        "href": _link(known, addresses.of_page, "a page"),
        "file": _link(files, addresses.of_file, "a file"),
        "block": block,
        "once": once,
        "each": _each(once),
        "slug": headings.slug,
        "prose": peopletext.to_html,
        "heading": peopletext.to_heading,
        "community_markdown": _community_markdown,
        "counted": formats.count,
        "word": formats.word,
        "words": formats.words,
        "weekday": formats.weekday,
        "day": formats.day,
        "long_day": formats.long_day,
        "month": formats.month,
        "cap": formats.cap,
        "listed": formats.listed,
        "with_article": formats.with_article,
    }
    made.globals |= {
        "community": community,
        "words": words(community.terms),
        "files": files,
        "span": formats.span,
        "clocks": formats.clocks,
        "count": formats.count,
        "duration": formats.duration,
    }
    return made


def block(html: str) -> Markup:
    """Return HTML marked as one raw block of Markdown: no line of it blank or indented."""
    text = str.__str__(html).strip()
    if OPEN in text or CLOSE in text:
        text = text.translate(_NO_MARKS)
    if _UNTIDY.search(text):
        text = "\n".join(line for line in map(str.strip, text.split("\n")) if line)
    return Markup(f"{OPEN}{text}{CLOSE}")  # noqa: S704 - from a template


def _once() -> Callable[..., str]:
    """Return a filter: what a macro makes of a value, made once where it is asked for often."""

    @functools.lru_cache(_PIECES)
    def once(value: object, macro: Macro, *more: object) -> str:
        return macro(value, *more)

    return once


def _each(once: Callable[..., str]) -> Callable[[Iterable[object], Macro], Markup]:
    """Return a filter: what a macro makes of each of these values, one below the other."""

    def each(values: Iterable[object], macro: Macro) -> Markup:
        return Markup("\n".join([once(value, macro) for value in values]))  # noqa: S704 - a macro's own

    return each


def _link(known: Collection[str], address: Callable[[str], Markup], kind: str) -> Callable[[Context, str], Markup]:
    """Return a filter: the address of one of these paths, with or without an anchor."""
    found: dict[str, Markup] = {}

    @jinja2.pass_context  # it depends on the site: Jinja may not work it out when it compiles
    def link(_: Context, target: str) -> Markup:
        if target not in found:
            path, sharp, anchor = target.partition("#")
            if path not in known:
                message = f"{path}, which is not {kind} of the site"
                raise NotOfTheSiteError(message)
            found[target] = address(path) + sharp + anchor
        return found[target]

    return link


def _community_markdown(text: str) -> Markup:
    return Markup(text.translate(MARKS))  # noqa: S704 - the community's own pages
