"""Options that several commands take."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from pairloom.model.text import FIRST_YEAR, LAST_YEAR

F = TypeVar("F", bound=Callable[..., Any])


def _day(ctx: click.Context, param: click.Parameter, value: date | str) -> date:
    try:
        day = value if isinstance(value, date) else date.fromisoformat(value)
    except ValueError:
        message = f"{value!r} is not a day; write it as year-month-day, for instance 2026-11-01"
        raise click.BadParameter(message, ctx=ctx, param=param) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        message = f"{value!r} must be a day of the years {FIRST_YEAR} to {LAST_YEAR}"
        raise click.BadParameter(message, ctx=ctx, param=param)
    return day


def root(command: F) -> F:
    """Add --root, the folder of the portal."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        default=".",
        show_default="the current folder",
        help="Folder of the portal.",
    )(command)


def today(command: F) -> F:
    """Add --today, the day to count from."""
    return day("--today")(command)


def day(*names: str) -> Callable[[F], F]:
    """Return a decorator that adds the day to count from under these names; the command gets it as `today`."""
    return click.option(
        *names,
        "today",
        type=click.UNPROCESSED,
        callback=_day,
        metavar="DATE",
        default=date.today,
        show_default="the real one",
        help="The day to count from, as year-month-day.",
    )


def output_format(*formats: str) -> Callable[[F], F]:
    """Return a decorator that adds --format with these choices, the first being the default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How to print the result.",
    )
