"""Who may change what by their office: the rule of portal.yml, in logins of the forge."""

from collections.abc import Iterable
from typing import Final

from pairloom.model.portal import Portal

FOLDERS: Final = ("profiles", "cohorts", "content")
"""The folders that people and coordinators write in; all else is the maintainers'."""


def login(portal: Portal, handle: str) -> str | None:
    """Return a person's login on the portal's forge; None where we do not know one."""
    profile = portal.profiles.get(handle)
    found: str | None = getattr(profile.links, portal.community.repository.host) if profile else None
    return found


def is_one_of(who: str, logins: Iterable[str | None]) -> bool:
    """Return whether a login is among others; forges take small and capital letters for one."""
    return who.casefold() in {name.casefold() for name in logins if name}


def maintainers(portal: Portal) -> tuple[str, ...]:
    """Return the logins of those who may change everything: those named so, else the coordinators."""
    return portal.community.ownership.maintainers or _coordinators(portal)


def keepers(portal: Portal, folder: str) -> tuple[str, ...]:
    """Return the logins of those who may change a whole folder of the portal."""
    by_rule = _coordinators(portal) if folder in portal.community.ownership.coordinators else ()
    return _each_once((*maintainers(portal), *by_rule))


def cohort_keepers(portal: Portal, cohort: str) -> tuple[str, ...]:
    """Return the logins of those who may change a cohort's folder: its own coordinators too.

    Only those count whom portal.yml has among its coordinators, so that a cohort's file alone gives nobody a right.
    """
    named = portal.cohorts[cohort].coordinators if cohort in portal.cohorts else ()
    own = [login(portal, each.handle) for each in portal.community.coordinators if each.handle in named]
    return _each_once((*keepers(portal, "cohorts"), *filter(None, own)))


def _coordinators(portal: Portal) -> tuple[str, ...]:
    return _each_once(filter(None, (login(portal, each.handle) for each in portal.community.coordinators)))


def _each_once(logins: Iterable[str]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for name in logins:
        first.setdefault(name.casefold(), name)
    return tuple(first.values())
