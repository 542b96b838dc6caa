"""`pairloom serve`: the site on this machine, kept fresh while files change."""

import contextlib
import gc
import signal
from datetime import date
from pathlib import Path

import click

from pairloom import pipeline, problemtext
from pairloom.cli import _options as options
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
    checked = pipeline.check(root, today, site=True)
    if checked.errors:
        report.show("text", checked.errors, checked.counts, root)
        raise SystemExit(1)
    gc.enable()  # this one runs for long
    click.echo(f"Serving http://{address}/ (Ctrl-C ends it)")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that the builder's process ends with ours
    with contextlib.suppress(KeyboardInterrupt):  # the way to end it, so no "Aborted!" and exit code 0
        for news in pipeline.serve(root, checked.portal, today, address):
            click.echo(_sentence(news))
        click.echo("The preview has ended. If the address is taken, choose another, as in the example.")
        raise SystemExit(1)


def _sentence(news: pipeline.Checked) -> str:
    """Return what to tell the person who has just saved a file."""
    if news.errors:
        return f"{problemtext.text(news.errors, news.counts)}\nThe page stays as it was."
    return f"Updated. {problemtext.summary(news.problems, news.counts)}"
