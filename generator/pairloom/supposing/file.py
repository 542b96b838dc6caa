"""A file of suppositions and a portal in; the portal as it would be out, or what is wrong with the file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, TypeVar

import pydantic_core
from pydantic import BaseModel, Field, ValidationError

from pairloom import yamltext
from pairloom.explain import explain, nearest, shown
from pairloom.load.layout import Spot, spot
from pairloom.model.cohort import Cohort, Matching
from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem
from pairloom.model.profile import Profile
from pairloom.model.record import Record

M = TypeVar("M", bound=BaseModel)

_CODE: Final = "what-if"
_KEYS: Final = ("matching", "profiles")


class _Settings(Record):
    """The part of the file that is a record."""

    matching: Matching = Field(default=Matching.model_construct(), description="How pairs are found.", examples=[{}])


@dataclass(frozen=True, slots=True)
class File:
    """The file that was read: its name, its document, and the problems found so far."""

    path: str
    document: yamltext.Document
    problems: list[Problem]

    def note(self, at: tuple[str | int, ...], message: str, hint: str, *, key: bool = False) -> None:
        """Note a problem at a key path."""
        line, column = yamltext.place(self.document.root, at, key=key)
        self.problems.append(Problem(self.path, line, column, _CODE, message, hint))


def supposed_portal(portal: Portal, cohort_id: str, file: File, today: date) -> Portal | None:
    """Return the portal as a file supposes it; None, with problems noted in the file, where it cannot be read."""
    value = file.document.value
    if not isinstance(value, dict):
        file.note((), f"the file must have {' or '.join(_KEYS)}; found {shown(value)}", "write: matching: {…}")
        return None
    for key in set(value).difference(_KEYS):
        near = nearest(key, _KEYS)
        hint = f"did you mean {near}?" if near else "take it away"
        file.note((key,), f"a key must be {' or '.join(_KEYS)}; found {shown(key)}", hint, key=True)
    people = value.get("profiles", {})
    if not isinstance(people, dict):
        hint = "write: profiles: {sample-person: {…}}"
        file.note(("profiles",), f"profiles must be a group of handles; found {shown(people)}", hint)
        return None
    settings = _validated(_Settings, {"matching": value["matching"]} if "matching" in value else {}, (), file)
    profiles = {
        handle: _profile(portal, cohort_id, handle, given, file=file, today=today) for handle, given in people.items()
    }
    if settings is None or file.problems:
        return None
    cohort = portal.cohorts[cohort_id]
    leaving = {handle for handle, given in people.items() if given is None}
    matching = _merged_settings(cohort, settings.matching, leaving)
    cohorts = {**portal.cohorts, cohort_id: cohort.model_copy(update={"matching": matching})}
    known = {handle: profile for handle, profile in profiles.items() if profile is not None}
    return replace(portal, cohorts=cohorts, profiles={**portal.profiles, **known})


def _merged_settings(cohort: Cohort, given: Matching, leaving: set[str]) -> Matching:
    """Return a cohort's settings with those of the file; a new pin takes the place of an old one of that mentee."""
    old = cohort.matching
    pinned = {person for pin in given.pins for person in (pin if cohort.format == "peer" else pin[1:])} | leaving
    update: dict[str, Any] = {name: getattr(given, name) for name in given.model_fields_set}
    update["weights"] = {**old.weights, **given.weights}
    kept = [pin for pin in old.pins if pin not in given.pins and not _names(cohort, pin, pinned, leaving)]
    update["pins"] = (*kept, *given.pins)
    refused = [pair for pair in old.refusals if not leaving.intersection(pair) and pair not in given.refusals]
    update["refusals"] = (*refused, *given.refusals)
    return old.model_copy(update=update)


def _names(cohort: Cohort, pin: tuple[str, str], pinned: set[str], leaving: set[str]) -> bool:
    """Return whether a pin names somebody who leaves, or whom the file pins to somebody else."""
    return bool(leaving.intersection(pin) or pinned.intersection(pin if cohort.format == "peer" else pin[1:]))


def _profile(  # noqa: PLR0913 - the person, what is given, and where they are to take part
    portal: Portal, cohort: str, handle: str, given: object, *, file: File, today: date
) -> Profile | None:
    at = ("profiles", handle)
    known = portal.profiles.get(handle)
    if given is None:
        if known is None:
            near = nearest(handle, portal.profiles)
            hint = f"did you mean {near}?" if near else "take the line away"
            file.note(
                at, f"somebody who leaves must have a profile; there is no {profile_path(handle)}", hint, key=True
            )
            return None
        return known.model_copy(update={"cohorts": tuple(each for each in known.cohorts if each != cohort)})
    if not isinstance(given, dict):
        hint = "write {} for a profile as it is, or null for somebody who leaves"
        file.note(at, f"the profile of {handle} must be a group of keys, or null; found {shown(given)}", hint)
        return None
    if words := _no_handle(handle):
        file.note(at, *words, key=True)
        return None
    usual: dict[str, Any] = {"consent": {"publish": False, "on": today.isoformat()}}
    if known is not None:
        usual = known.model_dump(mode="json", exclude_unset=True)
    usual["cohorts"] = list(dict.fromkeys([*usual.get("cohorts", []), cohort]))
    return _validated(Profile, _merged(usual, given), at, file)


def _no_handle(name: str) -> tuple[str, str] | None:
    """Return why nobody can have this name as their handle, and what to do."""
    place = spot(profile_path(name))
    if not isinstance(place, Spot):
        message = f"a handle must be small letters a-z, digits and single dashes; found {shown(name)}"
        return message, "write it as the name of a file in profiles/, without .yml"
    return (place.problem.message, place.problem.hint.removesuffix(".yml")) if place.problem else None


def _merged(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with what is given merged in, group by group; `null` takes a key away."""
    both = {
        key: _merged(old[key], value) if isinstance(value, dict) and isinstance(old.get(key), dict) else value
        for key, value in new.items()
    }
    return {key: value for key, value in {**old, **both}.items() if value is not None}


def _validated(model: type[M], value: object, at: tuple[str, ...], file: File) -> M | None:
    try:
        return model.model_validate_json(pydantic_core.to_json(value))
    except ValidationError as error:
        for slip in explain(error, model):
            file.note((*at, *slip.at), slip.message, slip.hint, key=slip.is_key)
        return None
