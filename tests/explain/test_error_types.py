"""Every type of error and every pattern that a record can raise has words of its own."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, RootModel

from pairloom.explain.forms import form_of, known
from pairloom.explain.words import Slip, has_words, words
from pairloom.model.award import Award
from pairloom.model.cohort import Cohort
from pairloom.model.community import Community
from pairloom.model.completion import Completion
from pairloom.model.match import Match
from pairloom.model.pathway import Pathway
from pairloom.model.profile import Profile
from pairloom.model.resource import Resource, Text
from pairloom.model.session import Session
from pairloom.model.skill import Vocabulary

MODELS: tuple[type[BaseModel], ...] = (
    Community, Profile, Vocabulary, Cohort, Session, Award, Resource, Text, Match, Completion, Pathway,
)  # fmt: skip

RAISED: dict[str, set[str]] = {
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "tuple": {"tuple_type", "too_short", "too_long", "missing"},
    "dict": {"dict_type"},
    "int": {"int_type"},
    "str": {"string_type"},
    "bool": {"bool_type"},
    "date": {"date_type"},
    "literal": {"literal_error"},
    "function-before": {"iso_day"},
    "function-after": {"https_url"},
    "model-field": set(),
    "nullable": set(),
    "default": set(),
    "definitions": set(),
    "definition-ref": set(),
}
LIMITS = {
    "ge": "greater_than_equal",
    "le": "less_than_equal",
    "min_length": "string_too_short",
    "max_length": "string_too_long",
    "pattern": "string_pattern_mismatch",
}


def parts(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - pydantic's core schema has no closed type
    """Yield every part of a core schema that has a type."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema
        for key, value in schema.items():
            if key not in {"metadata", "default", "expected", "serialization"}:
                yield from parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from parts(value)


def schema_parts(model: type[BaseModel]) -> list[dict[str, Any]]:
    """Return every part of a model's core schema, which pydantic builds only when it is needed."""
    model.model_rebuild()
    return [*parts(model.__pydantic_core_schema__)]


def test_every_record_is_walked() -> None:
    """The models walked here are records, or the one mapping of records."""
    assert [model.__name__ for model in MODELS if issubclass(model, RootModel)] == ["Vocabulary"]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_type_of_error_that_a_model_can_raise_has_words(model: type[BaseModel]) -> None:
    """Every type of error that a model can raise has words, and every kind of schema is known here."""
    seen = [part for part in schema_parts(model) if part["type"] not in {"no-info", "any"}]
    assert {part["type"] for part in seen} - set(RAISED) == set()
    raised = {kind for part in seen for kind in RAISED[part["type"]]}
    raised |= {kind for part in seen if part["type"] in {"int", "str"} for key, kind in LIMITS.items() if key in part}
    assert {kind for kind in raised if not has_words(kind)} == set()
    assert len(raised) > 3


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_pattern_of_a_model_has_words(model: type[BaseModel]) -> None:
    """Every pattern of a model has words of its own, so no reader meets a regular expression."""
    patterns = {part["pattern"] for part in schema_parts(model) if "pattern" in part}
    assert {pattern for pattern in patterns if not known(pattern)} == set()


def test_a_type_of_error_without_words_is_told_in_general_words() -> None:
    """A type of error without words of its own is told in general words."""
    slip = Slip(Profile, ("name",), "x", {}, "", is_key=False)
    assert words("other", slip) == ('must be written in another form; found "x"', "for example: name: Sample Person")
    assert form_of("other").words == "written in its own form"
