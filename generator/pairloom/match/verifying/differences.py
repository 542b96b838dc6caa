"""Differences between a stored match and the same match told again from the files."""

from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Final

from pairloom.explain.show import shown, subject
from pairloom.match.verifying.stored_pairs import Path, Said
from pairloom.model.match import Match

_BEFORE: Final = 20
"""Characters before the first that differs, to find the place by."""


def differences(stored: Match, again: Match) -> Iterator[Said]:
    """Yield each place where a stored match is not what is told again: values, lengths of lists, order of keys.

    The day of acceptance is the coordinators' to say.
    """
    told = again.model_copy(update={"accepted": stored.accepted})
    yield from _of(stored.model_dump(mode="json"), told.model_dump(mode="json"), ())


def _of(stored: object, told: object, at: Path) -> Iterator[Said]:
    if isinstance(stored, Mapping) and isinstance(told, Mapping) and set(stored) == set(told):
        if list(stored) != list(told):
            yield at, f"{subject(at)} must have its keys in the order {', '.join(told)}"
        for key, value in told.items():
            yield from _of(stored[key], value, (*at, key))
    elif isinstance(stored, list) and isinstance(told, list) and len(stored) == len(told):
        for place, value in enumerate(told):
            yield from _of(stored[place], value, (*at, place))
    elif isinstance(stored, list) and isinstance(told, list):
        yield at, f"{subject(at)} must have {len(told)} entries; found {len(stored)}"
    elif isinstance(stored, str) and isinstance(told, str) and stored != told:
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(stored, told, strict=False)))
        start = max(0, same - _BEFORE)
        yield at, f"{subject(at)} must say {shown(told[start:])}; found {shown(stored[start:])}"
    elif stored != told:
        yield at, f"{subject(at)} must be {shown(told)}; found {shown(stored)}"
