"""Zensical, run as a process on a copy of the staging folder: the next program of Material's makers.

Zensical builds only below the folder of its configuration, and keeps a cache there: so it has a folder of its own,
which is gone afterwards. It also takes links in raw HTML for links between sources and makes them one folder longer,
and takes out what its search reads, while ours is right as it stands: so it is given these attributes under names that
it does not know.
"""

import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pairloom.build import BuildResult
from pairloom.build import _process as process

_CHANGED: Final = re.compile(rb"\b(?=(?:href|src|srcset)\s*=|data-search-exclude\b)", re.IGNORECASE)
"""Where the name of an attribute begins that Zensical would change or take out."""

_HIDDEN: Final = b"pairloomkeeps"
"""Put before such a name: letters only, so that no highlighter of code takes the name apart."""


def build(stage: Path, out: Path) -> BuildResult:
    """Build the staged site to a folder, strictly: a warning is a failure, and leaves the earlier site whole.

    Zensical 0.0.73 warns of links to pages and headings that are not there. It does not look at pictures, at absolute
    links, or whether the navigation names each page.
    """
    return process.built("zensical", out, lambda fresh: _filled(stage, fresh))


def _filled(stage: Path, fresh: Path) -> BuildResult:
    with tempfile.TemporaryDirectory(dir=fresh.parent, prefix="zensical-") as folder:
        project = Path(folder)
        config = project / "zensical.yml"
        config.write_text("\n".join(_settings(stage.resolve())), encoding="utf-8")
        shutil.copytree(stage / "docs", project / "docs", copy_function=_copy)
        result = process.run("zensical", "build", "--strict", "--config-file", str(config))
        if result.ok:
            _restore(project / "site")
            (project / "site").rename(fresh)
    said = (message.replace(_HIDDEN.decode(), "") for message in result.messages)
    return BuildResult(ok=result.ok, messages=tuple(said))


def _settings(stage: Path) -> Iterator[str]:
    """Yield the lines of a configuration that builds on the staged one, with the look that ours is made for."""
    yield f"INHERIT: {json.dumps(str(stage / 'mkdocs.yml'))}"
    yield "docs_dir: docs"
    yield "site_dir: site"
    yield "theme:"
    yield "  variant: classic"
    if (stage / "overrides").is_dir():
        yield f"  custom_dir: {json.dumps(str(stage / 'overrides'))}"


def _copy(source: str, target: str) -> None:
    """Copy a staged file; a page with those attributes under other names."""
    if source.endswith(".md"):
        Path(target).write_bytes(_CHANGED.sub(_HIDDEN, Path(source).read_bytes()))
    else:
        shutil.copyfile(source, target)


def _restore(site: Path) -> None:
    """Give the attributes their names again, in pages and in the index for searching."""
    for path in (*site.rglob("*.html"), site / "search.json"):
        if path.is_file() and _HIDDEN in (content := path.read_bytes()):
            path.write_bytes(content.replace(_HIDDEN, b""))
