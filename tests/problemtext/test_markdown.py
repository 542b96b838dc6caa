"""The page of a run on GitHub, read by a Markdown parser."""

from dataclasses import replace
from html import unescape

import pytest
from markdown_it import MarkdownIt
from tests.problemtext.found import CHECKED, ERROR, HOSTILE, WARNING, hostile

from pairloom import problemtext
from pairloom.model.problem import seen

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def test_the_page_has_the_summary_then_each_file_with_its_problems() -> None:
    """The page has the summary, then each file with its problems, and what to write instead."""
    page = READER.render(problemtext.markdown([ERROR, replace(ERROR, line=8, hint=""), WARNING], CHECKED))

    assert page.startswith("<p><strong>Checked 2 profiles, 1 cohort: 2 problems and 1 warning.</strong></p>\n<h3>")
    assert 2 == page.count("<h3>")
    assert 3 == page.count("<li>")
    assert 1 == page.count("<br>write: capacity: 1")
    assert "Line 2, column 1, a warning: 100 % of\\nit: must hold (expired)" in page


def test_a_clean_run_is_a_page_of_one_sentence() -> None:
    """A clean run is a page of one sentence."""
    assert "**Checked 2 profiles, 1 cohort: all is well.**\n" == problemtext.markdown([], CHECKED)


@pytest.mark.parametrize(("number", "more"), [(200, ""), (201, "And 1 problem more"), (300, "And 100 problems more")])
def test_a_long_page_ends_with_how_many_more_there_are(number: int, more: str) -> None:
    """A page lists at most 200 problems, and then says how many more there are."""
    page = problemtext.markdown([ERROR] * number, CHECKED)

    assert 200 == page.count("- Line 5")
    assert bool(more) == ("the log has them all" in page)
    assert more in page


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_words_are_shown_as_they_are(words: str) -> None:
    """Hostile words are shown as they are: no tag, link, mark or line of theirs reaches the page."""
    page = READER.render(problemtext.markdown([hostile(words)], CHECKED))
    tame = READER.render(problemtext.markdown([hostile("tame")], CHECKED))

    assert [line.split(">")[0] for line in tame.splitlines()] == [line.split(">")[0] for line in page.splitlines()]
    assert tame.count("<") == page.count("<")
    assert 3 == unescape(page).count(seen(words))
