"""The form for programs, and how JSON is written here."""

import json
from collections.abc import Iterable, Mapping

from pairloom.model.problem import Problem


def as_json(problems: Iterable[Problem], checked: Mapping[str, int]) -> str:
    """Return the stable JSON form: `{"problems": [...], "checked": {...}}`."""
    fields = ("path", "line", "column", "code", "message", "hint", "severity")
    listed = [{field: getattr(problem, field) for field in fields} for problem in problems]
    return dump({"problems": listed, "checked": dict(checked)})


def dump(value: object) -> str:
    """Return a value as JSON that people can read: any script as it is, what cannot be seen as its escape."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    if written.replace("\n", "").isprintable():
        return written
    return "".join(
        character if character == "\n" or character.isprintable() else json.dumps(character)[1:-1]
        for character in written
    )
