"""Problems as text, in the forms for people and for the two forges."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from tests.problemtext.found import CHECKED, ERROR, HOSTILE, WARNING, hostile

from pairloom import problemtext
from pairloom.model.problem import Problem

GITLAB_READS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {"properties": {"begin": {"type": "integer", "minimum": 1}}, "required": ["begin"]},
                },
            },
        },
    },
}
"""What a Code Quality report must have, as GitLab's documentation says."""


def many(number: int) -> list[Problem]:
    """Return so many problems of one file, then one of another file."""
    return [*(replace(ERROR, line=line + 1) for line in range(number)), replace(ERROR, path="profiles/z.yml")]


def test_text_prints_place_rule_code_and_hint() -> None:
    """The text form has a line and a hint for each problem, marks warnings, and ends with a summary."""
    assert [
        "profiles/a.yml:5:13: mentor.capacity must be 1 or more; found 0 [profile]",
        "    write: capacity: 1",
        "profiles/b,1.yml:2:1: 100 % of\\nit: must hold [expired] (warning)",
        "",
        "Checked 2 profiles, 1 cohort: 1 problem and 1 warning.",
    ] == problemtext.text([ERROR, WARNING], CHECKED).splitlines()


def test_a_clean_run_is_one_line() -> None:
    """Without problems the text form is the summary alone."""
    assert problemtext.text([], {"profiles": 2, "matches": 1}) == "Checked 2 profiles, 1 match: all is well."


def test_nothing_read_is_said() -> None:
    """The summary of an empty folder says that nothing was checked."""
    assert problemtext.summary([ERROR, ERROR], {"portal": 1}) == "Checked nothing: 2 problems."


def test_many_problems_are_counted_by_rule() -> None:
    """More than ten problems are also counted by rule, most often first, with the number of files."""
    few, more = problemtext.text(many(9), CHECKED), problemtext.text([*many(10), WARNING], CHECKED)

    assert "Checked 2 profiles, 1 cohort: 10 problems." == few.splitlines()[-1]
    assert ["    11  profile, in 2 files", "     1  expired (warning), in 1 file"] == more.splitlines()[-2:]


@pytest.mark.parametrize(
    ("problems", "colour"), [((), "\x1b[32m"), ((WARNING,), "\x1b[33m"), ((WARNING, ERROR), "\x1b[31m")]
)
def test_colour_changes_no_word(problems: tuple[Problem, ...], colour: str) -> None:
    """Colour shows how bad it is, and changes no word."""
    coloured = problemtext.text(problems, CHECKED, colour=True)
    plain = coloured
    for style in (0, 1, 31, 32, 33):
        plain = plain.replace(f"\x1b[{style}m", "")

    assert coloured.splitlines()[-1].startswith(colour)
    assert problemtext.text(problems, CHECKED) == plain


def test_github_annotations_are_escaped() -> None:
    """The GitHub form escapes per cent, line ends, colons and commas as workflow commands ask."""
    assert [
        (
            "::error file=profiles/a.yml,line=5,col=13,title=profile::"
            "mentor.capacity must be 1 or more; found 0%0Awrite: capacity: 1"
        ),
        "::warning file=profiles/b%2C1.yml,line=2,col=1,title=expired::100 %25 of\\nit: must hold",
    ] == problemtext.github([ERROR, WARNING], CHECKED).splitlines()[:2]


def test_the_log_of_github_has_every_problem_with_its_place() -> None:
    """The log has every problem with its place, and says so where GitHub shows only the first ten."""
    few, more = problemtext.github(many(9), CHECKED), problemtext.github(many(10), CHECKED)

    assert few.endswith(f"\n{problemtext.text(many(9), CHECKED)}")
    assert more.endswith(f"\n{problemtext.text(many(10), CHECKED)}")
    assert ("This is the whole list" in few, "This is the whole list" in more) == (False, True)


def test_each_file_gets_its_note_on_github_before_another_gets_its_second() -> None:
    """Each file gets its first note before another gets its second, since GitHub leaves out the last ones."""
    notes = problemtext.github(many(30), CHECKED).splitlines()

    assert "file=profiles/z.yml" in notes[1]
    assert "file=profiles/a.yml,line=2," in notes[2]


def test_gitlab_reads_the_report() -> None:
    """The GitLab form lists each problem with what GitLab needs to show it."""
    first, second = report = json.loads(problemtext.gitlab([ERROR, WARNING], CHECKED))

    Draft202012Validator(GITLAB_READS).validate(report)
    assert {"path": "profiles/a.yml", "lines": {"begin": 5}} == first["location"]
    assert ("major", "minor") == (first["severity"], second["severity"])
    assert "mentor.capacity must be 1 or more; found 0; write: capacity: 1" == first["description"]


def test_a_fingerprint_stays_when_lines_move_and_is_never_there_twice() -> None:
    """A fingerprint stays the same when lines move; two like problems of a report have two."""
    moved = replace(ERROR, line=9, column=1)
    [alone] = json.loads(problemtext.gitlab([ERROR], CHECKED))
    first, second = json.loads(problemtext.gitlab([moved, ERROR], CHECKED))
    [other] = json.loads(problemtext.gitlab([replace(ERROR, path="profiles/b.yml")], CHECKED))

    assert alone["fingerprint"] == first["fingerprint"]
    assert 3 == len({first["fingerprint"], second["fingerprint"], other["fingerprint"]})


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_words_stay_words(words: str) -> None:
    """Whatever a message holds, a form has the lines that it would have, and no character that cannot be seen."""
    [tame], [problem] = [hostile("tame")], [hostile(words)]
    for form in (problemtext.text, problemtext.github, problemtext.markdown):
        written = form([problem], CHECKED)
        assert form([tame], CHECKED).count("\n") == written.count("\n")
        assert written.replace("\n", "").isprintable()
        assert written.encode()
    for line in problemtext.github([problem], CHECKED).splitlines()[1:]:
        assert not line.lstrip().startswith("::")
        assert "##[" not in line


def test_a_line_that_the_runner_would_obey_is_marked() -> None:
    """A line that begins like a command, because a path does, is marked in the log."""
    log = problemtext.github([replace(ERROR, path="::add-mask::x", hint="::stop-commands::x")], CHECKED).splitlines()

    assert log[0].startswith("::error file=%3A%3Aadd-mask%3A%3Ax,")
    assert ["| ::add-mask::x:5:13: ", "|     ::stop-commands::x"] == [log[1][:22], log[2]]


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("form", ["json", "gitlab", "sarif"])
def test_hostile_words_stay_inside_their_string(form: str, words: str) -> None:
    """In a form for programs, words come back as they were, in ASCII control characters or bidi as in any other."""
    written = problemtext.FORMS[form]([hostile(words)], CHECKED)
    tame = problemtext.FORMS[form]([hostile("tame")], CHECKED)

    assert written.replace("\n", "").isprintable()
    assert tame.count("\n") == written.count("\n")
    if form == "json":
        assert hostile(words).message == json.loads(written)["problems"][0]["message"]
