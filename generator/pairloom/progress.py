"""What a long command does just now, and how long each step took."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TypeVar

T = TypeVar("T")

Show = Callable[[str, int, int], None]
"""Told the name of a step, how much of it is done, and how much there is; at the end of a step both are the same."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a step took: seconds on the wall and of processors, those of its programs included, and its things."""

    wall: float
    processor: float
    count: int


@dataclass(slots=True)
class Steps:
    """The steps of a command, in order; a step that comes again is added up."""

    show: Show | None = None
    taken: dict[str, Taken] = field(default_factory=dict)

    def through(self, name: str, items: Iterable[T], count: int | None = None) -> Iterator[T]:
        """Yield the items of a step one after the other, and show how far it is."""
        total = count if count is not None else len(items) if isinstance(items, Sized) else 0
        every = max(1, total // 100)
        with self.step(name, total):
            for done, item in enumerate(items):
                if self.show and done % every == 0:
                    self.show(name, done, total)
                yield item

    def count(self, name: str, things: int) -> None:
        """Say how many things a step was about, where that is known only afterwards."""
        self.taken[name] = replace(self.taken[name], count=things)

    @contextmanager
    def step(self, name: str, count: int = 1) -> Iterator[None]:
        """Time what is done in a `with` block."""
        wall, processor = time.perf_counter(), _processor()
        if self.show:
            self.show(name, 0, count)
        try:
            yield
        finally:
            before = self.taken.get(name, Taken(0, 0, 0))
            self.taken[name] = Taken(
                before.wall + time.perf_counter() - wall,
                before.processor + _processor() - processor,
                before.count + count,
            )
            if self.show:
                self.show(name, count, count)


def _processor() -> float:
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system
