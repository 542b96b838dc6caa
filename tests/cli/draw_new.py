"""Draws what a person sees of `pairloom new`: a sample run in a copy of the demo, on a real terminal, as two pictures.

Run it from the root, as `python -m tests.cli.draw_new`, whenever the questions have changed.
"""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Final

from tests.cli import screen
from tests.cli.screen import Cell
from tests.cli.terminal import terminal

ROOT: Final = Path(__file__).parents[2]
PICTURES: Final = ROOT / "generator" / "pictures"
NAMES: Final = ("new-questions.svg", "new-file.svg")

_WIDE, _HIGH, _EDGE, _BASE = 8.4, 19, 16, 14
"""Pixels of a cell, of the edge around all of them, and from the top of a row to the line its letters stand on."""

_STYLE: Final = (
    "rect{fill:#1f2430}rect.g{fill:#4a5266}"
    "text{fill:#e6e6e6;font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre}"
    "text.b{fill:#fff;font-weight:bold}"
)
_STEPS: Final = (
    ("Your pronouns", "they/them\r"),
    ("Your city or time zone", "\r"),
    ("Languages you can meet in", "English, Yoruba\r"),
    ("Your login on GitHub", "\r"),
    ("Join as a mentor, as a mentee, or as both", "mentee\r"),
    ("Skills you want to learn", "Public speaking, ruts\r"),
    ("did you mean", "\x7f\x7fs"),
)
_MORE: Final = (
    ("Hours a month", "\r"),
    ("Where you are in your career", "early\r"),
    ("Cohorts you take part in", "2027-spring\r"),
    ("Times when you can meet", "Tue 18:00-20:00; Sat 10-13\r"),
    ("Your goals", "Merge a first change | one merged pull request | 2027-05-31\r"),
    ("Another goal", "\r"),
    ("About you", "On Sundays I repair radios.\r"),
    ("May this profile be shown on the site?", "yes\r"),
    ("Write profiles/sample-person.yml?", "\r"),
)


def svg(screen_rows: list[list[Cell]], title: str) -> str:
    """Return rows of cells as a picture with text in it, which reads aloud and scales; without blank rows below."""
    said = [number for number, row in enumerate(screen_rows, start=1) if _said(row).strip()]
    rows = screen_rows[: max(said, default=0)]
    width = max(map(len, rows), default=0) * _WIDE + 2 * _EDGE
    height = len(rows) * _HIGH + 2 * _EDGE
    parts = [part for number, row in enumerate(rows) for part in _row(number, row)]
    size = f'width="{width:.0f}" height="{height}" viewBox="0 0 {width:.0f} {height}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">',
            f"<title>{escape(title)}</title>",
            f"<style>{_STYLE}</style>",
            '<rect width="100%" height="100%" rx="8"/>',
            *parts,
            "</svg>\n",
        ]
    )


def _row(number: int, row: list[Cell]) -> Iterator[str]:
    """Yield the runs of cells that look alike, each with its ground where that has another colour."""
    top, start = _EDGE + number * _HIGH, 0
    for (bold, ground), cells in groupby(row, key=lambda cell: (cell.bold, cell.ground)):
        run = "".join(cell.char for cell in cells)
        left, wide = _EDGE + start * _WIDE, len(run) * _WIDE
        if ground:
            yield f'<rect class="g" x="{left:.1f}" y="{top}" width="{wide:.1f}" height="{_HIGH}"/>'
        if run.strip():
            kind = ' class="b"' if bold else ""
            words = escape(run, quote=False)
            yield f'<text{kind} x="{left:.1f}" y="{top + _BASE}" textLength="{wide:.1f}">{words}</text>'
        start += len(run)


def draw(portal: Path) -> dict[str, str]:
    """Return the two pictures of a run in a portal, by name."""
    given = ("new", "sample-person", "--today", "2026-11-22", "--name", "Sample Person")
    with terminal(portal, *given, surroundings={"TZ": "Africa/Lagos"}) as run:
        for words, keys in _STEPS:
            run.answer(words, keys)
        run.wait_for("  Rust")
        questions = screen.rows(run.output.decode())
        run.type("\t")
        run.wait_for("> Public speaking, rust\n")
        run.type("\r")
        for words, keys in _MORE:
            run.answer(words, keys)
        run.exit_code()
        shown = screen.rows(run.output.decode())
    first = next(number for number, row in enumerate(shown) if _said(row).startswith("May this profile"))
    return {
        NAMES[0]: svg(questions, "pairloom new asks its questions on a terminal"),
        NAMES[1]: svg(shown[first:], "pairloom new shows the file and writes it"),
    }


def _said(row: Iterable[Cell]) -> str:
    return "".join(cell.char for cell in row)


def main() -> None:
    """Draw the pictures anew."""
    with tempfile.TemporaryDirectory() as folder:
        portal = Path(folder)
        for name in ("content", "profiles", "cohorts"):
            shutil.copytree(ROOT / name, portal / name)
        shutil.copy(ROOT / "portal.yml", portal)
        for name, picture in draw(portal).items():
            (PICTURES / name).write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
