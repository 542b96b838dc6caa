"""Profiles whose parts are shared: what thousands of people write alike is in memory once.

Times of the week, days of consent and the sets of fields that somebody wrote are half of what a profile takes.
"""

from collections.abc import Hashable
from typing import Any, Final

from pairloom.model.profile import Profile

_MOST: Final = 10_000
_SHARED: Final[dict[Hashable, Any]] = {}
"""Equal parts as one object each: the first that came, and no more than may be remembered."""


def shared(profile: Profile) -> Profile:
    """Return the same profile, its parts exchanged for equal ones of other people where there are some."""
    one = _SHARED.setdefault if len(_SHARED) < _MOST else _SHARED.get
    parts, consent = profile.__dict__, profile.consent  # no field gets another value: what is frozen stays as it is
    parts["consent"] = one((consent.publish, consent.on), consent)
    if slots := profile.availability:
        parts["availability"] = tuple([one((slot.day, slot.start, slot.end), slot) for slot in slots])
    for part in (profile, profile.mentor, profile.mentee):
        if part:  # the set of fields that were written; pydantic copies it before it changes one
            written = part.__pydantic_fields_set__
            object.__setattr__(part, "__pydantic_fields_set__", one(frozenset(written), written))
    return profile
