"""The command line: one module a command, found by walking this package.

A command module has the command's name (dashes as underscores, and one at the end of a word that is Python's own) and
holds a Click command called `command`. It reads options, calls the pipeline, prints, and picks the exit code. Modules
that start with an underscore are no commands.
"""

import importlib
import keyword
import pkgutil

import click

from pairloom import __version__


class Commands(click.Group):
    """A group that imports a command only when it is asked for, so that starting stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        """Return the names of all commands."""
        names = [info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_")]
        return sorted(name.rstrip("_").replace("_", "-") for name in names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        name = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name.replace("-", "_")
        module = importlib.import_module(f"{__name__}.{name}")
        command: click.Command = module.command
        return command


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="pairloom", message="%(prog)s %(version)s")
def pairloom() -> None:
    """Run a mentorship program from a git repository.

    Check every profile, pair mentors with mentees and say why, and build a site that people enjoy.

    Exit codes: 0 clean, 1 problems found, 2 wrong usage, 3 a bug of ours.

    \b
    Examples:
      pairloom validate
      pairloom match 2026-autumn --dry-run
      pairloom build
    """
