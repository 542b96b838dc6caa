"""Some files of a portal as they once were: bytes by path in, a portal out."""

from collections.abc import Mapping
from pathlib import Path

from pairloom.load.layout import Kind
from pairloom.load.loaded import Found, Loaded, assemble
from pairloom.load.record import Read, record_of


def load_old(root: Path, files: Mapping[str, bytes]) -> Loaded:
    """Return the portal that these files make.

    Args:
        root: the portal's folder.
        files: by path; a portal may lack any of them.
    """

    def read(path: str, kind: Kind) -> Read:
        return record_of(files[path], path, kind)

    return assemble(root, Found(files, ()), read)
