"""What stands at the places of files that are to be made, and so what to do with each; reads and writes nothing else.

A symbolic link is never followed: what is behind it belongs to somebody else.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

KEPT: Final = ("README.md", ".gitignore", ".gitattributes")
"""Files that a forge puts into a new repository: a new portal leaves them as they are."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do with generated files, as sorted paths.

    Attributes:
        write: missing, or ours and of other content than it should be; with the text to write.
        unchanged: ours, and right.
        yours: left alone, because the file does not carry the mark, or is no plain file.
        remove: ours, and no longer made.
    """

    write: Mapping[str, str]
    unchanged: tuple[str, ...]
    yours: tuple[str, ...]
    remove: tuple[str, ...]


def plan(root: Path, made: Mapping[str, str], is_ours: Callable[[str, str], bool], places: tuple[str, ...]) -> Plan:
    """Return what to do so that a folder has these generated files, and nothing of the community's own is touched.

    Args:
        root: the portal's folder.
        made: the text of each generated file by its path.
        is_ours: whether a file of that path and text says of itself that it is generated.
        places: files and folders in which a file that says so and is no longer made is to go.
    """
    stands = {path: _text(root, path) for path in sorted(made)}
    missing = {path for path, text in stands.items() if text is None and _is_free(root, path)}
    ours = {path for path, text in stands.items() if text is not None and is_ours(path, text)}
    right = {path for path in ours if stands[path] == made[path]}
    old = (path for place in places for path in _plain_files(root, place) if path not in made)
    return Plan(
        write={path: made[path] for path in stands if path in missing or path in ours - right},
        unchanged=tuple(sorted(right)),
        yours=tuple(sorted(stands.keys() - missing - ours)),
        remove=tuple(sorted(path for path in old if is_ours(path, _text(root, path) or ""))),
    )


def in_the_way(root: Path, made: Mapping[str, str]) -> tuple[str, ...]:
    """Return the paths where something else stands than the text that is to be there, in order; KEPT ones apart."""
    return tuple(
        path
        for path, text in sorted(made.items())
        if path not in KEPT and not _is_free(root, path) and _text(root, path) != text
    )


def _text(root: Path, path: str) -> str | None:
    """Return the text of a plain file; None where there is none, or no file that we may read as text."""
    try:
        return (root / path).read_bytes().decode() if _is_plain(root, path) else None
    except (OSError, UnicodeDecodeError):
        return None


def _is_plain(root: Path, path: str) -> bool:
    return (root / path).is_file() and not _is_linked(root, path)


def _is_linked(root: Path, path: str) -> bool:
    return (root / path).is_symlink() or any(folder.is_symlink() for folder in _above(root, path))


def _is_free(root: Path, path: str) -> bool:
    """Return whether a file can be put there: nothing stands there, and all above it are plain folders or nothing."""
    if _is_linked(root, path) or (root / path).exists():
        return False
    return all(folder.is_dir() or not folder.exists() for folder in _above(root, path))


def _above(root: Path, path: str) -> tuple[Path, ...]:
    """Return the folders of a file inside the root, the nearest first."""
    return tuple(root / folder for folder in PurePosixPath(path).parents[:-1])


def _plain_files(root: Path, place: str) -> Iterator[str]:
    """Yield the paths of the plain files at a place: the file itself, or all in the folder."""
    start = root / place
    for file in (start, *sorted(start.rglob("*"))):
        path = file.relative_to(root).as_posix()
        if _is_plain(root, path):
            yield path
