"""`pairloom schema`: the JSON Schema of every record, for editors and other programs."""

from pathlib import Path

import click

from pairloom import pipeline


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path), default="schemas")
def command(folder: Path) -> None:
    """Write the JSON Schemas of all records to DIR (schemas, if you name none).

    \b
    Examples:
      pairloom schema
      pairloom schema docs/schemas
    """
    for path in pipeline.write_schemas(folder):
        click.echo(path)
