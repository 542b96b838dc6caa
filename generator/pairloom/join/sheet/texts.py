"""The profile that a row makes -> the text of the person's file."""

from dataclasses import dataclass

from pairloom.join.sheet.profiles import Draft, as_written
from pairloom.join.sheet.remark import Remark
from pairloom.join.text import new_text, updated_text
from pairloom.model.portal import profile_path


@dataclass(frozen=True, slots=True)
class Change:
    """What a row makes of a person's file: the text as it stands, empty if there is none, and as it would be."""

    handle: str
    row: int
    before: str
    after: str


def change(made: Draft, before: str) -> Change | Remark:
    """Return what a draft makes of a file: of a profile that stands, only what it changes is changed.

    A remark where that cannot be done without touching what else stands there.

    Args:
        made: the draft.
        before: the text as it stands; empty for a new profile.
    """
    handle, profile = made.person.handle, made.person.profile
    if profile is None:
        return Change(handle, made.row, "", new_text(handle, made.value))
    try:
        return Change(handle, made.row, before, updated_text(before, as_written(profile), made.value))
    except ValueError as error:
        message = f"must be written into {profile_path(handle)} by hand: {error}"
        return Remark(made.row, "", message, "or write that file more simply, and import again")
