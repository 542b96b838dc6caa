"""The JSON Schemas: sound, described, and of one mind with the models."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pydantic_core
import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from pydantic import BaseModel, TypeAdapter, ValidationError

from pairloom.model.award import Award
from pairloom.model.cohort import Cohort
from pairloom.model.community import Community
from pairloom.model.completion import Completion
from pairloom.model.match import Match
from pairloom.model.pair import Ending, Pair
from pairloom.model.pathway import Pathway
from pairloom.model.profile import Profile
from pairloom.model.record import Record
from pairloom.model.resource import Resource, Text
from pairloom.model.session import Session
from pairloom.model.skill import Skill, Vocabulary
from pairloom.schema import DIALECT, schema_text, schemas

MODELS: dict[str, type[BaseModel]] = {
    "portal": Community,
    "profile": Profile,
    "skills": Vocabulary,
    "cohort": Cohort,
    "session": Session,
    "award": Award,
    "completion": Completion,
    "resource": Resource,
    "pathway": Pathway,
    "text": Text,
    "match": Match,
    "pair": Pair,
    "ending": Ending,
}


def records(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield every record there is."""
    for child in model.__subclasses__():
        yield child
        yield from records(child)


@cache
def document(name: str) -> Any:  # noqa: ANN401 - JSON
    """Return the schema of a kind of file."""
    return schemas()[f"{name}.schema.json"]


def validator(name: str) -> Draft202012Validator:
    """Return the validator of a record's schema, which minds formats."""
    return Draft202012Validator(document(name), format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("name", MODELS)
def test_each_schema_is_sound_and_says_what_it_is(name: str) -> None:
    """Each schema is sound draft 2020-12 and says what it is, first of all."""
    schema = document(name)
    Draft202012Validator.check_schema(schema)
    assert ["$schema", "$id", "title", "description"] == list(schema)[:4]
    assert (DIALECT, f"{name}.schema.json") == (schema["$schema"], schema["$id"])
    assert all(schema[key] for key in ("title", "description"))


def test_there_is_one_schema_for_each_record() -> None:
    """There is one schema for each kind of file, and properties have the order of the model."""
    assert {f"{name}.schema.json" for name in MODELS} == set(schemas())
    aliases = [field.alias or name for name, field in Profile.model_fields.items()]
    assert aliases == list(document("profile")["properties"])


def test_the_text_of_a_schema_is_the_same_on_every_run() -> None:
    """The text of a schema is JSON, ends with a line end, and is the same on every run."""
    first, second = ({name: schema_text(schema) for name, schema in schemas().items()} for _ in range(2))
    assert first == second
    assert all(text.endswith("}\n") and json.loads(text) for text in first.values())


@pytest.mark.parametrize("model", sorted(set(records(Record)), key=str))
def test_each_field_is_described_and_its_examples_hold(model: type[BaseModel]) -> None:
    """Each field of each record has a description and examples, and the model accepts each example."""
    assert model.__doc__
    for name, field in model.model_fields.items():
        assert field.description, name
        assert field.examples, name
        adapter: TypeAdapter[Any] = TypeAdapter(model.__pydantic_fields__[name].rebuild_annotation())
        for example in field.examples:
            assert adapter.validate_json(pydantic_core.to_json(example)) is not None


PROFILE: dict[str, Any] = {
    "name": "A",
    "timezone": "UTC",
    "languages": ["en"],
    "consent": {"publish": True, "on": "2026-11-01"},
}
COHORT: dict[str, Any] = {"name": "A", "status": "open", "purpose": "career"}
CASES: list[tuple[str, Any, bool]] = [
    ("profile", PROFILE, True),
    ("profile", {}, False),
    ("profile", [], False),
    ("profile", None, False),
    ("profile", PROFILE | {"name": ""}, False),
    ("profile", PROFILE | {"name": " A"}, False),
    ("profile", PROFILE | {"name": "A\nB"}, False),
    ("profile", PROFILE | {"name": "漢字"}, True),
    ("profile", PROFILE | {"name": "x" * 81}, False),
    ("profile", PROFILE | {"name": 1}, False),
    ("profile", PROFILE | {"age": 1}, False),
    ("profile", PROFILE | {"languages": []}, False),
    ("profile", PROFILE | {"languages": ["zh-Hant", "pt-BR"]}, True),
    ("profile", PROFILE | {"languages": ["English"]}, False),
    ("profile", PROFILE | {"timezone": "Berlin"}, False),
    ("profile", PROFILE | {"about": None}, True),
    ("profile", PROFILE | {"mentor": {"offers": ["c++", "c#", "node.js"], "capacity": 2}}, True),
    ("profile", PROFILE | {"mentor": {"offers": ["python"], "capacity": 0}}, False),
    ("profile", PROFILE | {"mentor": {"offers": ["python"], "capacity": "2"}}, False),
    ("profile", PROFILE | {"mentor": {"offers": ["python"], "capacity": True}}, False),
    ("profile", PROFILE | {"mentor": {"offers": ["Python"]}}, False),
    ("profile", PROFILE | {"mentor": {"offers": ["python"], "stage": "boss"}}, False),
    ("profile", PROFILE | {"availability": [{"day": "tue", "from": "18:00", "to": "24:00"}]}, True),
    ("profile", PROFILE | {"availability": [{"day": "tue", "start": "18:00", "end": "20:00"}]}, False),
    ("profile", PROFILE | {"availability": [{"day": "tue", "from": "25:00", "to": "26:00"}]}, False),
    ("profile", PROFILE | {"available_until": "2026-02-30"}, False),
    ("profile", PROFILE | {"available_until": "20260301"}, False),
    ("profile", PROFILE | {"links": {"website": "https://example.org/"}}, True),
    ("profile", PROFILE | {"links": {"website": "http://example.org/"}}, False),
    ("profile", PROFILE | {"links": {"github": "@a"}}, False),
    ("skills", {"c++": {"name": "C++"}}, True),
    ("skills", {"Web Design": {"name": "x"}}, False),
    ("skills", {"x" * 41: {"name": "x"}}, False),
    ("cohort", COHORT, True),
    ("cohort", COHORT | {"matching": {"group_size": [3, 5], "pins": [["ab", "cd"]]}}, True),
    ("cohort", COHORT | {"matching": {"group_size": [3]}}, False),
    ("cohort", COHORT | {"matching": {"pins": [["ab", "cd", "ef"]]}}, False),
    ("cohort", COHORT | {"matching": {"weights": {"skills": -1}}}, False),
    ("cohort", COHORT | {"status": "closed"}, False),
    ("text", {"title": "A", "summary": "B"}, True),
    ("text", {"title": "A"}, False),
]


@pytest.mark.parametrize(("name", "value", "good"), CASES)
def test_schema_and_model_are_of_one_mind(name: str, value: object, *, good: bool) -> None:
    """What the schema accepts the model accepts, and what one refuses the other refuses."""
    try:
        MODELS[name].model_validate_json(pydantic_core.to_json(value))
        accepted = True
    except ValidationError:
        accepted = False
    assert (good, good) == (validator(name).is_valid(value), accepted)


def test_a_skill_is_described_in_the_vocabulary() -> None:
    """The vocabulary's schema describes a skill with every field of the model."""
    assert list(Skill.model_fields) == list(document("skills")["$defs"]["Skill"]["properties"])
