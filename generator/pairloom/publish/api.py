"""The data for other programs as JSON, and the JSON Schema that all of it keeps to: the same data gives the same bytes.

The schema leaves room for keys that a later version adds, so that a program which keeps a copy of it does not break.
"""

import json
from typing import Any, Final

from pydantic import TypeAdapter

from pairloom.model.api import DataFile, Document
from pairloom.model.community import Community

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def content(view: DataFile, _: Community) -> bytes:
    """Return the JSON."""
    return f"{view.document.model_dump_json(by_alias=True, indent=1)}\n".encode()


def schema() -> bytes:
    """Return the JSON Schema of every file."""
    made = TypeAdapter[Document](Document).json_schema(mode="serialization")
    whole = {"$schema": _DIALECT, "title": "The data of a mentorship portal, version 1", **_open(made)}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode()


def _open(part: Any) -> Any:  # noqa: ANN401 - any part of a JSON document
    """Return a part of a schema that lets keys be added, without what only Python or OpenAPI know."""
    if isinstance(part, list):
        return [_open(item) for item in part]
    if not isinstance(part, dict):
        return part
    left_out = {"discriminator"} | ({"additionalProperties"} if part.get("additionalProperties") is False else set())
    return {key: _open(value) for key, value in part.items() if key not in left_out}
