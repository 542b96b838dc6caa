"""Key paths -> what the model says of them: the keys of a group, and how the words of a field may be spelled."""

from functools import lru_cache
from typing import Final, NamedTuple

from pydantic import BaseModel

from pairloom.explain.fields import field_at, keys_at, literals_at
from pairloom.explain.forms import pattern_of
from pairloom.fix.spelling import FIELDS
from pairloom.model.text import Clock

At = tuple[str | int, ...]
_CLOCK: Final = pattern_of(Clock)
_REMEMBERED: Final = 4096


class Field(NamedTuple):
    """What may stand at a key path.

    Attributes:
        sort: what a word names that exists elsewhere; empty if nothing.
        literals: the words that are allowed, where they are a fixed few.
        is_moment: whether it is a time or a day.
    """

    sort: str
    literals: tuple[object, ...]
    is_moment: bool


def keys_of(model: type[BaseModel], at: At) -> tuple[str, ...]:
    """Return the keys of the group at a key path, in order; none where any key may stand."""
    return _keys(model, _any_item(at))


def field(kind: str, model: type[BaseModel], at: At) -> Field:
    """Return what may stand at a key path of a record."""
    return _field(kind, model, _any_item(at))


def _any_item(at: At) -> At:
    return tuple(part if isinstance(part, str) else 0 for part in at)


@lru_cache(_REMEMBERED)
def _keys(model: type[BaseModel], at: At) -> tuple[str, ...]:
    return keys_at(model, at)


@lru_cache(_REMEMBERED)
def _field(kind: str, model: type[BaseModel], at: At) -> Field:
    names = [part for part in at if isinstance(part, str)]
    sort = FIELDS[kind].get(".".join(names[1:] if kind == "skills" else names), "")
    info = field_at(model, at)
    is_moment = info is not None and (pattern_of(info) == _CLOCK or "date" in str(info.annotation))
    return Field(sort, literals_at(model, at), is_moment)
