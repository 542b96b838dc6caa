"""The short name of a person, and whose profile a login is."""

import re
from collections.abc import Collection
from typing import Final

from pairloom.explain import to_slug
from pairloom.model import rights
from pairloom.model.portal import Portal
from pairloom.names import RESERVED

LENGTH: Final = (2, 39)
"""Least and most characters of a handle."""

_KEPT: Final = re.compile(rf"{RESERVED.pattern}|readme")
"""Names that no profile can have: a README in profiles/ is a note to readers, not a person."""


def handle_for(name_or_login: str, taken: Collection[str]) -> str | None:
    """Return a free handle made of a name or a login; None where none can be made.

    Letters without marks, digits, single dashes: `joao-da-silva` for `João da Silva`. A name in a script that is not
    Latin gives none: nobody but the person knows how they write it. Where the handle is taken, a number follows it.
    """
    plain = to_slug(name_or_login)[: LENGTH[1]].rstrip("-")
    letters = [char for char in name_or_login if char.isalpha()]
    if len(plain) < LENGTH[0] or sum(char.isascii() for char in plain if char.isalpha()) * 2 < len(letters):
        return None
    if plain not in taken and not _KEPT.fullmatch(plain):
        return plain
    numbered = (f"{plain[: LENGTH[1] - 3].rstrip('-')}-{number}" for number in range(2, 100))
    return next((handle for handle in numbered if handle not in taken), None)


def owners(portal: Portal, login: str) -> tuple[str, ...]:
    """Return the handles whose profiles name a login of the portal's forge, letter case aside, in order."""
    return tuple(
        handle for handle in sorted(portal.profiles) if rights.is_one_of(login, [rights.login(portal, handle)])
    )


def owner(portal: Portal, login: str) -> str | None:
    """Return the handle of the one profile that names a login of the portal's forge; None if none or several do."""
    found = owners(portal, login)
    return found[0] if len(found) == 1 else None


def is_handle(text: str) -> bool:
    """Return whether a text can be a handle and the name of a file everywhere."""
    form = re.fullmatch(r"[a-z0-9](?:-?[a-z0-9])*", text)
    return bool(form) and LENGTH[0] <= len(text) <= LENGTH[1] and not _KEPT.fullmatch(text)
