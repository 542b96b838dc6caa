"""A file of a made-up community."""

from typing import NamedTuple


class File(NamedTuple):
    """A file: its path in the portal, and its text."""

    path: str
    text: str
