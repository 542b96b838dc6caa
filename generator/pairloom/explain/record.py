"""pydantic's errors of one record to problems in words, without those that only repeat another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from pairloom.explain.fields import keys_at
from pairloom.explain.near import nearest
from pairloom.explain.show import shown, subject
from pairloom.explain.words import Slip, words

MOST: Final = 100
"""Most slips of one record that are told one by one; nobody reads more, and a report of them would take long."""

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

    Of more than 100, one stands for the rest and says how many. Left out as noise: that a list has too few items where
    it is its own items that could not be read; and that a key is missing where it is there with a slip in its name.

    Args:
        error: what pydantic found.
        model: the record's model, for allowed keys, values and examples.
    """
    details = error.errors(include_url=False)
    above = {detail["loc"][:length] for detail in details for length in range(len(detail["loc"]))}
    strangers: defaultdict[tuple[str | int, ...], list[str]] = defaultdict(list)
    for detail in details:
        if detail["type"] == "extra_forbidden":
            strangers[detail["loc"][:-1]].append(str(detail["loc"][-1]))
    told = [detail for detail in details if not _is_noise(detail, above, strangers, model)]
    first = tuple(_explained(detail, model) for detail in told[:MOST])
    return (*first, _rest(told[MOST], len(told) - MOST)) if len(told) > MOST else first


def _rest(detail: ErrorDetails, count: int) -> Explained:
    """Return what stands for the slips that are not told one by one, at the first of them.

    Their number is in the hint, so that the message stays the same while somebody puts them right.
    """
    message = f"the file must be right in all its places; found more slips than the {MOST} that are told one by one"
    return Explained(
        detail["loc"], is_key=False, message=message, hint=f"put those right and check again: {count:,} more"
    )


def _explained(detail: ErrorDetails, model: type[BaseModel]) -> Explained:
    at, kind = detail["loc"], detail["type"]
    is_key = len(at) > 1 and at[-1] == _KEY
    at = at[:-1] if is_key else at
    slip = Slip(model, at, detail["input"], detail.get("ctx", {}), detail["msg"], is_key)
    says, hint = words(kind, slip)
    who = f"the key {shown(at[-1])}" if is_key else subject(at)
    return Explained(at, is_key or kind == "extra_forbidden", f"{who} {says}", hint)


def _is_noise(
    detail: ErrorDetails,
    above: AbstractSet[tuple[str | int, ...]],
    strangers: Mapping[tuple[str | int, ...], Iterable[str]],
    model: type[BaseModel],
) -> bool:
    """Return whether a slip only repeats another.

    Args:
        detail: the slip.
        above: every key path that leads to the place of a slip further in.
        strangers: the keys that may not stand there, by the key path of their group.
        model: the record's model.
    """
    at = detail["loc"]
    if detail["type"] == "too_short":
        return at in above
    if detail["type"] != "missing" or not isinstance(at[-1], str) or not (names := strangers.get(at[:-1])):
        return False
    allowed = keys_at(model, at[:-1])
    return any(nearest(name, allowed) == at[-1] for name in names)
