"""People and their own profile: whose it is, whose it becomes, and whether the handle is free."""

from collections.abc import Iterator
from itertools import chain

from pairloom.explain import shown
from pairloom.model.change import Change
from pairloom.model.pair import pair_people
from pairloom.model.portal import (
    PORTAL,
    Portal,
    award_path,
    cohort_path,
    completion_path,
    ending_path,
    match_path,
    pair_path,
    profile_path,
    session_path,
)
from pairloom.model.rights import is_one_of, login
from pairloom.ownership.case import Case
from pairloom.ownership.places import PROFILE, Words

_READABLE = "the profile must be readable to see whose it is; found that it is not"


def profile_refusal(case: Case, change: Change, handle: str) -> Words | None:
    """Return why the author may not change a profile so; None where they may.

    Args:
        case: what the change is judged by.
        change: the change of this profile.
        handle: whose profile it is.
    """
    if handle in case.mine:
        return _own(case, handle) if change.now else None
    if change.was or handle in case.base.handles():
        if not change.was:
            return "the handle must be free; found that somebody has it", "choose another handle"
        verb = "changed" if change.now else "deleted"
        message = f"the profile may be {verb} by {handle} and by coordinators; found a change by {case.author}"
        return message, "take it out of this change"
    return _new(case, handle) if change.now else None


def _own(case: Case, handle: str) -> Words | None:
    host = case.base.community.repository.host
    if handle not in case.after.profiles:
        return _READABLE, "pairloom validate says what to put right"
    now = login(case.after, handle)
    if not is_one_of(case.author, [now]):
        message = f"links.{host} must stay {case.author}; found {shown(now)}"
        return message, "if you have another login now, ask a coordinator to change it"
    return None


def _new(case: Case, handle: str) -> Words | None:
    host = case.base.community.repository.host
    if case.mine:
        message = f"a person must have one profile; found {profile_path(case.mine[0])}, which is yours"
        return message, "change that one; a coordinator can give you another handle"
    first = next(handles for handles in _added(case))
    if first != handle:
        return f"a person must have one profile; found {profile_path(first)} in the same change", "add one of the two"
    if (place := next(_naming(case.base, handle), None)) is not None:
        message = f"the handle must be free; found that {place} names it"
        return message, "choose another handle; if it is yours, ask a coordinator to add the profile"
    if handle not in case.after.profiles:
        return _READABLE, "pairloom validate says what to put right"
    found = login(case.after, handle)
    if not is_one_of(case.author, [found]):
        message = f"links.{host} must be {case.author}, who makes this change; found {shown(found)}"
        return message, f"write: links: {{{host}: {case.author}}}"
    return None


def _added(case: Case) -> Iterator[str]:
    """Yield the handles that the change adds, in order of path."""
    for change in case.changes:
        profile = PROFILE.fullmatch(change.path)
        if profile and change.now and not change.was:
            yield profile[1]


def _naming(base: Portal, handle: str) -> Iterator[str]:
    """Yield the files that give this handle an office, a pair or a part, though it has no profile."""
    if handle in {each.handle for each in base.community.coordinators}:
        yield PORTAL
    for key, cohort in base.cohorts.items():
        decided = (*cohort.matching.pins, *cohort.matching.refusals)
        if handle in {*cohort.coordinators, *chain.from_iterable(decided)}:
            yield cohort_path(key)
    for key, match in base.matches.items():
        circled = chain.from_iterable(circle.members for circle in match.circles)
        if handle in circled or any(handle in {pair.mentor, pair.mentee} for pair in match.pairs):
            yield match_path(key)
    yield from (pair_path(key) for key in base.pairs if handle in pair_people(key[1]))
    yield from (ending_path(key) for key in base.endings if handle in pair_people(key[1]))
    yield from (completion_path(key) for key in base.completions if handle == key[1])
    yield from (session_path(key) for key, session in base.sessions.items() if handle in session.leads)
    yield from (award_path(key) for key, award in base.awards.items() if handle in {*award.to, award.by})
