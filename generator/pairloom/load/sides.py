"""A change to two portals, before and after it, of which only what the change can touch is read."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from pairloom.load.layout import Kind, Spot, spot, visible_path
from pairloom.load.loaded import Found, Loaded, assemble, found_by
from pairloom.load.naming import naming
from pairloom.load.reach import Sides, reach
from pairloom.load.record import Read, read_record, record_of
from pairloom.load.walk import all_differ, folded, is_walked, walk
from pairloom.model.change import Change
from pairloom.model.portal import PORTAL, SKILLS
from pairloom.model.problem import Problem

_USUAL: Final = re.compile(r"profiles/[a-z0-9-]+\.yml")
_COHORT: Final = re.compile(r"cohorts/[^/]+/cohort\.yml")
_FILES: Final = frozenset({"file", "program"})


def load_sides(
    root: Path, changes: Iterable[Change], contents: Callable[[Collection[str]], Mapping[str, bytes]]
) -> tuple[Loaded, Loaded]:
    """Return the portal before a change and after it, as far as it must be read to say what the change causes.

    Checked in the same way, the two differ in just those problems in which the whole portals differ, but for the
    lines. The work grows with the change and what names it; of all other files only the names are looked at.

    Args:
        root: the portal's folder, as it is after the change.
        changes: what the change does to each path.
        contents: returns what was in files before, by the blobs' names.
    """
    touched = {change.path: change for change in changes if is_walked(change.path)}
    after = found_by(walk(root))
    before = _before(after, touched)
    every = {*before.paths, *after.paths}
    old = contents({change.blob for change in touched.values() if _is_read(change)})
    readers = _readers(root, {path: old[change.blob] for path, change in touched.items() if change.blob in old})
    wanted = every.intersection(touched).union(_always(every))
    twins = _twins(every)
    words: set[str] = set()
    while True:
        taken = wanted.union(*(twins[path] for path in wanted if path in twins))
        sides = [assemble(root, found, read, taken) for found, read in zip((before, after), readers, strict=True)]
        more = reach(Sides(sides[0].portal, sides[1].portal, touched, every))
        new = set(every if more.everything else more.paths & every)
        new |= naming(root, every.difference(touched), more.words - words)
        words |= more.words
        if new <= wanted:
            return sides[0], sides[1]
        wanted |= new


def load_both(
    root: Path, changes: Iterable[Change], contents: Callable[[Collection[str]], Mapping[str, bytes]]
) -> tuple[Loaded, Loaded]:
    """Return the whole portal before a change and the whole portal after it; each file is read once.

    The arguments are those of `load_sides`.
    """
    touched = {change.path: change for change in changes if is_walked(change.path)}
    after = found_by(walk(root))
    old = contents({change.blob for change in touched.values() if _is_read(change)})
    readers = _readers(root, {path: old[change.blob] for path, change in touched.items() if change.blob in old})
    return assemble(root, _before(after, touched), readers[0]), assemble(root, after, readers[1])


def _before(after: Found, touched: Mapping[str, Change]) -> Found:
    """Return what stood in the folder before a change."""
    went = [change for change in touched.values() if change.was]
    gone = {visible_path(path) for path in touched}
    kept = tuple(problem for problem in after.problems if problem.path not in gone)
    odd = tuple(_odd(change) for change in went if change.was not in _FILES)
    paths = set(after.paths).difference(touched).union(change.path for change in went if change.was in _FILES)
    return Found(paths, (*kept, *odd))


def _odd(change: Change) -> Problem:
    message = f"the path must be a plain file; found a {change.was}"
    return Problem(visible_path(change.path), 1, 1, "file-read", message)


def _is_read(change: Change) -> bool:
    where = spot(change.path)
    return change.was in _FILES and isinstance(where, Spot) and where.kind != "asset"


def _always(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that every check may need, and profiles whose name is not as it should be."""
    for path in paths:
        if not _USUAL.fullmatch(path) and (
            path.startswith("profiles/") or path in {PORTAL, SKILLS} or _COHORT.fullmatch(path)
        ):
            yield path


def _twins(paths: Collection[str]) -> dict[str, list[str]]:
    """Return for each path that differs from others only in letter case all of them."""
    if all_differ(paths):
        return {}
    groups: dict[str, list[str]] = {}
    for path in paths:
        groups.setdefault(folded(path), []).append(path)
    return {path: group for group in groups.values() if len(group) > 1 for path in group}


Reader = Callable[[str, Kind], Read]


def _readers(root: Path, old: Mapping[str, bytes]) -> tuple[Reader, Reader]:
    """Return what reads a file before and after; each file is read once."""
    was: dict[str, Read] = {}
    now: dict[str, Read] = {}

    def after(path: str, kind: Kind) -> Read:
        if path not in now:
            now[path] = read_record(root, path, kind)
        return now[path]

    def before(path: str, kind: Kind) -> Read:
        if path not in old:
            return after(path, kind)
        if path not in was:
            was[path] = record_of(old[path], path, kind)
        return was[path]

    return before, after
