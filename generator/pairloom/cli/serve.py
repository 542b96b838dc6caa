"""`pairloom serve`: the site on this machine, kept fresh while files change."""

import contextlib
import gc
import signal
from datetime import date
from pathlib import Path

import click

from pairloom import problemtext, serving
from pairloom.cli import _options as options
from pairloom.cli import _progress as progress
from pairloom.cli import _report as report


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Address and port to listen on.")
@options.root
@options.today
def command(address: str, root: Path, today: date) -> None:
    """Show the site on this machine and rebuild it as files change.

    A change with problems is reported here, and the page stays as it was until they are put right. Ctrl-C ends it.

    \b
    Examples:
      pairloom serve
      pairloom serve --address 127.0.0.1:8080
    """
    gc.enable()  # this one runs for long
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt):  # the way to end it, so no "Aborted!" and exit code 0
        _serve(root, today, address)


def _serve(root: Path, today: date, address: str) -> None:
    with progress.steps() as steps:
        news = serving.serve(root, today, address, steps)
        try:
            first = next(news)
        except (OSError, ValueError) as problem:
            why = getattr(problem, "strerror", None) or problem
            message = f"nobody can listen at {address} ({why}); choose another, as in the example"
            raise click.BadParameter(message, param_hint="'--address'") from None
    if not first.shown:
        _show(first, root)
        raise SystemExit(1)
    click.echo(f"Serving http://{address}/ (Ctrl-C ends it)")
    with contextlib.closing(news):
        for one in news:
            click.echo(_sentence(one))


def _show(news: serving.News, root: Path) -> None:
    if news.result is None:
        report.show("text", news.checked.errors, news.checked.counts, root)
    else:
        click.echo("\n".join(news.result.messages))


def _sentence(news: serving.News) -> str:
    """Return what to tell the person who has just saved a file."""
    if news.checked.errors:
        return f"{problemtext.text(news.checked.errors, news.checked.counts)}\nThe page stays as it was."
    if news.result and not news.result.ok:
        return "\n".join([*news.result.messages, "The page stays as it was."])
    return f"Updated. {problemtext.summary(news.checked.problems, news.checked.counts)}"
