"""File views -> the files of the site that are no pages: calendars, feeds, data for programs.

Each module is one file type, named like its module in `views.files`; `content(view, community)` returns the bytes. A
module is imported when the first of its files is made, since what draws or reads Markdown takes long to start.
"""

import importlib
from collections.abc import Iterator, Sequence
from functools import partial

from pairloom.fingerprint import fingerprint
from pairloom.model.community import Community
from pairloom.model.page import FilePlan, StagedFile
from pairloom.model.view import FileView


def plan(views: Sequence[FileView], community: Community) -> Iterator[FilePlan]:
    """Yield what makes the staged file of every view: the same inputs make the same bytes."""
    around = fingerprint(community)
    for view in views:
        inputs = None if view.vast else fingerprint((around, view))
        yield FilePlan(f"docs/{view.path}", inputs, partial(_content, view, community))


def publish(views: Sequence[FileView], community: Community) -> Iterator[StagedFile]:
    """Yield the staged file of every view."""
    for file in plan(views, community):
        yield StagedFile(file.path, file.make())


def _content(view: FileView, community: Community) -> bytes:
    content: bytes = importlib.import_module(f"{__name__}.{view.type}").content(view, community)
    return content
