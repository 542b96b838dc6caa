"""git as a process that can only read: no program of a configuration runs, no lock is taken, nothing is fetched."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_KEPT: Final = ("GIT_CONFIG", "GIT_CEILING_DIRECTORIES")
"""The only variables of git's own that reach it: the others would name another repository, or a program to run."""

_ENVIRONMENT: Final = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # before git 2.44 only this keeps a partial clone from fetching
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}
_SETTINGS: Final = {"core.fsmonitor": "false", "core.hooksPath": os.devnull, "diff.external": ""}
_FILTERS: Final = r"^filter\..*\.(clean|smudge|process|required)$"
_NONE_FOUND: Final = 1


class RevisionError(Exception):
    """Git cannot say what was asked; the message is a sentence for the person who asked, with what to do."""


@dataclass(frozen=True, slots=True)
class Git:
    """git in one folder, with the environment that keeps it from running anything."""

    folder: Path
    environment: Mapping[str, str]

    def run(self, *arguments: str, given: bytes = b"") -> bytes:
        """Return what git prints; raises RevisionError where it fails."""
        done = self.start(*arguments, given=given)
        if done.returncode:
            raise RevisionError(_in_words(done.stderr, self.folder))
        return done.stdout

    def ask(self, *arguments: str) -> str:
        """Return what git prints as one line; empty where it has no answer."""
        done = self.start(*arguments)
        return "" if done.returncode else os.fsdecode(done.stdout).strip()

    def names(self, *arguments: str) -> Iterator[str]:
        """Yield the names that git prints, each ended by a zero byte; none where it finds none."""
        done = self.start(*arguments)
        if done.returncode > _NONE_FOUND:
            raise RevisionError(_in_words(done.stderr, self.folder))
        yield from os.fsdecode(done.stdout).split("\0")[:-1]

    def start(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Return git's exit code and what it printed; raises RevisionError where there is no git."""
        command = ["git", "--no-pager", "--literal-pathspecs", *arguments]
        try:
            return subprocess.run(
                command, cwd=self.folder, env=self.environment, input=given, capture_output=True, check=False
            )
        except FileNotFoundError:
            message = "git must be there to compare with a revision; found no such program. Install git, then try again"
            raise RevisionError(message) from None


def git_in(folder: Path) -> Git:
    """Return git in a folder, with every filter that its configuration names turned off."""
    git = Git(folder, _environment(_SETTINGS))
    filters = git.names("config", "--name-only", "-z", "--get-regexp", _FILTERS)
    off = {name: "false" if name.endswith(".required") else "" for name in filters}
    return Git(folder, _environment({**_SETTINGS, **off}))


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of this process without what would lead git elsewhere, and with these settings added."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {name: value for name, value in os.environ.items() if name.startswith(_KEPT)}
    given = environment.get("GIT_CONFIG_COUNT", "")
    first = int(given) if given.isdecimal() else 0
    for number, (name, value) in enumerate(settings.items(), start=first):
        environment |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
    return environment | {"GIT_CONFIG_COUNT": str(first + len(settings))} | _ENVIRONMENT


def _in_words(stderr: bytes, folder: Path) -> str:
    said = os.fsdecode(stderr).strip()
    if "dubious ownership" in said:
        return (
            f"the repository of {folder} belongs to another user, so git does not read it. "
            f"If you trust it, run: git config --global --add safe.directory {folder.resolve()}"
        )
    if "not a git repository" in said or "must be run in a work tree" in said:
        return f"{folder} must be in a clone of a git repository; found none. Clone it, then try again there"
    if "promisor" in said or "not allowed" in said:
        return "the clone lacks files of earlier revisions. Clone the repository again, without --filter"
    return f"git could not answer: {said.removeprefix('fatal: ').partition(chr(10))[0] or 'it gave no reason'}"
