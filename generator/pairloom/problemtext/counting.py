"""How much was read and found, in a sentence."""

from collections.abc import Iterable, Mapping
from typing import Final

from pairloom.model.problem import Problem

_ALWAYS_ONE: Final = frozenset({"portal", "skills"})
_SINGULAR: Final = {"matches": "match"}


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
