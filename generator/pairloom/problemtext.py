"""Problems -> text, in the forms that people, programs and forges read. Pure: values in, text out."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from pairloom.model.problem import Problem

_ALWAYS_ONE: Final = frozenset({"portal", "skills"})
_SINGULAR: Final = {"matches": "match"}

Form = Callable[[Iterable[Problem], Mapping[str, int]], str]


def text(problems: Iterable[Problem], checked: Mapping[str, int]) -> str:
    """Return a line and a hint for each problem, then a summary."""
    problems = tuple(problems)
    lines = []
    for problem in problems:
        lines.append(f"{problem} (warning)" if problem.severity == "warning" else str(problem))
        if problem.hint:
            lines.append(f"    {problem.hint}")
    return "\n".join([*lines, *([""] if lines else []), summary(problems, checked)])


def summary(problems: Iterable[Problem], checked: Mapping[str, int]) -> str:
    """Return one sentence: how many files were read and what was found."""
    severities = [problem.severity for problem in problems]
    errors, warnings = severities.count("error"), severities.count("warning")
    read = ", ".join(_counted(number, kind) for kind, number in checked.items() if number and kind not in _ALWAYS_ONE)
    found = [count(errors, "problem")] * bool(errors) + [count(warnings, "warning")] * bool(warnings)
    return f"Checked {read or 'nothing'}: {' and '.join(found) or 'all is well'}."


def _counted(number: int, kind: str) -> str:
    return f"{number} {kind}" if number > 1 else f"1 {_SINGULAR.get(kind, kind.removesuffix('s'))}"


def count(number: int, noun: str) -> str:
    """Return a number with its noun, plural where it must be: `1 problem`, `2 problems`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def as_json(problems: Iterable[Problem], checked: Mapping[str, int]) -> str:
    """Return the stable JSON form: `{"problems": [...], "checked": {...}}`."""
    fields = ("path", "line", "column", "code", "message", "hint", "severity")
    listed = [{field: getattr(problem, field) for field in fields} for problem in problems]
    return json.dumps({"problems": listed, "checked": dict(checked)}, ensure_ascii=False, indent=2)


def github(problems: Iterable[Problem], checked: Mapping[str, int]) -> str:
    """Return workflow commands, which GitHub shows as annotations on the lines of a change.

    Source: GitHub Docs, "Workflow commands for GitHub Actions"; the escapes are those of @actions/toolkit.
    """
    problems = tuple(problems)
    lines = []
    for problem in problems:
        place = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
        words = "\n".join(filter(None, [problem.message, problem.hint]))
        lines.append(f"::{problem.severity} {place},title={_property(problem.code)}::{_data(words)}")
    return "\n".join([*lines, summary(problems, checked)])


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def gitlab(problems: Iterable[Problem], checked: Mapping[str, int]) -> str:  # noqa: ARG001 - all forms look alike
    """Return a GitLab Code Quality report, a JSON list.

    Source: GitLab Docs, "Code Quality", "Code Quality report format".
    """
    severity = {"error": "major", "warning": "minor"}
    return json.dumps(
        [
            {
                "description": " ".join(filter(None, [problem.message, problem.hint])),
                "check_name": problem.code,
                "fingerprint": hashlib.sha256(
                    "\0".join([problem.path, problem.code, *map(str, problem.at), problem.message]).encode()
                ).hexdigest(),
                "severity": severity[problem.severity],
                "location": {"path": problem.path, "lines": {"begin": problem.line}},
            }
            for problem in problems
        ],
        ensure_ascii=False,
        indent=2,
    )


FORMS: Final[dict[str, Form]] = {"text": text, "json": as_json, "github": github, "gitlab": gitlab}
"""The forms of `validate --format`, by name."""
