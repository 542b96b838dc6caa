"""Problems as text, in every form."""

import json
from dataclasses import replace
from typing import Final

from pairloom import problemtext
from pairloom.model.problem import Problem

ERROR: Final = Problem(
    "profiles/a.yml", 5, 13, "profile", "mentor.capacity must be 1 or more; found 0", "write: capacity: 1"
)
WARNING: Final = Problem("profiles/b,1.yml", 2, 1, "expired", "100 % of\nit: must hold", severity="warning")
CHECKED: Final = {"profiles": 2, "cohorts": 1, "sessions": 0}


def test_text_prints_place_rule_code_and_hint() -> None:
    """The text form has a line and a hint for each problem, marks warnings, and ends with a summary."""
    assert problemtext.text([ERROR, WARNING], CHECKED).splitlines() == [
        "profiles/a.yml:5:13: mentor.capacity must be 1 or more; found 0 [profile]",
        "    write: capacity: 1",
        "profiles/b,1.yml:2:1: 100 % of",
        "it: must hold [expired] (warning)",
        "",
        "Checked 2 profiles, 1 cohort: 1 problem and 1 warning.",
    ]


def test_a_clean_run_is_one_line() -> None:
    """Without problems the text form is the summary alone."""
    assert problemtext.text([], {"profiles": 2, "matches": 1}) == "Checked 2 profiles, 1 match: all is well."


def test_nothing_read_is_said() -> None:
    """The summary of an empty folder says that nothing was checked."""
    assert problemtext.summary([ERROR, ERROR], {"portal": 1}) == "Checked nothing: 2 problems."


def test_github_annotations_are_escaped() -> None:
    """The GitHub form escapes per cent, line ends, colons and commas as workflow commands ask."""
    assert problemtext.github([ERROR, WARNING], CHECKED).splitlines()[:2] == [
        (
            "::error file=profiles/a.yml,line=5,col=13,title=profile::"
            "mentor.capacity must be 1 or more; found 0%0Awrite: capacity: 1"
        ),
        "::warning file=profiles/b%2C1.yml,line=2,col=1,title=expired::100 %25 of%0Ait: must hold",
    ]


def test_gitlab_reports_have_stable_fingerprints() -> None:
    """The GitLab form lists each problem with place, severity and a fingerprint that does not depend on the line."""
    moved = replace(ERROR, line=9)
    first, second = json.loads(problemtext.gitlab([ERROR, moved], CHECKED))
    assert first["location"] == {"path": "profiles/a.yml", "lines": {"begin": 5}}
    assert first["severity"] == "major"
    assert first["fingerprint"] == second["fingerprint"]
    assert first["check_name"] == "profile"
