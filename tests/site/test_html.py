"""The built pages as the Nu Html Checker reads them, the checker of the W3C."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest

pytestmark = pytest.mark.slow

CHECKER: Final = Path(__file__).parents[1] / "npm" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
THEME: Final = {
    # Material for MkDocs 9 tells browsers not to remember whether its drawer is open, in a way that HTML does not know.
    "“autocomplete” is only allowed": re.compile(r'class="md-(?:toggle|option|nav__toggle)'),
    # It names labels after switches that are hidden while scripts are off.
    "must be the ID of a non-hidden form control": re.compile(r'for="__(?:palette|search|drawer|nav|toc)'),
}
"""What we let pass because it is the theme's: a part of the message, and what the place looks like."""


def _messages(site: Path) -> list[dict[str, Any]]:
    java = shutil.which("java")
    if java is None or not CHECKER.exists():
        missing = "needs Java, and `npm ci` in tests/npm"
        if os.environ.get("PAIRLOOM_REQUIRE_NODE") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    command = [java, "-Xss4m", "-jar", str(CHECKER), "--format", "json", "--skip-non-html", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return messages


def _of_the_theme(message: dict[str, Any]) -> bool:
    return any(part in message["message"] and look.search(message["extract"]) for part, look in THEME.items())


def test_every_page_is_valid_html(site: Path) -> None:
    """The checker finds no error on any page, but for two habits of the theme, which it does find."""
    errors = [message for message in _messages(site) if message["type"] != "info"]
    ours = [
        (message["url"].rpartition(site.name)[2], message.get("lastLine"), message["message"], message.get("extract"))
        for message in errors
        if not _of_the_theme(message)
    ]
    assert [] == ours[:20]
    assert errors, "the theme has mended its habits: take them off the list"
