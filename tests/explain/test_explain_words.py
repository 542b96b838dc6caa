"""Slips in words: what must be true, what was found, and what to write instead."""

from typing import Any

import pytest
from tests.explain.slips import PROFILE, said

from pairloom.model.cohort import Cohort
from pairloom.model.profile import Profile
from pairloom.model.skill import Vocabulary


@pytest.mark.parametrize(
    ("change", "message", "hint"),
    [
        (
            {"mentor": {"offers": ["rust"], "capacity": 0}},
            "mentor.capacity must be 1 or more; found 0",
            "write: capacity: 1",
        ),
        (
            {"mentor": {"offers": ["rust"], "capacity": 99}},
            "mentor.capacity must be 50 or less; found 99",
            "write: capacity: 50",
        ),
        (
            {"mentor": {"offers": ["rust"], "capacity": "02"}},
            'mentor.capacity must be a whole number; found "02"',
            "write: capacity: 2, without quotes or zeros before it",
        ),
        (
            {"mentor": {"offers": ["rust"], "capacity": "two"}},
            'mentor.capacity must be a whole number; found "two"',
            "for example: capacity: 2",
        ),
        (
            {"mentor": {"offers": ["rust"], "capasity": 2}},
            "mentor.capasity must be a key we know; found an unknown one",
            "write capacity: in place of capasity:",
        ),
        (
            {"links": {"fax": "1"}},
            "links.fax must be a key we know; found an unknown one",
            "use only these keys: github, gitlab, codeberg, linkedin, matrix, mastodon, website",
        ),
        (
            {"wants": ["rust"]},
            "wants must be a key we know; found an unknown one",
            "wants: belongs in mentee; put two spaces before it, on a line below mentee:",
        ),
        (
            {"hours_per_month": 2},
            "hours_per_month must be a key we know; found an unknown one",
            "hours_per_month: belongs in mentor or mentee; put two spaces before it, on a line below mentor:",
        ),
        (
            {"mentor": {"offers": ["rust"], "cohorts": []}},
            "mentor.cohorts must be a key we know; found an unknown one",
            "cohorts: belongs at the left edge, not in mentor",
        ),
        (
            {"mentor": {"offers": ["rust"], "wants": []}},
            "mentor.wants must be a key we know; found an unknown one",
            "wants: belongs in mentee, not in mentor",
        ),
        (
            {"\u202epronouns": "she/her"},
            "\\u202epronouns must be a key we know; found an unknown one",
            "write pronouns: in place of \\u202epronouns:",
        ),
        (
            {"work_style": ["async"]},
            (
                "work_style[1] must be asynchronous, structured, flexible, hands-on, conversational, written or video; "
                'found "async"'
            ),
            "write: asynchronous",
        ),
        (
            {"available_until": "31.12.2026"},
            'available_until must be a day written as year-month-day; found "31.12.2026"',
            "write: available_until: 2026-12-31",
        ),
        (
            {"consent": {"publish": True, "on": "9999-12-31"}},
            'consent.on must be a day of the years 2000 to 2100; found "9999-12-31"',
            "for example: on: 2026-11-01",
        ),
        (
            {"timezone": "EST"},
            'timezone must be a time zone as Area/City, or UTC; found "EST"',
            "for example: timezone: Africa/Lagos",
        ),
        ({"mentor": {"offers": [7]}}, "mentor.offers[1] must be text; found 7", 'put quotes around it; write: "7"'),
        (
            {"mentor": {"offers": "rust, python"}},
            'mentor.offers must be a list; found "rust, python"',
            "write: offers: [rust, python]",
        ),
        (
            {"mentor": {"offers": []}},
            "mentor.offers must have at least 1 item; found none",
            "for example: offers: [python]",
        ),
        (
            {"mentor": []},
            "mentor must be a group of keys and values; found a list",
            "for example: mentor: {offers: [python], capacity: 2}",
        ),
        (
            {"mentor": {"offers": ["rust"], "stage": "sinior"}},
            'mentor.stage must be entry, early, mid, senior, lead or executive; found "sinior"',
            "write: stage: senior",
        ),
        (
            {"mentor": {"offers": ["rust"], "stage": 3}},
            "mentor.stage must be entry, early, mid, senior, lead or executive; found 3",
            "write one of them, for example: entry",
        ),
        ({"name": None}, "name must be text; found nothing", "for example: name: Sample Person"),
        ({"name": True}, "name must be text; found true", 'put quotes around it; write: name: "true"'),
        ({"timezone": 1}, "timezone must be text; found 1", "for example: timezone: Africa/Lagos"),
        ({"name": "x" * 81}, "name must have at most 80 characters; found 81", "say it in fewer words"),
        (
            {"name": " a\nb "},
            'name must be one line of text with no blanks at its ends; found " a\\nb "',
            "write: name: a b",
        ),
        ({"name": "a\u202e\n" + "b" * 99}, "name must have at most 80 characters; found 102", "say it in fewer words"),
        (
            {"about": ""},
            "about must not be empty; found nothing",
            "for example: about: I maintain a small parser.; or delete the line",
        ),
        ({"languages": ["en"] * 13}, "languages must have at most 12 items; found 13", "keep the most important ones"),
        (
            {"availability": "tue"},
            'availability must be a list; found "tue"',
            'for example: availability: [{day: tue, from: "18:00", to: "20:00"}]',
        ),
        (
            {"cohorts": None},
            "cohorts must be a list; found nothing",
            "for example: cohorts: [2026-autumn]; or delete the line",
        ),
        (
            {"consent": {"publish": "yes", "on": "2026-11-01"}},
            'consent.publish must be true or false; found "yes"',
            "write: publish: true",
        ),
        (
            {"consent": {"publish": "Off", "on": "2026-11-01"}},
            'consent.publish must be true or false; found "Off"',
            "write: publish: false",
        ),
        (
            {"consent": {"publish": None, "on": "2026-11-01"}},
            "consent.publish must be true or false; found nothing",
            "write: publish: true, or publish: false",
        ),
        ({"consent": {"publish": True}}, "consent.on must be given; it is missing", "add: on: 2026-11-01"),
        (
            {"mentee": {"wants": ["rust"], "prefers": ["x"]}},
            'mentee.prefers[1] must have at least 2 characters; found "x"',
            "for example: other-handle",
        ),
    ],
)
def test_a_slip_is_told_in_words_with_what_to_write(change: dict[str, Any], message: str, hint: str) -> None:
    """A slip is told with what must be true, what was found, and what to write instead."""
    assert [(message, hint)] == said(Profile, PROFILE | change)


def test_a_missing_key_is_not_told_beside_its_misspelling() -> None:
    """Where a key is there with a slip in its name, it is not called missing as well."""
    value = {key: item for key, item in PROFILE.items() if key != "timezone"} | {"time_zone": "UTC"}
    assert said(Profile, value) == [
        ("time_zone must be a key we know; found an unknown one", "write timezone: in place of time_zone:")
    ]


def test_a_list_is_not_called_short_for_items_that_were_refused() -> None:
    """A list is not called too short because its own items were refused."""
    assert [message for message, _ in said(Profile, PROFILE | {"languages": [1]})] == [
        "languages[1] must be text; found 1"
    ]


def test_of_many_slips_the_first_are_told_and_the_others_counted() -> None:
    """Of more than 100 slips one stands for the rest, with their number in the hint, so that its message stays."""
    many, fewer = (said(Profile, PROFILE | {"availability": [{}] * count}) for count in (5000, 40))
    assert (101, 101) == (len(many), len(fewer))
    assert many[0] == fewer[0]
    message = "the file must be right in all its places; found more slips than the 100 that are told one by one"
    assert (message, "put those right and check again: 14,900 more") == many[-1]
    assert (message, "put those right and check again: 20 more") == fewer[-1]


def test_a_key_of_the_vocabulary_is_told_as_a_key() -> None:
    """A key that has another form is told as a key, with the key to write."""
    assert said(Vocabulary, {"Web": {"name": "x"}, "ok": {"name": "y", "broader": "A B"}}) == [
        (
            'the key "Web" must be small letters and digits, with - . + # between them; found "Web"',
            "write: web",
        ),
        (
            'ok.broader must be small letters and digits, with - . + # between them; found "A B"',
            "write: broader: a-b",
        ),
    ]


def test_the_whole_file_and_a_pair_with_one_side_have_words() -> None:
    """A file that is a list, a group without an example and half a pair have words."""
    assert said(Profile, []) == [("the file must be a group of keys and values; found a list", "")]
    assert said(Vocabulary, {"a": None}) == [("a must be a group of keys and values; found nothing", "")]
    cohort = {"name": "A", "status": "open", "purpose": "career"}
    assert said(Cohort, cohort | {"matching": {"pins": [["ab"]], "weights": {"skills": -1}}}) == [
        ("matching.weights.skills must be 0 or more; found -1", "write: skills: 0"),
        ("matching.pins[1][2] must be given; it is missing", "add: mentee-handle"),
    ]
