"""Steps of long work: a bar on a terminal, nothing in a pipe; and a table of what they took."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import click

from pairloom.progress import Steps

_LABELS: Final = {
    "load": "Reading",
    "check": "Checking",
    "match": "Matching",
    "plan": "Planning",
    "render": "Rendering",
    "build": "Building patterns",
    "stamp": "Stamping",
    "publish": "Publishing",
    "search": "Indexing",
}


@contextmanager
def steps() -> Iterator[Steps]:
    """Give the steps of a command; where the errors go to a terminal, bars with counts show how far it is."""
    bars = _Bars()
    try:
        yield Steps(show=bars.show) if sys.stderr.isatty() else Steps()
    finally:
        bars.end()


def table(taken: Steps) -> Iterator[str]:
    """Yield the lines of a table: for each step how many things, seconds on the wall, and of processors."""
    yield f"{'step':<10} {'count':>9} {'seconds':>9} {'processor':>10}"
    for name, one in taken.taken.items():
        yield f"{name:<10} {one.count:>9,} {one.wall:>9.2f} {one.processor:>10.2f}"
    every = taken.taken.values()
    wall, processor = sum(one.wall for one in every), sum(one.processor for one in every)
    yield f"{'together':<10} {'':>9} {wall:>9.2f} {processor:>10.2f}"


class _Bars:
    """One bar after the other, on the same line."""

    def __init__(self) -> None:
        self._name = ""
        self._bar: Any = None  # click does not name the type of its bars

    def show(self, name: str, done: int, total: int) -> None:
        """Draw how far a step is; see `pairloom.progress.Show`."""
        if name != self._name:
            self.end()
            label = f"{_LABELS.get(name, name):<18}"
            bar = click.progressbar(length=max(total, 1), label=label, show_pos=True, show_eta=False, file=sys.stderr)
            self._name, self._bar = name, bar.__enter__()
        self._bar.length = max(total, self._bar.length)  # some steps know only once they have begun
        self._bar.update(max(0, done - self._bar.pos))

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            click.echo("\x1b[1A\x1b[2K", nl=False, err=True)
            self._name, self._bar = "", None
