"""Forms sent to the small portal, and what came of them."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from click.testing import CliRunner

from pairloom.cli import pairloom
from pairloom.load import load_portal
from pairloom.yamltext import parse

ADA = "profiles/ada-quist.yml"
BO = "profiles/bo-sundin.yml"


class Told(NamedTuple):
    """What a run gave: exit code, result as JSON, answer as Markdown."""

    code: int
    result: dict[str, Any]
    reply: str


def run(portal: Path, text: str, author: str, *options: str) -> Told:
    """Run the command with a form on standard input."""
    reply = portal.parent / "reply.md"
    arguments = ["from-issue", "-", "--author", author, "--root", str(portal), "--today", "2026-11-22"]
    done = CliRunner().invoke(pairloom, [*arguments, "--format", "json", "--reply", str(reply), *options], input=text)
    assert done.exit_code in {0, 1}, done.output
    return Told(done.exit_code, json.loads(done.output), reply.read_text("utf-8"))


def profile(portal: Path, path: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """Return what a profile holds; the whole portal has no problem of form."""
    assert () == load_portal(portal).problems
    return parse((portal / path).read_text("utf-8"), path).value


def files(portal: Path) -> dict[str, bytes]:
    """Return every file of a portal."""
    return {str(file.relative_to(portal)): file.read_bytes() for file in portal.rglob("*") if file.is_file()}
