"""What must be known of the base revision to judge a change: its paths in, files and handles out."""

from collections.abc import Iterable, Iterator

from pairloom.model.change import Change
from pairloom.model.pair import pair_name
from pairloom.model.portal import cohort_path, match_path, pair_path
from pairloom.ownership.places import HANDLE, PAIR, PROFILE


def base_files(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the profiles that a change touches, and the files that say who has a part in its cohorts."""
    for change in changes:
        if PROFILE.fullmatch(change.path):
            yield change.path
        top, *rest = change.path.split("/")
        if top == "cohorts" and rest and HANDLE.fullmatch(rest[0]):
            yield cohort_path(rest[0])
            yield match_path(rest[0])
        if pair := PAIR.fullmatch(change.path):
            yield pair_path((pair[1], pair_name(pair[2], pair[3])))


def created(changes: Iterable[Change]) -> Iterator[str]:
    """Yield the handles of the profiles that a change adds."""
    for change in changes:
        profile = PROFILE.fullmatch(change.path)
        if profile and not change.was:
            yield profile[1]
