"""Repositories for tests: git as somebody, and commits made at one stroke, without a folder of files."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from tests.changes.small_community import State

from pairloom import yamltext

GIT: Final = shutil.which("git") or "git"
_WHO: Final = ("-c", "user.name=Sample", "-c", "user.email=sample@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str, given: bytes = b"") -> str:
    """Return what git prints; fails the test where git does."""
    done = subprocess.run([GIT, *_WHO, *arguments], cwd=folder, input=given, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().strip()


def put(path: str, value: object, mode: str = "100644") -> bytes:
    """Return the step that writes a file: values as YAML, text as it stands."""
    data = (value if isinstance(value, str) else yamltext.dump(value)).encode()
    return b"M %s inline %s\ndata %d\n%s\n" % (mode.encode(), _quoted(path), len(data), data)


def gone(path: str) -> bytes:
    """Return the step that deletes a file."""
    return b"D %s\n" % _quoted(path)


def moved(path: str, other: str) -> bytes:
    """Return the step that renames a file."""
    return b"R %s %s\n" % (_quoted(path), _quoted(other))


def submodule(path: str) -> bytes:
    """Return the step that puts a repository of its own at a path."""
    return b"M 160000 %s %s\n" % (b"1" * 40, _quoted(path))


def _quoted(path: str) -> bytes:
    return json.dumps(path, ensure_ascii=False).encode()


def whole(state: State) -> tuple[bytes, ...]:
    """Return the steps that write a community."""
    return tuple(put(path, value) for path, value in state.items())


def commit(repository: Path, branches: Mapping[str, Iterable[bytes]], parent: str | None = None) -> None:
    """Make a commit for each branch, all with the same parent, in one go."""
    stream = []
    for branch, steps in branches.items():
        stream.append(b"commit refs/heads/%s\n" % branch.encode())
        stream.append(b"committer Sample <sample@example.org> 1 +0000\ndata 4\nEdit")
        stream.append(b"\nfrom %s^0\n" % parent.encode() if parent else b"\n")
        stream.extend(steps)
    git(repository, "fast-import", "--quiet", "--force", given=b"".join(stream))
