"""Where each kind of file belongs: a path of the portal to its kind and key, or to what is wrong with its name."""

import re
from dataclasses import replace
from typing import Final, Literal, NamedTuple

from pairloom.explain import nearest, to_slug, visible
from pairloom.model.pair import pair_people
from pairloom.model.portal import PORTAL, SKILLS
from pairloom.model.problem import Problem
from pairloom.names import RESERVED

OfCohort = Literal["cohort", "match", "pair", "ending", "session", "award", "completion"]
Kind = Literal["portal", "skills", "profile", OfCohort, "resource", "pathway", "text", "asset"]

PICTURES: Final = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif")
LATER: Final = frozenset({"surveys", "sealed"})
"""Folders of a cohort that this version leaves unread."""
PAIRS: Final = "pairs"
OF_A_PAIR: Final = frozenset({"agreement.yml", "goals.yml", "checkins"})
"""What else is in the folder of a pair, which this version leaves unread."""

_FOLDERS: Final[dict[str, Kind]] = {"sessions": "session", "recognition": "award", "training": "completion"}
_FILES: Final[dict[str, Kind]] = {"cohort.yml": "cohort", "matches.yml": "match"}
_PAIR_FILES: Final[dict[str, Kind]] = {"pair.yml": "pair", "ended.yml": "ending"}
_OF_PERSON: Final[frozenset[Kind]] = frozenset({"profile", "completion"})
"""Files that are named after a person."""
_USUAL: Final = re.compile(r"profiles/((?!readme\.)[a-z0-9](?:-?[a-z0-9])*)\.yml")
"""Nearly every path of a large portal."""
_NAME: Final = re.compile(r"[a-z0-9](?:-?[a-z0-9])*")
_NOT_IN_PATHS: Final = frozenset('<>:"|?*\\')
_HANDLE_LENGTH: Final = (2, 39)
_SLUG_LENGTH: Final = (1, 60)


class Spot(NamedTuple):
    """A file at its place.

    Attributes:
        path: relative to the root, with forward slashes.
        kind: the record it holds.
        key: its key in the portal: a name, or cohort and name.
        problem: what is wrong with its name, if anything; its record is then read but not taken into the portal.
    """

    path: str
    kind: Kind
    key: tuple[str, ...]
    problem: Problem | None = None


def spot(path: str) -> Spot | Problem | None:
    """Return where a file belongs; a problem if it belongs nowhere; None for a file that is none of our business."""
    if (usual := _USUAL.fullmatch(path)) and not _bad_name(path, usual[1], _HANDLE_LENGTH, ".yml"):
        return Spot(path, "profile", (usual[1],))
    parts = tuple(path.split("/"))
    name = parts[-1]
    if path == PORTAL:
        return Spot(path, "portal", ())
    if name.lower().partition(".")[0] == "readme":
        return None
    if parts[0] == "profiles":
        return _profile(path, parts)
    return _cohort(path, parts) if parts[0] == "cohorts" else _content(path, parts)


def _profile(path: str, parts: tuple[str, ...]) -> Spot | Problem:
    if len(parts) != len(("profiles", "name")):
        return _misplaced(path, "must be directly in profiles/", f"move it to profiles/{visible(parts[-1])}")
    return _record(path, parts[:-1], "profile", ())


def _cohort(path: str, parts: tuple[str, ...]) -> Spot | Problem | None:
    where, name, inside = parts[1:-1], parts[-1], parts[2:]
    if not where:
        return _misplaced(path, "must be in the folder of a cohort", f"move it to cohorts/<cohort>/{visible(name)}")
    bad = _bad_name(f"cohorts/{parts[1]}", parts[1], _SLUG_LENGTH, "")
    if len(inside) == 1 and name in _FILES:
        return Spot(path, _FILES[name], parts[1:2], bad)
    if len(inside) > 1 and inside[0] in _FOLDERS:
        if len(inside) > len(("sessions", "name")):
            folder = "/".join(parts[:3])
            return _misplaced(path, f"must be directly in {folder}/", f"move it to {folder}/{visible(name)}")
        return _record(path, parts[:-1], _FOLDERS[inside[0]], parts[1:2], bad)
    if inside[0] == PAIRS:
        return _of_pair(path, parts, bad)
    return _stranger(path, parts[1], inside)


def _of_pair(path: str, parts: tuple[str, ...], bad: Problem | None) -> Spot | Problem:
    """Return the place of a file below pairs/, whose folder is named after the two people."""
    name, inside = parts[-1], parts[3:]
    if len(inside) != len(("pair", "name")) or name not in _PAIR_FILES:
        near = nearest(f"{name.removesuffix('.yaml').removesuffix('.yml')}.yml", [*_PAIR_FILES, *OF_A_PAIR])
        hint = f"did you mean {near}?" if near else "rename it, or move it out of pairs/"
        if name in _PAIR_FILES:
            hint = f"move it to {'/'.join(parts[:3])}/<mentor>--<mentee>/{name}"
        return _misplaced(path, f"must be {PAIRS}/<mentor>--<mentee>/{' or '.join(_PAIR_FILES)}", hint)
    return Spot(path, _PAIR_FILES[name], (parts[1], inside[0]), bad or _bad_pair("/".join(parts[:-1]), inside[0]))


def _bad_pair(path: str, name: str) -> Problem | None:
    """Return what keeps the name of a pair's folder from naming two people, if anything."""
    shortest, longest = _HANDLE_LENGTH
    if all(_NAME.fullmatch(handle) and shortest <= len(handle) <= longest for handle in pair_people(name)):
        return None
    message = f'the name must be the handles of mentor and mentee with two dashes between; found "{visible(name)}"'
    return Problem(visible_path(path), 1, 1, "file-name", message, "rename the folder, for example to ada-lin--ben-oko")


def _stranger(path: str, cohort: str, inside: tuple[str, ...]) -> Problem:
    """Return the problem of a file that no place of a cohort's folder is for."""
    near = nearest(inside[0].removesuffix(".yaml"), [*_FOLDERS, *_FILES, *LATER, PAIRS])
    hint = f"did you mean cohorts/{visible(cohort)}/{near}?" if near else "move it out of cohorts/, or delete it"
    must = "must be cohort.yml, matches.yml, or in sessions/, recognition/, training/ or pairs/"
    return _misplaced(path, must, hint)


def _content(path: str, parts: tuple[str, ...]) -> Spot | Problem | None:
    name = parts[-1]
    if path == SKILLS:
        return Spot(path, "skills", ())
    if name.lower().endswith(PICTURES):
        return Spot(path, "asset", (), _bad_picture(path, parts))
    if parts[:2] == ("content", "pathways"):
        return _pathway(path, parts)
    if name.lower().endswith((".yml", ".yaml")) and path != SKILLS.replace(".yml", ".yaml"):
        stray = _misplaced(path, "must be directly in content/pathways/ to be a pathway", "move it there")
        return replace(stray, severity="warning")
    return _page(path, parts) if name.lower().endswith(".md") else None


def _page(path: str, parts: tuple[str, ...]) -> Spot | Problem:
    name = parts[-1]
    if parts[:-1] not in {("content",), ("content", "training")}:
        stray = _misplaced(path, "must be directly in content/ or content/training/ to be a page", "move it there")
        return replace(stray, severity="warning")
    slug = name[: -len(".md")]
    bad = _bad_name(path, slug, _SLUG_LENGTH, ".md") if slug and name.endswith(".md") else _wrong_ending(path, ".md")
    return Spot(path, "resource" if len(parts) > len(("content", "name")) else "text", (slug,), bad)


def _pathway(path: str, parts: tuple[str, ...]) -> Spot | Problem:
    if len(parts) != len(("content", "pathways", "name")):
        hint = f"move it to content/pathways/{visible(parts[-1])}"
        return _misplaced(path, "must be directly in content/pathways/", hint)
    return _record(path, parts[:-1], "pathway", ())


def _record(
    path: str, folder: tuple[str, ...], kind: Kind, above: tuple[str, ...], bad: Problem | None = None
) -> Spot | Problem:
    """Return the place of a YAML file that is named after its key."""
    name = path.rpartition("/")[2]
    key, dot, ending = name.rpartition(".")
    if not dot or ending.lower() not in {"yml", "yaml"}:
        better = suggested(kind, name.partition(".")[0])
        rename = f"rename it to {better}.yml" if ".yml" in name and better else "rename it"
        return _misplaced(path, "must be a .yml file", f"{rename}, or move it out of {'/'.join(folder)}/")
    if ending != "yml":
        bad = bad or _wrong_ending(path, ".yml")
    length = _HANDLE_LENGTH if kind in _OF_PERSON else _SLUG_LENGTH
    return Spot(path, kind, (*above, key), bad or _bad_name(path, key, length, ".yml"))


def suggested(kind: Kind, key: str) -> str:
    """Return the name that a file or folder of a kind may have instead; empty if nothing can be suggested."""
    shortest, longest = _HANDLE_LENGTH if kind in _OF_PERSON else _SLUG_LENGTH
    slug = to_slug(key)[:longest].strip("-")
    return slug if len(slug) >= shortest else ""


def _bad_name(path: str, name: str, length: tuple[int, int], ending: str) -> Problem | None:
    shortest, longest = length
    if RESERVED.fullmatch(name):
        message = f'the name must be none that Windows keeps for itself; found "{name}"'
        return Problem(path, 1, 1, "file-name", message, f"rename it, for example to {name}-1{ending}")
    if _NAME.fullmatch(name) and shortest <= len(name) <= longest:
        return None
    better = suggested("profile" if length == _HANDLE_LENGTH else "text", name)
    must = f"the name must be {shortest} to {longest} small letters a-z, digits and single dashes"
    hint = f"rename it to {better}{ending}" if better else f"rename it, for example to sample-person{ending}"
    return Problem(visible_path(path), 1, 1, "file-name", f'{must}; found "{visible(name)}"', hint)


def _bad_picture(path: str, parts: tuple[str, ...]) -> Problem | None:
    """Return what keeps a picture's path from being the same on every system and on the site."""
    if not path.isprintable() or _NOT_IN_PATHS & set(path):
        message = (
            f"a picture's name must be free of hidden characters and of {' '.join(sorted(_NOT_IN_PATHS))}; found one"
        )
    elif any(part.lower().endswith(".md") for part in parts[:-1]):
        message = "a picture's folder must not end in .md, as a page does; found one that does"
    else:
        return None
    return Problem(visible_path(path), 1, 1, "file-name", message, "rename it, and change the links to it")


def _wrong_ending(path: str, ending: str) -> Problem:
    name = path.rpartition("/")[2]
    better = (suggested("profile", name.rpartition(".")[0]) or "sample-person") + ending
    message = f'the name must end in {ending}; found "{visible(name)}"'
    return Problem(visible_path(path), 1, 1, "file-name", message, f"rename it to {better}")


def _misplaced(path: str, must: str, hint: str) -> Problem:
    return Problem(visible_path(path), 1, 1, "file-name", f"the file {must}; found it here", hint)


def visible_path(path: str) -> str:
    """Return a path that can be printed: what cannot be seen, or is no text, becomes its escape."""
    return path if path.isprintable() else path.encode("unicode_escape").decode()
