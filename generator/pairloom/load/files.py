"""The folder's files that people write and that hold a record: where they are, what they hold, and their bytes."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from pairloom.load.layout import Kind, Spot, spot
from pairloom.load.record import MODELS
from pairloom.load.walk import walk
from pairloom.yamltext import LIMIT


def written_files(root: Path, within: tuple[str, ...] = ()) -> Iterator[tuple[str, Kind, type[BaseModel], bytes]]:
    """Yield path, kind, model and bytes of each file that people write, in order of path.

    A symbolic link is none, and so is a file that cannot be opened; of one that is too large, only a part is read.

    Args:
        root: the portal's folder.
        within: files and folders to stay within; all of the portal where none is given.
    """
    folders = tuple("" if path == "." else f"{path}/" for path in within) or ("",)
    for path in sorted(path for path in walk(root) if isinstance(path, str) and f"{path}/".startswith(folders)):
        where = spot(path)
        if not isinstance(where, Spot) or where.kind not in MODELS or where.kind == "match":
            continue
        try:
            with (root / path).open("rb") as file:
                data = file.read(LIMIT + 1)
        except OSError:
            continue
        yield path, where.kind, MODELS[where.kind], data
