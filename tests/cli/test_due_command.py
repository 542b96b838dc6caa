"""`pairloom due`: what it prints, for people and for programs."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from pairloom.cli import pairloom

FIELDS = ["handle", "login", "until", "state", "ask", "paired", "title", "text"]


def run(root: Path, *options: str) -> Result:
    """Run the command on a portal, counted from 2027-06-20."""
    return CliRunner().invoke(pairloom, ["due", "--root", str(root), "--on", "2027-06-20", *options])


def test_programs_read_who_is_due_as_json(portal: Path) -> None:
    """The JSON form lists who is due, with the fields that programs rely on."""
    ada = portal / "profiles" / "ada-quist.yml"
    ada.write_text(ada.read_text() + "links: {github: ada-q}\n")
    result = run(portal, "--format", "json")
    due = json.loads(result.stdout)["due"]

    assert (0, "") == (result.exit_code, result.stderr)
    assert [FIELDS, FIELDS] == [list(each) for each in due]
    assert ["ada-q", None] == [each["login"] for each in due]
    assert ["expiring", "2027-06-30"] == [due[0]["state"], due[0]["until"]]


def test_people_read_who_is_due_in_two_groups(portal: Path) -> None:
    """The text names those who end soon and then those who ended, each with the text to ask with."""
    bo = portal / "profiles" / "bo-sundin.yml"
    bo.write_text(bo.read_text().replace("2027-06-30", "2027-06-01") + "links: {github: bo-s}\n")
    cy = portal / "profiles" / "cy-moe.yml"
    cy.write_text(bo.read_text().replace("2027-06-01", "2027-06-29").replace("bo-s", "cy-m").replace("Bo Sundin", "Cy"))
    lines = run(portal).stdout.splitlines()

    assert ["Ends soon:", "", "  2027-06-29  cy-moe"] == lines[:3]
    assert "  2027-06-30  ada-quist, who gives no login: please ask them yourself" in lines
    assert lines[lines.index("Ended:") - 2].startswith("      You need not answer")
    assert "  2027-06-01  bo-sundin, whose own date has passed: asked before it, or paused" in lines


def test_where_nobody_is_due_it_says_so(portal: Path) -> None:
    """Where nobody is due, one line says so."""
    assert "Nobody is to be asked: no profile ends soon.\n" == run(portal, "--within", "5").stdout


def test_a_running_pair_is_told_to_the_coordinator(portal: Path) -> None:
    """Beside somebody in a running pair stands that the pair goes on."""
    cohort = portal / "cohorts" / "2026-autumn" / "cohort.yml"
    cohort.write_text(cohort.read_text().replace("status: open", "status: matching"))
    CliRunner().invoke(pairloom, ["match", "2026-autumn", "--root", str(portal), "--today", "2026-11-15"])
    cohort.write_text(cohort.read_text().replace("status: matching", "status: running"))

    lines = run(portal).stdout.splitlines()

    assert 2 == lines.count("  In a running pair (2026-autumn), which goes on: only the profile ends.")


def test_a_profile_that_cannot_be_read_is_named_and_the_others_are_listed(portal: Path) -> None:
    """A profile that cannot be read is reported beside the list, which holds the others."""
    (portal / "profiles" / "bo-sundin.yml").write_text("name: Bo\n")
    result = run(portal, "--format", "json")

    assert ["ada-quist"] == [each["handle"] for each in json.loads(result.stdout)["due"]]
    assert "profiles/bo-sundin.yml:1:1" in result.stderr
    assert 0 == result.exit_code


def test_without_portal_yml_nobody_is_listed(portal: Path) -> None:
    """Without a portal.yml that can be read there is no list, only the problem, and the exit code is 1."""
    (portal / "portal.yml").write_text("name: Lantern\n")
    result = run(portal, "--format", "json")

    assert ("", 1) == (result.stdout, result.exit_code)
    assert "portal.yml:1:1" in result.stderr
