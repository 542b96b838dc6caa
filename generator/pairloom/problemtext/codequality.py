"""The form that GitLab shows in a merge request."""

from collections.abc import Iterable, Mapping
from typing import Final

from pairloom.model.problem import Problem, seen
from pairloom.problemtext.fingerprint import fingerprints
from pairloom.problemtext.jsontext import dump

_SEVERITY: Final = {"error": "major", "warning": "minor"}


def gitlab(problems: Iterable[Problem], _checked: Mapping[str, int]) -> str:
    """Return a GitLab Code Quality report, a JSON list.

    Source: GitLab Docs, "Code Quality", "Code Quality report format".
    """
    problems = tuple(problems)
    return dump(
        [
            {
                "description": seen("; ".join(filter(None, [problem.message, problem.hint]))),
                "check_name": problem.code,
                "fingerprint": fingerprint,
                "severity": _SEVERITY[problem.severity],
                "location": {"path": problem.path, "lines": {"begin": problem.line}},
            }
            for problem, fingerprint in zip(problems, fingerprints(problems), strict=True)
        ]
    )
