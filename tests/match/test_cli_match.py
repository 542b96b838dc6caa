"""The command `match`, as a person or a program runs it."""

import json
import os
from pathlib import Path

import pytest
import yaml
from tests.match.small_folder import MENTEE, matches, person, run, set_cohort, small_portal

from pairloom.match import matching
from pairloom.match.telling import alternatives


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a portal of one mentor, two mentees who want the same, and somebody who is both."""
    return small_portal(tmp_path)


def test_match_writes_the_match_and_tells_it_to_people(root: Path) -> None:
    """The text names the pair with its reason, who waits and what they can do, the file, and what to do next."""
    result = run(root, "match", "autumn")
    assert 0 == result.exit_code
    assert result.output.startswith("Autumn: 1 pair, ")
    assert "Offers Rust, which" in result.output
    assert "One mentor fits, but has no free seat." in result.output
    assert "first things first: pins; most mentees matched; most points; " in result.output
    assert "Points of a pair, at most: skills 40, goals 15, hours 10, language 10, " in result.output
    assert "No better match exists; `pairloom match autumn --verify` proves it from the files." in result.output
    end = result.output.partition(f"Wrote {matches(root)}\n")[2].splitlines()
    assert ["    pins: [[ada, ", "    refusals: [[ada", "When it is as i"] == [end[-3][:17], end[-2][:19], end[-1][:15]]
    assert "When it is as it should be: pairloom match autumn --accept" == end[-1]


def test_match_twice_writes_the_same_bytes(root: Path) -> None:
    """A second run, with the first match already there, changes nothing."""
    run(root, "match", "autumn")
    first = matches(root).read_bytes()
    assert 0 == run(root, "match", "autumn").exit_code
    assert first == matches(root).read_bytes()


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_match_that_cannot_be_read_is_not_accepted(root: Path, form: str) -> None:
    """What is wrong with matches.yml is told, and the file stays."""
    matches(root).write_text("version: 1\n")
    result = run(root, "match", "autumn", "--accept", "--format", form)
    assert (1, "version: 1\n") == (result.exit_code, matches(root).read_text())
    assert "certificate must be given; it is missing" in result.output


def test_a_dry_run_writes_nothing(root: Path) -> None:
    """With --dry-run the match is shown and no file appears."""
    assert 0 == run(root, "match", "autumn", "--dry-run").exit_code
    assert not matches(root).exists()


def test_match_as_json_is_what_the_file_holds(root: Path) -> None:
    """The JSON has the pairs with mentor, mentee, points and criteria, and nothing else on standard output."""
    printed = json.loads(run(root, "match", "autumn", "--dry-run", "--format", "json").stdout)
    assert {"mentor", "mentee", "points", "pinned", "reason", "criteria"} <= set(printed["pairs"][0])
    assert printed == json.loads(run(root, "match", "autumn", "--format", "json").stdout)


def test_verify_proves_a_match_and_refuses_a_changed_one(root: Path) -> None:
    """What match wrote is proved; with one figure changed it is refused at the line of that figure."""
    assert 1 == run(root, "match", "autumn", "--verify").exit_code
    run(root, "match", "autumn")
    proved = run(root, "match", "autumn", "--verify")
    first, second = proved.output.splitlines()
    assert (0, "cohorts/autumn/matches.yml is what the files ask for.") == (proved.exit_code, first)
    assert second.startswith("No better match exists. The pairs reach ")
    assert {"problems": []} == {
        key: value
        for key, value in json.loads(run(root, "match", "autumn", "--verify", "--format", "json").output).items()
        if key == "problems"
    }
    text = matches(root).read_text()
    matches(root).write_text(text.replace("  reached: ", "  reached: 1"))
    refused = run(root, "match", "autumn", "--verify")
    line = next(number for number, each in enumerate(text.splitlines(), start=1) if each.startswith("  reached: "))
    assert 1 == refused.exit_code
    assert refused.output.startswith(f"cohorts/autumn/matches.yml:{line}:")


def test_an_old_or_broken_match_can_be_made_again(root: Path) -> None:
    """Neither a match of older inputs nor one that cannot be read stops matching again."""
    run(root, "match", "autumn")
    person(root, "eve", MENTEE)
    assert "[match-current]" in run(root, "validate").output
    assert 0 == run(root, "match", "autumn").exit_code
    assert "[match-current]" not in run(root, "validate").output
    matches(root).write_text("version: one\n")
    assert 0 == run(root, "match", "autumn").exit_code


def test_a_portal_with_problems_is_not_matched(root: Path) -> None:
    """An error in any profile is printed and nothing is written."""
    person(root, "eve", "mentee: {wants: [cobol]}")
    result = run(root, "match", "autumn")
    assert 1 == result.exit_code
    assert "profiles/eve.yml:" in result.output
    assert not matches(root).exists()


def test_an_informal_cohort_is_refused_at_its_line(root: Path) -> None:
    """A cohort in which people declare their pairs is refused with the place of its mode."""
    set_cohort(root, "matching", "mode: informal\n")
    result = run(root, "match", "autumn")
    assert 1 == result.exit_code
    assert result.output.startswith("cohorts/autumn/cohort.yml:8:7: mode must be formal")


def test_points_that_cannot_be_added_up_are_a_problem_of_the_weights(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the solver says that sums are too large, people read where to write smaller weights, and no traceback."""

    def too_large(scores: object) -> None:  # noqa: ARG001 - stands for the solver
        raise OverflowError

    set_cohort(root, "matching", "matching: {weights: {skills: 1000}}\n")
    monkeypatch.setattr(matching, "choose", too_large)
    monkeypatch.setattr(alternatives, "choose", too_large)
    said = "cohorts/autumn/cohort.yml:8:21: matching.weights must be small enough for points to be added up exactly"
    for words in (("match", "autumn"), ("explain", "autumn", "ben")):
        result = run(root, *words)
        assert (1, said) == (result.exit_code, result.output[: len(said)])
    assert not matches(root).exists()


def test_a_match_that_cannot_be_written_leaves_the_old_one(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If writing fails half-way, the file that was there stays as it was, and nothing is left beside it."""
    run(root, "match", "autumn")
    before = matches(root).read_bytes()
    person(root, "eve", MENTEE)

    def full(descriptor: int, mode: int) -> None:  # noqa: ARG001 - stands for a disk that is full
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fchmod", full)
    assert 0 != run(root, "match", "autumn").exit_code
    assert before == matches(root).read_bytes()
    assert ["cohort.yml", "matches.yml"] == sorted(path.name for path in matches(root).parent.iterdir())


def test_accept_takes_a_match_that_is_proved_and_no_other(root: Path) -> None:
    """A stored match that is current is accepted with the day, once; none, an old or a wrong one is refused."""
    assert 1 == run(root, "match", "autumn", "--accept").exit_code
    run(root, "match", "autumn")
    text = matches(root).read_text()
    matches(root).write_text(text.replace("  reached: ", "  reached: 1"))
    assert 1 == run(root, "match", "autumn", "--accept").exit_code
    matches(root).write_text(text)
    accepted = run(root, "match", "autumn", "--accept", day="2026-09-22")
    assert (0, f"Accepted, and wrote {matches(root)}") == (accepted.exit_code, accepted.output.splitlines()[0])
    assert "2026-09-22" == yaml.safe_load(matches(root).read_text())["accepted"]
    assert 1 == run(root, "match", "autumn", "--accept").exit_code


def test_accept_as_json_says_the_day(root: Path) -> None:
    """For programs, the answer is the day."""
    run(root, "match", "autumn")
    told = run(root, "match", "autumn", "--accept", "--format", "json")
    assert {"accepted": "2026-09-20"} == json.loads(told.stdout)


@pytest.mark.parametrize("status", ["running", "finished"])
def test_the_match_of_a_settled_cohort_is_not_written_over(root: Path, status: str) -> None:
    """Once people meet, `match` shows a match with --dry-run only, and says so at the status of the cohort."""
    run(root, "match", "autumn")
    before = matches(root).read_text()
    set_cohort(root, status)
    person(root, "eve", MENTEE)
    refused = run(root, "match", "autumn")
    assert 1 == refused.exit_code
    assert f"found {status} [match-status]" in refused.output
    assert 0 == run(root, "match", "autumn", "--dry-run").exit_code
    assert before == matches(root).read_text()
    matches(root).write_text("version: one\n")
    assert 1 == run(root, "match", "autumn").exit_code
    assert "version: one\n" == matches(root).read_text()


def test_a_running_cohort_without_a_match_can_get_one(root: Path) -> None:
    """Where there is nothing to write over, a running cohort is matched like any other, as `validate` advises."""
    set_cohort(root, "running")
    assert "run: pairloom match autumn" in run(root, "validate").output
    assert 0 == run(root, "match", "autumn").exit_code
    assert matches(root).exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("match", "autum"), "there is no cohorts/autum/cohort.yml; did you mean autumn?"),
        (("explain", "autum", "ben"), "there is no cohorts/autum/cohort.yml; did you mean autumn?"),
        (("explain", "autumn", "cloe"), "there is no profiles/cloe.yml; did you mean cleo?"),
        (("explain", "autumn", "zzz"), "there is no profiles/zzz.yml"),
        (("explain", "autumn", "ben", "--role", "mentor"), "ben does not take part in autumn as a mentor"),
        (("explain", "autumn", "ben", "cleo"), "cleo does not take part in autumn as a mentor"),
    ],
)
def test_a_name_that_does_not_exist_is_wrong_usage(root: Path, words: tuple[str, ...], message: str) -> None:
    """An unknown cohort or handle ends with 2 and the nearest name there is."""
    result = run(root, *words)
    assert 2 == result.exit_code
    assert message in result.output


def test_a_cohort_that_cannot_be_read_points_to_validate(root: Path) -> None:
    """Where the cohort's own file is broken, the command ends with 1 and says where to look."""
    (root / "cohorts/autumn/cohort.yml").write_text("name: [\n")
    result = run(root, "explain", "autumn", "ben")
    assert (1, "The file of autumn has problems; run `pairloom validate` to see them.\n") == (
        result.exit_code,
        result.output,
    )
