"""SARIF, held against the published schema."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from jsonschema.protocols import Validator  # type: ignore[import-untyped]
from tests.problemtext.found import CHECKED, ERROR, HOSTILE, WARNING, hostile

from pairloom import check, problemtext
from pairloom.model.problem import Problem

RULES = {"profile": "A rule.\n\nMore words.\n\nBad:\n    a: 1\n\nGood:\n    a: 2", "unused": "Another rule."}


@pytest.fixture(scope="module")
def reader() -> Validator:
    """Return the schema of SARIF 2.1.0, ready to read a log."""
    schema = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def run(*problems: Problem) -> dict[str, Any]:
    """Return the one run of the log that these problems give."""
    [only] = json.loads(problemtext.sarif(problems, CHECKED, rules=RULES))["runs"]
    found: dict[str, Any] = only
    return found


@pytest.mark.parametrize("problems", [(), (ERROR, ERROR, WARNING)], ids=["clean", "problems"])
def test_a_log_is_what_the_standard_asks_for(reader: Validator, problems: tuple[Problem, ...]) -> None:
    """A log is what the standard's own schema asks for, with the page of every check in it."""
    reader.validate(json.loads(problemtext.sarif(problems, CHECKED, rules=check.rules())))


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_words_leave_the_log_as_the_standard_asks(reader: Validator, words: str) -> None:
    """Hostile words leave the log as the standard asks: the path is a URI of ASCII, the message has no link."""
    log = json.loads(problemtext.sarif([hostile(words)], CHECKED))
    [result] = log["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]

    reader.validate(log)
    assert re.fullmatch(r"profiles/(?:[\w.~/-]|%[0-9A-F]{2})+\.yml", uri, re.ASCII)
    assert not re.search(r"(?<!\\)\]\(", result["message"]["text"])


def test_the_schema_would_find_a_fault(reader: Validator) -> None:
    """The schema would find a level that is none."""
    log = json.loads(problemtext.sarif([ERROR], CHECKED))
    log["runs"][0]["results"][0]["level"] = "bad"

    assert not reader.is_valid(log)


def test_a_result_has_rule_level_place_and_words() -> None:
    """A result has its rule, level, place in characters and words; its path is percent-encoded."""
    odd = replace(ERROR, path="content/é b.md")
    log = run(odd, WARNING)
    first, second = log["results"]

    assert "unicodeCodePoints" == log["columnKind"]
    assert {"profiles": 2, "cohorts": 1, "sessions": 0} == log["properties"]["checked"]
    assert ("profile", "error") == (first["ruleId"], first["level"])
    assert ("expired", "warning") == (second["ruleId"], second["level"])
    assert "mentor.capacity must be 1 or more; found 0; write: capacity: 1" == first["message"]["text"]
    assert {
        "artifactLocation": {"uri": "content/%C3%A9%20b.md"},
        "region": {"startLine": 5, "startColumn": 13},
    } == first["locations"][0]["physicalLocation"]


def test_each_result_points_to_its_rule_and_a_check_brings_its_page() -> None:
    """Each result points to its rule; a check brings its page, the examples as blocks of their own."""
    log = run(ERROR, WARNING)
    rules = log["tool"]["driver"]["rules"]

    assert ["expired", "profile", "unused"] == [rule["id"] for rule in rules]
    assert ["profile", "expired"] == [rules[result["ruleIndex"]]["id"] for result in log["results"]]
    assert rules[0]["help"]["text"].startswith("expired: each message says")
    assert "A rule." == rules[1]["shortDescription"]["text"]
    assert "A rule.\n\nMore words." == rules[1]["fullDescription"]["text"]
    assert "A rule.\n\nMore words.\n\nBad:\n\n    a: 1\n\nGood:\n\n    a: 2" == rules[1]["help"]["markdown"]
    assert "Another rule." == rules[2]["fullDescription"]["text"]


def test_every_check_has_a_page_that_begins_with_its_rule() -> None:
    """Every check has a page that begins with its rule in a line."""
    assert [] == [code for code, page in check.rules().items() if not page.partition("\n")[0].endswith(".")]


def test_two_like_results_have_two_fingerprints() -> None:
    """Two like results have two fingerprints, and the first keeps its own when lines move."""
    first, second = run(ERROR, ERROR)["results"]
    [moved] = run(replace(ERROR, line=40))["results"]

    assert first["partialFingerprints"] == moved["partialFingerprints"]
    assert first["partialFingerprints"] != second["partialFingerprints"]
