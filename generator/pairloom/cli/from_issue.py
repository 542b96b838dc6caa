"""`pairloom from-issue`: what somebody wrote in a form, to their profile or to an answer that says what to change."""

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import click

from pairloom import joining, pipeline
from pairloom.cli import _options as options
from pairloom.join import reply as replies
from pairloom.join.form import LIMIT
from pairloom.join.request import Change
from pairloom.model.portal import PORTAL, profile_path

_LOGIN: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_-])?")
_MOST_BYTES: Final = 4 * LIMIT


@click.command(short_help="Turn a form, sent as an issue, into a profile.")
@click.argument("file", type=click.Path(path_type=Path), default="-")
@click.option("--author", "login", required=True, metavar="LOGIN", help="Who wrote it, as the forge says.")
@click.option("--reply", type=click.Path(dir_okay=False, path_type=Path), help="File for the answer, as Markdown.")
@click.option("--dry-run", is_flag=True, help="Change no file of the portal.")
@options.output_format("text", "json")
@options.root
@options.today
def command(  # noqa: PLR0913 - one for each argument and option
    file: Path, login: str, *, reply: Path | None, dry_run: bool, form: str, root: Path, today: date
) -> None:
    """Read the text of an issue that one of our forms made, from FILE or from standard input.

    Writes, changes or removes the profile of the person with that login, and no other file. If an answer needs a
    change, nothing is written, and everything that needs one is listed.

    \b
    Examples:
      pairloom from-issue issue.md --author sample-person
      pairloom from-issue - --author sample-person --reply answer.md --format json < issue.md
    """
    if not _LOGIN.fullmatch(login):
        message = f"{login!r} is no login of a forge"
        raise click.BadParameter(message, param_hint="--author")
    body = _body(file)
    portal = pipeline.read(root).portal
    for needed in (PORTAL, "profiles"):
        if needed in portal.broken:
            click.echo(f"{needed} has problems; run `pairloom validate` to see them.")
            raise SystemExit(1)
    change = joining.from_issue(root, portal, body, login, today)
    if change.changed and not dry_run:
        joining.carry_out(root, change)
    if reply:
        _write(reply, replies.reply(change, portal.community))
    click.echo(_json(change, login) if form == "json" else "\n".join(_lines(change, dry_run=dry_run)))
    if change.errors:
        raise SystemExit(1)


def _write(reply: Path, text: str) -> None:
    try:
        reply.write_text(text, "utf-8")
    except OSError as error:
        message = f"{reply} cannot be written: {error.strerror}"
        raise click.BadParameter(message, param_hint="--reply") from None


def _body(file: Path) -> str:
    """Return the text; one that is far too long is cut just behind the limit, where its length is told."""
    try:
        if str(file) == "-":
            data = sys.stdin.buffer.read(_MOST_BYTES + 1)
        else:
            with file.open("rb") as source:
                data = source.read(_MOST_BYTES + 1)
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}"
        raise click.BadParameter(message, param_hint="FILE") from None
    return data.decode("utf-8-sig", "replace")


def _json(change: Change, login: str) -> str:
    """Return what a workflow has to know: whose profile, which file, and words for the proposal."""
    told = {
        "handle": change.handle,
        "path": profile_path(change.handle) if change.handle else "",
        "request": change.form.name if change.form else "",
        "changed": change.changed,
        "removed": change.changed and change.after is None,
        "title": _title(change) if change.changed else "",
        "summary": replies.summary(change, login) if change.changed else "",
        "problems": [
            {"field": slip.field, "message": slip.message, "hint": slip.hint, "severity": slip.severity}
            for slip in change.slips
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _title(change: Change) -> str:
    """Return a title for the proposal, made of our own words and the handle alone."""
    verb = "Leave" if change.after is None else "Join" if change.before is None else "Update"
    return f"{verb}: {change.handle}"


def _lines(change: Change, *, dry_run: bool) -> Iterator[str]:
    yield from replies.told(change.slips, change.form)
    if change.errors:
        yield "Nothing was written."
    elif not change.changed:
        yield f"{profile_path(change.handle)} says so already."
    elif dry_run:
        yield f"{profile_path(change.handle)} would be {'removed' if change.after is None else 'written'}:"
        yield (change.after or "").rstrip("\n")
    else:
        yield f"{'Removed' if change.after is None else 'Wrote'} {profile_path(change.handle)}"
