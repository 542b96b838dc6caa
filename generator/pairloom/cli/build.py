"""`pairloom build`: the site, from the files to a folder that any web server can serve."""

import shlex
from datetime import date
from pathlib import Path

import click

from pairloom import pipeline, problemtext
from pairloom.cli import _options as options
from pairloom.cli import _progress as progress
from pairloom.cli import _report as report


@click.command()
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    show_default="site, in the portal",
    help="Folder for the finished site.",
)
@click.option(
    "--builder",
    type=click.Choice(pipeline.BUILDERS),
    default=pipeline.BUILDERS[0],
    show_default=True,
    help="Site builder.",
)
@click.option("--timings", is_flag=True, help="Say what each step took.")
@options.root
@options.today
def command(out: Path | None, builder: str, root: Path, today: date, *, timings: bool) -> None:
    """Check the portal and build its site.

    A portal with problems is not built: the site that stands stays as it was. Only what has changed is made again.

    \b
    Examples:
      pairloom build
      pairloom build --out /tmp/site
      pairloom build --timings
    """
    target = out or root / "site"
    _refuse_own_folders(root, target)
    with progress.steps() as steps:
        checked = pipeline.check_site(root, today, steps)
        result = None if checked.errors else pipeline.build(root, checked.portal, today, target, builder, steps=steps)
    if result is None:
        report.show("text", checked.errors, checked.counts, root)
        click.echo("The site was not built. Put these right, then run the command again.")
        raise SystemExit(1)
    click.echo(problemtext.summary(checked.problems, checked.counts))
    for message in result.messages:
        click.echo(message)
    if not result.ok:
        click.echo("The site was not built; the one that stands stays as it was.")
        raise SystemExit(1)
    if timings:
        click.echo("\n".join(progress.table(steps)))
    click.echo(f"Built {target}. To look at it: python3 -m http.server --directory {shlex.quote(str(target))}")


def _refuse_own_folders(root: Path, target: Path) -> None:
    """End with a sentence, exit code 2, where the site would lie among the files that it is made from."""
    for name in pipeline.NO_SITE:
        if target.resolve().is_relative_to((root / name).resolve()):
            message = f"{target} is in the portal's folder {name}, which pairloom reads; choose another place"
            raise click.BadParameter(message, param_hint="'--out'")
