"""What stood in files at a revision: names in, bytes out."""

from collections.abc import Iterable, Mapping
from typing import Final

from pairloom.revisions.git import Git, RevisionError

_MOST_PATHS: Final = 1000
"""Most paths in one call of git: a system takes only so many characters."""


def contents(git: Git, blobs: Iterable[str]) -> dict[str, bytes]:
    """Return contents by git's names for them, read by one process.

    Raises:
        RevisionError: the clone lacks one of them.
    """
    wanted = sorted(set(blobs))
    if not wanted:
        return {}
    told = git.run("cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted).encode())
    found = {}
    start = 0
    for blob in wanted:
        end = told.index(b"\n", start)
        name, *_, size = told[start:end].decode().split()
        if name != blob or not size.isdigit():
            message = "the clone lacks files of earlier revisions. Clone the repository again, without --filter"
            raise RevisionError(message)
        start = end + 1 + int(size) + 1
        found[blob] = told[end + 1 : start - 1]
    return found


def at(git: Git, commit: str, paths: Iterable[str]) -> Mapping[str, bytes]:
    """Return what stood in plain files at a commit, by path; a path that was none, or no plain file, is left out.

    Args:
        git: git in the portal's folder.
        commit: git's name of the commit.
        paths: relative to the portal's folder.
    """
    wanted = sorted(set(paths))
    blobs = {}
    for first in range(0, len(wanted), _MOST_PATHS):
        for entry in git.names("ls-tree", "-z", commit, "--", *wanted[first : first + _MOST_PATHS]):
            facts, _, path = entry.partition("\t")
            mode, _, blob = facts.split()
            if mode.startswith("100"):
                blobs[path] = blob
    found = contents(git, blobs.values())
    return {path: found[blob] for path, blob in blobs.items()}


def naming(git: Git, commit: str, words: Iterable[str], folder: str) -> tuple[str, ...]:
    r"""Return the paths of the files of a folder that may hold one of these words at a commit, small letters or large.

    Files whose path holds one are among them, and files with a backslash, because YAML can write a letter as `\x61`. A
    caller reads them to be sure.
    """
    words = tuple(words)
    patterns = [part for word in (*words, "\\") for part in ("-e", word)]
    options = ("--no-color", "--no-full-name", "--no-recurse-submodules", "--no-textconv", "-lzFi")
    found = git.names("grep", *options, *patterns, commit, "--", folder)
    paths = git.names("ls-tree", "-r", "-z", "--name-only", commit, "--", folder)
    named = (path for path in paths if any(word.lower() in path.lower() for word in words))
    return tuple(dict.fromkeys([*(path.removeprefix(f"{commit}:") for path in found), *named]))
