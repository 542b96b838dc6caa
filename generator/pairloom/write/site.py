"""The finished site's folder: what is new is written, what is unchanged stays with its time, what vanished goes.

A record of what stands there is kept: for each file its size, its time, and a key of what it was made of. A file that
still has its recorded size and time, and is wanted with the same key, is not even read. Without a record each file is
compared by its bytes.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from pairloom import ownplace
from pairloom.kept import Kept, digest
from pairloom.write.staging import replace

_Entry = tuple[int, int, str, Any]
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class SiteFolder:
    """A folder that is being brought up to date; use `opened`."""

    def __init__(self, folder: Path, record: dict[str, _Entry], *, fresh: bool) -> None:
        """Begin: the folder, what is known of its files, and whether it is a new one that nobody reads yet."""
        self.record: dict[str, _Entry] = {}
        self.changed = 0
        self._folder = str(folder)
        self._before = record
        self._fresh = fresh
        self._made: set[str] = set()

    def keeps(self, path: str, keys: Iterable[bytes]) -> bool:
        """Return whether a file stands already that was made of the very same, as one of the keys says; it stays so."""
        entry = self._before.get(path)
        if entry is None or bytes.fromhex(entry[2]) not in keys or not self._stands(path, entry):
            return False
        self.record[path] = entry
        return True

    def put(self, path: str, content: bytes, key: bytes | None = None, note: object = None) -> None:
        """Make a file hold this content.

        Args:
            path: below the folder.
            content: the bytes.
            key: says what it was made of, where that is known.
            note: any plain value to be found in the record as long as the file stays.
        """
        name = f"{self._folder}/{path}"
        if self._fresh:
            status = self._write_new(name, content)
        elif (known := self._same(name, content)) is not None:
            status = known
        else:
            self._change()
            replace(Path(name), content)
            status = os.stat(name)  # noqa: PTH116 - a third of the time for ten thousand files
        self.record[path] = (status.st_size, status.st_mtime_ns, (key or digest(content)).hex(), note)

    def notes(self) -> Iterator[tuple[str, Any]]:
        """Yield the note of each file that stands, in order of path."""
        yield from ((path, self.record[path][3]) for path in sorted(self.record))

    def remove_others(self) -> None:
        """Remove every file that was not kept or put, and folders that this leaves empty."""
        there = self._before.keys() if self._before else set(self._files()) - {ownplace.MARKER}
        for path in sorted(there - self.record.keys()):
            self._change()
            place = Path(self._folder, path)
            if place.is_symlink() or place.is_file():  # else it is a folder now, or below a file
                place.unlink()
                _prune(place.parent, Path(self._folder))

    def _change(self) -> None:
        """Note a change; before the first, let every record of this folder, our own as well, be no longer believed.

        A run that is cut off then leaves nothing that nobody knows of: the next one looks at every file.
        """
        if not self.changed:
            Path(self._folder, ownplace.MARKER).touch()
        self.changed += 1

    def _files(self) -> Iterator[str]:
        for folder, _, names in os.walk(self._folder):
            inside = folder[len(self._folder) + 1 :].replace(os.sep, "/")
            yield from (f"{inside}/{name}" if inside else name for name in names)

    def _stands(self, path: str, entry: _Entry) -> bool:
        try:
            status = os.stat(f"{self._folder}/{path}")  # noqa: PTH116 - as above
        except OSError:
            return False
        return (status.st_size, status.st_mtime_ns) == entry[:2]

    def _same(self, name: str, content: bytes) -> os.stat_result | None:
        """Return the status of a plain file that has this content already."""
        place = Path(name)
        try:
            if place.is_symlink() or not place.is_file():
                _clear(place)
                return None
            status = place.stat()
            return status if status.st_size == len(content) and place.read_bytes() == content else None
        except OSError:
            return None

    def _write_new(self, name: str, content: bytes) -> os.stat_result:
        folder = name.rpartition("/")[0]
        if folder not in self._made:
            _make(folder)
            self._made.add(folder)
        handle = os.open(name, _NEW, 0o666)
        try:
            done = os.write(handle, content)
            while done < len(content):
                done += os.write(handle, content[done:])
            self.changed += 1
            return os.fstat(handle)
        finally:
            os.close(handle)


def _make(folder: str) -> None:
    """Make a folder, and those above it; most have theirs already."""
    try:
        os.mkdir(folder)  # noqa: PTH102 - as above
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - as above
    except FileExistsError:
        pass


def _prune(folder: Path, root: Path) -> None:
    """Remove a folder that is empty, and those above it that become so."""
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _clear(place: Path) -> None:
    """Make room for a file where something else stands: a link, a folder, or a file in place of a folder above."""
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    elif place.is_symlink():
        place.unlink()
    for parent in place.parents:
        if parent.is_file():
            parent.unlink()


@contextmanager
def opened(out: Path, kept: Kept) -> Iterator[SiteFolder]:
    """Give the folder of a site to be brought up to date; in the end what is no longer wanted goes.

    A new site is made beside its place and put there in one step. In a site that stands, each file is replaced in one
    step; if the work is cut off, the next build mends the rest.

    Raises:
        ownplace.NotOursError: `out` is there and is neither empty nor a site that we built.
        OSError: the folder cannot be written to.
    """
    place = out.resolve()
    name, marker = f"site-{digest(os.fsencode(place)).hex()}", place / ownplace.MARKER
    if marker.is_file():
        folder = SiteFolder(place, _record(kept.read(name), marker), fresh=False)
        yield folder
        folder.remove_others()
    else:
        with ownplace.scratch(out) as fresh:
            folder = SiteFolder(fresh, {}, fresh=True)
            yield folder
            ownplace.put(fresh, out)
    kept.write(name, json.dumps([_state(marker), folder.record], separators=(",", ":")).encode())


def _record(data: bytes | None, marker: Path) -> dict[str, _Entry]:
    """Return what is known of a site's files; nothing if somebody else has changed it since."""
    state, record = json.loads(data) if data else (None, {})
    if state != _state(marker):
        return {}
    return {path: (entry[0], entry[1], entry[2], entry[3]) for path, entry in record.items()}


def _state(marker: Path) -> list[int]:
    status = marker.stat()
    return [status.st_ino, status.st_mtime_ns]
