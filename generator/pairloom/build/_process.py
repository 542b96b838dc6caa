"""Running a site builder as a process: what it is told, what of its words is passed on, where its site goes."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from pairloom import ownplace
from pairloom.build import BuildResult

_EPOCH: Final = "315532800"
"""The first of January 1980, the earliest day of most archives."""

_COLOURS: Final = re.compile(r"\x1b\[[0-9;]*m")
_PROGRESS: Final = ("INFO", "Build started", "Build finished", "No issues found")


def built(name: str, out: Path, fill: Callable[[Path], BuildResult]) -> BuildResult:
    """Let a builder fill a fresh folder, and put that in the place of the site if all is well.

    So a failed build leaves the earlier site whole.

    Args:
        name: the package of the builder, which may not be installed; it is also the extra that brings it.
        out: where the site goes.
        fill: runs the builder; what it is given is an empty folder.
    """
    if find_spec(name) is None:
        missing = f"The site builder {name} is not installed. To install it: pip install 'pairloom[{name}]'"
        return BuildResult(ok=False, messages=(missing,))
    try:
        with ownplace.scratch(out) as fresh:
            result = fill(fresh)
            if result.ok:
                ownplace.put(fresh, out)
    except (ownplace.NotOursError, OSError) as problem:
        return BuildResult(ok=False, messages=(str(problem),))
    return result


def strictly(name: str, stage: Path, out: Path) -> BuildResult:
    """Build with MkDocs, or with a program that takes its options; a warning is a failure.

    Never run with `-q`: MkDocs 1.6.1 then forgets the warnings that `--strict` counts, and ends well on broken links.
    """
    command = (name, "build", "--strict", "--config-file", str(stage / "mkdocs.yml"), "--site-dir")
    return built(name, out, lambda fresh: run(*command, str(fresh)))


def run(name: str, *arguments: str) -> BuildResult:
    """Run a builder to its end and return how it went, by its exit code and its words."""
    ended = subprocess.run(
        (sys.executable, "-m", name, *arguments),
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return BuildResult(ok=ended.returncode == 0, messages=tuple(_said(ended.stdout)))


def _environment() -> dict[str, str]:
    """Return the environment that a builder runs in."""
    # The first lets the same pages give the same bytes: MkDocs would put the day of the build into sitemap.xml.gz. The
    # second silences a note of Material on another program; the third keeps names in any script readable.
    ours = {"NO_MKDOCS_2_WARNING": "true", "PYTHONIOENCODING": "utf-8"}
    return {"SOURCE_DATE_EPOCH": _EPOCH, **os.environ, **ours}


def _said(output: str) -> Iterator[str]:
    """Yield the builder's lines that matter to people: no progress, and of a traceback only its last line."""
    inside = False
    for line in _COLOURS.sub("", output).splitlines():
        if line.startswith("Traceback "):
            inside = True
        elif inside and line.startswith((" ", "\t")):
            continue
        elif line.strip() and not line.startswith(_PROGRESS):
            inside = False
            yield line.rstrip()
