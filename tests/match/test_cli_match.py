"""The commands `match` and `explain`, as a person or a program runs them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pairloom.cli import pairloom

PORTAL = """
name: Sample
url: https://mentorship.example.org/
repository: {host: github, slug: sample/mentorship}
coordinators: [{handle: ada, contact: "https://chat.example.org/ada"}]
support: {code_of_conduct: "https://example.org/c", report: "https://example.org/r"}
goals: {grow: More maintainers}
"""
SKILLS = "rust: {name: Rust}\ngo: {name: Go}\n"
COHORT = """
name: Autumn
status: STATUS
purpose: skills
coordinators: [ada]
objectives: [{title: First changes, metric: first-change, target: 2, supports: grow}]
phases: [{name: Mentoring, from: 2026-09-28, to: 2026-12-18}]
"""
PERSON = """
name: NAME
timezone: UTC
languages: [en]
availability: [{day: tue, from: "18:00", to: "20:00"}]
SECTION
cohorts: [autumn]
available_until: 2027-06-30
consent: {publish: true, on: 2026-09-01}
"""
MENTOR = "mentor: {offers: [rust], capacity: 1, hours_per_month: 4}"
MENTEE = "mentee: {wants: [rust], goals: [{title: Learn Rust}]}"
BOTH = "mentor: {offers: [go], capacity: 1, hours_per_month: 4}\nmentee: {wants: [go], goals: [{title: Learn Go}]}"


def person(root: Path, handle: str, section: str) -> None:
    """Write a profile."""
    text = PERSON.replace("NAME", handle.title()).replace("SECTION", section)
    (root / "profiles" / f"{handle}.yml").write_text(text)


def set_cohort(root: Path, status: str, more: str = "") -> None:
    """Write the cohort."""
    (root / "cohorts/autumn/cohort.yml").write_text(COHORT.replace("STATUS", status) + more)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a portal of one mentor, two mentees who want the same, and somebody who is both."""
    for folder in ("profiles", "cohorts/autumn", "content"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "portal.yml").write_text(PORTAL)
    (tmp_path / "content/skills.yml").write_text(SKILLS)
    set_cohort(tmp_path, "matching")
    for handle, section in (("ada", MENTOR), ("ben", MENTEE), ("cleo", MENTEE), ("dora", BOTH)):
        person(tmp_path, handle, section)
    return tmp_path


def run(root: Path, *words: str, day: str = "2026-09-20") -> Result:
    """Run a command on the portal."""
    return CliRunner().invoke(pairloom, [*words, "--root", str(root), "--today", day])


def matches(root: Path) -> Path:
    """Return the place of the match."""
    return root / "cohorts/autumn/matches.yml"


def test_match_writes_the_match_and_tells_it_to_people(root: Path) -> None:
    """The text names the pair with its reason, who waits and what they can do, and the file that was written."""
    result = run(root, "match", "autumn")
    assert 0 == result.exit_code
    assert result.output.startswith("Autumn: 1 pair, ")
    assert "Offers Rust, which" in result.output
    assert "One mentor fits, but has no free seat." in result.output
    assert f"Wrote {matches(root)}\n" == result.output.splitlines(keepends=True)[-1]


def test_match_twice_writes_the_same_bytes(root: Path) -> None:
    """A second run, with the first match already there, changes nothing."""
    run(root, "match", "autumn")
    first = matches(root).read_bytes()
    assert 0 == run(root, "match", "autumn").exit_code
    assert first == matches(root).read_bytes()


def test_a_dry_run_writes_nothing(root: Path) -> None:
    """With --dry-run the match is shown and no file appears."""
    assert 0 == run(root, "match", "autumn", "--dry-run").exit_code
    assert not matches(root).exists()


def test_match_as_json_is_what_the_file_holds(root: Path) -> None:
    """The JSON has the pairs with mentor, mentee, points and criteria, and nothing else on standard output."""
    printed = json.loads(run(root, "match", "autumn", "--dry-run", "--format", "json").stdout)
    assert [{"mentor", "mentee", "points", "pinned", "reason", "criteria"}] == [set(each) for each in printed["pairs"]]
    assert printed == json.loads(run(root, "match", "autumn", "--format", "json").stdout)


def test_verify_proves_a_match_and_refuses_a_changed_one(root: Path) -> None:
    """What match wrote is proved; with one figure changed it is refused at the line of that figure."""
    assert 1 == run(root, "match", "autumn", "--verify").exit_code
    run(root, "match", "autumn")
    proved = run(root, "match", "autumn", "--verify")
    assert (0, "no better match exists") == (proved.exit_code, proved.output.partition("and ")[2][:22])
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


def test_a_format_that_cannot_be_paired_is_refused_at_its_line(root: Path) -> None:
    """A peer cohort is refused with the place of its format and the formats that are paired."""
    set_cohort(root, "matching", "format: peer\nmatching: {group_size: [3, 5]}\n")
    result = run(root, "match", "autumn")
    assert 1 == result.exit_code
    message = "cohorts/autumn/cohort.yml:8:9: format must be one-to-one or reverse for this version"
    assert result.output.startswith(message)


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


def test_explain_as_json_keeps_its_contract(root: Path) -> None:
    """The JSON has handle, role and candidates, each with handle, points, feasible, criteria and veto."""
    told = json.loads(run(root, "explain", "autumn", "ben", "--top", "1", "--format", "json").output)
    assert ("ben", "mentee", 1) == (told["handle"], told["role"], len(told["candidates"]))
    best = told["candidates"][0]
    assert {"handle", "points", "feasible", "criteria", "veto"} == set(best)
    assert ("ada", True, None) == (best["handle"], best["feasible"], best["veto"])
    assert best["points"] == sum(given["points"] for given in best["criteria"].values())


def test_explain_tells_people_points_and_vetoes(root: Path) -> None:
    """The text ranks the candidates with a line for each criterion, and says who cannot be and why."""
    text = run(root, "explain", "autumn", "ben").output
    assert text.startswith("ben, mentee: mentors, best first\n\n  1. ada  ")
    assert "40  skills: Offers Rust, which Ben wants." in text
    assert "cannot be: Dora offers none of the skills that Ben wants." in text


def test_explain_of_two_people_is_about_these_two(root: Path) -> None:
    """With OTHER only that candidate is told, in the role that is asked for."""
    text = run(root, "explain", "autumn", "ada", "cleo").output
    assert "ada, mentor: mentees, best first" == text.splitlines()[0]
    assert "ben" not in text


def test_explain_says_when_there_is_nobody(root: Path) -> None:
    """A mentee of a cohort without mentors reads that there are none."""
    for handle in ("ada", "dora"):
        (root / "profiles" / f"{handle}.yml").unlink()
    assert "No mentors for ben.\n" == run(root, "explain", "autumn", "ben").output
