"""A profile's plain value to its text: new, or as a change of the text that stands."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, Final

from pairloom import yamltext
from pairloom.model.portal import profile_path
from pairloom.model.profile import Consent, Goal, Links, Mentee, Mentor, Profile, Slot
from pairloom.model.record import Record
from pairloom.schemaline import schema_line

At = tuple[str | int, ...]

_GROUPS: Final[Mapping[str, type[Record]]] = {
    "": Profile,
    "links": Links,
    "mentor": Mentor,
    "mentee": Mentee,
    "consent": Consent,
}


def new_text(handle: str, value: Mapping[str, object]) -> str:
    """Return the text of a new profile: the schema line, then the fields in the order of the model."""
    return f"{schema_line(profile_path(handle))}\n{yamltext.dump(in_order(value), by_hand=True)}"


def updated_text(text: str, old: Mapping[str, object], new: Mapping[str, object], *, drop: Collection[At] = ()) -> str:
    """Return the text of a profile with only what is new in it changed; comments and the order of keys stay.

    A field that `new` does not have stays as it is, unless `drop` names it.

    Args:
        text: the text as it stands.
        old: its plain value.
        new: fields to change, as a plain value; a group may hold only some of its keys.
        drop: key paths to take away.
    """
    changes = [*_changes((), old, new), *((at, yamltext.GONE) for at in drop if _has(old, at))]
    return yamltext.edit(text, changes, order=ORDER) if changes else text


def in_order(value: Mapping[str, object]) -> dict[str, object]:
    """Return a profile's plain value with its keys in the order of the model."""
    return {key: _group(key, item) for key, item in _sorted(value, Profile).items()}


def _group(key: str, item: object) -> object:
    return _sorted(item, _GROUPS[key]) if isinstance(item, Mapping) and key in _GROUPS else item


def _sorted(value: Mapping[str, object], model: type[Record]) -> dict[str, object]:
    names = _names(model)
    return {key: value[key] for key in (*(name for name in names if name in value), *(set(value) - set(names)))}


@cache
def _names(model: type[Record]) -> tuple[str, ...]:
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _changes(at: At, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[tuple[At, object]]:
    """Return what differs, group by group; a group that is not there yet is one change."""
    changes: list[tuple[At, object]] = []
    for key, item in new.items():
        before = old.get(key)
        if isinstance(item, Mapping) and isinstance(before, Mapping):
            changes += _changes((*at, key), before, item)
        elif not _same(before, item):
            changes.append(((*at, key), _group(key, item) if not at else item))
    return changes


def _same(before: object, item: object) -> bool:
    """Return whether two values say the same; line ends at the end of a text say nothing."""
    if isinstance(before, str) and isinstance(item, str):
        return before.rstrip("\n") == item.rstrip("\n")
    return before == item


def _has(value: object, at: At) -> bool:
    for part in at:
        if not isinstance(value, Mapping) or part not in value:
            return False
        value = value[part]
    return True


ORDER: Final = (
    *_names(Profile),
    *(f"{group}.{key}" for group, model in _GROUPS.items() for key in _names(model) if group),
    *(f"availability.{key}" for key in _names(Slot)),
    *(f"mentee.goals.{key}" for key in _names(Goal)),
)
"""Every key of a profile by its path, in the order of the model."""
