"""Every file of the folder to one portal."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, Final

from pairloom.kept import Kept
from pairloom.load.again import Records, differ, keep, reader, sources
from pairloom.load.layout import Kind, Spot, spot, suggested
from pairloom.load.missing import missing, nothing_here, placeholder
from pairloom.load.record import Read
from pairloom.load.walk import case_twins, walk
from pairloom.model.portal import PORTAL, SKILLS, Portal, Written, profile_path
from pairloom.model.problem import Problem

_COUNTED: Final[dict[Kind, str]] = {
    "profile": "profiles",
    "cohort": "cohorts",
    "session": "sessions",
    "award": "awards",
    "completion": "completions",
    "resource": "resources",
    "pathway": "pathways",
    "text": "texts",
    "match": "matches",
    "pair": "pairs",
    "ending": "endings",
    "skills": "skills",
    "portal": "portal",
}
_NOTHING: Final = Kept()


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a folder held.

    Attributes:
        portal: every record without a problem of form.
        problems: every problem of form, located and sorted.
        counts: how many files of each kind were read, problems or not: profiles, cohorts, sessions, awards,
            completions, resources, pathways, texts, matches, pairs, endings, skills, portal.
    """

    portal: Portal
    problems: tuple[Problem, ...]
    counts: dict[str, int]


def load_portal(
    root: Path, kept: Kept = _NOTHING, records: Records | None = None, told: Callable[[int, int], None] | None = None
) -> Loaded:
    """Return the portal in a folder; a file with problems is reported and hides no other.

    What comes out is the same whatever was kept or remembered; only the work is less.

    Args:
        root: the folder that holds portal.yml.
        kept: where an earlier run kept what it read, and this run keeps it for later ones.
        records: empty at first; given again, it makes unchanged files give the very same records as the time before.
        told: told now and then how many files were read, and how many there are.
    """
    if not root.is_dir():
        return _none(nothing_here(root))
    before = {} if records is None else records
    earlier = {} if before else sources(kept)
    now: Records = {}
    found = found_by(walk(root))
    read = reader(root, before, earlier, now)
    loaded = assemble(root, found, _told(read, len(found.paths), told) if told else read)
    if kept.folder and differ(before or earlier, now):
        keep(kept, now)
    if records is not None:
        records.clear()
        records.update(now)
    return loaded


@dataclass(frozen=True, slots=True)
class Found:
    """What is in a portal's folder: the paths of plain files, and the problems of what is none."""

    paths: Collection[str]
    problems: tuple[Problem, ...]


def _told(
    read: Callable[[str, Kind], Read], total: int, told: Callable[[int, int], None]
) -> Callable[[str, Kind], Read]:
    """Return a way to read that tells about a hundred times how far it is."""
    done, every = count(), max(1, total // 100)

    def reading(path: str, kind: Kind) -> Read:
        if not (number := next(done)) % every:
            told(number, total)
        return read(path, kind)

    return reading


def found_by(items: Iterable[str | Problem]) -> Found:
    """Return what a walk found."""
    listed = list(items)
    paths = [item for item in listed if isinstance(item, str)]
    return Found(paths, tuple(item for item in listed if isinstance(item, Problem)))


def assemble(
    root: Path, found: Found, read: Callable[[str, Kind], Read], wanted: AbstractSet[str] | None = None
) -> Loaded:
    """Return the portal of the files that were found.

    Args:
        root: the portal's folder.
        found: the files, read or not.
        read: returns the record of a file.
        wanted: the files to take in; the others are known to be there, and nothing is said of them. None for all.
    """
    if not found.paths and not found.problems:
        return _none(nothing_here(root))
    paths = found.paths if wanted is None else sorted(wanted & set(found.paths))
    twins = case_twins(paths)
    spots, strays = _spots(paths, twins)
    problems = {*twins.values(), *strays, *found.problems}
    reads = [(where, read(where.path, where.kind)) for where in spots if where.kind != "asset"]
    problems.update(missing(root, {*found.paths, *(problem.path for problem in found.problems)}))
    problems.update(*(read.problems for _, read in reads))
    problems.update(where.problem for where in spots if where.problem)
    unread = () if wanted is None else set(found.paths).difference(paths)
    portal = _portal(reads, spots, {*unread, *(problem.path for problem in problems)})
    counts = Counter(_COUNTED[where.kind] for where, _ in reads)
    return Loaded(portal, tuple(sorted(problems)), {name: counts[name] for name in _COUNTED.values()})


def _none(problem: Problem) -> Loaded:
    portal = Portal(community=placeholder(), broken=frozenset({PORTAL, SKILLS}))
    return Loaded(portal, (problem,), dict.fromkeys(_COUNTED.values(), 0))


def _spots(paths: Iterable[str], twins: dict[str, Problem]) -> tuple[list[Spot], list[Problem]]:
    """Return the files at their places, and the problems of files that belong nowhere."""
    spots: list[Spot] = []
    strays: list[Problem] = []
    for path in paths:
        where = spot(path)
        if isinstance(where, Problem):
            strays.append(where)
        elif where and path in twins:
            spots.append(Spot(where.path, where.kind, where.key, twins[path]))
        elif where:
            spots.append(where)
    return spots, strays


def _portal(reads: list[tuple[Spot, Read]], spots: list[Spot], with_problems: set[str]) -> Portal:
    records: dict[Kind, dict[Any, Any]] = {kind: {} for kind in _COUNTED}
    broken = set(with_problems)
    for where, read in reads:
        if where.problem:
            broken.add(where.path)
            if where.kind == "profile" and (better := suggested("profile", where.key[0])):
                broken.add(profile_path(better))
        elif where.kind == "skills" and read.record is not None:
            records["skills"] = read.record.root
        elif not read.problems:
            key = where.key[0] if len(where.key) == 1 else where.key
            records[where.kind][key] = (
                Written(read.record, read.body) if where.kind in {"resource", "text"} else read.record
            )
    return Portal(
        community=records["portal"].get((), None) or placeholder(),
        skills=records["skills"],
        profiles=records["profile"],
        cohorts=records["cohort"],
        sessions=records["session"],
        awards=records["award"],
        completions=records["completion"],
        pathways=records["pathway"],
        matches=records["match"],
        pairs=records["pair"],
        endings=records["ending"],
        resources=records["resource"],
        texts=records["text"],
        assets=tuple(where.path for where in spots if where.kind == "asset"),
        digests={where.path: read.digest for where, read in reads if read.digest},
        broken=frozenset(broken),
    )
