"""The head of every page: what is shown where the page is shared, and the feeds; and the list of all pages."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest

from pairloom.model.view import PageView

URL: Final = "https://guild.example.org/portal/"
STYLES: Final = Path(__file__).parents[2] / "generator" / "pairloom" / "render" / "theme" / "styles" / "10-colours.css"


class _Head(HTMLParser):
    """Collects what the head of a page says, by property or name, and its alternates by address."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.said: dict[str, list[str]] = {}
        self.alternates: dict[str, str] = {}
        self.canonical: str | None = None
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and "content" in values:
            self.said.setdefault(values.get("property") or values.get("name", ""), []).append(values["content"])
        if tag == "link" and values.get("rel") == "alternate":
            self.alternates[values["href"]] = values["type"]
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values["href"]

    def one(self, name: str) -> str:
        """Return what is said once under a name."""
        (value,) = self.said[name]
        return value


@pytest.fixture(scope="module")
def heads(community_site: Path) -> dict[str, _Head]:
    """Return the head of every page, by its address below the site."""
    found = {path.relative_to(community_site).as_posix(): _Head(path) for path in community_site.rglob("*.html")}
    return {path.removesuffix("index.html"): head for path, head in found.items()}


def test_every_page_says_how_it_looks_where_it_is_shared(heads: dict[str, _Head], community_site: Path) -> None:
    """Every page has, once each, its title, description and full address, and a picture that is there."""
    for path, head in heads.items():
        if path != "404.html":
            assert f"{URL}{path}" == head.canonical == head.one("og:url")
            assert head.one("description") == head.one("og:description")
        assert head.one("og:title") == head.one("og:image:alt")
        assert ("Bread & Roses <Guild>", "summary_large_image") == (head.one("og:site_name"), head.one("twitter:card"))
        picture = head.one("og:image")
        assert picture.startswith(URL)
        assert (community_site / picture.removeprefix(URL)).is_file()
    assert len(heads) > 20


def test_what_stands_in_the_head_is_what_was_written(heads: dict[str, _Head]) -> None:
    """Quotes, ampersands and angle brackets of names and texts arrive as they were written."""
    home = heads[""]
    assert (
        "Bread & Roses <Guild>",
        'A small guild for tests, with "quotes", an ampersand & a smaller-than sign <.',
    ) == (
        home.one("og:title"),
        home.one("og:description"),
    )
    assert "Autumn & after" == heads["cohorts/autumn/"].one("og:title")


def test_cohorts_and_training_have_pictures_of_their_own(heads: dict[str, _Head]) -> None:
    """A cohort and a training resource are shared with their own picture, a person with the portal's."""
    pictures = {
        path: heads[path].one("og:image").removeprefix(f"{URL}assets/share/")
        for path in ("", "cohorts/autumn/", "training/listening/", "people/zoe-nkosi/")
    }
    assert {
        "": "portal.png",
        "cohorts/autumn/": "cohorts/autumn.png",
        "training/listening/": "training/listening.png",
        "people/zoe-nkosi/": "portal.png",
    } == pictures


def test_every_page_leads_to_feeds_and_calendar(heads: dict[str, _Head]) -> None:
    """Every page tells feed readers and calendars where the feeds and the calendar are, relative to itself."""
    feed = "application/atom+xml"
    for path, head in heads.items():
        up = "../" * path.count("/") if path != "404.html" else "/portal/"
        expected = {"recognition.xml": feed, "training.xml": feed, "calendar.ics": "text/calendar"}
        assert {f"{up}{name}": kind for name, kind in expected.items()} == head.alternates


def test_the_browsers_frame_has_the_colour_of_the_page(heads: dict[str, _Head]) -> None:
    """The colour that a phone gives to its own frame is that of the page, light and dark."""
    papers = re.findall(r"--pl-paper: (#\w+);", STYLES.read_text(encoding="utf-8"))
    assert papers == heads[""].said["theme-color"]


def test_every_address_that_a_file_names_is_on_the_site(community_site: Path) -> None:
    """Every address of the site in a calendar, a feed or the data leads to a page, to its part, or to a file."""
    missing, count = [], 0
    for path in (path for path in community_site.rglob("*") if path.suffix in {".ics", ".xml", ".json", ".txt"}):
        text = path.read_text(encoding="utf-8").replace("\n ", "")  # a calendar's lines are folded
        named = re.sub(r"<id>.*?</id>", "", text)  # an id is a name
        for url in set(re.findall(rf"{re.escape(URL)}[\w./#-]*", named)):
            place, _, part = url.removeprefix(URL).partition("#")
            target = (
                community_site / place / "index.html" if not place or place.endswith("/") else community_site / place
            )
            count += 1
            if not target.is_file() or (part and f'id="{part}"' not in target.read_text(encoding="utf-8")):
                missing.append((path.name, url))
    assert [] == missing
    assert count > 50


def test_the_list_of_pages_has_every_page_and_no_clock(
    community_site: Path, community_views: tuple[PageView, ...], heads: dict[str, _Head]
) -> None:
    """sitemap.xml has every page, no file, and no day of the build; packed, it is the same at any time."""
    content = (community_site / "sitemap.xml").read_bytes()
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    locations = [element.text for element in ET.fromstring(content).iter(f"{space}loc")]  # noqa: S314 - we wrote it
    assert {f"{URL}{path}" for path in heads if path != "404.html"} == {*locations}
    assert len(community_views) == len(locations)
    assert b"lastmod" not in content
    packed = (community_site / "sitemap.xml.gz").read_bytes()
    assert content == gzip.decompress(packed)
    assert 315532800 == int.from_bytes(packed[4:8], "little")
