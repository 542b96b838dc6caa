"""`pairloom schema`: the JSON Schema of every record, for editors and other programs."""

from pathlib import Path

import click

from pairloom import pipeline
from pairloom.cli import _options as options
from pairloom.schemaline import FOLDER


@click.command(short_help="Write the JSON Schemas of all records.")
@click.argument("folder", metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path), required=False)
@options.root
def command(folder: Path | None, root: Path) -> None:
    """Write the JSON Schemas of all records to DIR, or to the portal's folder .schema.

    The first line of each record names its schema there, so that an editor can help while you write.

    \b
    Examples:
      pairloom schema
      pairloom schema docs/schemas
    """
    for path in pipeline.write_schemas(folder or root / FOLDER):
        click.echo(path)
