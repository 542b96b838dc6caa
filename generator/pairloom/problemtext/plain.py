"""The form for people: a line and a hint for each problem, then a summary; in colour where a terminal shows it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pairloom.model.problem import Problem, seen
from pairloom.problemtext.counting import count, summary

_MANY: Final = 10
"""With more problems than this, the summary also counts them by rule."""

_BOLD, _RED, _GREEN, _YELLOW = 1, 31, 32, 33
_OF_SEVERITY: Final = {"error": _RED, "warning": _YELLOW}


def text(problems: Iterable[Problem], checked: Mapping[str, int], *, colour: bool = False) -> str:
    """Return a line and a hint for each problem, then a summary; many problems are also counted by rule."""
    problems = tuple(problems)
    lines = [line for problem in problems for line in _lines(problem, colour=colour)]
    worst = _GREEN if not problems else _OF_SEVERITY[min(problem.severity for problem in problems)]
    counted = _by_rule(problems) if len(problems) > _MANY else ()
    return "\n".join(
        [*lines, *([""] if lines else []), _styled(summary(problems, checked), worst, colour=colour), *counted]
    )


def _lines(problem: Problem, *, colour: bool) -> Iterator[str]:
    place = _styled(f"{seen(problem.path)}:{problem.line}:{problem.column}", _BOLD, colour=colour)
    rule = _styled(f"[{problem.code}]", _OF_SEVERITY[problem.severity], colour=colour)
    yield f"{place}: {seen(problem.message)} {rule}{' (warning)' if problem.severity == 'warning' else ''}"
    if problem.hint:
        yield f"    {seen(problem.hint)}"


def _by_rule(problems: tuple[Problem, ...]) -> Iterator[str]:
    """Yield how often each rule was broken and in how many files, most often first."""
    paths = defaultdict[tuple[str, str], list[str]](list)
    for problem in problems:
        paths[problem.code, " (warning)" if problem.severity == "warning" else ""].append(problem.path)
    for (code, mark), where in sorted(paths.items(), key=lambda item: (-len(item[1]), item[0])):
        yield f"{len(where):>6}  {code}{mark}, in {count(len(set(where)), 'file')}"


def _styled(words: str, style: int, *, colour: bool) -> str:
    """Return words in a style of ECMA-48, which a terminal shows."""
    return f"\x1b[{style}m{words}\x1b[0m" if colour else words
