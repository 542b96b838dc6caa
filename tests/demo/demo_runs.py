"""`pairloom demo` as tests run it, and what a folder then holds."""

from pathlib import Path
from typing import Final

from click.testing import CliRunner, Result

from pairloom.cli import pairloom

TODAY: Final = "2026-11-22"


def run(*arguments: str | int | Path) -> Result:
    """Run `pairloom` with these arguments, without a terminal."""
    return CliRunner().invoke(pairloom, [*map(str, arguments)])


def make(folder: Path, people: int, seed: int = 1, today: str = TODAY) -> Path:
    """Make a community and return its folder."""
    result = run("demo", folder, "--people", people, "--seed", seed, "--today", today)
    assert result.exit_code == 0, result.output
    return folder


def held(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its content."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
