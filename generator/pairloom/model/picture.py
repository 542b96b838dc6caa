"""A share picture: what its view fills, and what is published as PNG."""

from dataclasses import dataclass

from pairloom.model.view import FileView


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile(FileView):
    """A picture that is shown where a page is shared: its title, a line above it, and a few words below."""

    above: str
    title: str
    below: str
