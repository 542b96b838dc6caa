"""Problems before and after a change to those that the change causes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from pairloom.model.problem import Problem

_POSITION: Final = re.compile(r"\[\d+\]")


def caused(before: Iterable[Problem], after: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of afterwards that were not there before.

    Lines do not count, nor the position in a list: what only moved is not new. Of equal problems as many are new as
    there are more of. How many problems portal.yml leaves out (code `ignore`) is a matter of the whole portal, which
    is told by `validate` without a revision; here only a new rule to leave something out counts.
    """
    known = Counter(map(_what, before))
    for problem in sorted(after):
        what = _what(problem)
        if known[what]:
            known[what] -= 1
        else:
            yield problem


def _what(problem: Problem) -> tuple[object, ...]:
    if problem.code == "ignore":
        return problem.path, problem.code, problem.at
    return problem.path, problem.code, problem.severity, _POSITION.sub("[]", problem.message)
