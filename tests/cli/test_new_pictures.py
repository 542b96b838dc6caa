"""The pictures of `pairloom new` in the guide."""

import re
from html import unescape
from pathlib import Path
from typing import Final

import pytest
from tests.cli.draw_new import NAMES, PICTURES, svg
from tests.cli.screen import Cell, rows, text

from pairloom import load
from pairloom.join.questions import first, question, then

ROOT: Final = Path(__file__).parents[2]
_BOLD: Final = re.compile(r'<text class="b"[^>]*>([^<]*)</text>')


def test_the_pictures_show_the_questions_of_today() -> None:
    """Every question in a picture is one that the demo asks; after a change, draw them anew."""
    demo = load.load_portal(ROOT).portal
    asked = [question(field, demo, {}).ask for field in (*first(demo), *then(demo, ("mentee",)))]
    shown = [unescape(ask) for name in NAMES for ask in _BOLD.findall((PICTURES / name).read_text())]
    assert [ask for ask in asked if ask in shown] == [ask for ask in shown if not ask.startswith("Write ")]
    assert shown[-1] == "Write profiles/sample-person.yml?"


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_asks_nothing_of_other_places(name: str) -> None:
    """A picture has its size and a title, and loads nothing."""
    picture = (PICTURES / name).read_text()
    assert "<title>pairloom new " in picture
    assert not re.search(r"href|url\(|<script|<image", picture)


def test_a_picture_holds_any_text() -> None:
    """Text that looks like a tag stays text, and blank rows at the end are left out."""
    picture = svg([[Cell("<"), Cell("b", bold=True), Cell("&", ground=True)], [Cell()]], "a < b")
    assert ">&lt;</text>" in picture
    assert '<text class="b" x="24.4"' in picture
    assert picture.count('<rect class="g"') == 1
    assert 'height="51"' in picture
    assert "<title>a &lt; b</title>" in picture


def test_a_screen_follows_the_cursor() -> None:
    """The screen writes over, erases and moves as a terminal does, and knows bold letters and other grounds."""
    assert "axc\n  z" == text("abc\r\x1b[Cx\x1b[Bde\x1b[D\bz\x1b[K\r\nold\x1b[A\x1b[C\x1b[?25l\x1b[J")
    bold, plain, ground, menu = rows("\x1b[0;1mb\x1b[0mp\x1b[48;5;1;38;2;1;2;3mg\x1b[m\x1b[7mm")[0]
    assert (Cell("b", bold=True), Cell("p"), Cell("g", ground=True)) == (bold, plain, ground)
    assert menu.ground
