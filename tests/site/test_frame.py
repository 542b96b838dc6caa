"""The frame in a real browser: search, menu, colours, the list of headings, large text, strong contrast and print."""

from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES: Final = (
    "",
    "find/",
    "join/",
    "program/",
    "people/",
    "people/marisol-quispe/",
    "skills/",
    "skills/code-review/",
    "languages/",
    "recognition/",
    "alumni/",
    "cohorts/",
    "cohorts/2026-autumn/",
    "calendar/",
    "training/",
    "training/listening/",
    "support/",
    "404.html",
)
"""A page of each kind."""
PHONE: Final = {"width": 390, "height": 844}
TOO_WIDE: Final = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
STOPS: Final = 60
UNSEEN: Final = """() => {
    const here = document.activeElement;
    const ring = [null, '::after'].some(part => getComputedStyle(here, part).outlineStyle !== 'none');
    const box = here.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2);
    const covered = top && !here.contains(top) && !top.contains(here) && !here.closest('label')?.contains(top);
    return ring && !covered ? '' : here.outerHTML.slice(0, 120);
}"""
"""What the focused element is, if it has no ring or something lies over it."""

Opened = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Opened]:
    """Return a function that opens a page of the site in a fresh context with the given options."""
    contexts = []

    def open_page(path: str, **options: Any) -> Page:  # noqa: ANN401 - Playwright's own options
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_a_slash_opens_the_search_and_enter_goes_to_the_first_place(opened: Opened, address: str) -> None:
    """The search opens with a key, counts aloud what it finds, names no person, and Enter leads to the best place."""
    page = opened("program/")
    page.keyboard.press("/")
    page.keyboard.type("four levels of listening")
    first = page.locator(".pl-frame-search ol a").first
    first.locator("mark", has_text="listening").first.wait_for()
    assert "result" in page.locator(".pl-frame-search [role=status]").inner_text()
    links: list[str] = page.eval_on_selector_all(".pl-frame-search ol a", "links => links.map(link => link.href)")
    assert [] == [link for link in links if "/people/" in link]
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.startswith(f"{address}training/listening/")


def test_the_search_is_left_with_escape_and_says_when_it_finds_nothing(opened: Opened) -> None:
    """A word that stands nowhere is answered in words; Escape closes the search and leads back to its button."""
    page = opened("")
    page.locator(".pl-frame-tool-search").click()
    page.keyboard.type("xylophone")
    page.get_by_text("Nothing found for “xylophone”.").wait_for()
    page.keyboard.press("Escape")
    assert not page.locator(".pl-frame-search").is_visible()
    assert "pl-frame-tool-search" in str(page.evaluate("document.activeElement.className"))


def test_the_search_is_not_loaded_before_it_is_used(opened: Opened) -> None:
    """Neither the program nor the index of the search is fetched by somebody who does not search."""
    page = opened("")
    page.wait_for_load_state("networkidle")
    fetched: list[str] = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert [] == [name for name in fetched if "search" in name]


@pytest.mark.parametrize("scripts", [True, False])
def test_the_menu_of_a_phone_leads_to_every_main_page(opened: Opened, *, scripts: bool) -> None:
    """On a phone a button opens the menu, with JavaScript and without, and the menu leads on."""
    page = opened("", viewport=PHONE, java_script_enabled=scripts)
    menu = page.get_by_role("navigation", name="Menu")
    assert not menu.is_visible()
    page.get_by_role("button", name="Menu", exact=True).click()
    assert menu.get_by_role("link").count() == page.locator("footer .pl-frame-map a").count()
    menu.get_by_role("link", name="Support").click()
    assert page.url.endswith("/support/")


def test_the_menu_shuts_behind_a_keyboard_that_leaves_it(opened: Opened) -> None:
    """Whoever tabs out of the open menu sees what they stand on; Escape in it leads back to its button."""
    page = opened("", viewport=PHONE)
    button, menu = page.get_by_role("button", name="Menu", exact=True), page.get_by_role("navigation", name="Menu")
    button.press("Enter")
    menu.get_by_role("link").last.focus()
    page.keyboard.press("Escape")
    assert "pl-frame-tool-menu" in str(page.evaluate("document.activeElement.className"))
    button.press("Enter")
    menu.get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    assert not menu.is_visible()
    assert page.evaluate("document.activeElement.checkVisibility() && document.activeElement !== document.body")


@pytest.mark.parametrize("path", ["join/", "people/", "cohorts/2026-autumn/", "training/"])
def test_a_keyboard_sees_where_it_is(opened: Opened, path: str) -> None:
    """At each stop of the Tab key on a phone there is a ring, and no bar lies over what has it."""
    page = opened(path, viewport=PHONE, reduced_motion="reduce")
    page.wait_for_load_state("networkidle")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    unseen = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        unseen.append(page.evaluate(UNSEEN))
    assert [] == [stop for stop in unseen if stop]


def test_chosen_colours_stay_on_the_next_page(opened: Opened, address: str) -> None:
    """Colours follow the device until the reader chooses; the choice holds before anything is painted elsewhere."""
    page = opened("", color_scheme="dark")
    button = page.locator(".pl-frame-tool-colours")
    scheme = "document.body.dataset.mdColorScheme"
    assert ("slate", "Colours as on your device") == (page.evaluate(scheme), button.get_attribute("aria-label"))
    button.click()
    assert ("default", "Light colours") == (page.evaluate(scheme), button.get_attribute("aria-label"))
    page.route("**/frame.js", lambda route: route.abort())
    page.goto(f"{address}support/")
    assert page.evaluate(scheme) == "default"


def test_a_wide_screen_shows_where_one_reads(opened: Opened) -> None:
    """Beside a long text stands the list of its headings, and the one that is read is marked."""
    page = opened("training/listening/", viewport={"width": 1280, "height": 900})
    last = page.locator(".pl-frame-aside a").last
    last.click()
    page.locator(".pl-frame-aside [aria-current]").wait_for()
    page.wait_for_function("document.querySelector('.pl-frame-aside a[aria-current]').getBoundingClientRect().top > 0")
    assert page.locator(".pl-frame-aside [aria-current]").count() == 1
    assert not page.locator(".pl-frame-toc-fold").is_visible()


def test_a_phone_has_the_list_of_headings_folded_below_the_title(opened: Opened) -> None:
    """On a phone the list of headings is folded below the title, and opens without JavaScript."""
    page = opened("training/listening/", viewport=PHONE, java_script_enabled=False)
    assert not page.locator(".pl-frame-aside").is_visible()
    page.get_by_text("On this page").locator("visible=true").click()
    page.locator(".pl-frame-toc-fold a").last.click()
    assert "#" in page.url


@pytest.mark.parametrize("width", [390, 1280])
def test_text_of_twice_the_size_fits_every_page(opened: Opened, address: str, width: int) -> None:
    """With text of twice the size no page scrolls sideways, on a phone and on a desktop."""
    page = opened("", viewport={"width": width, "height": 900})
    wide = []
    for path in PAGES:
        page.goto(address + path)
        page.add_style_tag(content="html { font-size: 200%; }")
        if page.evaluate(TOO_WIDE):
            wide.append(path)
    assert [] == wide


def test_nothing_jumps_while_a_page_loads(opened: Opened, address: str) -> None:
    """While a page loads, its type arrives and its programs start, what stands on it keeps its place."""
    page = opened("", viewport=PHONE)
    jumps = {}
    for path in PAGES:
        page.goto(address + path, wait_until="networkidle")
        shift = page.evaluate("""() => new Promise(done => {
            new PerformanceObserver(list => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
                .observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(0), 200);
        })""")
        if shift > 0.02:  # a fifth of what counts as good
            jumps[path] = shift
    assert {} == jumps


def test_strong_contrast_keeps_edges(opened: Opened) -> None:
    """Where the system chooses the colours, cards, badges and the bar keep an edge."""
    page = opened("people/", forced_colors="active")
    width = "element => parseFloat(getComputedStyle(element).borderTopWidth)"
    for piece in (".pl-card", ".pl-badge", ".pl-frame-tool"):
        assert page.locator(piece).locator("visible=true").first.evaluate(width) >= 1, piece


def test_motion_is_still_for_readers_who_ask_for_that(opened: Opened) -> None:
    """A reader who asks for less motion gets no smooth scrolling and no transition."""
    page = opened("training/listening/", reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    longest = """Math.max(...[...document.querySelectorAll('body *')].map(
        element => parseFloat(getComputedStyle(element).transitionDuration)))"""
    assert page.evaluate(longest) < 0.001


def test_a_printed_page_is_its_text_in_dark_ink(opened: Opened) -> None:
    """On paper the frame is gone, what was folded is there, and the colours are the light ones."""
    page = opened("cohorts/2026-autumn/", color_scheme="dark")
    page.emulate_media(media="print")
    for part in (".pl-frame-bar", "footer", ".pl-frame-aside", ".pl-frame-toc-fold"):
        assert not page.locator(part).first.is_visible(), part
    ink = page.locator("h1").evaluate("heading => getComputedStyle(heading).color")
    assert ink == "rgb(42, 33, 29)"
    folded = page.locator("article details:not(.pl-frame-toc-fold) > :not(summary)")
    assert folded.count() > 0
    assert folded.evaluate_all("parts => parts.every(part => part.getBoundingClientRect().height > 0)")
