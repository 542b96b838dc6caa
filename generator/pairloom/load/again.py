"""Records that were read before: a file whose bytes have not changed is not read a second time.

In one process they are remembered as they are (`Records`), so that the same file gives the very same record. From one
run to the next they are kept as JSON, each with the digest of the bytes that it was made of; what comes from there is
validated like the file itself. A file with problems is never kept: it is read anew, and says again where they are.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pydantic_core
from pydantic import TypeAdapter

from pairloom.kept import Kept, digest
from pairloom.load.layout import Kind
from pairloom.load.record import Read, bytes_of, record_from, record_of
from pairloom.model.problem import Problem

Records = dict[str, Read]
"""What was in the files, by path, when they were last read."""

_PIECE: Final = "records"
_LENGTH: Final = 8
_ROWS: Final = TypeAdapter(list[tuple[str, str, str, int]])
"""Path, digest in hexadecimal, Markdown, and length of the JSON, of each record."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a record can be made of again.

    Attributes:
        digest: of the file's bytes.
        body: the Markdown after the front matter.
        json: the value as JSON.
    """

    digest: bytes
    body: str
    json: bytes


def sources(kept: Kept) -> dict[str, Source]:
    """Return what an earlier run kept, by path; nothing where that cannot be read."""
    data = memoryview(kept.read(_PIECE) or b"")
    start = _LENGTH + int.from_bytes(data[:_LENGTH])
    found = {}
    try:
        for path, mark, body, length in _ROWS.validate_json(bytes(data[_LENGTH:start]) or b"[]"):
            found[path] = Source(bytes.fromhex(mark), body, bytes(data[start : start + length]))
            start += length
    except ValueError:
        return {}
    return found


def keep(kept: Kept, records: Records) -> None:
    """Keep the records for a later run."""
    whole = {path: read for path, read in records.items() if read.json}
    rows = [(path, read.digest.hex(), read.body, len(read.json)) for path, read in whole.items()]
    head = pydantic_core.to_json(rows)
    kept.write(_PIECE, b"".join([len(head).to_bytes(_LENGTH), head, *(read.json for read in whole.values())]))


def differ(before: Mapping[str, Read] | Mapping[str, Source], now: Records) -> bool:
    """Return whether what was kept is not what is to be kept now."""
    return {path: known.digest for path, known in before.items() if known.json} != {
        path: read.digest for path, read in now.items() if read.json
    }


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

    def read(path: str, kind: Kind) -> Read:
        data = bytes_of(root, path, kind)
        if isinstance(data, Problem):
            return Read(None, "", (data,))
        mark = digest(data)
        known = _remembered(mark, before.get(path), earlier.get(path), kind)
        now[path] = known or record_of(data, path, kind, mark)
        return now[path]

    return read


def _remembered(mark: bytes, before: Read | None, source: Source | None, kind: Kind) -> Read | None:
    """Return what is known of bytes with this digest, if anything."""
    if before and before.digest == mark:
        return before
    if source and source.digest == mark and (record := record_from(source.json, kind)):
        return Read(record, source.body, (), mark, source.json)
    return None
