"""`pairloom new` run with everything as options."""

from pathlib import Path
from typing import Final

from click.testing import CliRunner, Result

from pairloom.cli import pairloom

ANSWERS: Final = ("--name", "Cleo Marsh", "--timezone", "Europe/Lisbon", "--language", "Portuguese", "--wants", "Rust")
READY: Final = (*ANSWERS, "--consent", "--yes")


def run(portal: Path, *arguments: str) -> Result:
    """Run the command in a portal."""
    return CliRunner().invoke(pairloom, ["new", "--root", str(portal), "--today", "2026-11-15", *arguments])


def words(result: Result) -> str:
    """Return what was said, with single blanks for line ends."""
    return " ".join(result.output.split())


def written(portal: Path) -> list[str]:
    """Return the files in profiles/."""
    return sorted(path.name for path in (portal / "profiles").iterdir())


def refused(portal: Path, *arguments: str) -> str:
    """Return what is said by a run that writes nothing and ends with exit code 1."""
    before = written(portal)
    result = run(portal, *arguments)
    assert (1, before) == (result.exit_code, written(portal))
    assert result.output.endswith("Nothing was written.\n")
    return result.output
