"""`pairloom new` as a process on a real terminal."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.cli.terminal import terminal

GIVEN: Final = (
    *("new", "dag-lund", "--today", "2026-11-15", "--name", "Dag Lund", "--pronouns", "he/him", "--github", "dag"),
    *(
        "--timezone",
        "Africa/Nairobi",
        "--language",
        "en",
        "--stage",
        "mid",
        "--capacity",
        "1",
        "--hours-per-month",
        "4",
    ),
    *("--available", "tue 18-20", "--about", "I mend radios.", "--cohort", "2026-autumn"),
)


def test_a_profile_is_made_on_a_real_terminal(portal: Path) -> None:
    """On a real terminal a mistake is told, Tab completes, the file is shown, and Enter writes it."""
    with terminal(portal, *GIVEN) as screen:
        screen.answer("Skills you can help with", "ruts\r")
        screen.answer("did you mean rust?", "\x7f\x7fs")
        screen.wait_for("rust   Rust")
        screen.type("\t")
        screen.wait_for("> rust\n")
        screen.type("\r")
        screen.answer("May this profile be shown on the site?", "yes\r")
        screen.answer("Write profiles/dag-lund.yml?", "\r")
        screen.wait_for("open a pull request")
        assert 0 == screen.exit_code()
        text = (portal / "profiles" / "dag-lund.yml").read_text()
        assert text in screen.seen()
    assert "offers: [rust]" in text


def test_ctrl_c_on_a_real_terminal_leaves_without_a_file(portal: Path) -> None:
    """Ctrl+C ends with a sentence and exit code 1, no traceback and no file."""
    with terminal(portal, *GIVEN) as screen:
        screen.answer("Skills you can help with", "ru\x03")
        assert 1 == screen.exit_code()
        assert screen.seen().endswith("Nothing was written.")
        assert "Traceback" not in screen.seen()
    assert not (portal / "profiles" / "dag-lund.yml").exists()


def test_the_library_for_terminals_is_loaded_only_to_ask(portal: Path) -> None:
    """A run from options starts without the library for terminals."""
    options = [*GIVEN, "--root", str(portal), "--offers", "rust", "--consent", "--yes"]
    code = (
        "import sys; from pairloom.cli import pairloom as run; run(sys.argv[1:], standalone_mode=False); "
        "print('prompt_toolkit' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code, *options], capture_output=True, text=True, check=True)
    assert "False" == told.stdout.splitlines()[-1]
