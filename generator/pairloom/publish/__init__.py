"""File views -> the files of the site that are no pages: calendars, feeds, data for programs.

Each module is one file type, named like its module in `views.files`; `content(view, community)` returns the bytes.
"""

import sys
from collections.abc import Iterator, Sequence

from pairloom import discover
from pairloom.model.community import Community
from pairloom.model.page import StagedFile
from pairloom.model.view import FileView


def publish(views: Sequence[FileView], community: Community) -> Iterator[StagedFile]:
    """Yield the staged file of every view."""
    types = {module.__name__.rpartition(".")[2]: module for module in discover.modules(sys.modules[__name__])}
    for view in views:
        yield StagedFile(f"docs/{view.path}", types[view.type].content(view, community))
