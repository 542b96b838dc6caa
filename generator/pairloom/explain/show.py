"""Values and key paths as a reader sees them in a message."""

import json
import re
from typing import Final

from pairloom.model.problem import seen

LONGEST: Final = 60
"""Most characters of a found value in a message."""

_PLAIN: Final = re.compile(
    r"[^\W\d_][\w ./@+'()-]*(?<! )|\d{4}-\d{2}-\d{2}|\d+-[^\W\d_][\w-]*|https://[^\s,#{}\[\]]+(?<!:)"
)
_OTHER_TYPE: Final = re.compile(r"null|true|false|yes|no|on|off|y|n", re.IGNORECASE)


def subject(at: tuple[str | int, ...]) -> str:
    """Return a key path in words: keys with dots, items of lists counted from 1; `the file` for the whole."""
    path = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{visible(part)}" for part in at)
    return path.removeprefix(".") or "the file"


def shown(value: object) -> str:
    """Return a found value for a message: text in quotes, at most 60 characters, control characters visible."""
    if value is None or value == "":
        return "nothing"
    if isinstance(value, str):
        return f'"{visible(value)}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, dict):
        return "a group of keys and values"
    return str(value)


def visible(text: str) -> str:
    r"""Return text with every character that cannot be seen written as its escape (`\n`, `\u202e`), shortened."""
    whole = seen(text)
    return whole if len(whole) <= LONGEST else whole[: LONGEST - 1] + "…"


def inline(value: object) -> str:
    """Return a value as YAML on one line, as an example to write."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(inline(item) for item in value) + "]"
    if isinstance(value, str) and _PLAIN.fullmatch(value) and not _OTHER_TYPE.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)
