"""Every page type in a real browser: light and dark, on a phone and on a desktop, with and without JavaScript."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, Page
from tests.site.soundness import faults

from pairloom.discover import modules
from pairloom.model.view import PageView
from pairloom.views import pages as page_types

pytestmark = pytest.mark.browser

TYPES: Final = {module.__name__.rpartition(".")[2] for module in modules(page_types)}
LONG: Final = {"roster"}
"""Types of which only a large community has pages."""

SHORT_MOTION: Final = 0.001
"""Seconds that a movement may take for a reader who asked for none."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_is_sound(
    browser: Browser, address: str, pages: Mapping[str, str], kind: str, scheme: Literal["light", "dark"]
) -> None:
    """On desktop and phone, a page has no axe violation, console error, request off the site or sideways scroll."""
    assert [] == faults(browser, address, pages[kind], scheme)


def test_a_page_is_whole_with_large_text_and_still_for_those_who_ask(
    browser: Browser, address: str, pages: Mapping[str, str], kind: str
) -> None:
    """With text of twice the size, and at 320 pixels, nothing scrolls sideways; nothing moves for who asked for it."""
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(address + pages[kind])
    narrow = _overflow(page)
    moving = page.evaluate(
        """limit => [...document.querySelectorAll("*")].filter(one => {
            const style = getComputedStyle(one);
            const long = times => times.split(",").some(time => parseFloat(time) > limit);
            return long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration));
        }).map(one => one.outerHTML.slice(0, 120))""",
        SHORT_MOTION,
    )
    page.set_viewport_size({"width": 1280, "height": 900})
    page.add_style_tag(content="html { font-size: 250% !important }")  # the theme's own is 125 %
    large = _overflow(page)
    context.close()
    assert ([], [], []) == (narrow, moving, large)


def _overflow(page: Page) -> list[str]:
    """Return what reaches out of the window sideways, if the page scrolls sideways."""
    found: list[str] = page.evaluate(
        """() => {
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            return [...document.querySelectorAll(".md-container *, .md-header *")]
                .filter(one => one.getBoundingClientRect().right > wide + 1)
                .map(one => one.outerHTML.slice(0, 120)).slice(0, 5);
        }"""
    )
    return found


def test_every_page_type_is_opened(page_views: Sequence[PageView], pages: Mapping[str, str]) -> None:
    """Each page type of the views package has a page in the demo, or in `test_long_lists`, so that a test opens it."""
    assert {view.type for view in page_views} == set(pages)
    assert set(pages) >= TYPES - LONG


def test_the_directory_is_complete_without_javascript(
    browser: Browser, address: str, page_views: Sequence[PageView]
) -> None:
    """With JavaScript off, the directory names every person who has a page."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}people/")
    text = page.content()
    context.close()
    people = [view for view in page_views if view.type == "person"]
    assert people
    assert [] == [view.title for view in people if f"{Path(view.path).stem}/" not in text]


def test_search_finds_training_and_no_person(browser: Browser, address: str) -> None:
    """The index of the search holds training resources and none of the people's pages."""
    context = browser.new_context()
    page = context.new_page()
    index = page.request.get(f"{address}search/pages.json").json()
    context.close()
    places = {entry["location"].partition("#")[0] for entry in index["docs"]}
    assert any(place.startswith("training/") for place in places)
    assert [] == [place for place in places if place.startswith("people/") and place != "people/"]


@pytest.mark.parametrize("start", ["", "join/"])
def test_a_keyboard_reaches_a_person(browser: Browser, address: str, start: str) -> None:
    """With the keyboard alone, from the home page and from "Join", a reader opens the directory and then a person."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + start)
    for wanted in ("/people/", "/people/."):
        _tab_to(page, wanted)
        with page.expect_navigation():
            page.keyboard.press("Enter")
    person = page.url.removeprefix(address)
    context.close()
    assert person.startswith("people/")
    assert person != "people/"


def _tab_to(page: Page, wanted: str) -> None:
    """Press Tab until a link in the page's content is focused that leads to the wanted place."""
    pattern = f"^{wanted.replace('.', '[a-z0-9-]+/$')}" if wanted.endswith(".") else f"^{wanted}$"
    script = """pattern => {
        const link = document.activeElement;
        if (!link || link.tagName !== 'A' || !link.closest('.md-content')) return false;
        return new RegExp(pattern).test(link.pathname.replace('/portal', ''));
    }"""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate(script, pattern):
            return
    pytest.fail(f"no link to {wanted} can be reached by the keyboard")
