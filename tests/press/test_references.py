"""What texts name, and the map of the site."""

import gzip
import xml.etree.ElementTree as ET

import pytest

from pairloom import press


@pytest.mark.parametrize(
    ("text", "folder", "path"),
    [
        ("[Amina](../people/amina.md)", "training/", "people/amina.md"),
        ("[Amina](../people/amina.md#contact 'title')", "training/", "people/amina.md"),
        ("[a]: <people/amina.md>", "", "people/amina.md"),
        ("![](pictures/loom.svg)", "", "pictures/loom.svg"),
        ("[feed](recognition.xml?x=1)", "", "recognition.xml"),
        ("[odd](people/a%2Db.md)", "", "people/a-b.md"),
        ('<a href="find.md">', "", "find.md"),
        ("nav:\n  - Home: index.md\n  - people/index.md\n", "", "people/index.md"),
    ],
)
def test_whatever_could_be_a_link_is_named(text: str, folder: str, path: str) -> None:
    """Whatever could be a link to a page or a file is named, from the folder of the text."""
    assert path in press.referred(text, folder)


def test_places_on_pages_are_named() -> None:
    """Places on pages are named without their pages."""
    assert {"a", "b-c"} == press.anchors(["[x](y.md#a) and [here](#b-c)"])


def test_the_map_of_the_site_has_every_page_once_and_no_clock() -> None:
    """The map of the site has the address of every page in order, is XML, and the same whenever it is made."""
    paths = ["people/amina.md", "index.md", "cohorts/index.md", "join.md"]
    made = list(press.sitemap(press.addresses(paths, "https://example.org/a&b/")))
    root = ET.fromstring(made[0].content)  # noqa: S314 - we have just made it
    addresses = [found.text for found in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    base = "https://example.org/a&b/"
    assert [base + "cohorts/", base, base + "join/", base + "people/amina/"] == addresses
    assert made[0].content == gzip.decompress(made[1].content)
    assert made == list(press.sitemap(press.addresses(reversed(paths), "https://example.org/a&b/")))
