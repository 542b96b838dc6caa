"""What programs that walk through the web read first: they are welcome."""

from collections.abc import Iterator
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.view import FileView


def files(portal: Portal, today: date) -> Iterator[FileView]:
    """Yield robots.txt."""
    del portal, today
    yield FileView(type="robots", path="robots.txt")
