"""Whoever is named by handle has a profile.

Bad:
    # cohorts/2026-autumn/sessions/orientation.yml, where profiles/ has amina-okafor.yml
    leads: [amina-okafo]

Good:
    leads: [amina-okafor]
"""

from collections.abc import Iterator
from datetime import date

from pairloom.check._places import At, wishes
from pairloom.explain import did_you_mean, shown, subject
from pairloom.model.portal import PORTAL, Portal, award_path, cohort_path, profile_path, session_path
from pairloom.model.problem import Problem, found


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield handles without a profile: coordinators, wishes, pins, refusals, leads, and who is recognised by whom."""
    handles: list[str] = []
    for path, at, handle in _named(portal):
        if not portal.knows_person(handle):
            message = f"{subject(at)} must be the handle of somebody in profiles/; found {shown(handle)}"
            otherwise = f"add {profile_path(handle)}, or write the name of a file in profiles/ without .yml"
            handles = handles or sorted(portal.handles())
            hint = did_you_mean(handle, handles, otherwise=otherwise)
            yield found(path, at, "handle-known", message=message, hint=hint)


def _named(portal: Portal) -> Iterator[tuple[str, At, str]]:
    if PORTAL not in portal.broken:
        people = [coordinator.handle for coordinator in portal.community.coordinators]
        yield from ((PORTAL, ("coordinators", number, "handle"), handle) for number, handle in enumerate(people))
    for handle, role, wished in wishes(portal):
        yield from _each(profile_path(handle), (role, "prefers"), wished)
    for key, cohort in portal.cohorts.items():
        for name, pairs in (("pins", cohort.matching.pins), ("refusals", cohort.matching.refusals)):
            for number, pair in enumerate(pairs):
                yield from _each(cohort_path(key), ("matching", name, number), pair)
    for slug, session in portal.sessions.items():
        yield from _each(session_path(slug), ("leads",), session.leads)
    for slug, award in portal.awards.items():
        yield from _each(award_path(slug), ("to",), award.to)
        if award.by:
            yield award_path(slug), ("by",), award.by


def _each(path: str, at: At, handles: tuple[str, ...]) -> Iterator[tuple[str, At, str]]:
    yield from ((path, (*at, position), handle) for position, handle in enumerate(handles))
