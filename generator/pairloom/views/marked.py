"""Values that stand in many others: each tells by a mark what it is, so that nobody looks at all of it twice."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cache
from operator import attrgetter

from pairloom.fingerprint import fingerprint


@dataclass(frozen=True, slots=True, repr=False)
class Marked:
    """What such values have in common.

    Attributes:
        mark: the fingerprint of all of the value: it changes whenever anything of it does.
    """

    mark: bytes = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Make the mark."""
        all_of_it = _all_of_it(type(self))  # type: ignore[arg-type] # mypy takes the hash of a value for its type's
        object.__setattr__(self, "mark", fingerprint(all_of_it(self)))

    def __repr__(self) -> str:
        """Return what kind of value it is, and the mark for all the rest."""
        return f"{type(self).__name__}({self.mark.hex()})"


@cache
def _all_of_it(kind: type[Marked]) -> Callable[[Marked], object]:
    return attrgetter(*(each.name for each in fields(kind) if each.init))
