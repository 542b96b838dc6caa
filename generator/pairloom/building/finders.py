"""What a browser needs to rank mentors, made anew only for the cohorts where something that it rests on has changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from pairloom import match
from pairloom.kept import Kept
from pairloom.model.finder import Finder
from pairloom.model.portal import Portal

_HEARD: Final = "heard"
_SIZE: Final = 16


@dataclass(frozen=True, slots=True)
class Finders:
    """The finders of a portal, by cohort.

    Attributes:
        made: those of all cohorts that have one; nobody is in those whose file is known.
        known: the published files of an earlier run that still hold.
        inputs: what each rests on, where that can be told.
    """

    made: Mapping[str, Finder]
    known: Mapping[str, bytes]
    inputs: Mapping[str, bytes]


def finders(portal: Portal, today: date, kept: Kept) -> Finders:
    """Return the finders of a portal, with what may be used again of those that an earlier run made."""
    cohorts = {key: match.finder_inputs(portal, key, today) for key in match.with_finder(portal)}
    inputs = {key: mark for key, mark in cohorts.items() if mark}
    pieces = {key: kept.read(_piece(key)) or b"" for key in inputs}
    known = {key: piece[_SIZE:] for key, piece in pieces.items() if piece[:_SIZE] == inputs[key]}
    if len(known) == len(cohorts):
        return Finders(match.finders(portal, today, known), known, inputs)
    heard = match.Heard(json.loads(kept.read(_HEARD) or b"{}"))
    made = match.finders(portal, today, known, heard)
    kept.write(_HEARD, json.dumps({**(heard.before if known else {}), **heard.now}).encode())
    return Finders(made, known, inputs)


def keep(kept: Kept, cohort: str, inputs: bytes, content: bytes) -> None:
    """Keep the published file of a cohort's finder for a later run."""
    kept.write(_piece(cohort), inputs + content)


def _piece(cohort: str) -> str:
    return f"finder-{cohort}"
