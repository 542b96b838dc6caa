"""Files in which the checks that judge each file by itself found nothing, so that they need not look there again.

Such a check has `ALONE = True`: what it says of a file rests on that file, on portal.yml, the vocabulary, the records
of cohorts, which files cannot be read, and the day; on nothing else.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from pairloom.kept import digest
from pairloom.model.portal import (
    PORTAL,
    SKILLS,
    Portal,
    award_path,
    cohort_path,
    completion_path,
    ending_path,
    match_path,
    pair_path,
    pathway_path,
    profile_path,
    resource_path,
    session_path,
    text_path,
)

_SIZE: Final = 16
_LENGTH: Final = 8
_ODD: Final = "surrogatepass"
"""The name of a file may be no text; then it is told apart all the same."""

_PATHS: Final[dict[str, Callable[..., str]]] = {
    "profiles": profile_path, "sessions": session_path, "awards": award_path, "completions": completion_path,
    "matches": match_path, "pairs": pair_path, "endings": ending_path, "resources": resource_path,
    "pathways": pathway_path, "texts": text_path,
}  # fmt: skip
"""Where the records are that are left out once they are known; those of cohorts are always there to be looked at."""


@dataclass(frozen=True, slots=True)
class Clean:
    """Files in which nothing was found.

    Attributes:
        around: a digest of all that the checks go by, but for the file itself; empty where that cannot be told.
        files: the digest of each file, by its path.
    """

    around: bytes = b""
    files: Mapping[str, bytes] = field(default_factory=dict)

    def packed(self) -> bytes:
        """Return these files as bytes, to be kept; no bytes where there are none."""
        if not self.around:
            return b""
        count = len(self.files).to_bytes(_LENGTH)
        return b"".join([self.around, count, *self.files.values(), _encoded("\0".join(self.files))])


def unpacked(data: bytes | None) -> Clean:
    """Return the files that were packed; none where nothing is kept."""
    if not data:
        return Clean()
    marks = _SIZE + _LENGTH
    paths = marks + int.from_bytes(data[_SIZE:marks]) * _SIZE
    each = (data[start : start + _SIZE] for start in range(marks, paths, _SIZE))
    return Clean(data[:_SIZE], dict(zip(data[paths:].decode(errors=_ODD).split("\0"), each, strict=False)))


def around(portal: Portal, today: date) -> bytes:
    """Return a digest of all that checks with `ALONE` go by, but for the file itself; empty where that is not known."""
    shared = [PORTAL, *([SKILLS] if portal.skills else []), *map(cohort_path, portal.cohorts)]
    marks = [portal.digests.get(path, b"") for path in shared]
    if not all(marks):
        return b""
    unread = sorted(portal.broken)
    marks += [portal.digests.get(path, b"") for path in unread]
    return digest(*map(_encoded, (str(today), "\0".join(shared), "\0".join(unread))), *marks)


def unknown(portal: Portal, clean: Clean) -> Portal:
    """Return the portal without the files that are known to be clean: with those to be looked at, and all around."""
    if not clean.files:
        return portal
    same = {path for path, mark in portal.digests.items() if clean.files.get(path) == mark}
    left: dict[str, Any] = {
        name: {key: record for key, record in getattr(portal, name).items() if path(key) not in same}
        for name, path in _PATHS.items()
    }
    return replace(portal, **left)


def found_clean(portal: Portal, around: bytes, dirty: Iterable[str]) -> Clean:
    """Return which files are clean where these are not."""
    if not around:
        return Clean()
    files = dict(portal.digests)
    for path in dirty:
        files.pop(path, None)
    return Clean(around, files)


def _encoded(text: str) -> bytes:
    return text.encode(errors=_ODD)
