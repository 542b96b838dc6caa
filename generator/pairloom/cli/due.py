"""`pairloom due`: who should be asked whether their profile still holds, and the text to ask with."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Final

import click

from pairloom import pipeline, problemtext
from pairloom.cli import _options as options
from pairloom.due import WITHIN, Due
from pairloom.explain import listed
from pairloom.model.portal import PORTAL

_HEADINGS: Final = {"expiring": "Ends soon", "expired": "Ended"}


@click.command(short_help="List whose profile ends soon, with words to ask.")
@options.day("--on", "--today")
@click.option(
    "--within",
    type=click.IntRange(0, 3650),
    metavar="DAYS",
    default=WITHIN,
    show_default=True,
    help="Ask people from this many days before their profile ends.",
)
@options.output_format("text", "json")
@options.root
def command(today: date, within: int, form: str, root: Path) -> None:
    """List the people whose profile ends soon or ended lately, each with a text to ask them with.

    Whoever does not answer leaves the directory and the matching by themselves; running pairs go on.

    \b
    Examples:
      pairloom due
      pairloom due --on 2026-12-01 --within 30
      pairloom due --format json
    """
    checked = pipeline.check(root, today)
    unread = tuple(problem for problem in checked.errors if problem.path in checked.portal.broken)
    if unread:
        click.echo(problemtext.text(unread, checked.counts), err=True)
    if PORTAL in checked.portal.broken:
        raise SystemExit(1)
    found = pipeline.due(checked.portal, today, within)
    click.echo(_json(found) if form == "json" else "\n".join(_lines(found)))


def _json(found: tuple[Due, ...]) -> str:
    due = [{**asdict(each), "until": each.until.isoformat()} for each in found]
    return json.dumps({"due": due}, ensure_ascii=False, indent=2)


def _lines(found: tuple[Due, ...]) -> Iterator[str]:
    """Yield a list for the coordinator: those who expire, then those who have expired, each with the text."""
    if not found:
        yield "Nobody is to be asked: no profile ends soon."
    ordered = sorted(found, key=lambda each: each.state == "expired")
    for state, group in groupby(ordered, key=lambda each: each.state):
        yield f"{_HEADINGS[state]}:"
        for each in group:
            yield ""
            yield f"  {each.until}  {each.handle}{_why_not(each)}"
            if each.paired:
                yield f"  In a running pair ({listed(each.paired)}), which goes on: only the profile ends."
            yield ""
            yield from (f"      {line}".rstrip() for line in each.text.splitlines())
        yield ""


def _why_not(each: Due) -> str:
    """Return why the forge does not ask somebody, where it does not."""
    if each.ask:
        return ""
    if each.login is None:
        return ", who gives no login: please ask them yourself"
    return ", whose own date has passed: asked before it, or paused"
