"""`pairloom validate`: every problem of the portal, in one run."""

from datetime import date
from pathlib import Path

import click

from pairloom import changing, pipeline, problemtext
from pairloom.checked import Checked
from pairloom.cli import _options as options
from pairloom.cli import _report as report
from pairloom.model.problem import seen
from pairloom.revisions import RevisionError


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--changed-since",
    "revision",
    metavar="REV",
    default=None,
    help="Tell only what has become wrong since a git revision: a branch, a tag, a commit.",
)
@click.option(
    "--author",
    metavar="LOGIN",
    default=None,
    help="With --changed-since: also refuse what this person, by their login on the forge, may not change.",
)
@click.option("--fix", is_flag=True, help="First repair what is safe, in the files themselves, and say what was done.")
@options.output_format(*problemtext.FORMS)
@options.root
@options.today
def command(  # noqa: PLR0913 - one for each argument and option
    paths: tuple[Path, ...], *, revision: str | None, author: str | None, fix: bool, form: str, root: Path, today: date
) -> None:
    """Check the portal and say what to put right.

    Everything is read, since one file can break another; with PATHs, only the problems in these files and folders are
    shown. A warning does not fail the run. The form github also adds a page to the run that asks for it. Colour is for
    terminals: NO_COLOR takes it away, FORCE_COLOR brings it.

    With --changed-since, the files as they are now are compared with the revision that they were made from: the merge
    base of REV and HEAD. What others have to put right is left out, and what the change breaks elsewhere is told. Who
    may change what is read from portal.yml, profiles and matches at REV itself.

    With --fix, files are first repaired where nothing has to be guessed: other names and spellings of skills, people,
    zones and the like, the order of keys, quotes, blanks, line ends, the first line for editors. Comments stay. All
    files, or those in PATHs; matches.yml and what cannot be read stay as they are.

    \b
    Examples:
      pairloom validate
      pairloom validate profiles/sample-person.yml
      pairloom validate --fix
      pairloom validate --changed-since origin/main
      pairloom validate --changed-since origin/main --author sample-login
      pairloom validate --format json
    """
    within = _relative(paths, root)
    if fix:
        _fix(paths, within, form, root)
    checked = _checked(root, today, revision, author)
    problems = checked.within(within)
    report.show(form, problems, checked.counts, root)
    if any(problem.severity == "error" for problem in problems):
        raise SystemExit(1)


def _fix(paths: tuple[Path, ...], within: tuple[str, ...], form: str, root: Path) -> None:
    """Repair files and tell it: with the report for people, or beside the report for programs."""
    for path in paths:
        if path.is_symlink() or (root / path).is_symlink():
            message = f"{path} is a symbolic link; name the file itself"
            raise click.BadParameter(message, param_hint="PATHS")
    for name, repairs in pipeline.fix(root, within):
        click.echo(f"fixed {seen(name)}: {', '.join(repairs)}", err=form != "text")


def _checked(root: Path, today: date, revision: str | None, author: str | None) -> Checked:
    """Return the portal checked as a whole, or what a change does to it; an unknown revision is wrong usage."""
    if revision is None:
        if author is not None:
            message = "it says whose change it is; add --changed-since to say which change"
            raise click.BadParameter(message, param_hint="'--author'")
        return pipeline.check(root, today)
    if author is not None and not author.strip():
        message = "it must be a login of the forge; found nothing"
        raise click.BadParameter(message, param_hint="'--author'")
    try:
        return changing.check_change(root, revision, today, author)
    except RevisionError as error:
        raise click.BadParameter(str(error), param_hint="'--changed-since'") from None


def _relative(paths: tuple[Path, ...], root: Path) -> tuple[str, ...]:
    """Return the paths as the portal names them; one outside the portal is wrong usage."""
    names = []
    for path in paths:
        full = path if path.is_absolute() or not (root / path).exists() else root / path
        if not full.exists():
            message = f"there is no {path}"
            raise click.BadParameter(message, param_hint="PATHS")
        if not full.resolve().is_relative_to(root.resolve()):
            message = f"{path} is not in the portal {root}"
            raise click.BadParameter(message, param_hint="PATHS")
        names.append(full.resolve().relative_to(root.resolve()).as_posix())
    return tuple(names)
