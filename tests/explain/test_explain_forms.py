"""Words for text that has a form: days, times, zones, links, languages, handles."""

from typing import Any

import pytest
from tests.explain.slips import PROFILE, said

from pairloom.explain.forms import mended, pattern_of
from pairloom.model.community import Community
from pairloom.model.profile import Profile
from pairloom.model.session import Session


@pytest.mark.parametrize(
    ("change", "message", "hint"),
    [
        (
            {"mentor": {"offers": ["Public Speaking"]}},
            'mentor.offers[1] must be small letters and digits, with - . + # between them; found "Public Speaking"',
            "write: public-speaking",
        ),
        (
            {"languages": ["English"]},
            'languages[1] must be a language tag such as en or pt-BR; found "English"',
            "write: en",
        ),
        (
            {"languages": ["PT_br"]},
            'languages[1] must be a language tag such as en or pt-BR; found "PT_br"',
            "write: pt-BR",
        ),
        (
            {"timezone": "new york"},
            'timezone must be a time zone as Area/City, or UTC; found "new york"',
            "write: timezone: America/New_York",
        ),
        (
            {"timezone": "america/new york"},
            'timezone must be a time zone as Area/City, or UTC; found "america/new york"',
            "write: timezone: America/New_York",
        ),
        (
            {"availability": [{"day": "tue", "from": "9:30", "to": "12:00"}]},
            'availability[1].from must be a time such as "08:30", to "24:00" at most; found "9:30"',
            'write: from: "09:30"',
        ),
        (
            {"availability": [{"day": "tue", "from": "late", "to": "12:00"}]},
            'availability[1].from must be a time such as "08:30", to "24:00" at most; found "late"',
            'for example: from: "18:00"',
        ),
        (
            {"consent": {"publish": True, "on": "2026-2-30"}},
            'consent.on must be a day written as year-month-day; found "2026-2-30"',
            "for example: on: 2026-11-01",
        ),
        (
            {"consent": {"publish": True, "on": "2026/2/3"}},
            'consent.on must be a day written as year-month-day; found "2026/2/3"',
            "write: on: 2026-02-03",
        ),
        (
            {"consent": {"publish": True, "on": "2026-02-30"}},
            'consent.on must be a day of the calendar; found "2026-02-30"',
            "for example: on: 2026-11-01",
        ),
        (
            {"consent": {"publish": True, "on": 2026}},
            "consent.on must be a day written as year-month-day; found 2026",
            "for example: on: 2026-11-01",
        ),
        (
            {"consent": {"publish": True, "on": ["2026-11-01"]}},
            "consent.on must be a day written as year-month-day; found a list",
            "for example: on: 2026-11-01",
        ),
        (
            {"available_until": {"year": "2026"}},
            "available_until must be a day written as year-month-day; found a group of keys and values",
            "for example: available_until: 2027-06-30",
        ),
        (
            {"links": {"website": "http://example.org"}},
            'links.website must be a full link that starts with https://; found "http://example.org"',
            "write: website: https://example.org",
        ),
        (
            {"links": {"website": "https://example.org/a page"}},
            'links.website must have no spaces or invisible characters; found "https://example.org/a page"',
            "for example: website: https://example.org/",
        ),
        (
            {"links": {"website": "https://a:b@example.org/"}},
            'links.website must have no user name or password in it; found "https://a:b@example.org/"',
            "for example: website: https://example.org/",
        ),
        (
            {"links": {"github": "https://github.com/sample/"}},
            'links.github must be a login name, without @ and without a link; found "https://github.com/sample/"',
            "write: github: sample",
        ),
    ],
)
def test_text_of_another_form_is_told_with_the_form_and_what_to_write(
    change: dict[str, Any], message: str, hint: str
) -> None:
    """Text of another form is told with the form it must have, and what to write, where that is clear."""
    assert [(message, hint)] == said(Profile, PROFILE | change)


@pytest.mark.parametrize(
    ("text", "better"),
    [("9", "09:00"), ("9.15", "09:15"), ("6 pm", "18:00"), ("12am", "00:00"), ("18:00:00", "18:00"), ("25:00", None)],
)
def test_usual_ways_to_write_a_time_are_mended(text: str, better: str | None) -> None:
    """The usual other ways to write a time of the day are mended."""
    pattern = pattern_of(Session.model_fields["start"])
    assert pattern
    assert better == mended(pattern, text)


def test_a_link_to_a_repository_is_mended_to_owner_and_name() -> None:
    """A link to a repository is mended to owner/name, and a field without a pattern has none."""
    slug = pattern_of(Community.model_fields["repository"].annotation.model_fields["slug"])  # type: ignore[union-attr]
    assert slug
    assert mended(slug, "https://forge.example.org/sample/mentorship.git") == "sample/mentorship"
    assert pattern_of(Session.model_fields["minutes"]) is None
