"""The site as the real builder makes it: nothing that people wrote does harm, and every link leads somewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

_LINKS = {"a": "href", "link": "href", "img": "src", "script": "src", "use": "href", "form": "action"}
_PLACE = "https://place.invalid/sub/folder/"


@dataclass(frozen=True)
class Element:
    """One start tag of a page."""

    tag: str
    attributes: dict[str, str]


@dataclass(frozen=True)
class Page:
    """A built page: its address inside the site, its elements, its scripts and styles, its source."""

    address: str
    elements: tuple[Element, ...]
    raw: tuple[str, ...]
    source: str


class _Reader(HTMLParser):
    """Collects a page's elements and the text of its scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.raw: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1].tag in {"script", "style"}:
            self.raw.append(data)


@pytest.fixture(scope="module")
def built_pages(community_site: Path) -> dict[str, Page]:
    """Return every built page by its address inside the site; the home page has the empty address."""
    return {page.address: page for page in (_read(community_site, file) for file in community_site.rglob("*.html"))}


def _read(site: Path, file: Path) -> Page:
    source = file.read_text(encoding="utf-8")
    reader = _Reader()
    reader.feed(source)
    reader.close()
    address = file.relative_to(site).as_posix().removesuffix("index.html")
    return Page(address, tuple(reader.elements), tuple(reader.raw), source)


def _links(page: Page) -> list[tuple[str, str]]:
    return [
        (element.tag, element.attributes[_LINKS[element.tag]])
        for element in page.elements
        if element.tag in _LINKS and _LINKS[element.tag] in element.attributes
    ]


def test_no_page_carries_a_handler_a_foreign_frame_or_a_script_of_a_person(built_pages: Mapping[str, Page]) -> None:
    """No page carries an event handler, a frame or a script that a person wrote."""
    found = [
        (page.address, element.tag, name)
        for page in built_pages.values()
        for element in page.elements
        for name in element.attributes
        if name.startswith("on") or name == "srcdoc" or element.tag in {"iframe", "object", "embed", "base", "textarea"}
    ]
    assert [] == found
    harmful = re.compile(r"alert\(|indented\(|fenced\(|\*\{display:none")
    assert [] == [page.address for page in built_pages.values() if any(harmful.search(raw) for raw in page.raw)]


def test_a_page_loads_nothing_from_another_place(built_pages: Mapping[str, Page]) -> None:
    """A page loads nothing from another place: only links that a person follows lead out of the site."""
    found = [
        (page.address, tag, link)
        for page in built_pages.values()
        for tag, link in _links(page)
        if urlsplit(link).scheme or link.startswith("//")
        if tag != "a" and (tag, link.startswith("https://guild.example.org/portal/")) != ("link", True)
    ]
    assert [] == found


def test_links_out_are_https_and_never_to_where_a_hostile_text_wanted(built_pages: Mapping[str, Page]) -> None:
    """Links out of the site are https, and no hostile link that is not https came through."""
    out = {link for page in built_pages.values() for tag, link in _links(page) if tag == "a" and urlsplit(link).scheme}
    assert set() == {link for link in out if urlsplit(link).scheme != "https"}
    assert set() == {link for link in out if urlsplit(link).hostname == "plain.example.org" or "@evil" in link}


def test_every_link_inside_the_site_is_relative_and_leads_to_a_page(
    built_pages: Mapping[str, Page], community_site: Path
) -> None:
    """Every link inside the site is relative and leads to a file of the site, anchors included."""
    broken = []
    for page in built_pages.values():
        if page.address == "404.html":
            continue  # A page for any address cannot know where it will be shown: it has the published address.
        for tag, link in _links(page):
            if urlsplit(link).scheme:
                continue
            target = urlsplit(urljoin(_PLACE + page.address, link))
            inside = unquote(target.path).removeprefix("/sub/folder/")
            file = community_site / inside
            file = file / "index.html" if file.is_dir() else file
            other = built_pages.get(inside)
            anchors = {element.attributes.get("id") for element in other.elements} if other else set()
            missing_anchor = target.fragment and other and unquote(target.fragment) not in anchors
            if link.startswith("/") or not file.is_file() or missing_anchor:
                broken.append((page.address, tag, link))
    assert [] == broken


def test_what_people_wrote_is_shown_letter_by_letter(built_pages: Mapping[str, Page]) -> None:
    """What people wrote is shown letter by letter, in headings and titles too."""
    hostile = built_pages["people/robert-tables/"].source
    name = "Robert &#34;Bobby&#34; &lt;script&gt;alert(1)&lt;/script&gt; &amp; Tables"
    assert f"<h1><bdi>{name}</bdi></h1>" in hostile
    assert "<title>Robert &#34;Bobby&#34; &lt;script&gt;" in hostile
    assert "{{ 7*7 }} {% raw %} {# c #}" in hostile
    assert "--8&lt;-- &#34;portal.yml&#34;" in hostile or '--8&lt;-- "portal.yml"' in hostile
    assert '<h1 id="book-indexing-bsortingb"' in built_pages["skills/index_/"].source


def test_people_who_keep_to_themselves_are_nowhere_on_the_site(community_site: Path) -> None:
    """People who did not agree, whose profile is over, and drafts are nowhere on the site."""
    secrets = re.compile("Secret|quiet-one|Gone By|gone-by|nobody may see|Nobody may see")
    found = [
        path.name
        for path in community_site.rglob("*")
        if path.suffix in {".html", ".json"} and secrets.search(path.read_text())
    ]
    assert [] == found


def test_every_script_is_a_program_of_ours(built_pages: Mapping[str, Page]) -> None:
    """Every script that a page names is one of our programs, and every page has the one of the frame."""
    programs = {file.stem for file in Path(str(files("pairloom.render") / "theme" / "docs" / "assets")).glob("*.js")}
    for page in built_pages.values():
        sources = {
            element.attributes["src"].rpartition("assets/")[2].removesuffix(".js")
            for element in page.elements
            if element.tag == "script" and "src" in element.attributes
        }
        assert {"frame"} <= sources <= programs, page.address
