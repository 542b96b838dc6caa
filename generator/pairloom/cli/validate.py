"""`pairloom validate`: every problem of the portal, in one run."""

from datetime import date
from pathlib import Path

import click

from pairloom import pipeline, problemtext
from pairloom.cli import _options as options


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@options.output_format(*problemtext.FORMS)
@options.root
@options.today
def command(paths: tuple[Path, ...], form: str, root: Path, today: date) -> None:
    """Check the portal and say what to put right.

    Everything is read, since one file can break another; with PATHs, only the problems in these files and folders are
    shown. A warning does not fail the run.

    \b
    Examples:
      pairloom validate
      pairloom validate profiles/sample-person.yml
      pairloom validate --format json
    """
    checked = pipeline.check(root, today)
    problems = checked.within(_relative(paths, root))
    click.echo(problemtext.FORMS[form](problems, checked.counts))
    if any(problem.severity == "error" for problem in problems):
        raise SystemExit(1)


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
