"""What an earlier run made and this one may use again: a folder of named pieces, each whole or not there at all.

The folder is safe to delete, to share between branches, and to lose half-written: what is damaged counts as missing. It
holds data, never code, so that a folder from somewhere else can at worst be wrong; what is read from it says by its
digests what it was made of.
"""

import contextlib
import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Final

_SIZE: Final = 16
_LIBRARIES: Final = (
    "babel", "jinja2", "markdown-it-py", "markupsafe", "nh3", "pillow", "pydantic-core", "pyyaml",
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
    own = sorted(_contents(os.path.dirname(__file__), ""))  # noqa: PTH120 - every start does this, so it has to be quick
    versions = (f"{name} {version}".encode() for name, version in sorted(_versions().items()))
    return digest(*(part for piece in own for part in piece), *versions)


def _contents(folder: str, path: str) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and digest of each file of our package, which is always unpacked: a builder needs it as files."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = f"{path}/{entry.name}"
            if entry.is_dir():
                yield from _contents(entry.path, name) if entry.name != "__pycache__" else ()
            else:
                with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - as above
                    yield name.encode(), digest(file.read())


def _versions() -> dict[str, str]:
    """Return the version of each library, as the names of the folders say that tell of what is installed."""
    named = (name.removesuffix(".dist-info").split("-") for folder in sys.path for name in _names(folder))
    found = {name[0].lower().replace("_", "-"): name[1] for name in named if len(name) > 1}
    return {name: found.get(name) or metadata.version(name) for name in _LIBRARIES}


def _names(folder: str) -> list[str]:
    try:
        return [name for name in os.listdir(folder) if name.endswith(".dist-info")]  # noqa: PTH208 - as above
    except OSError:
        return []
