"""`pairloom init` as tests run it, and what a folder then holds."""

from pathlib import Path
from typing import Final

from click.testing import CliRunner, Result

from pairloom.cli import pairloom

TODAY: Final = "2026-11-22"


def run(*arguments: str | Path) -> Result:
    """Run `pairloom` with these arguments, without a terminal."""
    return CliRunner().invoke(pairloom, [*map(str, arguments)])


def begin(folder: Path, *options: str) -> Result:
    """Run `pairloom init` in a folder, with what is not given guessed."""
    return run("init", folder, "--yes", "--today", TODAY, *options)


def held(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its content."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
