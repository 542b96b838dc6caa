"""The built tree as a reader without a network sees it: every link leads somewhere, nothing is fetched from outside."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

import pytest

FETCHED: Final = {
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("video", "src"),
    ("audio", "src"),
}
LINKED: Final = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prev", "next"}


class _Page(HTMLParser):
    """Collects the ids of a page, what it links to, what it fetches, and its pictures without words."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.wordless: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids |= {values[name] for name in ("id", "name") if name in values}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if (tag == "img" and "alt" not in values) or (
            values.get("role") == "img" and not {"aria-label", "aria-labelledby"} & values.keys()
        ):
            self.wordless.append(self.get_starttag_text() or tag)
        if tag == "link" and set(values.get("rel", "").split()) & LINKED:
            self.fetched.append(values["href"])
        self.fetched += [value for name, value in values.items() if (tag, name) in FETCHED]


@pytest.fixture(scope="module")
def parsed(site: Path) -> dict[Path, _Page]:
    """Return every page of the site, parsed, but for the page that a server shows when there is none.

    That one, 404.html, is shown at any depth, so its links start at the address in portal.yml.
    """
    found = {}
    for path in sorted(site.rglob("*.html")):
        if path.name != "404.html":
            found[path] = _Page()
            found[path].feed(path.read_text())
    return found


def _faults(site: Path, parsed: dict[Path, _Page]) -> list[str]:
    """Return a line for every link that leads nowhere."""
    faults = []
    for path, page in parsed.items():
        for link in [*page.links, *page.fetched]:
            parts = urlsplit(link)
            if parts.scheme in {"https", "mailto"}:
                continue
            target = _target(path, unquote(parts.path))
            where = f"{path.relative_to(site)}: {link}"
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                faults.append(f"{where} is not relative")
            elif not target.is_relative_to(site) or not target.is_file():
                faults.append(f"{where} leads nowhere")
            elif parts.fragment and target in parsed and unquote(parts.fragment) not in parsed[target].ids:
                faults.append(f"{where} names no place of that page")
    return faults


def _target(path: Path, link: str) -> Path:
    """Return the file that a plain file server answers with."""
    target = (path.parent / link).resolve() if link else path
    return target / "index.html" if target.is_dir() else target


def test_every_link_of_the_site_leads_somewhere(site: Path, parsed: dict[Path, _Page]) -> None:
    """Every link of every page is relative and leads to a file that is there, fragment included."""
    assert len(parsed) > 60
    assert [] == _faults(site, parsed)


def test_no_page_fetches_anything_from_outside(parsed: dict[Path, _Page]) -> None:
    """Scripts, styles, pictures and icons all come from the site itself."""
    outside = [(str(path), link) for path, page in parsed.items() for link in page.fetched if urlsplit(link).netloc]
    assert [] == outside


def test_every_picture_has_words(parsed: dict[Path, _Page]) -> None:
    """Every picture has an alternative text, an empty one if it says nothing; every drawing that speaks has a name."""
    assert [] == [(str(path), tag) for path, page in parsed.items() for tag in page.wordless]
    spoken = _Page()
    spoken.feed(
        '<img src="a.png" alt=""><img src="b.png"><svg role="img" aria-labelledby="t"></svg><svg role="img"></svg>'
    )
    assert spoken.wordless == ['<img src="b.png">', '<svg role="img">']


def test_a_broken_link_is_seen(site: Path) -> None:
    """The link checker reports a missing page, a missing fragment and an absolute link."""
    page = _Page()
    page.feed(
        '<a href="nowhere/">a</a><a href="#gone">b</a><a href="/people/">c</a><a href="https://example.org/">d</a>'
    )
    found = _faults(site, {site / "index.html": page})
    assert [line.rpartition(": ")[2] for line in found] == [
        "nowhere/ leads nowhere",
        "#gone names no place of that page",
        "/people/ is not relative",
    ]
