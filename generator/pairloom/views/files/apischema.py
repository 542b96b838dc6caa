"""The shape of the data for other programs."""

from collections.abc import Iterator
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.view import FileView
from pairloom.views import paths


def files(portal: Portal, today: date) -> Iterator[FileView]:
    """Yield the schema."""
    del portal, today  # The shape is the same for all portals.
    yield FileView(type="apischema", path=f"{paths.API}schema.json")
