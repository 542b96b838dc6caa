"""The directory is sound in every state: nothing moves, nothing shuts anybody out, nothing is lost without its data."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from tests.site.directory_reader import DESKTOP, Open, Scheme, readers

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Open]:
    """Return a function that opens the directory as a new reader would."""
    with readers(browser, address) as opened_:
        yield opened_


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_sound(opened: Open, scheme: Scheme) -> None:
    """Hours, chips, an empty result and the sheet on a phone have no axe violation."""
    faults = []
    page = opened("?offers=rust&words=a#free=e12345&zone=Europe/Berlin", scheme=scheme)
    phone = opened("?role=mentor&language=es#free=e12345&zone=Europe/Berlin", width=390, scheme=scheme)
    phone.locator(".pl-dir-bar button").click()
    for place in (page, opened("?offers=rust&language=ja", scheme=scheme), phone):
        violations = Axe().run(place, options={"resultTypes": ["violations"]}).response["violations"]
        faults += [f"{each['id']}: {node['html'][:160]}" for each in violations for node in each["nodes"]]
    assert [] == faults


def test_the_first_paint_stays_where_it_is(opened: Open) -> None:
    """When the program takes over, nothing on the screen moves."""
    for width in (390, 1280):
        shift = opened(width=width).evaluate(
            """() => new Promise(done => {
                let sum = 0;
                new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
                    .observe({type: "layout-shift", buffered: true});
                requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
            })"""
        )
        assert round(shift, 2) == 0


def test_without_its_data_the_page_is_the_whole_list(browser: Browser, address: str) -> None:
    """If the file cannot be had, everybody still stands on the page, and no filter promises what it cannot do."""
    context = browser.new_context(viewport=DESKTOP)
    page = context.new_page()
    page.route("**/directory.json", lambda route: route.abort())
    page.goto(f"{address}people/")
    page.wait_for_selector(".pl-dir-unsearched")
    shown = (
        page.locator(".pl-dir-found > li:visible").count(),
        page.locator(".pl-dir-seek:visible, .pl-dir-side:visible").count(),
    )
    context.close()
    assert (44, 0) == shown
