"""What all commands have in common."""

from pathlib import Path
from typing import Final

import click
import pytest
from click.testing import CliRunner

from pairloom.cli import pairloom

CONTEXT: Final = click.Context(pairloom)
NAMES: Final = pairloom.list_commands(CONTEXT)
README: Final = (Path(__file__).parents[2] / "README.md").read_text()


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_with_an_example(name: str) -> None:
    """The help of a command says what it does and shows how to call it."""
    shown = CliRunner().invoke(pairloom, [name, "--help"]).output
    assert "Example" in shown
    assert f"pairloom {name}" in shown.partition("Example")[2]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_in_the_readme(name: str) -> None:
    """The README names every command."""
    assert f"pairloom {name}" in README


def test_an_unknown_command_is_wrong_usage() -> None:
    """A command that does not exist ends with exit code 2."""
    result = CliRunner().invoke(pairloom, ["mtach"])
    assert result.exit_code == 2


def test_the_version_is_printed() -> None:
    """`pairloom --version` prints name and version."""
    assert CliRunner().invoke(pairloom, ["--version"]).output.startswith("pairloom 0.")


def test_the_list_of_commands_is_that_of_the_package() -> None:
    """`pairloom --help` lists every command module."""
    shown = CliRunner().invoke(pairloom, ["--help"]).output
    assert all(f"  {name} " in shown for name in NAMES)
    assert {"build", "explain", "match", "schema", "serve", "validate"} <= set(NAMES)
