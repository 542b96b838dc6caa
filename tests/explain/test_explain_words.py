"""Slips in words: every type of error has them, and they say what to write."""

from collections.abc import Iterator
from typing import Any

import pydantic_core
import pytest
from pydantic import BaseModel, RootModel, ValidationError

from pairloom.explain import explain
from pairloom.explain.fields import example_at, field_at, keys_at, literals_at
from pairloom.explain.forms import form_of, known, mended, pattern_of
from pairloom.explain.words import Slip, has_words, words
from pairloom.model.award import Award
from pairloom.model.cohort import Cohort
from pairloom.model.community import Community
from pairloom.model.match import Match
from pairloom.model.profile import Profile
from pairloom.model.resource import Resource, Text
from pairloom.model.session import Session
from pairloom.model.skill import Vocabulary

MODELS: tuple[type[BaseModel], ...] = (
    Community, Profile, Vocabulary, Cohort, Session, Award, Resource, Text, Match,
)  # fmt: skip

RAISED: dict[str, set[str]] = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "tuple": {"tuple_type", "too_short", "too_long", "missing"},
    "dict": {"dict_type"},
    "int": {"int_type"},
    "str": {"string_type"},
    "bool": {"bool_type"},
    "date": {"date_type"},
    "literal": {"literal_error"},
    "function-before": {"iso_day"},
    "function-after": {"https_url"},
    "model-field": set(),
    "nullable": set(),
    "default": set(),
    "definitions": set(),
    "definition-ref": set(),
}
LIMITS = {
    "ge": "greater_than_equal",
    "le": "less_than_equal",
    "min_length": "string_too_short",
    "max_length": "string_too_long",
    "pattern": "string_pattern_mismatch",
}


def parts(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - pydantic's core schema has no closed type
    """Yield every part of a core schema that has a type."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema
        for key, value in schema.items():
            if key not in {"metadata", "default", "expected", "serialization"}:
                yield from parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from parts(value)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_type_of_error_that_a_model_can_raise_has_words(model: type[BaseModel]) -> None:
    """Every type of error that a model can raise has words, and every kind of schema is known here."""
    seen = [part for part in parts(model.__pydantic_core_schema__) if part["type"] not in {"no-info", "any"}]
    assert {part["type"] for part in seen} - set(RAISED) == set()
    raised = {kind for part in seen for kind in RAISED[part["type"]]}
    raised |= {kind for part in seen if part["type"] in {"int", "str"} for key, kind in LIMITS.items() if key in part}
    assert {kind for kind in raised if not has_words(kind)} == set()
    assert len(raised) > 3


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_pattern_of_a_model_has_words(model: type[BaseModel]) -> None:
    """Every pattern of a model has words of its own, so no reader meets a regular expression."""
    patterns = {part["pattern"] for part in parts(model.__pydantic_core_schema__) if "pattern" in part}
    assert {pattern for pattern in patterns if not known(pattern)} == set()


PROFILE: dict[str, Any] = {
    "name": "A",
    "timezone": "UTC",
    "languages": ["en"],
    "mentor": {"offers": ["rust"]},
    "consent": {"publish": True, "on": "2026-11-01"},
}


def said(model: type[BaseModel], value: object) -> list[tuple[str, str]]:
    """Return message and hint of each slip in a value."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate_json(pydantic_core.to_json(value))
    return [(slip.message, slip.hint) for slip in explain(caught.value, model)]


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
        ({"mentor": {"offers": [7]}}, "mentor.offers[1] must be text; found 7", 'put quotes around it; write: "7"'),
        (
            {"mentor": {"offers": ["Public Speaking"]}},
            'mentor.offers[1] must be small letters and digits, with - . + # between them; found "Public Speaking"',
            "write: public-speaking",
        ),
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
        (
            {"languages": ["English"]},
            'languages[1] must be a language tag such as en or pt-BR; found "English"',
            "for example: en",
        ),
        (
            {"languages": ["PT_br"]},
            'languages[1] must be a language tag such as en or pt-BR; found "PT_br"',
            "write: pt-BR",
        ),
        ({"languages": ["en"] * 13}, "languages must have at most 12 items; found 13", "keep the most important ones"),
        (
            {"timezone": "new york"},
            'timezone must be a time zone as Area/City, or UTC; found "new york"',
            "for example: timezone: Africa/Lagos",
        ),
        (
            {"timezone": "america/new york"},
            'timezone must be a time zone as Area/City, or UTC; found "america/new york"',
            "write: timezone: America/New_York",
        ),
        (
            {"availability": "tue"},
            'availability must be a list; found "tue"',
            'for example: availability: [{day: tue, from: "18:00", to: "20:00"}]',
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
        ({"consent": {"publish": True}}, "consent.on must be given; it is missing", "add: on: 2026-11-01"),
        (
            {"links": {"website": "http://example.org"}},
            'links.website must be a full link that starts with https://; found "http://example.org"',
            "write: website: https://example.org",
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


def test_a_type_of_error_without_words_is_told_in_general_words() -> None:
    """A type of error without words of its own is told in general words."""
    slip = Slip(Profile, ("name",), "x", {}, "", is_key=False)
    assert words("other", slip) == ('must be written in another form; found "x"', "for example: name: Sample Person")
    assert form_of("other").words == "written in its own form"


def test_paths_through_the_models_lead_to_fields_keys_values_and_examples() -> None:
    """A key path leads through lists, groups and optional parts to fields, keys, values and examples."""
    assert example_at(Profile, ("mentee", "goals", 3, "title")) == "Merge a first change into the compiler"
    assert example_at(Profile, ("languages", 1)) == "yo"
    assert example_at(Profile, ("languages", 1, "x")) is None
    assert example_at(Profile, ("zz", "x")) is None
    assert example_at(Match, ("settings", "weights", "other")) == 40
    assert example_at(Match, ("pairs", 0)) is None
    assert literals_at(Cohort, ("channels", 0))[:2] == ("matrix", "video")
    assert literals_at(Cohort, ("name",)) == ()
    assert keys_at(Vocabulary, ("python",)) == ("name", "aliases", "broader", "summary")
    assert keys_at(Vocabulary, ()) == ()
    assert keys_at(Profile, ("availability", 0)) == ("day", "from", "to")
    assert field_at(Profile, ()) is None


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


def test_every_record_is_walked() -> None:
    """The models walked here are records, or the one mapping of records."""
    assert [model.__name__ for model in MODELS if issubclass(model, RootModel)] == ["Vocabulary"]
