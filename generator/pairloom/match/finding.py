"""Finding: which cohorts have a finder, and what it is made of as a digest; nothing of it is read here."""

import hashlib
from collections.abc import Iterator
from datetime import date

from pairloom.model.cohort import Cohort
from pairloom.model.portal import (
    PORTAL,
    SKILLS,
    Portal,
    cohort_path,
    ending_path,
    match_path,
    pair_path,
    profile_path,
)

_SIZE = 16


def with_finder(portal: Portal) -> tuple[str, ...]:
    """Return the cohorts in which people can look for a mentor, in order of id."""
    return tuple(key for key, cohort in sorted(portal.cohorts.items()) if has_finder(cohort))


def has_finder(cohort: Cohort) -> bool:
    """Return whether a cohort is open or matching; peers have no finder, because nobody is a mentor."""
    return cohort.status in {"open", "matching"} and cohort.format != "peer"


def finder_inputs(portal: Portal, cohort: str, today: date) -> bytes | None:
    """Return 16 bytes that change whenever the finder of a cohort may; None where a file's bytes are not known.

    It depends on the day, on the settings and words of the portal, on whom other cohorts have paired, and on those
    people of this cohort whose profile holds and may be shown.
    """
    whole = hashlib.blake2b(f"{today} {cohort}".encode(), digest_size=_SIZE)
    for path in _files(portal, cohort, today):
        if (content := portal.digests.get(path)) is None:
            return None
        whole.update(f"\n{path} {content.hex()}".encode())
    return whole.digest()


def _files(portal: Portal, cohort: str, today: date) -> Iterator[str]:
    """Yield the files from which the finder of a cohort is made."""
    yield PORTAL
    yield from [SKILLS] if SKILLS in portal.digests or portal.skills else []
    yield from map(cohort_path, sorted(portal.cohorts))
    yield from map(match_path, sorted(portal.matches))
    yield from map(pair_path, sorted(portal.pairs))
    yield from map(ending_path, sorted(portal.endings))
    yield from (profile_path(handle) for handle, one in portal.participants(cohort, today) if one.consent.publish)
