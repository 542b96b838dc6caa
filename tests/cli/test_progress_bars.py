"""Bars of `pairloom build` on a real terminal, and the quiet in a pipe."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.cli.terminal import terminal

BUILD: Final = ("build", "--today", "2026-11-15")


def test_bars_with_counts_are_shown_on_a_terminal_and_go_again(portal: Path) -> None:
    """On a terminal each step has a bar with its count while it runs; in the end only the sentences stand there."""
    with terminal(portal, *BUILD) as screen:
        assert 0 == screen.exit_code()
        drawn, seen = screen.output.decode(), screen.seen()
    for label in ("Reading", "Checking", "Matching", "Rendering", "Building patterns", "Stamping"):
        assert re.search(rf"{label} +\[[#-]+\] +\d+/\d+", drawn), label
    assert re.search(r"Reading +\[[#-]+\] +\d+/5", drawn)
    lines = [line for line in seen.splitlines() if line.strip()]
    assert lines[0].startswith("Checked 2 profiles")
    assert lines[1].startswith("Built ")


def test_nothing_is_drawn_in_a_pipe(portal: Path) -> None:
    """In a pipe there are only the sentences, and nothing among the errors."""
    done = subprocess.run(
        [sys.executable, "-m", "pairloom", *BUILD], cwd=portal, capture_output=True, text=True, check=False
    )
    assert (0, "") == (done.returncode, done.stderr)
    assert ["Checked", "Built"] == [line.split()[0] for line in done.stdout.splitlines()]
