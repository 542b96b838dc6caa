"""`pairloom demo`: a fictional community of any size, to try things out and to measure."""

import shlex
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

import click

from pairloom import demo
from pairloom.cli import _options as options

S = TypeVar("S")

_MOST: Final = 1_000_000
_FIRST_YEAR: Final = 2010
_LAST_YEAR: Final = 2090
"""Years of the day to count from: the community's own days, before and after it, must be days that records may name."""


@click.command(short_help="Make a fictional community of any size.")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--people", type=click.IntRange(1, _MOST), default=200, show_default=True, metavar="N", help="How many people."
)
@click.option(
    "--seed", type=click.IntRange(0), default=1, show_default=True, metavar="S", help="Another one gives other people."
)
@options.today
def command(folder: Path, people: int, seed: int, today: date) -> None:
    """Make a fictional community in DIR: people, cohorts, pairs, sessions, recognition, pages and training.

    To try things out and to measure: with the same people, seed and day you get the same bytes everywhere. DIR must be
    empty or new. For the forge's files and the schemas, run pairloom init DIR --update afterwards.

    \b
    Examples:
      pairloom demo try-it
      pairloom demo large --people 10000 --seed 7 --today 2026-11-15
    """
    if not _FIRST_YEAR <= today.year <= _LAST_YEAR:
        message = f"{today} must be a day of the years {_FIRST_YEAR} to {_LAST_YEAR}"
        raise click.BadParameter(message, param_hint="'--today'")
    if folder.is_symlink() and not folder.exists():
        message = f"{folder} is a link that leads nowhere; choose another place"
        raise click.BadParameter(message, param_hint="DIR")
    if folder.exists() and any(folder.iterdir()):
        message = f"{folder} is not empty; choose a new folder, for nothing is written over"
        raise click.BadParameter(message, param_hint="DIR")
    with _progress(people) as steps:
        made = demo.make(folder, people, seed, today, steps)
    persons = "1 fictional person" if people == 1 else f"{people:,} fictional people"
    cohorts = "1 cohort" if made.cohorts == 1 else f"{made.cohorts:,} cohorts"
    root = shlex.quote(str(folder))
    click.echo(
        f"Made {persons} in {cohorts} in {folder}: {made.files:,} files. To see the site: pairloom build --root {root}"
    )


@contextmanager
def _progress(people: int) -> Iterator[Callable[[Iterable[S]], Iterable[S]]]:
    """Give a function that counts what goes by on a terminal; elsewhere it shows nothing."""
    if not _on_terminal():
        yield lambda steps: steps
        return
    few = max(people // 100, 1)
    with click.progressbar(length=people, label="People", show_pos=True, file=sys.stderr, update_min_steps=few) as bar:

        def shown(steps: Iterable[S]) -> Iterator[S]:
            for step in steps:
                yield step
                bar.update(1)

        yield shown


def _on_terminal() -> bool:
    return sys.stderr.isatty()
