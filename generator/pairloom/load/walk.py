"""The folder's files: found in order of name, without following a link or opening what is no plain file."""

import os
import stat
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator
from operator import attrgetter
from pathlib import Path
from typing import Final

from pairloom.load.layout import LATER, OF_A_PAIR, PAIRS, visible_path
from pairloom.model.portal import PORTAL
from pairloom.model.problem import Problem

_FOLDERS: Final = ("content", "profiles", "cohorts")
_IN_COHORT: Final = 3
_IN_PAIR: Final = 5


def walk(root: Path) -> Iterator[str | Problem]:
    """Yield the path of every plain file of a portal, relative to its root, and a problem for what is none.

    Hidden files and folders are left out, and so is what this version does not read of a cohort and its pairs.

    Args:
        root: the portal's folder.
    """
    waiting: list[str] = []
    for top in (PORTAL, *_FOLDERS):
        if os.path.lexists(root / top):
            yield from _one(root, top, _mode(root, top), waiting, is_folder=top != PORTAL)
    while waiting:
        folder = waiting.pop()
        try:
            entries = sorted(os.scandir(f"{root}/{folder}"), key=attrgetter("name"))
        except OSError as error:
            yield unreadable(folder, error)
            continue
        is_plain = not f"{folder}/".startswith("cohorts/")
        for entry in entries:
            name = entry.name
            path = f"{folder}/{name}"
            if name.startswith(".") if is_plain else _left_out(path, name):
                continue
            if entry.is_file(follow_symlinks=False):
                yield path
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            else:
                yield from _one(root, path, _mode(root, path), waiting, is_folder=False)


def is_walked(path: str) -> bool:
    """Return whether `walk` comes by a path, if there is something at it."""
    top, *names = path.split("/")
    below = [(f"{top}/{'/'.join(names[: depth + 1])}", name) for depth, name in enumerate(names)]
    return path == PORTAL or (top in _FOLDERS and not any(_left_out(*step) for step in below))


def _left_out(path: str, name: str) -> bool:
    """Return whether a file or folder is hidden, or of a kind in a cohort that this version does not read."""
    if name.startswith(".") or not path.startswith("cohorts/"):
        return name.startswith(".")
    depth = path.count("/") + 1
    return (name in LATER and depth == _IN_COHORT) or (
        name in OF_A_PAIR and depth == _IN_PAIR and path.split("/")[2] == PAIRS
    )


def _mode(root: Path, path: str) -> int:
    try:
        return os.lstat(root / path).st_mode
    except OSError:
        return 0


def _one(root: Path, path: str, mode: int, waiting: list[str], *, is_folder: bool) -> Iterator[str | Problem]:
    """Yield a file, or what is wrong with it; a folder joins those that wait to be looked into."""
    if stat.S_ISLNK(mode):
        yield _link(root, path)
    elif is_folder and stat.S_ISDIR(mode):
        waiting.append(path)
    elif not is_folder and stat.S_ISREG(mode):
        yield path
    else:
        what = "a plain folder" if is_folder else "a plain file"
        message = f"the path must be {what}; found something else"
        yield Problem(visible_path(path), 1, 1, "file-read", message, f"put {what} in its place, or delete it")


def _link(root: Path, path: str) -> Problem:
    """Return the problem of a symbolic link, which is never followed."""
    try:
        target = (root / path).resolve(strict=True)
        found = "within the portal" if target.is_relative_to(root.resolve()) else "that leaves the portal"
    except (OSError, RuntimeError):
        found = "that leads nowhere"
    message = f"the file must be a file of its own; found a symbolic link {found}"
    hint = "delete the link, and put a file with the text in its place"
    return Problem(visible_path(path), 1, 1, "file-link", message, hint)


def unreadable(path: str, error: OSError) -> Problem:
    """Return the problem of a file or folder that the system does not let us read."""
    why = "we may not read it" if isinstance(error, PermissionError) else (error.strerror or "no reason").lower()
    hint = "give the file its reading right back, for example with: chmod u+r"
    message = (
        f"the file must be readable; found that {why}"
        if why.startswith("we")
        else f"the file must be readable; the system says: {why}"
    )
    return Problem(visible_path(path), 1, 1, "file-read", message, hint)


def case_twins(paths: Collection[str]) -> dict[str, Problem]:
    """Return a problem for each path that differs from another only in small and capital letters.

    On Windows and macOS only one of them would be there. The path that is all small letters, or else the first, keeps
    its name.
    """
    if all_differ(paths):
        return {}
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        groups[folded(path)].append(path)
    return {
        twin: _case(twin, keeper)
        for folded, group in groups.items()
        for keeper in [folded if folded in group else min(group)]
        for twin in group
        if twin != keeper
    }


def all_differ(paths: Collection[str]) -> bool:
    """Return whether paths are surely all different on every system: a quick look, which says no to rare letters."""
    return len(set(map(str.lower, paths))) == len(paths) and all(map(str.isascii, paths))


def folded(path: str) -> str:
    """Return a path as a system sees it that takes small and capital letters, and forms of a letter, for one."""
    return unicodedata.normalize("NFC", path).casefold()


def _case(path: str, keeper: str) -> Problem:
    message = f"the name must differ from {visible_path(keeper)} in more than capital letters; found only that"
    hint = "give one of the two another name, or delete it"
    return Problem(visible_path(path), 1, 1, "file-case", message, hint)
