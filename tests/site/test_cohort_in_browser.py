"""A cohort's page in a real browser: the reader's own time, and nothing that stays folded on paper."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

COHORT = "cohorts/2026-autumn/"


def test_a_session_is_told_in_the_time_of_the_reader(browser: Browser, address: str) -> None:
    """A reader in Tokyo sees when a session begins there; what the page says without JavaScript stays."""
    context = browser.new_context(timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.goto(address + COHORT)
    session = page.locator("#session-winter-weave-along .pl-when")
    session.locator(".pl-local").wait_for()
    told = " ".join((session.text_content() or "").split())
    context.close()
    assert "20:30\N{EN DASH}22:30 Kolkata (UTC+5:30)" in told
    assert "15:00\N{EN DASH}17:00 UTC" in told
    assert "Sat 19 December, 00:00\N{EN DASH}02:00 (Tokyo)" in told


def test_nothing_of_a_cohort_is_folded_on_paper(browser: Browser, address: str) -> None:
    """In print, without scripts, everything that is folded on the screen is there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + COHORT)
    folded = page.locator(".md-content details:not(.pl-frame-toc-fold) > :nth-child(2)")
    before = [folded.nth(number).is_visible() for number in range(folded.count())]
    page.emulate_media(media="print")
    after = [folded.nth(number).is_visible() for number in range(folded.count())]
    context.close()
    assert before
    assert {False} == set(before)
    assert {True} == set(after)
