"""The JSON Schema of the data for other programs."""

from pairloom.model.community import Community
from pairloom.model.view import FileView
from pairloom.publish import api


def content(_: FileView, __: Community) -> bytes:
    """Return the schema."""
    return api.schema()
