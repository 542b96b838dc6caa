"""Times in the reader's own zone, in a real browser: beside the person's own clock, and right when clocks change."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

MARISOL = "people/marisol-quispe/"
"""In Lima, where clocks never change: Tuesday 18:00-20:00 and Friday 12:00-14:00; leads a session on 4 December."""


@contextmanager
def reader(browser: Browser, address: str, zone: str, day: str, *, scripts: bool = True) -> Iterator[Page]:
    """Open Marisol's page as a reader in a zone sees it at noon (UTC) of a day."""
    context = browser.new_context(timezone_id=zone, java_script_enabled=scripts)
    page = context.new_page()
    if scripts:
        page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T12:00:00+00:00"))
    page.goto(address + MARISOL)
    yield page
    context.close()


def week(page: Page) -> list[list[str]]:
    """Return the table of free hours, row by row."""
    return [row.locator("th, td").all_inner_texts() for row in page.locator("table.pl-week tr").all()]


def test_hours_stand_on_both_clocks(browser: Browser, address: str) -> None:
    """A reader in Berlin sees Lima's hours and their own, also where it is the next day, and when that will shift."""
    with reader(browser, address, "Europe/Berlin", "2026-11-15") as page:
        assert [
            ["Day", "Lima, UTC\N{MINUS SIGN}5", "Your clock: Berlin, UTC+1"],
            ["Tuesday", "18:00\N{EN DASH}20:00", "Wed 00:00\N{EN DASH}02:00"],
            ["Friday", "12:00\N{EN DASH}14:00", "Fri 18:00\N{EN DASH}20:00"],
        ] == week(page)
        said = "From Sunday, 28 March 2027 it is an hour later on your clock, because clocks change."
        assert said in page.locator(".pl-shift").inner_text()


def test_in_the_week_of_a_change_each_day_has_its_own_time(browser: Browser, address: str) -> None:
    """In the week in which Berlin's clocks change, Friday is still as before and Tuesday an hour later."""
    with reader(browser, address, "Europe/Berlin", "2027-03-25") as page:
        assert ["Wed 01:00\N{EN DASH}03:00", "Fri 18:00\N{EN DASH}20:00"] == [row[2] for row in week(page)[1:]]


def test_where_no_clock_changes_nothing_is_said_of_it(browser: Browser, address: str) -> None:
    """Between two places whose clocks stand still nothing is said of changes."""
    with reader(browser, address, "Asia/Kolkata", "2026-11-15") as page:
        assert "Wed 04:30\N{EN DASH}06:30" == week(page)[1][2]
        assert "" == page.locator(".pl-shift").inner_text()


def test_a_session_has_the_readers_time_beside_its_own(browser: Browser, address: str) -> None:
    """A session to come keeps the time of its own place, and has the reader's below it."""
    with reader(browser, address, "Asia/Tokyo", "2026-11-15") as page:
        time = page.locator("time[data-local]").first
        assert "Thursday, 3 December 2026, 19:00\N{EN DASH}20:00 Mexico City" in time.inner_text()
        told = "Your time: Fri 4 December, 10:00\N{EN DASH}11:00 (Tokyo)"
        assert told == time.locator(".pl-local").inner_text().strip()


def test_another_zone_can_be_chosen_and_is_kept_for_the_next_page(browser: Browser, address: str) -> None:
    """The reader's choice changes every time on the page, holds on other pages, and can be taken back."""
    with reader(browser, address, "Europe/Berlin", "2026-11-15") as page:
        page.get_by_label("Your time zone").select_option("Asia/Kolkata")
        assert "Your clock: Kolkata, UTC+5:30" == week(page)[0][2]
        assert "(Kolkata)" in page.locator("time[data-local] .pl-local").first.inner_text()
        page.goto(address + "people/tomasz-wisniewski/")
        assert "Your clock: Kolkata, UTC+5:30" == week(page)[0][2]
        page.get_by_label("Your time zone").select_option("Europe/Berlin")
        assert 0 == page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('pairloom')).length")


def test_without_a_script_the_hours_are_there_on_their_own_clock(browser: Browser, address: str) -> None:
    """Without JavaScript the table is whole, and nothing stands there that would not work."""
    with reader(browser, address, "Europe/Berlin", "2026-11-15", scripts=False) as page:
        assert ["Tuesday", "18:00\N{EN DASH}20:00"] == week(page)[1]
        assert 0 == page.locator("[data-zone-choice] *").count()


def test_nothing_jumps_when_the_readers_times_come(browser: Browser, address: str) -> None:
    """The room for the reader's times is kept from the start: what stands below does not move on a phone."""
    tops = []
    for scripts in (True, False):
        context = browser.new_context(viewport={"width": 390, "height": 800})
        if not scripts:
            context.route("**/assets/local.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page = context.new_page()
        page.goto(address + MARISOL)
        tops.append(page.locator("#cohorts").evaluate("one => Math.round(one.getBoundingClientRect().top / 8)"))
        context.close()
    assert tops[0] == tops[1]
