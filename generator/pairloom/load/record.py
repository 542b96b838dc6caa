"""One file to one record, with every problem of its form at its line and column."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pydantic_core
from pydantic import BaseModel, ValidationError

from pairloom.explain import explain
from pairloom.load.front import split
from pairloom.load.layout import Kind
from pairloom.load.walk import unreadable
from pairloom.model.award import Award
from pairloom.model.cohort import Cohort
from pairloom.model.community import Community
from pairloom.model.completion import Completion
from pairloom.model.match import Match
from pairloom.model.pair import Ending, Pair
from pairloom.model.pathway import Pathway
from pairloom.model.problem import Problem
from pairloom.model.profile import Profile
from pairloom.model.resource import Resource, Text
from pairloom.model.session import Session
from pairloom.model.skill import Vocabulary
from pairloom.yamltext import LIMIT, Document, decode, parse, place

MODELS: Final[dict[Kind, type[BaseModel]]] = {
    "portal": Community,
    "skills": Vocabulary,
    "profile": Profile,
    "cohort": Cohort,
    "match": Match,
    "pair": Pair,
    "ending": Ending,
    "session": Session,
    "award": Award,
    "completion": Completion,
    "resource": Resource,
    "pathway": Pathway,
    "text": Text,
}
WRITTEN_LIMIT: Final = 32 * 1024 * 1024
"""Most bytes of matches.yml, which we write ourselves: enough for 50,000 pairs with their reasons."""


@dataclass(frozen=True, slots=True)
class Read:
    """What one file held.

    Attributes:
        record: the record; None where the file has problems. Of skills.yml, the skills that have none.
        body: the Markdown after the front matter; empty for other files.
        problems: each with line and column.
    """

    record: Any
    body: str
    problems: tuple[Problem, ...]


def read_record(root: Path, path: str, kind: Kind) -> Read:
    """Return the record of a file, or why there is none; never raises, whatever is in the file."""
    return _record(*read_document(root, path, kind), path, kind)


def record_of(data: bytes, path: str, kind: Kind) -> Read:
    """Return the record in the bytes of a file, as `read_record` does."""
    return _record(*_document(data, path, kind), path, kind)


def _record(document: Document, body: str, path: str, kind: Kind) -> Read:
    if not document.complete:
        return Read(None, body, document.problems)
    record, problems = _validated(document, path, kind)
    return Read(record, body, (*document.problems, *problems))


def read_document(root: Path, path: str, kind: Kind) -> tuple[Document, str]:
    """Return the YAML of a file, and the Markdown after it where the file is a page."""
    try:
        with (root / path).open("rb") as file:
            data = file.read(_limit(kind) + 1)
    except OSError as error:
        return _failed(unreadable(path, error)), ""
    return _document(data, path, kind)


def _limit(kind: Kind) -> int:
    return WRITTEN_LIMIT if kind == "match" else LIMIT


def _document(data: bytes, path: str, kind: Kind) -> tuple[Document, str]:
    text, problem = decode(data, path, _limit(kind))
    body = ""
    if not problem and kind in {"resource", "text"}:
        text, body, problem = split(text, path)
    return (_failed(problem) if problem else parse(text, path)), body


def _failed(problem: Problem) -> Document:
    return Document(None, (problem,), complete=False, root=None)


def _validated(document: Document, path: str, kind: Kind) -> tuple[BaseModel | None, tuple[Problem, ...]]:
    model = MODELS[kind]
    try:
        return model.model_validate_json(pydantic_core.to_json(document.value)), ()
    except ValidationError as error:
        problems = tuple(
            Problem(path, *place(document.root, slip.at, key=slip.is_key), kind, slip.message, slip.hint, at=slip.at)
            for slip in explain(error, model)
        )
        return (_good_skills(document.value, error) if kind == "skills" else None), problems


def _good_skills(value: object, error: ValidationError) -> Vocabulary | None:
    """Return the skills that have no problem, so that one bad entry does not make all others unknown."""
    if not isinstance(value, dict):
        return None
    bad = {detail["loc"][0] for detail in error.errors(include_url=False, include_input=False)}
    good = {key: entry for key, entry in value.items() if key not in bad}
    return Vocabulary.model_validate_json(pydantic_core.to_json(good))
