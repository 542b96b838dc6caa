"""A seed -> choices that are the same on every machine and with every version of Python.

Only `Random.random` is used: of all its methods, this is the one whose numbers Python promises to keep.
Source: Python's documentation, `random`, "Notes on Reproducibility".
"""

import random
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final, Generic, TypeVar

T = TypeVar("T")

_MOST: Final = 1_000_000
"""Weight of the first of a ranking, before it is divided by its rank."""


class Weighted(Generic[T]):
    """Things that come with whole-numbered weights."""

    def __init__(self, things: Sequence[T], weights: Sequence[int]) -> None:
        """Take as many weights as things."""
        self.things = things
        self.sums = list(accumulate(weights))


def ranked(things: Sequence[T], head: int = 2) -> Weighted[T]:
    """Return things of which the first come often and the last hardly ever, by Zipf's law: 1 / (rank + head)."""
    return Weighted(things, [_MOST // (rank + head) for rank in range(1, len(things) + 1)])


class Chance:
    """Draws, one after the other, from a seed."""

    def __init__(self, seed: int) -> None:
        """Begin anew: the same seed gives the same draws."""
        self.random = random.Random(seed).random  # noqa: S311 - nothing secret

    def often(self, share: float) -> bool:
        """Return true in this share of the cases."""
        return self.random() < share

    def number(self, least: int, most: int) -> int:
        """Return a number, both ends included."""
        return least + int(self.random() * (most - least + 1))

    def one(self, things: Sequence[T]) -> T:
        """Return one of the things, each as likely."""
        return things[int(self.random() * len(things))]

    def of(self, weighted: Weighted[T]) -> T:
        """Return one of the things, as likely as their weights say."""
        sums = weighted.sums
        return weighted.things[bisect_right(sums, int(self.random() * sums[-1]))]

    def some(self, things: Sequence[T], count: int) -> list[T]:
        """Return so many different things, in a drawn order."""
        left = list(things)
        return [left.pop(int(self.random() * len(left))) for _ in range(min(count, len(left)))]

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """Return the things in a drawn order, each order as likely (Durstenfeld 1964, Algorithm 235)."""
        order = list(things)
        for place in range(len(order) - 1, 0, -1):
            other = int(self.random() * (place + 1))
            order[place], order[other] = order[other], order[place]
        return order
