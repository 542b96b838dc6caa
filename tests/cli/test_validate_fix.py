"""`pairloom validate --fix` on a real folder."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pairloom.cli import pairloom

MESSY = """\
name: Bo Sundin
# where I live
timezone: africa/lagos
languages: [EN]
mentee: {wants: [py], stage: Early, goals: [{title: Merge a first change}]}   # one is enough
cohorts: [2026-autumn]
available_until: 2027-06-30
consent: {publish: true, on: 2026-09-01}
availability: [{day: Tuesday, from: 18:00, to: "20:00"}]
"""
TIDY = """\
# yaml-language-server: $schema=../.schema/profile.schema.json
name: Bo Sundin
# where I live
timezone: Africa/Lagos
languages: [en]
availability: [{day: tue, from: "18:00", to: "20:00"}]
mentee: {wants: [python], goals: [{title: Merge a first change}], stage: early}   # one is enough
cohorts: [2026-autumn]
available_until: 2027-06-30
consent: {publish: true, on: 2026-09-01}
"""
BO = "profiles/bo-sundin.yml"


def _run(portal: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        pairloom, ["validate", "--root", str(portal), "--today", "2026-11-15", "--fix", *arguments]
    )


@pytest.fixture
def messy(portal: Path) -> Path:
    """Return a portal in which one profile has much that is safe to repair."""
    (portal / BO).write_text(MESSY)
    return portal


def test_what_is_safe_is_repaired_and_told(messy: Path) -> None:
    """Aliases, spellings, quotes, order and the schema line are put right, told in one line, and the run is clean."""
    result = _run(messy, BO)
    assert TIDY == (messy / BO).read_text()
    told, *report = result.output.splitlines()
    assert f"fixed {BO}: 1 alias, 4 spellings, quotes, key order, schema line" == told
    assert report[-1].endswith("all is well.")
    assert 0 == result.exit_code


def test_a_second_run_changes_nothing(messy: Path) -> None:
    """After one run with --fix, another finds nothing to repair in any file."""
    _run(messy)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in messy.rglob("*.yml")}
    result = _run(messy)
    assert "fixed" not in result.output
    assert before == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in messy.rglob("*.yml")}


def test_only_files_within_the_paths_are_repaired(messy: Path) -> None:
    """With a path, no other file is touched."""
    result = _run(messy, "profiles/ada-quist.yml")
    assert MESSY == (messy / BO).read_text()
    assert result.output.startswith("fixed profiles/ada-quist.yml: schema line\n")


def test_programs_read_the_repairs_beside_the_report(messy: Path) -> None:
    """With a form for programs, the list of repairs goes to standard error, and the report stays whole."""
    result = _run(messy, BO, "--format", "json")
    assert [] == json.loads(result.stdout)["problems"]
    assert result.stderr.startswith(f"fixed {BO}: ")


def test_what_remains_is_told(messy: Path) -> None:
    """A skill that nobody knows stays as it is, is told as a problem, and fails the run."""
    (messy / BO).write_text(MESSY.replace("[py]", "[pyt]"))
    result = _run(messy, BO)
    assert "wants: [pyt]" in (messy / BO).read_text()
    assert "[skill-known]" in result.output
    assert 1 == result.exit_code


def test_a_file_that_is_no_yaml_stays_and_is_told(messy: Path) -> None:
    """A file that cannot be read as YAML keeps every byte, and is reported as without --fix."""
    broken = b"name: Bo\r\nlanguages: [EN\r\n"
    (messy / BO).write_bytes(broken)
    result = _run(messy, BO)
    assert broken == (messy / BO).read_bytes()
    assert "[yaml-syntax]" in result.output
    assert 1 == result.exit_code


def test_the_mode_of_a_file_stays(messy: Path) -> None:
    """A repaired file has the permissions that it had before."""
    (messy / BO).chmod(0o640)
    _run(messy, BO)
    assert 0o640 == (messy / BO).stat().st_mode & 0o777


def test_a_symbolic_link_is_never_followed(messy: Path, tmp_path: Path) -> None:
    """A link in the portal stays a link, its target stays as it is, and the link is told as a problem."""
    outside = tmp_path / "outside.yml"
    (messy / BO).rename(outside)
    (messy / BO).symlink_to(outside)
    result = _run(messy)
    assert MESSY == outside.read_text()
    assert (messy / BO).is_symlink()
    assert "[file-link]" in result.output


def test_a_link_as_path_is_wrong_usage(messy: Path) -> None:
    """A path that is a symbolic link, even to a file of the portal, ends with exit code 2."""
    (messy / "profiles" / "link.yml").symlink_to(messy / BO)
    result = _run(messy, "profiles/link.yml")
    assert 2 == result.exit_code
    assert "symbolic link" in result.output
    assert MESSY == (messy / BO).read_text()


def test_the_vocabulary_is_repaired_before_what_is_read_by_it(messy: Path) -> None:
    """A skill that becomes readable by a repair of the vocabulary is known to the profiles in the same run."""
    skills = messy / "content" / "skills.yml"
    skills.write_text("python: {Name: Python, aliases: [py]}\nrust: {name: Rust}\n")
    result = _run(messy)
    assert "python: {name: Python, aliases: [py]}" in skills.read_text()
    assert "wants: [python]" in (messy / BO).read_text()
    assert 0 == result.exit_code


def test_a_file_that_may_not_be_read_is_only_told(messy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without reading right stops nothing: the others are repaired, and it is told."""

    def refuse(path: object, *arguments: Any, **options: Any) -> int:  # noqa: ANN401 - the signature of os.open
        if str(path).endswith("bo-sundin.yml"):
            raise PermissionError(13, "Permission denied", str(path))
        return usual(path, *arguments, **options)  # type: ignore[arg-type]

    usual = os.open
    monkeypatch.setattr(os, "open", refuse)
    result = _run(messy)
    assert "fixed profiles/ada-quist.yml" in result.output
    assert "[file-read]" in result.output
