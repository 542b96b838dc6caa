"""Where a finished site goes: built beside its place, then put there in one step."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

MARKER: Final = ".pairloom-site"
"""An empty file that says: this folder is a site that we built, so it may be replaced."""


class NotOursError(Exception):
    """The place of the site holds something that we did not build."""


@contextmanager
def scratch(out: Path) -> Iterator[Path]:
    """Give a new empty folder on the disk of `out`, and clear it away in the end.

    Raises:
        NotOursError: `out` is there and is neither empty nor a site that we built.
        OSError: the folder cannot be made.
    """
    place = out.resolve()
    _refuse_foreign(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=f".{place.name}-") as folder:
        fresh = Path(folder) / "site"
        fresh.mkdir()
        yield fresh


def put(fresh: Path, out: Path) -> None:
    """Move a finished site to its place; the earlier one goes to the scratch folder, which is cleared.

    Raises:
        OSError: the folder cannot be moved; what stood at `out` is there again.
    """
    place, old = out.resolve(), fresh.with_name("old")
    (fresh / MARKER).touch()
    had_one = place.exists()
    if had_one:
        place.rename(old)
    try:
        fresh.rename(place)
    except OSError:
        if had_one:
            old.rename(place)
        raise


def _refuse_foreign(place: Path) -> None:
    if not place.exists() or (place.is_dir() and ((place / MARKER).is_file() or not any(place.iterdir()))):
        return
    message = f"{place} must be empty or a site that pairloom built; move it away or choose another --out"
    raise NotOursError(message)
