"""The data for other programs as JSON, and the JSON Schema that all of it keeps to: the same data gives the same bytes.

The schema leaves room for keys that a later version adds, so that a program which keeps a copy of it does not break.
"""

import json
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic_core import to_json

from pairloom.model.api import DataFile, Document
from pairloom.model.api.people import People, PeopleFile
from pairloom.model.community import Community

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def content(view: DataFile | PeopleFile, _: Community) -> bytes:
    """Return the JSON."""
    if isinstance(view, PeopleFile):
        return _people(view)
    return f"{view.document.model_dump_json(by_alias=True, indent=1)}\n".encode()


def _people(view: PeopleFile) -> bytes:
    """Return the JSON of everybody as pydantic would write it, but one by one and unchecked: a test compares them."""
    people = [to_json(person, indent=1).replace(b"\n", b"\n  ") for person in view.people()]
    nobody = f"{People(people=()).model_dump_json(indent=1)}\n".encode()
    if not people:
        return nobody
    before, _, after = nobody.rpartition(b"[]")
    return b"".join((before, b"[\n  ", b",\n  ".join(people), b"\n ]", after))


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
