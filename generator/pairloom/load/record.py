"""One file to one record, with every problem of its form at its line and column."""

import os
from pathlib import Path
from typing import Any, Final, NamedTuple

import pydantic_core
from pydantic import BaseModel, ValidationError

from pairloom.explain import explain
from pairloom.kept import digest
from pairloom.load.front import split
from pairloom.load.layout import Kind
from pairloom.load.sharing import shared
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
from pairloom.yamltext import LIMIT, Document, decode, parse, place, quick

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
_READING: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0)
"""How a file is opened: on Windows as bytes."""
WRITTEN_LIMIT: Final = 32 * 1024 * 1024
"""Most bytes of matches.yml, which we write ourselves: enough for 50,000 pairs with their reasons."""

Stamp = tuple[int, int, int, int]
"""Times of change, size and number of a file, by which one can tell that it has not changed."""
NO_STAMP: Final[Stamp] = (0, 0, 0, 0)
"""The stamp of no file: nothing is known."""


class Read(NamedTuple):
    """What one file held.

    Attributes:
        record: the record; None where the file has problems. Of skills.yml, the skills that have none.
        body: the Markdown after the front matter; empty for other files.
        problems: each with line and column.
        digest: of the file's bytes; empty where they could not be read.
        json: the value that the record was made of, as JSON; empty where the file has problems.
        stamp: of the file.
    """

    record: Any
    body: str
    problems: tuple[Problem, ...]
    digest: bytes = b""
    json: bytes = b""
    stamp: Stamp = NO_STAMP


def read_record(root: Path, path: str, kind: Kind) -> Read:
    """Return the record of a file, or why there is none; never raises, whatever is in the file."""
    data = bytes_of(root, path, kind)
    return Read(None, "", (data,)) if isinstance(data, Problem) else record_of(data, path, kind)


def record_of(data: bytes, path: str, kind: Kind, mark: bytes = b"") -> Read:
    """Return the record in the bytes of a file, as `read_record` does.

    Nearly every file takes the short way, which knows no places. Where that is not open, or what it gives is no
    record, the text is parsed in full, and says where its problems are.

    Args:
        data: the bytes.
        path: the file's path, for the problems.
        kind: what it holds.
        mark: the digest of the bytes, where it is known.
    """
    mark = mark or digest(data)
    text, body, problem = _text(data, path, kind)
    if problem:
        return Read(None, body, (problem,), mark)
    source = _json(quick(text))
    if source is not None and (record := record_from(source, kind)):
        return Read(record, body, (), mark, source)
    document = parse(text, path)
    if not document.complete:
        return Read(None, body, document.problems, mark)
    source = pydantic_core.to_json(document.value)
    found, slips = _validated(document, source, path, kind)
    problems = (*document.problems, *slips)
    return Read(found, body, problems, mark, b"" if problems else source)


def record_from(source: bytes, kind: Kind) -> BaseModel | None:
    """Return the record of a value as JSON; None where it has problems."""
    try:
        record = MODELS[kind].model_validate_json(source)
    except ValidationError:
        return None
    return shared(record) if isinstance(record, Profile) else record


def bytes_of(root: Path, path: str, kind: Kind) -> bytes | Problem:
    """Return the bytes of a file, of a file that is too large only so many that it shows."""
    try:
        file = os.open(f"{root}/{path}", _READING)  # the shortest way: this is asked of every file
        try:
            return os.read(file, _limit(kind) + 1)
        finally:
            os.close(file)
    except OSError as error:
        return unreadable(path, error)


def read_text(root: Path, path: str, kind: Kind) -> str:
    """Return the YAML of a file; empty where it cannot be read."""
    data = bytes_of(root, path, kind)
    return "" if isinstance(data, Problem) else _text(data, path, kind)[0]


def _limit(kind: Kind) -> int:
    return WRITTEN_LIMIT if kind == "match" else LIMIT


def _text(data: bytes, path: str, kind: Kind) -> tuple[str, str, Problem | None]:
    """Return the YAML of a file as text, and the Markdown after it where the file is a page."""
    text, problem = decode(data, path, _limit(kind))
    if problem or kind not in {"resource", "text"}:
        return text, "", problem
    return split(text, path)


def _json(value: object) -> bytes | None:
    return None if value is None else pydantic_core.to_json(value)


def _validated(
    document: Document, source: bytes, path: str, kind: Kind
) -> tuple[BaseModel | None, tuple[Problem, ...]]:
    model = MODELS[kind]
    try:
        return model.model_validate_json(source), ()
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
