"""Everybody of the directory, with what the directory can be searched by."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import TypeVar

from pairloom.model.directory import Listed
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.model.skill import line
from pairloom.sameness import Same
from pairloom.views import paths, people, regions, seats

T = TypeVar("T")


def everybody(portal: Portal, today: date) -> Mapping[str, Listed]:
    """Return everybody who may be shown, by handle, in the order of their names."""
    return _everybody(Same(portal), today)


@lru_cache(maxsize=1)  # the page and its data ask
def _everybody(same: Same[Portal], today: date) -> Mapping[str, Listed]:
    portal = same.value
    free = seats.free(portal, today)
    return {
        handle: _listed(handle, profile, free.get(handle), regions.region(profile.timezone, today.year))
        for handle, profile in people.shown(portal, today).items()
    }


def _listed(handle: str, profile: Profile, free: int | None, region: str | None) -> Listed:
    mentor, mentee = profile.mentor, profile.mentee
    return Listed(
        name=profile.name,
        path=paths.person(handle),
        pronouns=profile.pronouns,
        seats=free,
        learns=mentee is not None,
        offers=_once(mentor.offers) if mentor else (),
        wants=_once(mentee.wants) if mentee else (),
        languages=_once(profile.languages),
        formats=_once(mentor.formats) if mentor else (),
        stages=(mentor.stage if mentor else None, mentee.stage if mentee else None),
        zone=profile.timezone,
        region=region,
        slots=profile.availability,
    )


def _once(values: tuple[T, ...]) -> tuple[T, ...]:
    """Return values, each where it stands first."""
    return values if len(values) < 2 or len(values) == len({*values}) else tuple(dict.fromkeys(values))  # noqa: PLR2004 - one value stands once


def with_broader(portal: Portal, skills: Iterable[str]) -> set[str]:
    """Return these skills with everything that they are a part of: who knows Python can be found by programming."""
    return {above for key in skills for above in line(portal.skills, key)}
