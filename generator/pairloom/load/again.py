"""Records that were read before: a file whose bytes have not changed is not read a second time.

In one process they are remembered as they are (`Records`), so that the same file gives the very same record. From one
run to the next they are kept as JSON, each with the digest of the bytes that it was made of; what comes from there is
validated like the file itself. A file with problems is never kept: it is read anew, and says again where they are.

A file whose stamp is the one that it had is not even opened, as git does it with its index. A system's clock may be
coarse: a file that changed just before it was read could change again at the same time, so that its stamp says nothing.
"""

import os
import struct
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

import pydantic_core
from pydantic import TypeAdapter

from pairloom.kept import Kept, digest
from pairloom.load.layout import Kind
from pairloom.load.record import NO_STAMP, Read, Stamp, bytes_of, record_from, record_of
from pairloom.model.problem import Problem

Records = dict[str, Read]
"""What was in the files, by path, when they were last read."""

_PIECE: Final = "records"
_LENGTH: Final = 8
_ROWS: Final = TypeAdapter(list[tuple[str, str]])
"""Path and Markdown of each record: how a piece begins, after its length."""
_FACTS: Final = struct.Struct("<16sQ2q2Q")
"""Digest, length of the JSON, and stamp, of each record; then comes the JSON of all."""
_COARSEST: Final = 2_000_000_000
"""Nanoseconds between two times that every system tells apart (FAT has the coarsest clock)."""
_TIMES: Final = 2
"""With how many times a stamp begins."""
_NUMBERS: Final = 1 << 64
"""How many numbers of files are told apart; some systems have longer ones."""
_FEW: Final = 100
"""Files that may be opened for want of a stamp before it is worth the time to keep all records anew."""


class Source(NamedTuple):
    """What a record can be made of again.

    Attributes:
        digest: of the file's bytes.
        body: the Markdown after the front matter.
        json: the value as JSON.
        stamp: of the file.
    """

    digest: bytes
    body: str
    json: bytes
    stamp: Stamp


def sources(kept: Kept) -> dict[str, Source]:
    """Return what an earlier run kept, by path; nothing where that cannot be read."""
    data = kept.read(_PIECE) or b""
    head = _LENGTH + int.from_bytes(data[:_LENGTH])
    found = {}
    try:
        rows = _ROWS.validate_json(data[_LENGTH:head] or b"[]")
        start = head + len(rows) * _FACTS.size
        facts = _FACTS.iter_unpack(data[head:start])
        for (path, body), fact in zip(rows, facts, strict=True):
            mark, length = fact[:2]
            found[path] = Source(mark, body, data[start : start + length], fact[2:])
            start += length
    except (ValueError, struct.error):
        return {}
    return found


def keep(kept: Kept, records: Records) -> None:
    """Keep the records for a later run."""
    whole = {path: read for path, read in records.items() if read.json}
    head = pydantic_core.to_json([(path, read.body) for path, read in whole.items()])
    facts = [_FACTS.pack(read.digest, len(read.json), *read.stamp) for read in whole.values()]
    kept.write(_PIECE, b"".join([len(head).to_bytes(_LENGTH), head, *facts, *(read.json for read in whole.values())]))


def differ(before: Mapping[str, Read] | Mapping[str, Source], now: Records) -> bool:
    """Return whether it is worth the time to keep the records of now in place of those that were kept."""
    old = {path: known for path, known in before.items() if known.json}
    new = {path: read for path, read in now.items() if read.json}
    if old.keys() != new.keys() or any(old[path].digest != read.digest for path, read in new.items()):
        return True
    return sum(old[path].stamp != read.stamp for path, read in new.items()) > _FEW


def reader(
    root: Path, before: Mapping[str, Read], earlier: Mapping[str, Source], now: Records
) -> Callable[[str, Kind], Read]:
    """Return what reads a file of a portal, as `read_record` does, and notes it in `now`.

    Args:
        root: the portal's folder.
        before: what this process read before.
        earlier: what an earlier run kept.
        now: what is read.
    """
    settled = time.time_ns() - _COARSEST

    def read(path: str, kind: Kind) -> Read:
        known = before.get(path) or _made(earlier.get(path), kind)
        stamp = _stamp(f"{root}/{path}")
        if known and stamp == known.stamp != NO_STAMP:
            now[path] = known
            return known
        data = bytes_of(root, path, kind)
        if isinstance(data, Problem):
            return Read(None, "", (data,))
        mark = digest(data)
        if not known or known.digest != mark:
            known = record_of(data, path, kind, mark)
        now[path] = known._replace(stamp=stamp if max(stamp[:_TIMES]) < settled else NO_STAMP)
        return now[path]

    return read


def _made(source: Source | None, kind: Kind) -> Read | None:
    """Return what a kept value makes, if anything."""
    record = source and record_from(source.json, kind)
    return Read(record, source.body, (), source.digest, source.json, source.stamp) if source and record else None


def _stamp(path: str) -> Stamp:
    """Return a file's stamp as it is now; to be taken before the file is read."""
    try:
        found = os.lstat(path)
    except OSError:
        return NO_STAMP
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino % _NUMBERS
