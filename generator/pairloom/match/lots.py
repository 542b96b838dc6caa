"""Lots: the draw of each pair in words of 24 bits, small enough that sums of many stay exact.

The draw decides between choices that are equal in all else: the sums of the first words of their pairs are compared,
where these are equal the sums of the second words, and so on. A word is 24 bits of SHA-256 over the cohort's id and
the two handles, with zero bytes between; a seat in a hybrid cohort's group has `group` after them, because the same
two could also be a one-to-one pair.
"""

import hashlib
from collections.abc import Iterable
from typing import Final

import numpy as np

from pairloom.match.programs.relaxation import Ints

WORDS: Final = 10
"""Words of a draw."""

_BYTES: Final = 3


def lots(cohort: str, pairs: Iterable[tuple[str, ...]]) -> Ints:
    """Return the words of each pair's draw, shape (pairs, `WORDS`)."""
    digests = [hashlib.sha256("\0".join((cohort, *pair)).encode()).digest()[: WORDS * _BYTES] for pair in pairs]
    parts = np.frombuffer(b"".join(digests), np.uint8).reshape(len(digests), WORDS, _BYTES).astype(np.int64)
    return (parts[:, :, 0] << 16) | (parts[:, :, 1] << 8) | parts[:, :, 2]
