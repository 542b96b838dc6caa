"""A change of a value, taken apart into the smallest steps: values in, steps and values out. Knows no text."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final, Literal

At = tuple[str | int, ...]


class _Gone:
    """The type of `GONE`."""

    def __repr__(self) -> str:
        return "GONE"


GONE: Final = _Gone()
"""The value of a change that takes a key or an item away."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: a value is put in the place of another, a key or item is added, or dropped."""

    kind: Literal["put", "add", "drop"]
    at: At
    value: Any = None


def steps(value: object, at: At, new: object) -> Iterator[Step]:
    """Yield the steps that make the value at a key path another, in the order in which they are to be done.

    Raises:
        ValueError: where there can be no such key path.
        TypeError: where the new value is none that YAML can hold.
    """
    if new is GONE:
        return _gone(value, at)
    return _set(value, at, json.loads(json.dumps(new, default=_refused)))


def done(value: Any, step: Step) -> object:  # noqa: ANN401 - any value of a record
    """Return a value after a step; the old one stays as it is."""
    if not step.at:
        return step.value
    part, rest = step.at[0], Step(step.kind, step.at[1:], step.value)
    if rest.at:
        copy = value.copy()
        copy[part] = done(value[part], rest)
        return copy
    if isinstance(value, dict):
        return {key: item for key, item in value.items() if key != part} | (
            {part: step.value} if step.kind != "drop" else {}
        )
    position = int(part)
    kept = position + (step.kind != "add")
    return [*value[:position], *([step.value] if step.kind != "drop" else []), *value[kept:]]


def same(one: object, other: object) -> bool:
    """Return whether two values say the same; the order of keys says nothing, and true is not 1."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _refused(value: object) -> None:
    message = f"a {type(value).__name__} cannot be written as YAML"
    raise TypeError(message)


def _has(value: object, part: str | int) -> bool:
    if isinstance(value, dict):
        return part in value
    return isinstance(value, list) and isinstance(part, int) and 0 <= part < len(value)


def _gone(value: Any, at: At) -> Iterator[Step]:  # noqa: ANN401 - any value of a record
    above = value
    for depth, part in enumerate(at):
        if not _has(value, part):
            return
        above, value = value, value[part]
        if depth == len(at) - 1:
            alone = len(above) == 1
            yield Step("put", at[:-1], type(above)()) if alone else Step("drop", at)


def _set(value: Any, at: At, new: object) -> Iterator[Step]:  # noqa: ANN401 - any value of a record
    for depth, part in enumerate(at):
        if _has(value, part):
            value = value[part]
            continue
        added = _nested(at[depth + 1 :], new)
        can_hold = isinstance(value, dict) if isinstance(part, str) else isinstance(value, list) and part == len(value)
        if value and can_hold:
            yield Step("add", at[: depth + 1], added)
        elif can_hold or value is None:
            yield Step("put", at[:depth], _nested(at[depth : depth + 1], added))
        else:
            message = f"there can be no {'.'.join(map(str, at[: depth + 1]))}"
            raise ValueError(message)
        return
    yield from _difference(at, value, new)


def _nested(at: At, value: object) -> object:
    """Return a value with the groups and lists around it that a key path needs."""
    for part in reversed(at):
        if isinstance(part, int) and part:
            message = f"a new list can have no item {part}"
            raise ValueError(message)
        value = {part: value} if isinstance(part, str) else [value]
    return value


def _difference(at: At, old: Any, new: Any) -> Iterator[Step]:  # noqa: ANN401 - any values of a record
    if same(old, new):
        return
    if old and new and isinstance(old, dict) and isinstance(new, dict):
        for key, item in new.items():
            yield from _difference((*at, key), old[key], item) if key in old else [Step("add", (*at, key), item)]
        yield from (Step("drop", (*at, key)) for key in old if key not in new)
    elif old and new and isinstance(old, list) and isinstance(new, list):
        yield from _in_list(at, old, new)
    else:
        yield Step("put", at, new)


def _in_list(at: At, old: list[object], new: list[object]) -> Iterator[Step]:
    """Yield the steps from one list to another, from its end to its beginning, so that positions stay true."""
    one, two = ([json.dumps(item, sort_keys=True) for item in items] for items in (old, new))
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    for _, start, stop, other, end in reversed([code for code in matcher.get_opcodes() if code[0] != "equal"]):
        both = min(stop - start, end - other)
        yield from (Step("add", (*at, start + both), item) for item in reversed(new[other + both : end]))
        yield from (Step("drop", (*at, number)) for number in reversed(range(start + both, stop)))
        for number in range(both):
            yield from _difference((*at, start + number), old[start + number], new[other + number])
