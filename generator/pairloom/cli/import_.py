"""`pairloom import`: a spreadsheet of answers to profiles, one file a person."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NoReturn, TypeVar

import click

from pairloom import importing, pipeline, problemtext
from pairloom.cli import _imported as outcome
from pairloom.cli import _known as known
from pairloom.cli import _options as options
from pairloom.cli import _report as report
from pairloom.join import sheet
from pairloom.model.portal import Portal
from pairloom.model.problem import Problem
from pairloom.tables import Table

S = TypeVar("S")


@click.command("import", short_help="Turn a spreadsheet of answers into profiles.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--map",
    "chart",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="MAP.yml",
    help="Which column is what, where the names do not tell.",
)
@click.option("--suggest", is_flag=True, help="Draft a map: into MAP.yml if it is given, else on the screen.")
@click.option("--dry-run", is_flag=True, help="Show what would change in which file, and write nothing.")
@options.output_format("text", "json")
@options.root
@options.today
def command(  # noqa: PLR0913 - one for each argument and option
    file: Path, *, chart: Path | None, suggest: bool, dry_run: bool, form: str, root: Path, today: date
) -> None:
    """Make profiles of FILE, a spreadsheet of answers: CSV or XLSX, such as Google Forms and Microsoft Forms export.

    Each row becomes one person's file, or changes it: what a row leaves blank stays, and so do comments. A row that
    cannot be taken is told with its row and column, and the others go in. Nothing is guessed: skills that nobody knows
    come back as lines for content/skills.yml. Nobody is taken in who has not said yes to being shown.

    \b
    Examples:
      pairloom import people.csv --suggest --map people-map.yml
      pairloom import people.csv --map people-map.yml --dry-run
      pairloom import people.xlsx
    """
    checked = pipeline.check(root, today)
    known.lists(checked)
    table = _table(file, form)
    if suggest:
        _suggest(table, checked.portal, today, chart)
        return
    columns, notes = _columns(table, checked.portal, today, chart, form)
    with _progress(table.rows, "Reading") as steps:
        made = importing.read_rows(checked, table, columns, today, steps)
    changes, made = _changes(root, made)
    if not dry_run:
        _write(root, changes)
    result = outcome.Outcome(table.name, made, changes, (*table.problems, *notes), dry_run=dry_run)
    if form == "json":
        click.echo(outcome.as_json(result, checked.portal.skills))
    else:
        colour = report.in_colour()
        for line in outcome.as_text(result, checked.portal.skills):
            click.echo(line, color=colour)
    if made.refused:
        raise SystemExit(1)


def _table(file: Path, form: str) -> Table:
    """Return the table of a file; ends with what is wrong with it, exit code 1, if it cannot be read."""
    try:
        table = importing.read_table(file)
    except OSError as error:
        _end(f"{file} cannot be read: {error.strerror or error}")
    _stop_for(table.problems, form)
    return table


def _suggest(table: Table, portal: Portal, today: date, chart: Path | None) -> None:
    """Print the draft of a map, or write it where it is to be; a map that is there is never written over."""
    text = sheet.map_text(table, sheet.suggest(table, portal, today), portal, today)
    if chart is None:
        click.echo(text, nl=False)
        return
    try:
        with chart.open("x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        message = f"{chart} is there already; name another file, or leave out --suggest to use it"
        raise click.BadParameter(message, param_hint="'--map'") from None
    except OSError as error:
        _end(f"{chart} cannot be written: {error.strerror or error}")
    click.echo(f"Wrote {chart}. Look at each line, then run the command again with --dry-run in place of --suggest.")


def _columns(
    table: Table, portal: Portal, today: date, chart: Path | None, form: str
) -> tuple[sheet.Columns, tuple[Problem, ...]]:
    """Return what each column is, and warnings; ends with what is wrong where that cannot be said."""
    if chart is None:
        guesses = sheet.suggest(table, portal, today)
        columns, notes = sheet.columns_of(guesses), sheet.unplaced(table, guesses)
    else:
        try:
            data = chart.read_bytes()
        except OSError as error:
            _end(f"{chart} cannot be read: {error.strerror or error}")
        columns, notes = sheet.read_map(data, str(chart), table)
    _stop_for(notes, form)
    _stop_for(sheet.lacking(table, columns), form)
    return columns, notes


def _changes(root: Path, made: sheet.Imported) -> tuple[tuple[sheet.Change, ...], sheet.Imported]:
    try:
        return importing.changes(root, made)
    except OSError as error:
        _end(f"{error.filename} cannot be read: {error.strerror}. Nothing was written.")


def _write(root: Path, changes: tuple[sheet.Change, ...]) -> None:
    """Write each file in one step; where one cannot be written, say how far it went."""
    done = 0
    with _progress(changes, "Writing") as steps:
        for change in steps(changes):
            try:
                pipeline.write_profile(root, change.handle, change.after)
            except OSError as error:
                _end(f"{done} of {len(changes)} files are written; then: {error.strerror or error}. Run it again.")
            done += 1


@contextmanager
def _progress(things: Sized, label: str) -> Iterator[Callable[[Iterable[S]], Iterable[S]]]:
    """Give a function that shows progress on a terminal as things go by; elsewhere it shows nothing."""
    if not _on_terminal():
        yield lambda steps: steps
        return
    few = max(len(things) // 100, 1)
    with click.progressbar(length=len(things), label=label, file=sys.stderr, update_min_steps=few) as bar:

        def shown(steps: Iterable[S]) -> Iterator[S]:
            for step in steps:
                yield step
                bar.update(1)

        yield shown


def _on_terminal() -> bool:
    return sys.stderr.isatty()


def _stop_for(problems: Iterable[Problem], form: str) -> None:
    problems = tuple(problems)
    if any(problem.severity == "error" for problem in problems):
        click.echo(problemtext.as_json(problems, {}) if form == "json" else "\n".join(outcome.lines_of(problems)))
        _end("Nothing was written.", err=form == "json")


def _end(sentence: str, *, err: bool = False) -> NoReturn:
    click.echo(sentence, err=err)
    raise SystemExit(1)
