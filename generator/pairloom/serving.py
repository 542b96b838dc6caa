"""A preview: the site built, served on this machine, and brought up to date with each change of a file."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from pairloom import pipeline, watch
from pairloom.build import BuildResult
from pairloom.checked import Checked
from pairloom.load import Records
from pairloom.preview import Preview
from pairloom.progress import Steps

PREVIEW: Final = "preview"
"""Folder of the site that is shown, in the staging folder."""


@dataclass(frozen=True, slots=True)
class News:
    """How a build went: what is wrong with the portal, and what the builder says; None where nothing was built."""

    checked: Checked
    result: BuildResult | None

    @property
    def shown(self) -> bool:
        """Whether the pages are those of the files as they are."""
        return self.result is not None and self.result.ok


def serve(root: Path, today: date, address: str, steps: Steps) -> Generator[News]:
    """Build the site, serve it, and yield how each build went; a change with problems leaves the pages as they were.

    Ends at once where the first build does not go well, else only when it is closed.

    Raises:
        OSError: nobody can listen at the address, for instance because somebody does already.
        ValueError: the address is none.
    """
    records = Records()
    first = _news(root, today, steps, records)
    if not first.shown:
        yield first
        return
    preview = Preview(root / pipeline.STAGE / PREVIEW, address, _base(first))
    try:
        yield first
        for _ in watch.changes(root, lambda: True):
            news = _news(root, today, Steps(), records)
            if news.shown:
                preview.changed()
            yield news
    finally:
        preview.stop()


def _news(root: Path, today: date, steps: Steps, records: Records) -> News:
    checked = pipeline.check_site(root, today, steps, records)
    if checked.errors:
        return News(checked, None)
    out = root / pipeline.STAGE / PREVIEW
    return News(checked, pipeline.build(root, checked.portal, today, out, pipeline.BUILDERS[0], steps=steps))


def _base(news: News) -> str:
    path = urlsplit(str(news.checked.portal.community.url)).path
    return path if path.endswith("/") else f"{path}/"
