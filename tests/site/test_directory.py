"""The directory in a real browser: choosing, sharing the address, going back, without a mouse, on a phone."""

import re
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.site.directory_reader import Open, readers

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Open]:
    """Return a function that opens the directory as a new reader would."""
    with readers(browser, address) as opened_:
        yield opened_


def _facet(page: Page, facet: str, value: str) -> None:
    page.locator(f'.pl-dir-values input[name="{facet}"][value="{value}"]').check()


def _seen(page: Page) -> tuple[str, list[str], list[str], list[str]]:
    """Return the count, the names on the page, what is ticked, and every number beside a choice."""
    return (
        page.locator(".pl-dir-count").inner_text(),
        page.locator(".pl-dir-found .pl-name").all_text_contents(),
        page.eval_on_selector_all(".pl-dir-panel input:checked", "boxes => boxes.map(box => box.name + box.value)"),
        page.locator(".pl-dir-n").all_text_contents(),
    )


def _total(text: str) -> int:
    return int(text.partition(" ")[0])


def test_the_cards_of_the_program_are_those_of_the_page(browser: Browser, address: str, opened: Open) -> None:
    """The program makes every card as the page has it, and counts what the page has counted: nothing jumps."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}people/")
    html = page.locator(".pl-dir-found > li").evaluate_all("cards => cards.map(card => card.outerHTML)")
    numbers = dict(page.locator(".pl-dir-values label").evaluate_all(NUMBERS))
    assert [] == page.locator(".pl-dir-seek:visible, .pl-dir-side:visible, .pl-dir-bar:visible").all()
    context.close()
    page = opened("")
    made = []
    while True:
        made += page.locator(".pl-dir-found > li").evaluate_all("cards => cards.map(card => card.outerHTML)")
        if not page.locator(".pl-dir-pager [rel=next]").count():
            break
        page.locator(".pl-dir-pager [rel=next]").click()
    assert [_plain(card) for card in html] == [_plain(card) for card in made]
    counted = dict(page.locator(".pl-dir-values label").evaluate_all(NUMBERS))
    assert numbers == {key: counted[key] for key in numbers if "shared" not in key} | {
        key: "" for key in numbers if "shared" in key
    }


NUMBERS: Final = """labels => labels.map(label => {
    const box = label.querySelector("input");
    return [box.name + " " + box.value, label.querySelector(".pl-dir-n").textContent];
})"""


def _plain(card: str) -> str:
    """Return a card without blanks between its parts, and without the clock: browsers have time zones of their own."""
    return re.sub(r">\s+|\s+<", lambda found: found[0].strip(), re.sub(r" · UTC[^<]*", "", card))


def test_a_count_is_what_choosing_gives_and_the_address_restores_it(opened: Open) -> None:
    """Each choice gives the number beside it; its address shows another reader the same; going back undoes it."""
    page = opened()
    seen = [_seen(page)]
    for facet, value in (("offers", "programming"), ("language", "es"), ("seats", "free")):
        number = page.locator(f'label:has(input[name="{facet}"][value="{value}"]) .pl-dir-n').text_content()
        _facet(page, facet, value)
        seen.append(_seen(page))
        assert number == str(_total(seen[-1][0]))
    other = opened(page.url.partition("/people/")[2])
    assert seen[-1] == _seen(other)
    for before in seen[-2::-1]:
        page.go_back()
        expect(page.locator(".pl-dir-count")).to_have_text(before[0])
        assert before == _seen(page)
    page.go_forward()
    expect(page.locator(".pl-dir-count")).to_have_text(seen[1][0])


def test_values_of_a_facet_widen_and_facets_narrow(opened: Open) -> None:
    """A second value of a facet adds people, a value of another facet takes some away; a chip undoes one choice."""
    page = opened()
    _facet(page, "language", "es")
    spanish = _total(_seen(page)[0])
    _facet(page, "language", "de")
    both = _total(_seen(page)[0])
    _facet(page, "role", "mentor")
    mentors = _total(_seen(page)[0])
    assert spanish < both
    assert mentors < both
    page.locator(".pl-dir-picked button", has_text="Spanish").click()
    expect(page.locator(".pl-dir-count")).to_be_focused()
    assert 0 < _total(_seen(page)[0]) < mentors
    page.locator(".pl-dir-picked button", has_text="Clear all").click()
    assert "44 people" == _seen(page)[0]


def test_names_are_found_without_accents_and_skills_by_alias(opened: Open) -> None:
    """What is typed finds a name in its own letters, one typed without accents, a city, and a skill by another name."""
    page = opened()
    for typed, name in (("chloe lefebvre", "Chloé Lefèbvre"), ("سمير", "سمير حداد"), ("lagos okaf", "Adaeze Okafor")):
        page.locator("input[name=words]").fill(typed)
        expect(page.locator(".pl-dir-found .pl-name")).to_have_text([name])
    page.locator("input[name=words]").fill("k8s")
    expect(page.locator(".pl-dir-found .pl-name")).not_to_have_count(0)
    assert "?words=k8s" in page.url


def test_nobody_found_says_what_to_leave_out(opened: Open) -> None:
    """Where nothing fits, each way out is named with its number of people, and gives it."""
    page = opened("?offers=rust&language=ja")
    expect(page.locator(".pl-dir-count")).to_have_text("0 of 44 people")
    way = page.locator(".pl-dir-nobody button").first
    number = int(way.inner_text().rpartition(": ")[2].partition(" ")[0])
    way.click()
    assert number == _total(_seen(page)[0])
    page.goto(page.url.split("?", 1)[0] + "?offers=rust&language=ja&words=zzzz")
    page.locator(".pl-dir-nobody button", has_text="Only Can help with: Rust").click()
    assert page.url.endswith("?offers=rust")


def test_shared_hours_follow_the_reader_s_clock_and_stay_at_home(opened: Open) -> None:
    """Free times in the detected zone order people by the hours they share; another zone gives others; none is sent."""
    page = opened(zone="America/Bogota")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.locator(".pl-dir-hours > summary").click()
    assert "America/Bogota" == page.locator("select[data-zone]").input_value()
    page.get_by_role("button", name="Weekday evenings").click()
    here = page.locator(".pl-dir-shared").all_text_contents()
    assert here == sorted(here, key=_minutes, reverse=True)
    assert _minutes(here[0]) > 60
    assert "#free=e12345&zone=America/Bogota" in page.url
    _facet(page, "shared", "120")
    assert all(_minutes(text) >= 120 for text in page.locator(".pl-dir-shared").all_text_contents())
    page.locator("select[data-zone]").select_option("Asia/Tokyo")
    assert here != page.locator(".pl-dir-shared").all_text_contents()
    assert [] == [url for url in sent if "free" in url or "Tokyo" in url]
    other = opened(page.url.partition("/people/")[2], zone="Europe/Berlin")
    assert "Asia/Tokyo" == other.locator("select[data-zone]").input_value()
    assert _seen(page) == _seen(other)


def _minutes(text: str) -> int:
    hours, minutes = re.search(r"(\d+) h", text), re.search(r"(\d+) min", text)
    return 60 * int(hours[1] if hours else 0) + int(minutes[1] if minutes else 0)


def test_a_keyboard_is_enough(opened: Open) -> None:
    """With the keyboard alone a reader searches, ticks a facet, is told the number, and opens a person."""
    page = opened()
    page.locator("input[name=words]").focus()
    page.keyboard.type("a")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "mentee":
            break
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.checked")
    assert "status" == page.locator(".pl-dir-count").get_attribute("role")
    assert 0 < _total(_seen(page)[0]) < 27
    page.locator(".pl-dir-count").focus()
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('pl-name')"):
            break
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert re.search(r"/people/[a-z-]+/$", page.url)


def test_on_a_phone_the_filters_open_at_the_thumb(opened: Open) -> None:
    """At 390 px the button and the number stay in sight; the sheet tells the number, and gives the focus back."""
    page = opened(width=390)
    button = page.locator(".pl-dir-bar button")
    box = button.bounding_box()
    assert box is not None
    assert 600 < box["y"] < 844
    button.click()
    _facet(page, "role", "mentee")
    number = page.locator("[data-show]").inner_text()
    assert number == f"Show {_total(_seen(page)[0])} people"
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    assert "Filters (1)" == button.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.locator(".pl-dir-side .pl-dir-panel").count() == 1
