"""Overlap: how much of the shorter of two lists is in the other one, for many lists at once.

This is the overlap coefficient of Szymkiewicz and Simpson; with an empty list it is half.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from math import lcm
from typing import Final

import numpy as np

from pairloom.match.bulk.grid import Grid, Numbers

MOST: Final = 10
"""Different things that a list may hold."""

WHOLE: Final = lcm(*range(1, MOST + 1))
"""The numerator of the largest overlap."""


def overlaps(columns: Sequence[AbstractSet[str]], rows: Sequence[AbstractSet[str]]) -> Grid:
    """Return the grid of the overlap of each row with each column, as numerators of `WHOLE`."""
    shared = sorted(frozenset[str]().union(*columns) & frozenset[str]().union(*rows))
    where = {word: place for place, word in enumerate(shared)}
    holds = np.array([[word in each for each in columns] for word in shared], np.uint8).reshape(
        len(shared), len(columns)
    )
    sizes = np.array([len(each) for each in columns], np.int32)

    def shares(start: int, stop: int) -> tuple[Numbers, None]:
        found = np.zeros((len(rows[start:stop]), len(columns)), np.int32)
        for line, words in zip(found, rows[start:stop], strict=True):
            shared_words = [holds[where[word]] for word in sorted(words & where.keys())]
            shorter = np.minimum(sizes, len(words))
            line[:] = np.sum(shared_words, axis=0, dtype=np.int32) * WHOLE // np.maximum(shorter, 1)
            line[shorter == 0] = WHOLE // 2
        return found, None

    return shares
