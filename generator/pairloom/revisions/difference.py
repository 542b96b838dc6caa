"""A revision and the folder in; every path that differs out."""

import os
import posixpath
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pairloom.explain import shown
from pairloom.model.change import Change, What
from pairloom.revisions.git import Git, RevisionError

_WHAT: Final[dict[str, What]] = {
    "100644": "file",
    "100755": "program",
    "120000": "link",
    "160000": "repository",
    "040000": "folder",
}
_PORTAL: Final = ("portal.yml", "content", "profiles", "cohorts")


@dataclass(frozen=True, slots=True)
class Difference:
    """What a folder holds otherwise than a revision.

    Attributes:
        asked: the commit of the revision that was asked for.
        base: the commit that was compared with: where the history of the folder left that of the revision.
        changes: by path; a renamed file is two of them.
    """

    asked: str
    base: str
    changes: tuple[Change, ...]


def difference(git: Git, revision: str) -> Difference:
    """Return what differs between the folder, as it is now, and the revision that it was made from.

    That is the merge base of the revision and HEAD, so that what others did in the meantime is no part of the change;
    the revision itself where the two have no history in common. Files that git does not track count as added where the
    portal is read from, ignored or not; elsewhere they are no part of the change.

    Args:
        git: git in the portal's folder, which is the repository's own or one inside it.
        revision: whatever git can read as a commit: a branch, a tag, a name of a commit, `HEAD~3`.

    Raises:
        RevisionError: there is no git, no repository, or no such revision.
    """
    inside, shallow, prefix = os.fsdecode(
        git.run("rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix")
    ).split("\n", 2)
    if inside != "true":
        message = f"{git.folder} must be in the files of a repository; found git's own folder, or a bare repository"
        raise RevisionError(message)
    asked = _commit(git, revision, shallow=shallow == "true")
    base = _base(git, asked, revision, shallow=shallow == "true")
    inner = prefix.removesuffix("\n")
    found = {change.path: change for change in _tracked(git, base, inner)}
    for name in _untracked(git):
        path = name.removesuffix("/")
        was = found.get(path, Change(path, None, None))
        found[path] = replace(was, now=_there(git.folder / path))
    return Difference(asked, base, tuple(sorted(found.values())))


def _commit(git: Git, revision: str, *, shallow: bool) -> str:
    commit = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not commit:
        hint = "fetch the whole history: git fetch --unshallow" if shallow else "fetch it, or write a branch or commit"
        message = f"the revision must be one that this clone has; found {shown(revision)}, which it has not: {hint}"
        raise RevisionError(message)
    return commit


def _base(git: Git, asked: str, revision: str, *, shallow: bool) -> str:
    """Return where the history of the folder left that of a revision; the revision itself if they never met.

    Two such places are possible after merges in both directions. A merge would then compare with a mixture of the two,
    in which an old text of a file can count as new, so neither of them tells what the change does.
    """
    bases = git.ask("merge-base", "--all", asked, "HEAD").split()
    if len(bases) > 1:
        message = (
            f"the change must have left {shown(revision)} at one place; found {len(bases)}. "
            f"Merge {shown(revision)} into it, or rebase it, then try again"
        )
        raise RevisionError(message)
    if not bases and shallow:
        message = (
            f"the clone must reach back to where the change left {shown(revision)}; found that it is too shallow: "
            "fetch the whole history: git fetch --unshallow"
        )
        raise RevisionError(message)
    return bases[0] if bases else asked


def _tracked(git: Git, base: str, prefix: str) -> Iterator[Change]:
    options = ("--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative")
    parts = git.names("diff", *options, "--no-color", "--ignore-submodules=dirty", "--end-of-options", base, "--")
    for facts, path in zip(parts, parts, strict=True):
        was, now, blob, _, _ = facts.removeprefix(":").split()
        inside = path[len(prefix) :] if path.startswith(prefix) else posixpath.relpath(path, prefix)
        yield Change(inside, _WHAT.get(was), _WHAT.get(now), blob if was in _WHAT else "")


def _untracked(git: Git) -> Iterator[str]:
    """Yield what git does not track in the portal's folders, and what it ignores there."""
    yield from git.names("ls-files", "-z", "--others", "--", *_PORTAL)


def _there(path: Path) -> What:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return "link"
    if stat.S_ISREG(mode):
        return "program" if mode & stat.S_IXUSR else "file"
    return "repository"
