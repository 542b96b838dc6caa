"""Raw answers to a profile's plain value, and everything there is to say about them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final

import pydantic_core
from pydantic import ValidationError

from pairloom.discover import modules
from pairloom.explain import explain, shown, subject
from pairloom.join import readers
from pairloom.join.slip import Ask, Reading, Slip
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.model.question import FIELDS

LONGEST: Final = 10_000
"""Most characters of one answer: more than any field of a profile can hold."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a person's answers say.

    Attributes:
        value: the profile's plain value as YAML has it, in the order of the model: only what was answered and could
            be read. Of a list with an error, the items that could be read.
        slips: what to put right or to know, in the order of the fields.
    """

    value: dict[str, object]
    slips: tuple[Slip, ...]


def read_answers(answers: Mapping[str, str], portal: Portal, today: date) -> Answered:
    """Return the profile that answers describe, as far as they can be read; never raises, whatever they are.

    Blank answers are skipped. Nothing is guessed: what cannot be read is a slip with the nearest values, and what was
    understood in another form (a city for a zone) is read with a warning. What the record as a whole asks for, such
    as that a name is given, is told by `problems_of`.

    Args:
        answers: raw texts by dotted key of the field, for instance `{"mentor.offers": "Python, JS"}`.
        portal: for its skills, people and cohorts.
        today: the day on which the answers came.
    """
    value: dict[str, object] = {}
    slips = [Slip(key, "must be a field that we know; found an unknown one") for key in answers if key not in FIELDS]
    for key in FIELDS:
        if key in answers:
            given, told = read_answer(key, answers[key], portal, today)
            slips += told
            if given is not None:
                _put(value, FIELDS[key].at, given)
    return Answered(value, tuple(slips))


def read_answer(field: str, text: str, portal: Portal, today: date) -> Reading:
    """Return what one answer says, None where it is blank or could not be read; and the slips.

    Args:
        field: dotted key of a field.
        text: the answer as it was written.
        portal: for its skills, people and cohorts.
        today: the day on which the answer came.
    """
    ask = Ask(FIELDS[field], portal, today)
    if len(text) > LONGEST:
        return None, (Slip(field, f"must be at most {LONGEST:,} characters; found {len(text):,}", "say it in less"),)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"must have no broken characters; found {shown(error.object[error.start])}"
        return None, (Slip(field, message, "write it anew, without copying"),)
    plain = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not plain:
        return None, ()
    given, slips = _readers()[ask.field.kind](plain, ask)
    broken = _own_rules(field, given) if given is not None else ()
    return (None if broken else given), (*slips, *broken)


def problems_of(value: Mapping[str, object]) -> tuple[Slip, ...]:
    """Return what the model's own rules say of a whole profile, for instance that a field is missing."""
    try:
        Profile.model_validate_json(pydantic_core.to_json(value))
    except ValidationError as error:
        return tuple(slip_of(slip.at, slip.message, slip.hint) for slip in explain(error, Profile))
    return ()


def slip_of(at: tuple[str | int, ...], message: str, hint: str = "") -> Slip:
    """Return a problem at a key path of a profile as a slip: at its field, and without keys in its words."""
    for who in (subject(at), f"the key {shown(at[-1])}" if at else "the file"):
        message = message.removeprefix(f"{who} ")
    field = _field_at(at)
    if field and (message.startswith("must be given") or "[{" in hint):
        return Slip(field, message, f"for example: {FIELDS[field].example}")
    key = at[-1] if at and isinstance(at[-1], str) else ""
    return Slip(field, message, hint.replace(f": {key}: ", ": ", 1).removesuffix("; or delete the line"))


def _own_rules(field: str, given: object) -> tuple[Slip, ...]:
    """Return what the model says of one answer, tried in a profile in which all else is well."""
    value: dict[str, object] = {"name": "x", "timezone": "UTC", "languages": ["en"]}
    value["consent"] = {"publish": True, "on": "2026-01-01"}
    group = FIELDS[field].at[0]
    value |= {"mentor": {"mentor": {"offers": ["x"]}}, "mentee": {"mentee": {"wants": ["x"]}}}.get(group, {})
    _put(value, FIELDS[field].at, given)
    return problems_of(value)


def _field_at(at: tuple[str | int, ...]) -> str:
    """Return the field that stands at a key path, or the first one below it; empty for the whole profile."""
    keys = [part for part in at if isinstance(part, str)]
    while keys:
        path = ".".join(keys)
        below = [field for field in FIELDS if f"{field}.".startswith(f"{path}.")]
        if below:
            return below[0]
        keys.pop()
    return ""


def _put(value: dict[str, Any], at: tuple[str, ...], given: object) -> None:
    for part in at[:-1]:
        value = value.setdefault(part, {})
    value[at[-1]] = given


@cache
def _readers() -> Mapping[str, Callable[[str, Ask], Reading]]:
    """Return the reader of each kind of answer."""
    return {each.__name__.rpartition(".")[2].replace("_", "-"): each.read for each in modules(readers)}
