"""Finding a mentor in a real browser: live results, an address that keeps them, nothing sent, by keyboard."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

pytestmark = pytest.mark.browser

Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Open]:
    """Return a function that opens the page as a new reader would, from Lisbon."""
    contexts: list[BrowserContext] = []

    def open_(fragment: str = "", **settings: Any) -> Page:  # noqa: ANN401 - settings of Playwright's
        where = {"viewport": {"width": 390, "height": 844}, "timezone_id": "Europe/Lisbon", "locale": "en-GB"}
        context = browser.new_context(**{**where, **settings})
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{address}find/{fragment}")
        return page

    yield open_
    for context in contexts:
        context.close()


def wanted(page: Page, *skills: str) -> None:
    """Type skills, one after the other, by keyboard alone."""
    for skill in skills:
        page.locator("#find-wants").fill(skill)
        page.locator("#find-wants").press("Enter")


def test_the_list_lives_and_sends_nothing(opened: Open) -> None:
    """With the first skill mentors appear; while one answers, nothing is asked of any server and nothing is stored."""
    page = opened()
    page.wait_for_selector(".pl-find:not([hidden])")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    expect(page.locator("#find-zone")).to_have_value("Europe/Lisbon")
    wanted(page, "public speaking")
    expect(page.locator(".pl-finds .pl-name").first).to_have_text("Aroha Ngata")
    expect(page.locator(".pl-find-status")).to_contain_text("As long as you name no times")
    page.locator("#find-goals").fill("Give my first talk at a weaving conference")
    page.locator('[data-times="evenings"]').click()
    page.locator('[data-times="weekend"]').click()
    expect(page.locator(".pl-finds")).to_contain_text("Fits your goal")
    expect(page.locator(".pl-find-status")).to_have_text("1 mentor fits.")
    assert ([], {}, "") == (asked, page.evaluate("({...localStorage})"), page.evaluate("location.hash"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_an_address_brings_everything_back_only_if_one_wants(opened: Open) -> None:
    """Answers are kept in the address as soon as one asks for it; opened anew, it shows the same list."""
    page = opened()
    page.wait_for_selector(".pl-find:not([hidden])")
    wanted(page, "Rust", "Code review")
    page.locator('[data-times="weekend"]').click()
    page.locator("#find-keep").check()
    page.wait_for_function("location.hash.includes('wants')")
    expect(page.locator(".pl-find-join")).to_be_visible()
    names, fragment = page.locator(".pl-finds .pl-name").all_inner_texts(), page.evaluate("location.hash")
    again = opened(fragment)
    again.wait_for_selector(".pl-find-join:not([hidden])")
    assert names == again.locator(".pl-finds .pl-name").all_inner_texts()
    assert ["Rust", "Code review"] == again.locator('[data-pick="wants"] .pl-picked bdi').all_inner_texts()
    again.locator('button[type="reset"]').click()
    expect(again.locator(".pl-finds > li")).to_have_count(0)
    assert again.evaluate("location.hash") == ""


def test_the_way_to_the_list_keeps_the_answers_in_the_address(opened: Open) -> None:
    """On a phone, going down to the list leaves the kept answers in the address; why nobody fits is unfolded."""
    page = opened(locale="ne-NP")
    page.wait_for_selector(".pl-find:not([hidden])")
    wanted(page, "Rust")
    page.locator("#find-keep").check()
    page.wait_for_function("location.hash.includes('wants')")
    kept = page.evaluate("location.hash")
    expect(page.locator(".pl-find-jump a")).to_have_text("See why nobody fits yet")
    page.locator(".pl-find-jump a").click()
    expect(page.locator("#find-results")).to_be_focused()
    expect(page.locator(".pl-find-others")).to_have_attribute("open", "")
    assert kept == page.evaluate("location.hash")


def test_asking_a_mentor_opens_the_form_with_the_wish(opened: Open) -> None:
    """The link of a mentor leads to the joining form with all answers and that mentor as the first wish."""
    page = opened()
    page.wait_for_selector(".pl-find:not([hidden])")
    wanted(page, "public-speaking")
    card = page.locator(".pl-find-card", has_text="Aroha Ngata")
    link = card.locator("a", has_text="Ask this mentor").get_attribute("href")
    asked = {name: value for name, (value,) in parse_qs(urlsplit(link or "").query).items()}
    assert {
        "template": "join-as-mentee.yml",
        "timezone": "Europe/Lisbon",
        "languages": "en",
        "mentee_wants": "public-speaking",
        "mentee_hours_per_month": "4",
        "mentee_prefers": "aroha-ngata",
        "cohorts": "2027-spring",
    } == asked


def test_wishes_are_put_in_order_by_keyboard_and_an_unknown_one_is_told(opened: Open) -> None:
    """A wish moves up by its button, which keeps the focus near; what is no skill is told with the nearest names."""
    page = opened()
    page.wait_for_selector(".pl-find:not([hidden])")
    wanted(page, "Rust", "Git")
    page.get_by_role("button", name="Move up: Git").press("Enter")
    assert ["Git", "Rust"] == page.locator('[data-pick="wants"] .pl-picked bdi').all_inner_texts()
    expect(page.get_by_role("button", name="Move down: Git")).to_be_focused()
    wanted(page, "ruts")
    expect(page.locator("#find-wants-note")).to_contain_text("We do not know ruts.")


def test_an_offered_skill_that_is_taken_leaves_the_keyboard_at_its_place(opened: Open) -> None:
    """Whoever takes an offered skill by keyboard stands on the next one, and can take that, too."""
    page = opened()
    page.wait_for_selector(".pl-find:not([hidden])")
    chips = page.locator(".pl-find-offered button")
    first, second = chips.all_inner_texts()[:2]
    chips.first.press("Enter")
    expect(chips.first).to_have_text(second)
    expect(chips.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator('[data-pick="wants"] .pl-picked bdi')).to_have_text([first, second])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_filled_page_is_accessible(opened: Open, scheme: str) -> None:
    """With a list, and all that is folded open, axe finds nothing."""
    page = opened(color_scheme=scheme)
    page.wait_for_selector(".pl-find:not([hidden])")
    wanted(page, "public-speaking", "Rust")
    page.locator('[data-times="evenings"]').click()
    page.wait_for_selector(".pl-find-others:not([hidden])")
    page.evaluate("document.querySelectorAll('.pl-find details').forEach((one) => { one.open = true; })")
    assert [] == Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]


def test_a_long_list_comes_in_portions(opened: Open) -> None:
    """Of many mentors the best fifty are drawn; a button brings the next ones, and the keyboard goes on with them."""
    page = opened()

    def many(route: Route) -> None:
        found = route.fetch().json()
        copies = range(1000 // len(found["mentors"]))
        found["mentors"] = [{**one, "handle": f"{one['handle']}-{copy}"} for one in found["mentors"] for copy in copies]
        route.fulfill(json=found)

    page.route("**/find/cohorts/*.json", many)
    page.reload()
    page.wait_for_selector(".pl-find:not([hidden])")
    wanted(page, "python")
    expect(page.locator(".pl-finds .pl-find-card")).to_have_count(50)
    page.locator(".pl-finds").get_by_role("button", name="Show 50 more").press("Enter")
    expect(page.locator(".pl-finds .pl-find-card")).to_have_count(100)
    expect(page.locator(".pl-finds > li:nth-child(51)")).to_be_focused()


def test_without_a_program_the_page_leads_on(opened: Open) -> None:
    """Without JavaScript there is no form; the page says why and leads to the lists and to joining."""
    page = opened(java_script_enabled=False)
    assert not page.locator(".pl-find").is_visible()
    expect(page.get_by_role("link", name="by skill")).to_be_visible()
