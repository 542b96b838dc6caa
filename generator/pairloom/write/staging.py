"""Staged files -> the staging folder, writing only what changed and removing only what was ours."""

import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from pairloom.model.page import StagedFile

MANIFEST: Final = ".pairloom-manifest.json"
"""Names the files that we wrote, so that nothing else in the folder is ever removed."""

_RESERVED: Final = frozenset('<>:"|?*\\')


@dataclass(frozen=True, slots=True)
class WriteResult:
    """What happened to the files, as sorted paths relative to the folder."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]


def write(folder: Path, files: Iterable[StagedFile]) -> WriteResult:
    """Make the folder hold exactly these files, besides any that are not ours.

    A file whose content is already right is not touched, so its time of change stays. Each file is replaced in one
    step. Files of an earlier run that are no longer wanted go, and so do folders that this leaves empty.

    Raises:
        ValueError: a path is absolute, leaves the folder, or comes twice, or one is a folder of another; nothing of
            it is written.
        OSError: the folder cannot be written to.
    """
    wanted = _checked(files)
    earlier = _manifest(folder)
    written, kept = [], []
    removed = [path for path in sorted(earlier - wanted.keys()) if _remove(folder, path)]
    # The manifest first names old and new files: a run that is cut off leaves nothing that nobody owns.
    if wanted.keys() - earlier:
        _save(folder, earlier | wanted.keys())
    for path, content in sorted(wanted.items()):
        target = folder / path
        _no_links(folder, path)
        if _holds(target, content):
            kept.append(path)
        else:
            replace(target, content)
            written.append(path)
    _save(folder, set(wanted))
    return WriteResult(tuple(written), tuple(kept), tuple(removed))


def replace(target: Path, content: bytes) -> None:
    """Write a file in one step: a reader sees the old content or the new, never a part.

    Raises:
        OSError: the file cannot be written; the old content is still there.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".pairloom-", suffix=".tmp")
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            os.fchmod(handle, _mode(target))
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _checked(files: Iterable[StagedFile]) -> dict[str, bytes]:
    wanted: dict[str, bytes] = {}
    for file in files:
        parts = file.path.split("/")
        odd = any(part in ("", ".", "..") or _RESERVED & set(part) or "\0" in part for part in parts)
        if odd or file.path == MANIFEST:
            message = f"a staged file must be a plain path inside the folder; found {file.path!r}"
            raise ValueError(message)
        if file.path in wanted:
            message = f"a staged file must come once; found {file.path!r} twice"
            raise ValueError(message)
        wanted[file.path] = file.content
    for path in wanted:
        for parent in PurePosixPath(path).parents:
            if str(parent) in wanted:
                message = f"{parent} must be a file or a folder, not both"
                raise ValueError(message)
    return wanted


def _holds(target: Path, content: bytes) -> bool:
    try:
        return target.stat().st_size == len(content) and target.read_bytes() == content
    except OSError:
        return False


def _no_links(folder: Path, path: str) -> None:
    """Refuse to write through a symbolic link, which could lead out of the folder."""
    place = folder
    for part in PurePosixPath(path).parts:
        place /= part
        if place.is_symlink():
            message = f"{place} must not be a symbolic link; remove it and run the command again"
            raise ValueError(message)


def _remove(folder: Path, path: str) -> bool:
    try:
        _no_links(folder, path)
        (folder / path).unlink()
    except (OSError, ValueError):
        return False
    for parent in PurePosixPath(path).parents[:-1]:
        try:
            (folder / parent).rmdir()
        except OSError:
            break
    return True


def _manifest(folder: Path) -> set[str]:
    """Return the paths of an earlier run, only those that could have been ours."""
    try:
        listed = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    paths = listed if isinstance(listed, list) else []
    return {path for path in paths if isinstance(path, str) and _inside(path)}


def _inside(path: str) -> bool:
    return "\0" not in path and all(part not in ("", ".", "..") for part in path.split("/"))


def _save(folder: Path, paths: set[str]) -> None:
    content = (json.dumps(sorted(paths), indent=0, ensure_ascii=False) + "\n").encode()
    if not _holds(folder / MANIFEST, content):
        replace(folder / MANIFEST, content)
