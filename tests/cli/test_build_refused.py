"""`pairloom build` where the site has no look, or no good place."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from pairloom.cli import pairloom


def test_without_mkdocs_yml_nothing_is_built_and_the_file_is_asked_for(portal: Path) -> None:
    """A portal without mkdocs.yml is told which file to write, with no word of the builder's."""
    (portal / "mkdocs.yml").unlink()
    result = CliRunner().invoke(pairloom, ["build", "--root", str(portal), "--today", "2026-11-15"])
    assert "mkdocs.yml:1:1: the file mkdocs.yml must be there; found no such file [file-missing]" in result.output
    assert "INHERIT" not in result.output
    assert not (portal / "site").exists()
    assert result.exit_code == 1


def test_without_mkdocs_yml_nothing_is_served_and_the_file_is_asked_for(portal: Path) -> None:
    """`serve` asks for the same file in the same words, before a builder is started."""
    (portal / "mkdocs.yml").unlink()
    result = CliRunner().invoke(pairloom, ["serve", "--root", str(portal), "--today", "2026-11-15"])
    assert "mkdocs.yml:1:1: the file mkdocs.yml must be there; found no such file [file-missing]" in result.output
    assert result.exit_code == 1


@pytest.mark.parametrize("place", ["profiles", "content/site", "cohorts/2026-autumn", ".pairloom/docs"])
def test_no_site_is_built_among_the_files_it_is_made_from(portal: Path, place: str) -> None:
    """A place for the site that pairloom reads or stages to is wrong usage."""
    result = CliRunner().invoke(pairloom, ["build", "--root", str(portal), "--out", str(portal / place)])
    assert "which pairloom reads; choose another place" in " ".join(result.output.split())
    assert not (portal / ".pairloom").exists()
    assert result.exit_code == 2


def test_the_command_to_look_at_a_site_can_be_copied_as_it_is(portal: Path) -> None:
    """A folder with a blank in its name is in quotes in the command that shows the site."""
    out = portal / "my site"
    result = CliRunner().invoke(pairloom, ["build", "--root", str(portal), "--today", "2026-11-15", "--out", str(out)])
    assert f"python3 -m http.server --directory '{out}'" in result.output
    assert result.exit_code == 0
