"""Share pictures: their size, their words, and what happens to words that the font does not have."""

import importlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Final

import pytest
from PIL import Image

from pairloom.model.community import Community
from pairloom.model.picture import PictureFile
from pairloom.model.portal import Portal
from pairloom.publish import picture

PAPER: Final = (251, 248, 242)


@pytest.fixture
def community_facts(made_portal: Callable[..., Portal]) -> Community:
    """Return the facts of a community with a Latin name."""
    return made_portal().community


def _view(title: str, above: str = "Above", below: str = "Below") -> PictureFile:
    return PictureFile(type="picture", path="assets/share/a.png", above=above, title=title, below=below)


def _image(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def _words(image: Image.Image) -> tuple[int, int, int, int]:
    """Return the box, left, top, right, bottom, that holds everything on the paper above the cloth."""
    paper = image.crop((0, 0, image.width, 540))
    dark = paper.convert("L").point(lambda value: 255 * (value < 240))
    box = dark.getbbox()
    assert box is not None
    return box


def test_every_portal_cohort_and_resource_has_a_picture(community_published: dict[str, bytes]) -> None:
    """The portal, each cohort that has a page and each resource have a picture of 1,200 by 630 points."""
    found = {path: _image(content).size for path, content in community_published.items() if path.endswith(".png")}
    assert {(1200, 630)} == {*found.values()}
    share = "assets/share/"
    cohorts = {f"{share}cohorts/autumn.png", f"{share}cohorts/spring.png"}
    assert {f"{share}portal.png", *cohorts, f"{share}training/feedback.png", f"{share}training/listening.png"} == {
        *found
    }


def test_a_picture_of_the_communitys_own_is_left_alone(
    community: Portal, published: Callable[[Portal], dict[str, bytes]]
) -> None:
    """Where the community has put a picture of its own, none is drawn."""
    own = replace(community, assets=(*community.assets, "content/assets/share/portal.png"))
    assert "assets/share/portal.png" not in published(own)


def test_the_same_words_give_the_same_bytes(community_facts: Community) -> None:
    """The same words give the same bytes, others give others."""
    one = picture.content(_view("Warp & weft"), community_facts)
    assert one == importlib.reload(picture).content(_view("Warp & weft"), community_facts)
    assert one != picture.content(_view("Weft & warp"), community_facts)


@pytest.mark.parametrize("title", ["مجتمع النسيج", "編み物の会", "Weaving 🧶", "Ткачи и 織り"])
def test_words_that_the_font_lacks_become_the_portals_picture(title: str, community_facts: Community) -> None:
    """A title with a letter that the font lacks gives the portal's picture: never an empty box."""
    portal = _view(community_facts.name, "", community_facts.summary)
    assert picture.content(portal, community_facts) == picture.content(_view(title), community_facts)


@pytest.mark.parametrize(
    "title", ["Ткачество без слёз", "Υφαντική", "Dệt vải chậm rãi", "Žluťoučký kůň", "ÅÆØß ıİ ğ Ł"]
)
def test_words_in_latin_greek_and_cyrillic_letters_are_drawn(title: str, community_facts: Community) -> None:
    """Latin, Vietnamese, Greek and Cyrillic letters are drawn."""
    portal = _view(community_facts.name, "", community_facts.summary)
    assert picture.content(portal, community_facts) != picture.content(_view(title), community_facts)


def test_letters_with_loose_accents_are_put_together(community_facts: Community) -> None:
    """A letter and an accent that follows it are drawn as the one letter that they make."""
    loose = picture.content(_view("Te\u0302te a\u0300 te\u0302te"), community_facts)
    assert loose == picture.content(_view("Tête à tête"), community_facts)


def test_a_portal_in_another_script_has_a_picture_without_words(made_portal: Callable[..., Portal]) -> None:
    """A portal whose name the font cannot draw has the cloth alone, and so have its cohorts in that script."""
    community = made_portal(name="織り手の会", summary="Weaving.").community
    for title in (community.name, "秋"):
        image = _image(picture.content(_view(title), community))
        assert [(540 * 1200, PAPER)] == image.crop((0, 0, 1200, 540)).getcolors()


def test_a_line_that_the_font_lacks_is_left_out(community_facts: Community) -> None:
    """A line above or below that the font cannot draw is left out; the title stays."""
    without = picture.content(_view("Autumn", "", ""), community_facts)
    assert without == picture.content(_view("Autumn", "織り手の会", "秋の会"), community_facts)


@pytest.mark.parametrize(
    ("above", "title", "below"),
    [
        ("Ж" * 91, "W" * 80, "W" * 200),
        ("a " * 40, "Ww " * 26, "Wide words " * 18),
        ("", "I", ""),
        ("Sample", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "x" * 200),
    ],
    ids=["widest", "wide", "least", "one word"],
)
def test_words_of_any_length_stay_inside_the_margins(
    above: str, title: str, below: str, community_facts: Community
) -> None:
    """However long the words are, they stay inside the margins and above the cloth."""
    left, top, right, bottom = _words(_image(picture.content(_view(title, above, below), community_facts)))
    assert left >= 80
    assert right <= 1200 - 80
    assert top >= 30
    assert bottom <= 520
