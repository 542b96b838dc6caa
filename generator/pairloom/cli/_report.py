"""Problems on their way out: in the form that was asked for, in colour on a terminal, and as a page for GitHub."""

import contextlib
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from pairloom import pipeline, problemtext
from pairloom.model.problem import Problem

_OF_A_REPOSITORY: Final = frozenset({"github", "gitlab", "sarif"})
"""Forms whose readers look up paths in the repository, of which the portal may be a subfolder."""

_PAGE: Final = "GITHUB_STEP_SUMMARY"
"""The variable that names the file for the page of a run."""


def show(form: str, problems: Iterable[Problem], counts: Mapping[str, int], root: Path) -> None:
    """Print problems in a form of `problemtext.FORMS`; with `github`, also add the page of the run, if there is one."""
    problems = tuple(problems)
    if form in _OF_A_REPOSITORY:
        problems = _in_repository(problems, root)
    if form == "text":
        colour = in_colour()
        click.echo(problemtext.text(problems, counts, colour=colour), color=colour)
    elif form == "sarif":
        click.echo(problemtext.sarif(problems, counts, rules=pipeline.rules()))
    else:
        click.echo(problemtext.FORMS[form](problems, counts))
    if form == "github" and (page := os.environ.get(_PAGE)):
        with contextlib.suppress(OSError), Path(page).open("a", encoding="utf-8") as file:  # an extra: no page, no harm
            file.write(problemtext.markdown(problems, counts))


def in_colour() -> bool:
    """Return whether to print in colour: on a terminal that can, or by FORCE_COLOR; never against NO_COLOR.

    Sources: no-color.org, force-color.org; the order is Python's own.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _in_repository(problems: tuple[Problem, ...], root: Path) -> tuple[Problem, ...]:
    """Return problems with paths from the current folder, which is the repository's top where a forge runs us."""
    here, there = Path.cwd().resolve(), root.resolve()
    if there == here or not there.is_relative_to(here):
        return problems
    return tuple(replace(each, path=f"{there.relative_to(here).as_posix()}/{each.path}") for each in problems)
