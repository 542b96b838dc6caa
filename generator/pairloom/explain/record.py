"""pydantic's errors of one record to problems in words, without those that only repeat another."""

from dataclasses import dataclass

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from pairloom.explain.fields import keys_at
from pairloom.explain.near import nearest
from pairloom.explain.show import shown, subject
from pairloom.explain.words import Slip, words

_KEY = "[key]"


@dataclass(frozen=True, slots=True)
class Explained:
    """One slip in words.

    Attributes:
        at: the key path of its place, in YAML's keys, list positions from 0.
        is_key: whether the key at that path is meant, not its value.
        message: subject first, what must be true, what was found.
        hint: what to write instead; empty where there is nothing to add.
    """

    at: tuple[str | int, ...]
    is_key: bool
    message: str
    hint: str


def explain(error: ValidationError, model: type[BaseModel]) -> tuple[Explained, ...]:
    """Return what a record's errors say to the person who wrote it, in the order of the model's fields.

    Left out as noise: that a list has too few items where it is its own items that could not be read; and that a key
    is missing where it is there with a slip in its name.

    Args:
        error: what pydantic found.
        model: the record's model, for allowed keys, values and examples.
    """
    details = error.errors(include_url=False)
    told = [detail for detail in details if not _is_noise(detail, details, model)]
    return tuple(_explained(detail, model) for detail in told)


def _explained(detail: ErrorDetails, model: type[BaseModel]) -> Explained:
    at, kind = detail["loc"], detail["type"]
    is_key = len(at) > 1 and at[-1] == _KEY
    at = at[:-1] if is_key else at
    slip = Slip(model, at, detail["input"], detail.get("ctx", {}), detail["msg"], is_key)
    says, hint = words(kind, slip)
    who = f"the key {shown(at[-1])}" if is_key else subject(at)
    return Explained(at, is_key or kind == "extra_forbidden", f"{who} {says}", hint)


def _is_noise(detail: ErrorDetails, others: list[ErrorDetails], model: type[BaseModel]) -> bool:
    at = detail["loc"]
    if detail["type"] == "too_short":
        return any(other["loc"][: len(at)] == at and len(other["loc"]) > len(at) for other in others)
    if detail["type"] != "missing" or not isinstance(at[-1], str):
        return False
    allowed = keys_at(model, at[:-1])
    strangers = (other["loc"] for other in others if other["type"] == "extra_forbidden")
    return any(loc[:-1] == at[:-1] and nearest(str(loc[-1]), allowed) == at[-1] for loc in strangers)
