"""`pairloom init`: a new portal in a folder, and later its generated files brought up to date."""

import shlex
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from pairloom import founding, pipeline, problemtext, starter
from pairloom.cli import _beginning as beginning
from pairloom.cli import _options as options
from pairloom.formlinks import home
from pairloom.model.community import Repository
from pairloom.model.portal import PORTAL, cohort_path, profile_path

_SWITCH: Final = {
    "github": "In its settings: Pages, source GitHub Actions; Actions, General, allow it to create pull requests.",
    "gitlab": "Then Build, Pipeline schedules: the first lines of the files in .gitlab/ci/ say which.",
}
"""What is to be switched on at the forge before the site is there."""

_FOR: Final = {
    "name": ("NAME", "Name of the mentorship program."),
    "forge": ("github|gitlab", "Where its repository will be."),
    "repository": ("OWNER/NAME", "The repository there."),
    "url": ("URL", "Address of the site."),
    "coordinator_name": ("NAME", "Name of the first coordinator."),
    "coordinator": ("HANDLE", "Handle of the first coordinator."),
    "login": ("LOGIN", "Their login on the forge, by which the checks know them."),
    "contact": ("URL", "A link where they can be reached."),
    "timezone": ("AREA/CITY", "Their time zone."),
    "code_of_conduct": ("URL", "The community's code of conduct."),
    "report": ("URL", "Where a breach of it can be reported, in private."),
}
"""What each answer is called in the help, and what it is."""


def _answers(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add an option for each answer."""
    for field in reversed(starter.FIELDS):
        metavar, words = _FOR[field]
        command = click.option(beginning.option(field), field, metavar=metavar, help=words)(command)
    return command


@click.command(short_help="Make a new portal, or bring one up to date.")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@_answers
@click.option("--yes", is_flag=True, help="Ask nothing: what is not given is guessed.")
@click.option("--update", is_flag=True, help="Bring the generated files of a portal up to date.")
@click.option(
    "--check", "--dry-run", is_flag=True, help="With --update: only say what would change; exit 1 if it does."
)
@options.today
def command(folder: Path, *, yes: bool, update: bool, check: bool, today: date, **given: str | None) -> None:
    """Make a new portal in DIR: the community's data, pages and training, workflows and forms.

    On a terminal, what is not given is asked. DIR may hold what a forge puts into a new repository. Nothing is written
    over.

    With --update, the files that Pairloom made for the forge are made again. Only those with its mark in the first
    line are touched.

    \b
    Examples:
      pairloom init mentorship
      pairloom init mentorship --name "Sample Community Mentorship" --forge gitlab --yes
      pairloom init . --update
    """
    answers = {field: text for field, text in given.items() if text is not None}
    if check and not update:
        message = "--check and --dry-run belong to --update"
        raise click.UsageError(message)
    if update and answers:
        message = f"{beginning.option(next(iter(answers)))} is for a new portal; with --update, change {PORTAL}"
        raise click.UsageError(message)
    if update:
        _update(folder, today, check=check)
    else:
        _refuse_place(folder)
        _start(folder, answers, today, yes=yes)


def _refuse_place(folder: Path) -> None:
    """End with a sentence, exit code 2, where no portal of its own can be."""
    if folder.is_symlink() and not folder.exists():
        message = f"{folder} is a link that leads nowhere; choose another place"
        raise click.BadParameter(message, param_hint="DIR")
    for above in folder.resolve().parents:
        if (above / PORTAL).is_file():
            message = f"{folder} is inside the portal {above}; choose a place outside it"
            raise click.BadParameter(message, param_hint="DIR")


def _start(folder: Path, given: dict[str, str], today: date, *, yes: bool) -> None:
    if (folder / PORTAL).exists():
        click.echo(f"{folder} is a portal already, and stays as it is. To bring its generated files up to date:")
        click.echo(f"  pairloom init {shlex.quote(str(folder))} --update")
        raise SystemExit(1)
    answers = beginning.take(folder, given, today, yes=yes)
    started = founding.start(folder, answers, today)
    if started.problems:
        raise click.UsageError(beginning.sentence(started.problems[0]))
    if started.in_the_way:
        click.echo(f"Nothing was written: {len(started.in_the_way)} of the portal's files have something in their way:")
        for path in started.in_the_way:
            click.echo(f"  {folder / path}")
        click.echo("Move these away, or choose another folder.")
        raise SystemExit(1)
    click.echo(f"Made the portal {answers.name} in {folder}: {len(started.written)} files.")
    if started.kept:
        click.echo(f"Left as they were: {', '.join(started.kept)}.")
    guessed = [field.replace("_", " ") for field in starter.FIELDS if field not in given] if yes else []
    for line in _next_steps(folder, answers, guessed):
        click.echo(line)


def _next_steps(folder: Path, answers: starter.Answers, guessed: list[str]) -> list[str]:
    address = home(Repository(host=answers.forge, slug=answers.repository))
    mine = f"{PORTAL} and {profile_path(answers.coordinator)}"
    look = f"Look at {mine}." if not guessed else f"Guessed, so look at them in {mine}: {', '.join(guessed)}."
    if not answers.login:
        look += f" Add links: {{{answers.forge}: your-login}} to the profile: by it the checks know you."
    begin = "" if (folder / ".git").exists() else "git init --initial-branch=main && "
    return [
        "Next:",
        f"  1. {look}",
        f"  2. See the site: cd {shlex.quote(str(folder))} && pairloom serve. Its pages speak in your name.",
        f'  3. {begin}git add . && git commit -m "A portal for mentorship"',
        f"  4. Push it to {address}. {_SWITCH[answers.forge]}",
        f"  5. Write your days and objectives in {cohort_path(starter.COHORT)}; with status: open, people can join.",
    ]


def _update(folder: Path, today: date, *, check: bool) -> None:
    checked = pipeline.check(folder, today)
    if checked.errors:
        click.echo(problemtext.text(checked.errors, checked.counts))
        click.echo("Nothing was written. Put these right, then run the command again.")
        raise SystemExit(1)
    plan = founding.plan_update(folder, checked.portal)
    if not check:
        founding.update(folder, plan)
    for path in plan.write:
        click.echo(f"{'would write' if check else 'written'}: {path}")
    for path in plan.remove:
        click.echo(f"{'would remove' if check else 'removed'}: {path}")
    for path in plan.yours:
        click.echo(f"left alone: {path}; it is yours")
    right, made = len(plan.unchanged), len(plan.unchanged) + len(plan.write)
    click.echo(f"{right if check else made} of {made} generated files are up to date.")
    if check and (plan.write or plan.remove):
        raise SystemExit(1)
