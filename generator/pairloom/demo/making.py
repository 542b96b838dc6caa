"""A made-up community -> the files of a folder that is new or empty."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pairloom.demo.community import Community
from pairloom.demo.file import File

Steps = Callable[[Iterable[File]], Iterable[File]]


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: how many files, how many cohorts, and the id of the one that people can join."""

    files: int
    cohorts: int
    open: str


def make(root: Path, people: int, seed: int, today: date, steps: Steps = lambda files: files) -> Made:
    """Write a made-up community to a folder in which there is nothing yet.

    `portal.yml` is written last: what was cut off is no portal.

    Args:
        root: the folder; it is made where there is none.
        people: how many, at least one.
        seed: another one gives other people.
        today: the day to count from.
        steps: the profiles pass through it one by one, so that it can show how far the work is.

    Raises:
        OSError: a file cannot be written, or is there.
    """
    community = Community(people, seed, today)
    files = 0
    folders: set[str] = set()
    for part in (steps(community.profiles()), community.others()):
        for path, text in part:
            folder = f"{root}/{path}".rpartition("/")[0]
            if folder not in folders:
                Path(folder).mkdir(parents=True, exist_ok=True)
                folders.add(folder)
            _write(f"{root}/{path}", text.encode())
            files += 1
    return Made(files, len(community.plans), community.open)


def _write(path: str, content: bytes) -> None:
    """Write a new file; without Python's buffers, since there are very many and each is small."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        os.write(handle, content)
    finally:
        os.close(handle)
