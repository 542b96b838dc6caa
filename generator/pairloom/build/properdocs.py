"""ProperDocs with Material, run as a process on the staging folder: MkDocs 1, kept alive by its former maintainers."""

from pathlib import Path

from pairloom.build import BuildResult
from pairloom.build import _process as process


def build(stage: Path, out: Path) -> BuildResult:
    """Build the staged site to a folder, strictly: a warning is a failure, and leaves the earlier site whole."""
    return process.strictly("properdocs", stage, out)
