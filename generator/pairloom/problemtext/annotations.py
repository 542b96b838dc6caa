"""The form that GitHub shows on the lines of a change."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from pairloom.model.problem import Problem, seen
from pairloom.problemtext.plain import text

_SHOWN: Final = 10
"""GitHub shows this many errors and this many warnings of a step, the first ones, and says nothing of the others.

Source: actions/toolkit, docs/problem-matchers.md, "Limitations".
"""


def github(problems: Iterable[Problem], checked: Mapping[str, int]) -> str:
    """Return workflow commands, which GitHub shows as notes on the lines of a change, then the form for people.

    The notes that GitHub leaves out are thus in the log, with their places. It leaves out the last ones, so each file
    has its first note before another has its second.
    Source: GitHub Docs, "Workflow commands for GitHub Actions"; the escapes are those of @actions/toolkit.
    """
    problems = tuple(problems)
    notes = [_note(problem) for problem in _spread(problems)]
    most = max(Counter(problem.severity for problem in problems).values(), default=0)
    left_out = f"GitHub shows the first {_SHOWN} notes of a kind. This is the whole list:"
    listed = [_no_command(line) for line in text(problems, checked).splitlines()]
    return "\n".join([*notes, *([left_out] if most > _SHOWN else []), *listed])


def _spread(problems: tuple[Problem, ...]) -> list[Problem]:
    """Return the problems with the first of each file first, then the second of each."""
    places = Counter[tuple[str, str]]()
    turns = []
    for problem in problems:
        places[problem.path, problem.severity] += 1
        turns.append(places[problem.path, problem.severity])
    return [problem for _, problem in sorted(zip(turns, problems, strict=True), key=lambda turn: turn[0])]


def _note(problem: Problem) -> str:
    place = f"file={_property(seen(problem.path))},line={problem.line},col={problem.column}"
    words = "\n".join(seen(line) for line in (problem.message, problem.hint) if line)
    return f"::{problem.severity} {place},title={_property(problem.code)}::{_data(words)}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def _no_command(line: str) -> str:
    """Return a line of the log that the runner takes for no command: one begins with `::`, or has `##[` in it."""
    line = line.replace("##[", "# #[")
    return f"| {line}" if line.lstrip().startswith("::") else line
