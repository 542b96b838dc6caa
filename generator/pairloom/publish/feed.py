"""A feed as Atom (RFC 4287): titles as text, contents as HTML that went through the allow-list, full addresses.

An id is the address that a thing has in the portal by its name; it holds while the portal stays where it is. `updated`
is the day that the record names, at midnight in UTC: the bytes depend on the records alone.
"""

import re
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET

from markupsafe import Markup

from pairloom import peopletext
from pairloom.model import address
from pairloom.model.community import Community
from pairloom.model.feed import Entry, FeedFile, Person

_ATOM: Final = "http://www.w3.org/2005/Atom"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_HEAD: Final = '<?xml version="1.0" encoding="utf-8"?>\n'
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINK: Final = Markup('<a href="{}">{}</a>')


def content(view: FeedFile, community: Community) -> bytes:
    """Return the feed."""
    page = address.full(community.url, view.page)
    feed = ET.Element("feed", {"xmlns": _ATOM, _LANGUAGE: "en"})
    _add(feed, "id", page)
    _add(feed, "title", view.title)
    _add(feed, "subtitle", view.summary)
    _add(feed, "updated", _moment(view.on))
    _add(feed, "link", rel="self", type="application/atom+xml", href=address.full(community.url, view.path))
    _add(feed, "link", rel="alternate", type="text/html", href=page)
    _add(feed, "icon", address.full(community.url, "assets/favicon.svg"))
    _author(feed, Person(community.name, "index.md"), community)
    for entry in view.entries:
        _entry(ET.SubElement(feed, "entry"), entry, community)
    ET.indent(feed)
    return f"{_HEAD}{ET.tostring(feed, encoding='unicode')}\n".encode()


def _entry(element: ET.Element, entry: Entry, community: Community) -> None:
    if entry.language:
        element.set(_LANGUAGE, entry.language)
    page, _, anchor = entry.page.partition("#")
    _add(element, "id", address.full(community.url, entry.key))
    _add(element, "title", entry.title)
    _add(element, "published", _moment(entry.on))
    _add(element, "updated", _moment(entry.on))
    href = address.full(community.url, page) + (f"#{anchor}" if anchor else "")
    _add(element, "link", rel="alternate", type="text/html", href=href)
    if entry.link:
        _add(element, "link", rel="related", href=entry.link)
    if entry.author:
        _author(element, entry.author, community)
    _add(element, "category", term=entry.kind, label=entry.kind.replace("-", " "))
    _add(element, "content", _html(entry, community), type="html")


def _html(entry: Entry, community: Community) -> Markup:
    """Return what an entry says, as safe HTML."""
    people = Markup(", ").join(
        _LINK.format(address.full(community.url, person.page), person.name) for person in entry.people
    )
    points = Markup("").join(Markup("<li>{}</li>").format(point) for point in entry.points)
    parts = [
        Markup("<p>{}</p>").format(people) if people else "",
        *(Markup("<p>{}</p>").format(note) for note in entry.notes),
        peopletext.to_html(entry.text),
        Markup("<ul>{}</ul>").format(points) if points else "",
        Markup("<p>{}</p>").format(_LINK.format(entry.link, "See it")) if entry.link else "",
    ]
    return Markup("\n").join(part for part in parts if part)


def _author(element: ET.Element, person: Person, community: Community) -> None:
    author = ET.SubElement(element, "author")
    _add(author, "name", person.name)
    _add(author, "uri", address.full(community.url, person.page))


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> None:
    known = {key: _readable(value) for key, value in attributes.items()}
    ET.SubElement(parent, name, known).text = _readable(str(text)) or None


def _readable(text: str) -> str:
    """Return text without the characters that XML 1.0 cannot hold."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
