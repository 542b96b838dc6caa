"""What tells a value from every other: a digest of all that is in it, the same in every run."""

import hashlib
from collections.abc import Iterable
from typing import Final

_SIZE: Final = 16


def fingerprint(value: object) -> bytes:
    """Return 16 bytes of a plain value: of texts, numbers, dates, tuples, mappings, records, frozen data.

    They are made of what `repr` tells (BLAKE2b, RFC 7693), which leaves out nothing of such a value. A set has no order
    that holds from one run to the next, so that its fingerprint changes without need; but two values never share one.
    """
    return hashlib.blake2b(repr(value).encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()


def joined(marks: Iterable[bytes]) -> bytes:
    """Return 16 bytes of marks in their order; no mark may have a line break in it."""
    return hashlib.blake2b(b"\n".join(marks), digest_size=_SIZE).digest()
