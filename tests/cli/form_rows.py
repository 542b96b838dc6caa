"""Rows of a form's spreadsheet, and `pairloom import` to take them in."""

from pathlib import Path
from typing import Final

from click.testing import CliRunner, Result

from pairloom.cli import pairloom

HEADER: Final = "Timestamp,Name,GitHub,Time zone,Languages,Role,Skills,Goals,Consent"
CY: Final = "2026/11/01 6:30:12 PM GMT+1,Cy Ng,cy-ng,Asia/Manila,English,Mentor,Python,,Yes"


def run(portal: Path, *arguments: str) -> Result:
    """Return how the command ended, on 15 November 2026."""
    return CliRunner().invoke(pairloom, ["import", "--root", str(portal), "--today", "2026-11-15", *arguments])


def import_rows(portal: Path, *rows: str, options: tuple[str, ...] = (), header: str = HEADER) -> Result:
    """Write the rows to people.csv beside the portal, and return how their import ended."""
    sheet = portal.parent / "people.csv"
    sheet.write_text("\n".join([header, *rows]) + "\n")
    return run(portal, str(sheet), *options)


def profile(portal: Path, handle: str) -> str:
    """Return the text of a profile."""
    return (portal / "profiles" / f"{handle}.yml").read_text()


def files(portal: Path) -> dict[str, bytes]:
    """Return the content of each profile by the name of its file."""
    return {path.name: path.read_bytes() for path in (portal / "profiles").iterdir()}
