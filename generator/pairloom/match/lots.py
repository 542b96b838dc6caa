"""Lots: the draw of each pair in words of 24 bits, small enough that sums of many stay exact.

The draw decides between choices that are equal in all else: the sums of the first words of their pairs are compared,
where these are equal the sums of the second words, and so on. A word is 24 bits of SHA-256 over the cohort's id and
the two handles, with zero bytes between; a seat in a hybrid cohort's group has `group` after them, because the same
two could also be a one-to-one pair.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from pairloom.match.exact import Ints

WORDS: Final = 10
"""Words of a draw."""

_BYTES: Final = 3

Pairs = Iterable[tuple[int, int]]


def lots(cohort: str, pairs: Iterable[tuple[str, ...]]) -> Ints:
    """Return the words of each pair's draw, shape (pairs, `WORDS`)."""
    digests = [hashlib.sha256("\0".join((cohort, *pair)).encode()).digest() for pair in pairs]
    return np.stack([_word(digests, word) for word in range(WORDS)], axis=1)


def lots_of_places(cohort: str, names: tuple[Sequence[str], Sequence[str]], places: Pairs, word: int) -> Ints:
    """Return one word of the draws of many pairs, quicker than `lots` says it.

    Args:
        cohort: its id.
        names: the handles of one side and of the other.
        places: of each pair, where its one and its other handle stand.
        word: which one, from 0.
    """
    begins = [f"{cohort}\0{name}\0".encode() for name in names[0]]
    ends = [name.encode() for name in names[1]]
    return _word([hashlib.sha256(begins[one] + ends[other]).digest() for one, other in places], word)


def _word(digests: Sequence[bytes], word: int) -> Ints:
    """Return one word of each digest."""
    parts = np.frombuffer(b"".join(digests), np.uint8).reshape(len(digests), hashlib.sha256().digest_size)
    first = _BYTES * word
    high, middle, low = (parts[:, place].astype(np.int64) for place in range(first, first + _BYTES))
    return (high << 16) | (middle << 8) | low
