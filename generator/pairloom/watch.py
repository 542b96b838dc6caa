"""A folder -> a signal for each burst of changes in it, for live reload."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

WATCHED: Final = ("profiles", "cohorts", "content")
_CHANGES: Final = frozenset({"created", "modified", "deleted", "moved"})
_LOOK_SECONDS: Final = 0.2
_BURST_SECONDS: Final = 0.05


class _Signal(FileSystemEventHandler):
    """Sets an event when a watched file changes; reading a file is no change."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.changed = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        paths = [Path(str(path)) for path in (event.src_path, event.dest_path) if path]
        if event.event_type in _CHANGES and any(self._is_ours(path) for path in paths):
            self.changed.set()

    def _is_ours(self, path: Path) -> bool:
        if not path.is_relative_to(self.root) or path == self.root:
            return False
        return path.relative_to(self.root).parts[0] in (*WATCHED, "portal.yml", "mkdocs.yml")


def changes(root: Path, going: Callable[[], bool]) -> Iterator[None]:
    """Yield once for each burst of changes to the portal's files, as long as `going()` is true.

    An editor's several writes within a twentieth of a second are one change; what comes later is the next one.
    """
    signal = _Signal(root)
    observer = Observer()
    observer.schedule(signal, str(signal.root), recursive=False)
    watched: set[str] = set()
    observer.start()
    try:
        _watch_new(observer, signal, watched)
        while going():
            if signal.changed.wait(timeout=_LOOK_SECONDS):
                time.sleep(_BURST_SECONDS)
                signal.changed.clear()
                _watch_new(observer, signal, watched)
                yield
    finally:
        observer.stop()
        observer.join()


def _watch_new(observer: BaseObserver, signal: _Signal, watched: set[str]) -> None:
    """Watch the folders that are there and not yet watched; done before their files are read, so none is missed."""
    for name in WATCHED:
        if name not in watched and (signal.root / name).is_dir():
            observer.schedule(signal, str(signal.root / name), recursive=True)
            watched.add(name)
