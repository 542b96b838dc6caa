"""The records as JSON Schemas, for editors and for other programs: models in, schema documents out."""

import json
from typing import Any, Final

from pydantic import BaseModel

from pairloom.explain.forms import form_of
from pairloom.model.award import Award
from pairloom.model.cohort import Cohort
from pairloom.model.community import Community
from pairloom.model.completion import Completion
from pairloom.model.match import Match
from pairloom.model.pair import Ending, Pair
from pairloom.model.pathway import Pathway
from pairloom.model.profile import Profile
from pairloom.model.resource import Resource, Text
from pairloom.model.session import Session
from pairloom.model.skill import Vocabulary

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_RECORDS: Final[dict[str, tuple[str, type[BaseModel]]]] = {
    "portal": ("The community: portal.yml", Community),
    "profile": ("A person: profiles/<handle>.yml", Profile),
    "skills": ("The skill vocabulary: content/skills.yml", Vocabulary),
    "cohort": ("A cohort: cohorts/<id>/cohort.yml", Cohort),
    "session": ("A session: cohorts/<id>/sessions/<slug>.yml", Session),
    "award": ("A recognition: cohorts/<id>/recognition/<slug>.yml", Award),
    "completion": ("What a person has completed: cohorts/<id>/training/<handle>.yml", Completion),
    "resource": ("Front matter of a training resource: content/training/<slug>.md", Resource),
    "pathway": ("Training in order: content/pathways/<slug>.yml", Pathway),
    "text": ("Front matter of a page: content/<slug>.md", Text),
    "match": ("The result of a match: cohorts/<id>/matches.yml", Match),
    "pair": ("A pair that does not come from the match: cohorts/<id>/pairs/<mentor>--<mentee>/pair.yml", Pair),
    "ending": (
        "The end of a pair before the end of its cohort: cohorts/<id>/pairs/<mentor>--<mentee>/ended.yml",
        Ending,
    ),
}
_DAY: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_WORDS: Final = {_DAY: "a day of the calendar, written 2026-11-01", "^https://": "a link that starts with https://"}
"""What stands for the patterns that only the schemas have, after `must be`."""


def schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of each record by file name, for instance `profile.schema.json`.

    The dialect is draft 2020-12; `$id` is the file's own name, so the folder can be put anywhere; properties are in
    the order of the model. What a schema accepts, the model accepts, but for rules that no schema can say: that a day
    is in the calendar where `format` is not asserted, and that a link has no user name.
    """
    return {f"{name}.schema.json": _schema(name) for name in _RECORDS}


def schema_text(schema: dict[str, Any]) -> str:
    """Return a schema as the text of its file: JSON, two blanks of indentation, the same on every run."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _schema(name: str) -> dict[str, Any]:
    title, model = _RECORDS[name]
    made = _refined(model.model_json_schema(by_alias=True, mode="validation"))
    head = {
        "$schema": DIALECT,
        "$id": f"{name}.schema.json",
        "title": title,
        "description": made.get("description", ""),
    }
    definitions = made.pop("$defs", {})
    rest = {key: value for key, value in made.items() if key not in head}
    return {**head, **rest, **({"$defs": definitions} if definitions else {})}


def _refined(part: Any) -> Any:  # noqa: ANN401 - any part of a JSON document
    """Return a part of a schema that is as strict as the model, and whose patterns have words.

    `format: date` gets a pattern, as most validators only note the format; a group whose keys have a form takes no
    other keys. `patternErrorMessage` is what editors show in place of the pattern; validators leave it alone.
    """
    if isinstance(part, list):
        return [_refined(item) for item in part]
    if not isinstance(part, dict):
        return part
    refined = {key: value if key in {"examples", "default"} else _refined(value) for key, value in part.items()}
    if refined.get("type") == "string" and refined.get("format") == "date":
        refined["pattern"] = _DAY
    if isinstance(pattern := refined.get("pattern"), str):
        refined["patternErrorMessage"] = f"Must be {_WORDS.get(pattern) or form_of(pattern).words}."
    if "patternProperties" in refined:
        refined["additionalProperties"] = False
    return refined
