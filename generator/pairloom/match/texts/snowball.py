"""The Snowball algorithms: a name in, what stems a word out; the stems are the library's, found in half the time.

The algorithms are tables of endings with a step for each, and the library looks for an ending by halving its table,
letter by letter. Here it is looked up by its last letter (a beginning by its first), the longest first: the first that
fits and whose condition holds is the one that the library finds.
"""

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol, cast


class _Among(Protocol):
    """An ending or a beginning in a table of the library."""

    s: str
    result: int
    method: "Callable[[_Quick], bool] | None"


_Found = tuple[str, int, int, "Callable[[_Quick], bool] | None"]
"""What stands in the word, how long it is, what the library calls it, and the condition."""


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the library, which is kept alive as its key; what fits a letter, and what fits where none is left."""

    table: Sequence[_Among]
    by_letter: Mapping[str, tuple[_Found, ...]]
    empty: tuple[_Found, ...]


class _Quick:
    """What a stemmer of the library gets: two of its methods, to the same effect."""

    current: str
    cursor: int
    limit: int
    limit_backward: int
    tables: dict[tuple[int, int], _Table]

    def find_among(self, v: Sequence[_Among]) -> int:
        """Move over the longest of these beginnings that stands at the cursor; return what it is called, 0 for none."""
        text, start = self.current, self.cursor
        known = self.tables.get((id(v), 0)) or self._table(v, 0)
        fitting = known.by_letter.get(text[start], known.empty) if start < self.limit else known.empty
        for wanted, length, result, holds in fitting:
            end = start + length
            if end <= self.limit and text.startswith(wanted, start):
                self.cursor = end
                if holds is None or holds(self):
                    self.cursor = end
                    return result
        return 0

    def find_among_b(self, v: Sequence[_Among]) -> int:
        """Move back over the longest of these endings that ends at the cursor; return what it is called, 0 for none."""
        text, end = self.current, self.cursor
        known = self.tables.get((id(v), -1)) or self._table(v, -1)
        fitting = known.by_letter.get(text[end - 1], known.empty) if end > self.limit_backward else known.empty
        for wanted, length, result, holds in fitting:
            start = end - length
            if start >= self.limit_backward and text.startswith(wanted, start):
                self.cursor = start
                if holds is None or holds(self):
                    self.cursor = start
                    return result
        return 0

    def _table(self, table: Sequence[_Among], letter: int) -> _Table:
        """Return a table by the first or last letter, and remember it."""
        longest = sorted(((each.s, len(each.s), each.result, each.method) for each in table), key=lambda one: -one[1])
        empty = tuple(one for one in longest if not one[0])
        letters = {one[0][letter] for one in longest if one[0]}
        fitting = {key: tuple(one for one in longest if not one[0] or one[0][letter] == key) for key in letters}
        return self.tables.setdefault((id(table), letter), _Table(table, fitting, empty))


@cache
def stemmer(name: str) -> Callable[[str], str]:
    """Return the algorithm of that name in Python, and never the same in C, which may be of another release."""
    module = importlib.import_module(f"snowballstemmer.{name}_stemmer")
    quick = type("Quick", (_Quick, getattr(module, f"{name.title()}Stemmer")), {"tables": {}})
    return cast("Callable[[str], str]", quick().stemWord)
