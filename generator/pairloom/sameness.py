"""A key for caches that means one very object, so that what was made of a vocabulary is made once for all rows."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Same(Generic[T]):
    """An object that equals only itself, whatever it holds; the cache that has the key keeps the object alive."""

    value: T

    def __eq__(self, other: object) -> bool:
        """Return whether the other key holds the very same object."""
        return isinstance(other, Same) and self.value is other.value

    def __hash__(self) -> int:
        """Return the same number for the same object."""
        return id(self.value)
