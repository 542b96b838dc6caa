"""What tells a problem from all others, in this report and in the next."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from pairloom.model.problem import Problem


def fingerprints(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield 64 hexadecimal digits for each problem: the same when only lines move, different within a report.

    A forge knows by it what a change brings and what it mends, and shows only one of two that are alike.
    """
    times = Counter[tuple[str, str, str]]()
    for problem in problems:
        what = (problem.path, problem.code, problem.message)
        times[what] += 1
        yield hashlib.sha256("\0".join([*what, str(times[what])]).encode("utf-8", "backslashreplace")).hexdigest()
