"""Pattern pages -> what the site builder makes of them; it is not run again while nothing that it reads has changed."""

import json
import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from pairloom import press, render, write
from pairloom.build import BuildResult, builders
from pairloom.kept import Kept, digest
from pairloom.model.page import StagedFile
from pairloom.ownplace import MARKER
from pairloom.press import marks
from pairloom.progress import Steps

BUILT: Final = "built"
"""Folder of the builder's own site, in the staging folder."""

_LIBRARIES: Final = (
    "mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "pygments", "jinja2", "properdocs", "zensical",
)  # fmt: skip
_TEXTS: Final = (".html", ".json", ".txt", ".xml")
_OURS: Final = frozenset({MARKER, "sitemap.xml", "sitemap.xml.gz", "search/search_index.json", "search.json"})
"""Files of the builder that we make ourselves, for all pages, or that nothing reads."""

_OPEN_END: Final = re.compile(r"^hooks:|^INHERIT:|!ENV|!relative|!!python|base_path|auto_append", re.MULTILINE)
_PLUGINS: Final = re.compile(r"^plugins:(.*(?:\n(?:[ \t-].*)?)*)", re.MULTILINE)
_COMMENT: Final = re.compile(r"(?:^|\s)#.*")
_PLUGIN: Final = re.compile(r"(?<![\w-])([a-z][\w/-]*)")


class BuilderError(Exception):
    """The builder did not make the pattern pages; it carries the builder's own words."""

    def __init__(self, result: BuildResult) -> None:
        """Keep the result."""
        super().__init__("the site builder failed")
        self.result = result


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where the builder works.

    Attributes:
        stage: the staging folder.
        builder: the builder's name.
        kept: where it is kept what the builder last made its site of.
        look: the community's mkdocs.yml.
        frame: the builder's configuration, theme, styles, pictures; and what else must be there for it.
    """

    stage: Path
    builder: str
    kept: Kept
    look: str
    frame: Collection[StagedFile]

    def made(self, plates: press.Plates, steps: Steps) -> press.Press:
        """Return the press for pattern pages, made by the builder now or earlier.

        Raises:
            BuilderError: the builder failed.
            press.PatternError: the builder did with a sentinel what we did not foresee.
        """
        pages = [render.staged(page) for page in plates.pages.values()]
        with steps.step("build", len(pages)):
            write.write(self.stage, (*self.frame, *pages))
            self._built(_fingerprint((*self.frame, *pages), self.look))
            return press.made(plates, self._read)

    def others(self, plates: press.Plates) -> Iterator[StagedFile]:
        """Yield the builder's other files: those of its theme, of content/, its page for addresses that are not there.

        Raises:
            press.PatternError: a sentinel stands in one of them.
        """
        pages = {press.built(page.path) for page in plates.pages.values()}
        for path in sorted(self._files().keys() - pages - _OURS):
            content = (self._folder / path).read_bytes()
            if path.endswith(_TEXTS) and marks.STEM.encode() in content:
                message = (
                    f"The site builder put a pattern page into {path}; take the plug-in that does so out of mkdocs.yml"
                )
                raise press.PatternError(message)
            yield StagedFile(path, content)

    @property
    def _folder(self) -> Path:
        return self.stage / BUILT / self.builder

    def _read(self, path: str) -> str:
        return (self._folder / press.built(path)).read_text(encoding="utf-8")

    def _built(self, fingerprint: str) -> None:
        """Run the builder unless its site is there, whole, and made of the very same."""
        name = f"built-{self.builder}"
        before = json.loads(self.kept.read(name) or b"[]")
        if not _reads_more(self.look) and before == [fingerprint, self._files()]:
            return
        result: BuildResult = builders()[self.builder].build(self.stage, self._folder)
        if not result.ok:
            raise BuilderError(result)
        self.kept.write(name, json.dumps([fingerprint, self._files()]).encode())

    def _files(self) -> Mapping[str, list[int]]:
        """Return the size and the time of each file that the builder made."""
        found = {}
        for folder, _, names in os.walk(self._folder):
            for name in names:
                path = Path(folder, name)
                status = path.stat()
                found[path.relative_to(self._folder).as_posix()] = [status.st_size, status.st_mtime_ns]
        return found


def _fingerprint(staged: Collection[StagedFile], look: str) -> str:
    parts = [part for file in staged for part in (file.path.encode(), file.content)]
    libraries = [f"{name} {version}".encode() for name in _LIBRARIES for version in _version(name)]
    return digest(look.encode(), os.environ.get("SOURCE_DATE_EPOCH", "").encode(), *libraries, *parts).hex()


def _version(name: str) -> Iterator[str]:
    try:
        yield metadata.version(name)
    except metadata.PackageNotFoundError:
        return


def _reads_more(look: str) -> bool:
    """Return whether mkdocs.yml names plug-ins, hooks, variables or files of which we cannot say what they read."""
    look = _COMMENT.sub("", look)
    plugins = {name for found in _PLUGINS.findall(look) for name in _PLUGIN.findall(found)}
    return bool(_OPEN_END.search(look)) or not plugins <= {"search"}
