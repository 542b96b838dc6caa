"""MkDocs with Material, run as a process on the staging folder."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from pairloom.build import BuildResult
from pairloom.build import _place as place

_EPOCH: Final = "315532800"
"""The first of January 1980, the earliest day of most archives."""

_MKDOCS: Final = (sys.executable, "-m", "mkdocs")
_PREVIEW: Final = (sys.executable, "-m", "pairloom.build._preview")


def build(stage: Path, out: Path) -> BuildResult:
    """Build the staged site to a folder, strictly: a warning is a failure.

    The site is built beside `out` and then put in its place, so a failed build leaves the earlier site whole.
    Never run with `-q`: MkDocs 1.6.1 then forgets the warnings that `--strict` counts, and ends well on broken links.
    """
    try:
        with place.scratch(out) as fresh:
            ended = _run(stage, fresh)
            if ended.returncode == 0:
                place.put(fresh, out)
    except (place.NotOursError, OSError) as problem:
        return BuildResult(ok=False, messages=(str(problem),))
    return BuildResult(ok=ended.returncode == 0, messages=tuple(_said(ended.stdout)))


class Server:
    """A running preview of the staged site."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it."""
        self.command = command
        self.process = subprocess.Popen(command, env=_environment())

    def restart(self) -> None:
        """End the preview and begin it anew, without the pages of the old one."""
        self.stop()
        self.process = subprocess.Popen(self.command, env=_environment())

    def runs(self) -> bool:
        """Return whether the preview is still there."""
        return self.process.poll() is None

    def stop(self) -> None:
        """End the preview, by force if it does not end within five seconds."""
        self.process.terminate()
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def serve(stage: Path, address: str) -> Server:
    """Start a preview at `host:port` that builds a page again as soon as its staged file changes.

    Only changed pages are built (170 pages: a second instead of four), so the preview's search knows fewer pages as
    one edits. `--livereload` is said out loud because MkDocs 1.6.1 forgets its own default under Click 8.3.
    """
    command = [*_PREVIEW, "serve", "--livereload", "--dirty", "--config-file", str(stage / "mkdocs.yml")]
    return Server([*command, "--dev-addr", address])


def _run(stage: Path, out: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*_MKDOCS, "build", "--strict", "--config-file", str(stage / "mkdocs.yml"), "--site-dir", str(out)],
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _said(output: str) -> Iterator[str]:
    """Yield the builder's lines that matter to people: no progress, and of a traceback only its last line."""
    inside = False
    for line in output.splitlines():
        if line.startswith("Traceback "):
            inside = True
        elif inside and line.startswith((" ", "\t")):
            continue
        elif line.strip() and not line.startswith("INFO"):
            inside = False
            yield line


def _environment() -> dict[str, str]:
    # The first lets the same pages give the same bytes: MkDocs would put the day of the build into sitemap.xml.gz. The
    # second silences a note of Material on another program; the third keeps names in any script readable.
    ours = {"NO_MKDOCS_2_WARNING": "true", "PYTHONIOENCODING": "utf-8"}
    return {"SOURCE_DATE_EPOCH": _EPOCH, **os.environ, **ours}
