"""The values of a record -> the values with aliases and spellings put right, and the keys to write otherwise."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from pairloom.fix.fields import At, field, keys_of
from pairloom.fix.known import Known
from pairloom.fix.spelling import is_alias, literal, respelled, unquoted

Better = Callable[[At, str], tuple[str, str]]


class Change(NamedTuple):
    """A word, or a list of words, to write otherwise: its key path, what is to stand there, and what was repaired."""

    at: At
    value: object
    repairs: tuple[str, ...]


def changes(kind: str, model: type[BaseModel], value: object, known: Known) -> Iterator[Change]:
    """Yield the changes that a record needs.

    Of two items of a list that become one, the first stays.

    Args:
        kind: the kind of record.
        model: its model, for the words that each field allows.
        value: the record as written.
        known: what the portal knows.
    """

    def better(at: At, text: str) -> tuple[str, str]:
        return _better(kind, model, at, text, known)

    yield from _changes(value, (), better)


def keys(model: type[BaseModel], value: object, at: At = ()) -> Iterator[tuple[At, str]]:
    """Yield the path of each key that is one of the model's but for capitals, blanks or dashes, and that one."""
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from keys(model, item, (*at, number))
    if isinstance(value, dict):
        allowed = keys_of(model, at)
        for key, item in value.items():
            meant = re.sub(r"[\s-]+", "_", key.strip().casefold())
            if key not in allowed and meant in allowed and meant not in value:
                yield (*at, key), meant
            yield from keys(model, item, (*at, key))


def _changes(value: Any, at: At, better: Better) -> Iterator[Change]:  # noqa: ANN401 - any value of a record
    if isinstance(value, str):
        new, repair = better(at, value)
        if repair:
            yield Change(at, new, (repair,))
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield from _in_list(value, at, better)
    elif isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _changes(item, (*at, key), better)


def _in_list(value: list[str], at: At, better: Better) -> Iterator[Change]:
    """Yield the change of a list of words; a list inside a list is a pair, which keeps both its words."""
    words = [better((*at, number), item) for number, item in enumerate(value)]
    kept: list[str] = []
    repairs: list[str] = []
    for word, repair in words:
        mended = repair or any(other == word and changed for other, changed in words)
        if word in kept and mended and not any(isinstance(part, int) for part in at):
            repairs.append("duplicate")
        else:
            kept.append(word)
        if repair:
            repairs.append(repair)
    if repairs:
        yield Change(at, kept, tuple(repairs))


def _better(kind: str, model: type[BaseModel], at: At, text: str, known: Known) -> tuple[str, str]:
    """Return a word as it should be, and what that repairs; nothing where the word may stay."""
    where = field(kind, model, at)
    new: str | None = None
    if where.sort:
        new = respelled(where.sort, text, known)
    elif where.literals:
        new = literal(text, where.literals)
    elif where.is_moment:
        new = unquoted(text)
    if new is None or new == text:
        return text, ""
    return new, "alias" if where.sort == "skill" and is_alias(text, new) else "spelling"
