"""What an earlier run made and this one may use again: a folder of named pieces, each whole or not there at all.

The folder is safe to delete, to share between branches, and to lose half-written: what is damaged counts as missing. It
holds data, never code, so that a folder from somewhere else can at worst be wrong; what is read from it says by its
digests what it was made of.
"""

import contextlib
import hashlib
import os
import tempfile
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from importlib.resources import files as package_files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

_SIZE: Final = 16
_LIBRARIES: Final = (
    "babel", "icalendar", "jinja2", "markdown-it-py", "markupsafe", "nh3", "pillow", "pydantic-core", "pyyaml",
    "snowballstemmer", "tzdata",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder of kept pieces; with no folder nothing is kept."""

    folder: Path | None = None

    def read(self, name: str) -> bytes | None:
        """Return a piece as it was written; None where it is missing, damaged or cannot be read."""
        if self.folder is None:
            return None
        try:
            data = (self.folder / name).read_bytes()
        except OSError:
            return None
        mark, content = data[:_SIZE], data[_SIZE:]
        return content if mark == digest(_tool(), content) else None

    def write(self, name: str, content: bytes) -> None:
        """Keep a piece, in one step; what cannot be written is simply not kept."""
        if self.folder is None:
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, path = tempfile.mkstemp(dir=self.folder, prefix=".", suffix=".tmp")
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(digest(_tool(), content))
                    stream.write(content)
                Path(path).replace(self.folder / name)
            except BaseException:
                Path(path).unlink(missing_ok=True)
                raise


def digest(*parts: bytes) -> bytes:
    """Return 16 bytes that are the same only for the same parts in the same order (BLAKE2b, RFC 7693)."""
    if len(parts) == 1:
        return hashlib.blake2b(parts[0], digest_size=_SIZE).digest()
    whole = hashlib.blake2b(digest_size=_SIZE)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()


@cache
def _tool() -> bytes:
    """Return a digest of all that makes something from the files: our own code, templates and data, and libraries."""
    own = sorted(_contents(package_files("pairloom"), ""))
    versions = (f"{name} {metadata.version(name)}".encode() for name in _LIBRARIES)
    return digest(*(part for piece in own for part in piece), *versions)


def _contents(folder: Traversable, path: str) -> list[tuple[bytes, bytes]]:
    found = []
    for entry in folder.iterdir():
        if entry.name == "__pycache__":
            continue
        name = f"{path}/{entry.name}"
        found += _contents(entry, name) if entry.is_dir() else [(name.encode(), digest(entry.read_bytes()))]
    return found
