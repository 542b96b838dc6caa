"""Heard: what people's texts came to in an earlier run, so that only what is new has to be read."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

Words = tuple[tuple[str, int], ...]
"""What somebody speaks of: (stem, times), in order of stem."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What texts came to.

    Attributes:
        before: in an earlier run, by what was said, as JSON gives it back.
        now: in this run, the same; it is filled while texts are read.
        vocabulary: what stands for the vocabulary that they are read with; without it nothing is taken from before.
    """

    before: Mapping[str, Sequence[Sequence[str | int]]] = field(default_factory=dict)
    now: dict[str, Words] = field(default_factory=dict)
    vocabulary: bytes = b""

    def words(self, said: tuple[tuple[str, ...], ...], read: Callable[[], Words]) -> Words:
        """Return what somebody speaks of, from before or else newly read.

        Args:
            said: all that it depends on, but for the vocabulary.
            read: reads it.
        """
        key = hashlib.blake2b(self.vocabulary + repr(said).encode(), digest_size=16).hexdigest()
        known = self.before.get(key) if self.vocabulary else None
        words = read() if known is None else cast("Words", tuple(map(tuple, known)))
        self.now[key] = words
        return words
