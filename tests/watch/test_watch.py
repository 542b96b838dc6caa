"""The watcher on a real folder."""

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pairloom import watch


@contextmanager
def _watching(root: Path) -> Iterator["queue.Queue[None]"]:
    """Yield a queue that gets one item for each burst of changes, once the watcher is at work."""
    stop, seen = threading.Event(), queue.Queue[None]()

    def follow() -> None:
        for _ in watch.changes(root, lambda: not stop.is_set()):
            seen.put(None)

    thread = threading.Thread(target=follow)
    thread.start()
    try:
        _until_heard(root, seen)
        yield seen
    finally:
        stop.set()
        thread.join()


def _until_heard(root: Path, seen: "queue.Queue[None]") -> None:
    """Write portal.yml until the watcher has started and says so, then let it become quiet."""
    for _ in range(200):
        (root / "portal.yml").write_text("name: Lantern\n")
        try:
            seen.get(timeout=0.1)
        except queue.Empty:
            continue
        break
    else:
        pytest.fail("the watcher never saw a change")
    while True:
        try:
            seen.get(timeout=0.5)
        except queue.Empty:
            return


def test_a_changed_profile_is_seen(tmp_path: Path) -> None:
    """Writing a file below profiles/ gives a signal, also where the folder is made while watching."""
    with _watching(tmp_path) as seen:
        (tmp_path / "profiles").mkdir()
        seen.get(timeout=20)
        (tmp_path / "profiles" / "a.yml").write_text("name: A\n")
        assert seen.get(timeout=20) is None


def test_what_we_write_ourselves_is_no_change(tmp_path: Path) -> None:
    """Files of the staged site, the built site and of git give no signal, and reading a profile gives none."""
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "a.yml").write_text("name: A\n")
    with _watching(tmp_path) as seen:
        (tmp_path / ".pairloom").mkdir()
        (tmp_path / ".pairloom" / "mkdocs.yml").write_text("")
        (tmp_path / "profiles" / "a.yml").read_text()
        with pytest.raises(queue.Empty):
            seen.get(timeout=1)
