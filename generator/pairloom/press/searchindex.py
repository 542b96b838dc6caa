"""Finished pages -> the index of the site's search: an entry for each page and for each section, in plain words.

It is ours and not the builder's, because the builder does not see most pages, and each builder has another one. What
has `data-search-exclude` is left out with all that is in it: lists of people, who have a search of their own.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Final

Entry = dict[str, str]
"""A place of the site: its `location`, seen from the home page, its `title`, its `text`."""

_TAG: Final = re.compile(
    r"""<!--.*?-->"""
    r"""|<(?P<end>/?)(?P<name>[a-zA-Z][\w:-]*+)(?P<attributes>(?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>""",
    re.DOTALL,
)
_LEFT_OUT: Final = re.compile(r"""\s(?:data-search-exclude(?![\w-])|class=["'](?:headerlink|linenodiv)["'])""")
_ID: Final = re.compile(r"""\sid=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_HEADING: Final = re.compile(r"h[1-6]\Z")
_RAW: Final = frozenset({"script", "style"})
_SILENT: Final = frozenset({*_RAW, "object", "svg", "template"})
_VOID: Final = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_WITHIN_WORDS: Final = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
})  # fmt: skip
"""Elements that do not part words."""


@dataclass(slots=True)
class _Section:
    """A piece of a page from a heading on; the first has no `id`. It ends with the element that its heading is in."""

    id: str = ""
    depth: float = 0
    shown: bool = True
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def sections(path: str, title: str, html: str) -> list[Entry]:
    """Return the entry of a page, and that of each of its sections, in order.

    Args:
        path: where the site has the page: `training/listening/index.html`.
        title: of the page, where it has no heading of the first level.
        html: the page, or what stands in its `article`.
    """
    begin, end = html.find("<article"), html.rfind("</article>")
    found = _read(html[begin:end] if 0 <= begin < end else html)
    address = path.removesuffix("index.html")
    return [
        {
            "location": f"{address}#{section.id}" if section.id else address,
            "title": _words(section.title) or (_words([title]) if not section.id else ""),
            "text": _words(section.text),
        }
        for section in found
        if section.shown
    ]


def index(entries: Iterable[Mapping[str, str]]) -> bytes:
    """Return the file that the search reads: all entries, page after page in order of address."""
    docs = sorted(entries, key=lambda entry: entry["location"].partition("#")[0])
    return json.dumps({"docs": docs}, ensure_ascii=False, separators=(",", ":")).encode()


def _words(pieces: Iterable[str]) -> str:
    return " ".join(unescape("".join(pieces)).split())


def _read(html: str) -> list[_Section]:
    """Return the sections of a page."""
    section = _Section()
    found, inside = [section], list[str]()
    heading = 0  # how deep the heading is that we are in; 0 outside
    for text, tag in _pieces(html):
        (section.title if heading else section.text).append(text)
        name = tag["name"].lower() if tag else ""
        if name not in _WITHIN_WORDS:
            (section.title if heading else section.text).append(" ")
        if tag is None or name in _VOID:
            continue
        if not tag["end"]:
            inside.append(name)
            begun = None if heading or not _HEADING.match(name) else _begun(name, tag["attributes"], found)
            if begun is not None:
                section, heading = begun, len(inside)
                section.depth = heading if section.id else 0
        elif name in inside:
            while inside:
                if len(inside) < section.depth:
                    section = _left(found, section, len(inside))
                if inside.pop() == name:
                    break
            heading = heading if len(inside) >= heading else 0
    return found


def _begun(name: str, attributes: str, found: list[_Section]) -> _Section | None:
    """Return the section that begins with a heading: the page itself with the first of its first level."""
    if name == "h1" and len(found) == 1 and not found[0].title:
        return found[0]
    named = _ID.search(attributes)
    if named is None:
        return None
    found.append(_Section(unescape(next(filter(None, named.groups()), "")), shown=not _LEFT_OUT.search(attributes)))
    return found[-1]


def _left(found: list[_Section], section: _Section, depth: int) -> _Section:
    """Return the section that goes on when the element ends that the heading of this one is in."""
    section.depth = float("inf")
    return next((one for one in reversed(found) if one.depth <= depth), found[0])


def _pieces(html: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Yield each piece of text with the tag after it, the last without one; what is left out is passed over."""
    place = 0
    while (tag := _TAG.search(html, place)) is not None:
        text, place = html[place : tag.start()], tag.end()
        name = (tag["name"] or "").lower()
        if not name:
            yield text, None
        elif tag["end"] or name in _VOID or not _is_left_out(name, tag["attributes"]):
            yield text, tag
        else:
            yield text, None
            place = _after(html, name, place)
    yield html[place:], None


def _is_left_out(name: str, attributes: str) -> bool:
    return name in _SILENT or (bool(_LEFT_OUT.search(attributes)) and not _HEADING.match(name))


def _after(html: str, name: str, place: int) -> int:
    """Return where an element ends that was begun before this place; the end of the page where it does not."""
    if name in _RAW:
        end = re.compile(rf"</{name}\b[^>]*>", re.IGNORECASE).search(html, place)
        return end.end() if end else len(html)
    open_ = 1
    for tag in _TAG.finditer(html, place):
        if tag["name"] and tag["name"].lower() == name:
            open_ += -1 if tag["end"] else 1
            if not open_:
                return tag.end()
    return len(html)
