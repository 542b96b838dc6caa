"""`pairloom validate` on a real folder."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from pairloom.cli import pairloom


def _run(portal: Path, *arguments: str) -> Result:
    return CliRunner().invoke(pairloom, ["validate", "--root", str(portal), "--today", "2026-11-15", *arguments])


def _break(portal: Path) -> None:
    profile = portal / "profiles" / "bo-sundin.yml"
    profile.write_text(profile.read_text().replace("wants: [rust]", "wants: [rast]"))


def test_a_clean_portal_passes(portal: Path) -> None:
    """A clean portal is said to be well, with how much was read, and exit code 0."""
    result = _run(portal)
    assert result.output.startswith("Checked ")
    assert "2 profiles" in result.output
    assert "all is well" in result.output
    assert result.exit_code == 0


def test_a_problem_is_printed_with_its_place_and_what_to_write(portal: Path) -> None:
    """A wrong skill is printed as path, line, column, rule and code, with the nearest skill under it."""
    _break(portal)
    result = _run(portal)
    first, hint, *_ = result.output.splitlines()
    assert first.startswith("profiles/bo-sundin.yml:5:18: ")
    assert first.endswith("[skill-known]")
    assert "rust" in hint
    assert result.exit_code == 1


def test_the_json_form_is_stable(portal: Path) -> None:
    """The JSON form has problems with their seven fields, and what was checked."""
    _break(portal)
    result = _run(portal, "--format", "json")
    printed = json.loads(result.output)
    assert set(printed) == {"problems", "checked"}
    assert set(printed["problems"][0]) == {"path", "line", "column", "code", "message", "hint", "severity"}
    assert printed["problems"][0]["line"] == 5
    assert printed["checked"]["profiles"] == 2
    assert result.exit_code == 1


def test_paths_narrow_the_report(portal: Path) -> None:
    """With a path, only the problems of that file or folder are shown, and others do not fail the run."""
    _break(portal)
    assert _run(portal, "profiles/ada-quist.yml").exit_code == 0
    assert _run(portal, "profiles/bo-sundin.yml").exit_code == 1
    assert _run(portal, "profiles").exit_code == 1
    assert _run(portal, str(portal)).exit_code == 1


def test_a_path_that_is_not_there_is_wrong_usage(portal: Path, tmp_path: Path) -> None:
    """A path that does not exist, or lies outside the portal, ends with exit code 2 and names the path."""
    missing = _run(portal, "profiles/nobody.yml")
    outside = _run(portal, str(tmp_path))
    assert missing.exit_code == 2
    assert "there is no profiles/nobody.yml" in missing.output
    assert outside.exit_code == 2
    assert "is not in the portal" in outside.output


def test_a_day_that_is_none_is_wrong_usage(portal: Path) -> None:
    """A --today that is no day ends with exit code 2 and says how to write one."""
    result = CliRunner().invoke(pairloom, ["validate", "--root", str(portal), "--today", "tomorrow"])
    assert result.exit_code == 2
    assert "2026-11-01" in result.output


def test_a_day_of_another_age_is_wrong_usage(portal: Path) -> None:
    """A --today that no month could be added to ends with exit code 2 and names the years that may be."""
    result = CliRunner().invoke(pairloom, ["validate", "--root", str(portal), "--today", "9999-12-31"])
    assert "2000 to 2100" in " ".join(result.output.split())
    assert result.exit_code == 2


def test_one_broken_file_never_hides_the_others(portal: Path) -> None:
    """A file that is not YAML is reported together with the problems of all other files."""
    _break(portal)
    (portal / "profiles" / "broken.yml").write_text("name: [")
    paths = {problem["path"] for problem in json.loads(_run(portal, "--format", "json").output)["problems"]}
    assert paths == {"profiles/bo-sundin.yml", "profiles/broken.yml"}


def test_a_file_alone_is_not_well_where_the_portal_is_missing(portal: Path) -> None:
    """With a path, a folder that is no portal is told all the same."""
    result = CliRunner().invoke(pairloom, ["validate", "--root", str(portal / "profiles"), "bo-sundin.yml"])
    assert "portal.yml:1:1" in result.output
    assert result.exit_code == 1
