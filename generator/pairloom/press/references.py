"""What texts name: pages, places on them and files, so that the builder finds them where it looks for them.

The builder sees the Markdown of a site and not its people. Where a text links to a page that the builder does not
make, or to a file that it does not copy, something must stand there in its stead. To name more than is linked to does
no harm, so this looks for whatever could be a link, and reads no Markdown.
"""

import re
from collections.abc import Iterable
from posixpath import normpath
from typing import Final
from urllib.parse import unquote

_NAMED: Final = re.compile(r"""[^\s"'<>()\[\]#?]*\.[A-Za-z0-9]{1,8}(?=[\s"'<>()\[\]#?,;:]|$)""")
_ANCHOR: Final = re.compile(r"""#([^\s"'<>()\[\]]+)""")


def referred(text: str, folder: str) -> set[str]:
    """Return the paths of whatever a text may link to.

    Args:
        text: Markdown, or a builder's configuration.
        folder: the folder that the text's links start from, below docs/, with its slash; empty at the top.
    """
    found = {unquote(match.group()) for match in _NAMED.finditer(text)}
    return {path.lstrip("/") for name in found for path in (normpath(f"/{folder}{name}"), normpath(f"/{name}"))}


def anchors(texts: Iterable[str]) -> set[str]:
    """Return the places on pages that texts may link to."""
    return {unquote(match.group(1)) for text in texts for match in _ANCHOR.finditer(text)}
