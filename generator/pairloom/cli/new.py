"""`pairloom new`: one person's profile, asked for on a terminal or given whole as options."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import click

from pairloom import joining, pipeline
from pairloom.cli import _guess as guess
from pairloom.cli import _known as known
from pairloom.cli import _options as options
from pairloom.cli import _profile_options as answers
from pairloom.explain import shown
from pairloom.formlinks import home
from pairloom.join import Slip, handle_for, is_handle, new_text, read_answers, slip_of
from pairloom.join.questions import slips_of
from pairloom.model.portal import Portal, profile_path
from pairloom.model.session import Role

Value = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who wants a profile: the handle, the answers given as options, and what they are read with."""

    handle: str
    portal: Portal
    today: date
    given: Mapping[str, str]
    roles: tuple[Role, ...]


@click.command(short_help="Write the profile of one new person.")
@click.argument("handle")
@click.option("--mentor", is_flag=True, help="Join as a mentor, with --offers.")
@click.option("--mentee", is_flag=True, help="Join as a mentee, with --wants.")
@answers.answers
@click.option("--yes", is_flag=True, help="Ask nothing: all answers are options.")
@options.root
@options.today
def command(  # noqa: PLR0913 - one for each argument and option
    handle: str,
    *,
    mentor: bool,
    mentee: bool,
    yes: bool,
    root: Path,
    today: date,
    **texts: Any,  # noqa: ANN401 - the answers' options
) -> None:
    """Write the profile of one new person, HANDLE: a short name of small letters, digits and single dashes.

    On a terminal you are asked for what you do not give. Answers are read as people write them: skills by any of
    their names, a time zone by its city. What cannot be read comes back with the nearest answer, and nothing is
    written before every check passes.

    \b
    Examples:
      pairloom new sample-person
      pairloom new sample-person --name "Sample Person" --timezone Lagos --language English --wants rust --consent --yes
    """
    checked = pipeline.read(root)
    known.lists(checked)
    portal = checked.portal
    _stop_for_handle(handle, portal)
    given = answers.given(texts)
    newcomer = Newcomer(handle, portal, today, given, answers.roles_of(given, mentor=mentor, mentee=mentee))
    value = _given(newcomer) if yes or not _on_terminal() else _asked(newcomer, guess.name(root))
    path = pipeline.write_profile(root, handle, new_text(handle, value))
    click.echo("\n".join(_next_steps(portal, handle, path)))


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _stop_for_handle(handle: str, portal: Portal) -> None:
    """End with a free handle, where this one cannot be, or is somebody's already."""
    broken = (path.removeprefix("profiles/") for path in portal.broken if path.startswith("profiles/"))
    taken = {*portal.profiles, *(name.partition(".")[0].casefold() for name in broken)}
    if is_handle(handle) and handle not in taken:
        return
    must = f"be free; {profile_path(handle)} is somebody's already"
    if not is_handle(handle):
        form = "2 to 39 small letters a-z, digits and single dashes, and no name that a system keeps for itself"
        must = f"be {form}; found {shown(handle)}"
    free = handle_for(handle, taken)
    click.echo(f"HANDLE must {must}")
    click.echo(f"    this one is free: {free}" if free else "    choose another one, for example: sample-person")
    _stop()


def _asked(who: Newcomer, name: str) -> Value:
    """Return the profile that a person at a terminal answered, saw and agreed to."""
    from pairloom.cli import _interview as interview  # noqa: PLC0415 - only who asks needs the library for terminals

    portal, today, path = who.portal, who.today, profile_path(who.handle)
    guesses = {"name": name, "timezone": guess.zone(), f"links.{portal.community.repository.host}": who.handle}
    click.echo("A few questions. Tab completes, Ctrl+C leaves. You see the file before it is written.")
    try:
        told = interview.interview(portal, today, who.given, who.roles, guesses)
        value, slips = _draft(who, told)
        while errors := _errors(slips):
            if not all(interview.can_ask(slip.field) for slip in errors):
                interview.tell(portal, errors)
                return _stop()
            told = interview.again(portal, today, told, errors)
            value, slips = _draft(who, told)
        click.echo(f"\n{path}:\n\n{new_text(who.handle, value)}", nl=False)
        interview.tell(portal, slips)
        if interview.agreed(portal, today, path):
            return value
    except (KeyboardInterrupt, EOFError):
        click.echo()
    return _stop()


def _given(who: Newcomer) -> Value:
    """Return the profile that options hold whole."""
    if lacks := answers.missing(who.given, who.roles):
        message = f"missing: {', '.join(lacks)}. Give them all; on a terminal, leave out --yes to be asked for them."
        raise click.UsageError(message)
    told = answers.in_roles(who.given, who.roles)
    slips = tuple(slip for field, text in told.items() for slip in slips_of(field, text, who.portal, who.today))
    value: Value = {}
    if not _errors(slips):
        value, more = _draft(who, told)
        slips += more
    _say(slips)
    return _stop() if _errors(slips) else value


def _stop() -> NoReturn:
    click.echo("Nothing was written.")
    raise SystemExit(1)


def _draft(who: Newcomer, told: Mapping[str, str]) -> tuple[Value, tuple[Slip, ...]]:
    """Return the profile that answers give, and what the checks of the whole portal say of it.

    Left out is the warning for coordinators that somebody is not to be shown: that was the answer.
    """
    value = read_answers({**told, "consent.on": who.today.isoformat()}, who.portal, who.today).value
    problems = joining.draft(who.portal, who.handle, value, who.today)
    slips = (replace(slip_of(each.at, each.message, each.hint), severity=each.severity) for each in problems)
    return value, tuple(slip for slip in slips if slip.severity == "error" or slip.field != "consent.publish")


def _errors(slips: Iterable[Slip]) -> tuple[Slip, ...]:
    return tuple(slip for slip in slips if slip.severity == "error")


def _say(slips: Iterable[Slip]) -> None:
    """Print slips, each with the option or else the key of its field before it."""
    for slip in slips:
        warning = " (warning)" if slip.severity == "warning" else ""
        click.echo(f"{answers.option_of(slip.field) or slip.field or 'the profile'} {slip.message}{warning}")
        if slip.hint:
            click.echo(f"    {slip.hint}")


def _next_steps(portal: Portal, handle: str, path: Path) -> Iterator[str]:
    """Yield that the file is written, and the steps from there into the portal."""
    repository = portal.community.repository
    request = "pull request" if repository.host == "github" else "merge request"
    yield f"Wrote {path}. To send it in:"
    yield f"  git switch -c join-{handle} && git add {profile_path(handle)}"
    yield f"  git commit -m 'Join: {handle}' && git push -u origin join-{handle}"
    yield f"Then open a {request}. Without git, add the same file to profiles/ there:"
    yield f"  {home(repository)}"
