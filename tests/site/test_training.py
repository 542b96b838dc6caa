"""Training in a real browser: choosing from the catalogue, ticks on a pathway, a record of them, cards to print."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from pairloom import load
from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views.pages.pathway import PathwayView
from pairloom.views.pages.resource import ResourceView

pytestmark = pytest.mark.browser

ROOT: Final = Path(__file__).parents[2]
SEEN: Final = "texts => texts.map(text => text.checkVisibility())"


@pytest.fixture(scope="module")
def portal() -> Portal:
    """Return the demo portal."""
    return load.load_portal(ROOT).portal


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page of a fresh reader on a phone, who wants no movement."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    context.set_default_timeout(5000)
    yield context.new_page()
    context.close()


@pytest.fixture
def way(page_views: tuple[PageView, ...]) -> PathwayView:
    """Return the pathway with the most steps."""
    return max((view for view in page_views if isinstance(view, PathwayView)), key=lambda view: len(view.steps))


def _titles(page: Page) -> list[str]:
    return [text.strip() for text in page.locator("[data-results] .pl-card-title").all_text_contents()]


def _choose(page: Page, key: str, value: str) -> None:
    page.locator(f"input[name={key}][value={value}]").check()


def test_every_resource_is_in_the_catalogue(site: Path, portal: Portal) -> None:
    """The catalogue leads to every resource, under each of its roles, without JavaScript."""
    text = (site / "training/index.html").read_text("utf-8")
    found = re.findall(r'data-item="([^"]+)"[^>]*>\s*<p[^>]*><a href="([^"]+)"', text)
    expected = {slug: len(written.record.roles) for slug, written in portal.resources.items()}
    assert expected == {slug: found.count((slug, f"{slug}/")) for slug, _ in found}
    assert [] == [slug for slug in expected if not (site / f"training/{slug}/index.html").is_file()]


def test_choosing_shows_what_fits_and_says_how_many(page: Page, address: str, portal: Portal) -> None:
    """Within a facet one of the values is enough, across facets all count; the number is announced."""
    page.goto(f"{address}training/")
    page.locator("[data-choose] summary").click()
    _choose(page, "role", "mentee")
    _choose(page, "kind", "exercise")
    _choose(page, "kind", "book")
    records = [written.record for written in portal.resources.values()]
    expected = sorted(
        record.title for record in records if "mentee" in record.roles and record.kind in {"exercise", "book"}
    )
    assert expected == sorted(_titles(page))
    assert f"{len(expected)} of {len(records)} fit" == page.locator("[data-found]").inner_text()
    assert page.locator(".pl-shelf").first.is_hidden()


def test_the_address_brings_the_choice_back(page: Page, browser: Browser, address: str) -> None:
    """The address restores the choice for somebody else, and the back button takes the last step back."""
    page.goto(f"{address}training/")
    page.locator("[data-choose] summary").click()
    _choose(page, "role", "coordinator")
    one = _titles(page)
    _choose(page, "time", "long")
    two, shared = _titles(page), page.url
    page.go_back()
    assert one == _titles(page)
    other = browser.new_context(reduced_motion="reduce").new_page()
    other.goto(shared)
    assert two == _titles(other)
    assert other.locator("input[name=time][value=long]").is_checked()
    other.context.close()


def test_an_empty_result_says_what_to_leave_out(page: Page, address: str) -> None:
    """Where nothing fits, each facet without which something does is offered, by keyboard too."""
    page.goto(f"{address}training/?role=coordinator&skill=there-is-none")
    button = page.locator(".pl-drop button")
    assert "0 of" in page.locator("[data-found]").inner_text()
    assert 1 == button.count()
    button.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("?role=coordinator")
    assert _titles(page)


def test_ticks_stay_in_the_browser_and_make_a_record_that_holds(
    page: Page, address: str, way: PathwayView, portal: Portal, tmp_path: Path
) -> None:
    """What is ticked is there on the next visit; its record, as the forge would get it, is one that Pairloom reads."""
    sent: list[str] = []
    url = f"{address}{way.path.removesuffix('.md')}/"
    page.goto(url)
    first, second = (step.resource.slug for step in way.steps[:2])
    for slug in (first, second):
        page.locator(f"[data-tick={slug}]").check()
    page.on("request", lambda request: sent.append(request.url))
    page.reload()
    assert f"2 of {len(way.steps)} steps done" in page.locator("[data-progress-words]").inner_text()
    page.locator("input[name=handle]").fill("Ada-Lin.yml")
    query = parse_qs(urlsplit(page.locator("[data-add]").get_attribute("href") or "").query)
    (path,), (text,) = query["filename"], query["value"]
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text(text, "utf-8")
    loaded = load.load_portal(tmp_path)
    assert path.endswith("/training/ada-lin.yml")
    assert {first, second} == set(*(record.done for record in loaded.portal.completions.values()))
    assert [] == [problem for problem in loaded.problems if problem.path == path]
    assert all(request.startswith(address) and "?" not in request for request in sent)
    assert {first, second} <= set(portal.resources)


def test_ticks_can_be_taken_back(page: Page, address: str, way: PathwayView) -> None:
    """All ticks can be removed at once, on every page, and nothing of them stays in the browser."""
    url = f"{address}{way.path.removesuffix('.md')}/"
    page.goto(url)
    page.locator("[data-tick]").first.check()
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("[data-forget]").click()
    assert not page.locator("[data-tick]").first.is_checked()
    assert 0 == page.evaluate("localStorage.length")


def test_without_javascript_there_is_nothing_that_does_not_work(
    browser: Browser, address: str, way: PathwayView
) -> None:
    """Without JavaScript the lists and steps are whole, and there are no boxes, forms or buttons."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}training/")
    assert page.locator(".pl-shelf").first.is_visible()
    assert page.locator("[data-choose]").is_hidden()
    page.goto(f"{address}{way.path.removesuffix('.md')}/")
    assert len(way.steps) == page.locator(".pl-step:visible").count()
    assert 0 == page.locator("[data-tick]:visible, [data-record]:visible, [data-progress]:visible").count()
    context.close()


@pytest.mark.parametrize("scripted", [True, False])
def test_cards_are_folded_on_a_screen_and_open_on_paper(
    browser: Browser, address: str, page_views: tuple[PageView, ...], *, scripted: bool
) -> None:
    """A card of a role-play is folded on a screen, so that a player sees only their own, and whole on paper."""
    view = next(view for view in page_views if isinstance(view, ResourceView) and view.cards)
    context = browser.new_context(java_script_enabled=scripted)
    page = context.new_page()
    page.goto(f"{address}{view.path.removesuffix('.md')}/")
    texts = page.locator(".pl-playcard .pl-prose")
    folded = texts.evaluate_all(SEEN)
    page.emulate_media(media="print")
    printed = texts.evaluate_all(SEEN)
    context.close()
    assert [False] * len(view.cards) == folded
    assert [True] * len(view.cards) == printed


def test_the_cards_can_be_printed_alone(page: Page, address: str, page_views: tuple[PageView, ...]) -> None:
    """The button prints the cards without the text around them; afterwards the page is as it was."""
    view = next(view for view in page_views if isinstance(view, ResourceView) and view.cards)
    page.add_init_script("window.print = () => dispatchEvent(new Event('beforeprint'))")
    page.goto(f"{address}{view.path.removesuffix('.md')}/")
    page.locator("[data-print]").click()
    page.emulate_media(media="print")
    assert page.locator(".pl-playcard").first.is_visible()
    assert page.locator("h1").is_hidden()
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("h1").is_visible()
    assert 0 == page.locator(".pl-playcard[open]").count()
