"""What an author may not change, path by path, with the reason."""

from collections.abc import Iterable, Iterator

from pairloom.explain import visible
from pairloom.model.change import Change
from pairloom.model.pair import pair_name
from pairloom.model.portal import PORTAL, Portal, match_path
from pairloom.model.problem import Problem, found
from pairloom.model.rights import cohort_keepers, is_one_of, keepers, login, maintainers
from pairloom.ownership.case import Case
from pairloom.ownership.people import profile_refusal
from pairloom.ownership.places import COMPLETION, PAIR, PAIRS, PROFILE, Words, folder, no_profile, odd

_ASK = "take it out of this change, or ask them to make it"


def refusals(base: Portal, after: Portal, changes: Iterable[Change], author: str) -> tuple[Problem, ...]:
    """Return a problem for each path that the author may not change so, in order of path.

    Maintainers may change everything. Coordinators may change the folders that portal.yml gives them, and their own
    cohort's. A person may add their one profile, change or delete it, and write what their pair shares; where
    people find one another, also that they are a pair; and which training they have completed. Rights and
    people are those of the base revision, so no change can widen its own rights.

    Args:
        base: the portal at the base revision, as far as it says who may change what.
        after: the portal after the change, with at least the profiles that it touches.
        changes: every path that the change touches.
        author: the login of its author on the forge, as the event says.
    """
    if PORTAL in base.broken:
        message = "portal.yml must say in the base revision who may change what; found that it cannot be read there"
        return (found(PORTAL, (), "ownership", message=message, hint="a maintainer has to put it right first"),)
    if is_one_of(author, maintainers(base)):
        return ()
    mine = tuple(handle for handle in sorted(base.profiles) if is_one_of(author, [login(base, handle)]))
    case = Case(base, after, author, mine, tuple(sorted(changes)))
    return tuple(_told(case))


def _told(case: Case) -> Iterator[Problem]:
    for change in case.changes:
        words = _refused(case, change)
        if words:
            path = change.path if change.path.isprintable() else visible(change.path)
            yield Problem(path, 1, 1, "ownership", *words)


def _refused(case: Case, change: Change) -> Words | None:
    place = folder(change.path)
    if place is None:
        return f"the file may be changed by maintainers only; found a change by {case.author}", _ASK
    wrong = odd(change)
    if wrong or _keeps(case, place, change.path):
        return wrong
    if place == "profiles":
        return _in_profiles(case, change)
    if place == "cohorts":
        return _in_cohorts(case, change)
    return f"content/ may be changed by coordinators; found a change by {case.author}", _ASK


def _keeps(case: Case, place: str, path: str) -> bool:
    """Return whether the author may change a path by their office."""
    logins = cohort_keepers(case.base, path.split("/")[1]) if place == "cohorts" else keepers(case.base, place)
    return is_one_of(case.author, logins)


def _in_profiles(case: Case, change: Change) -> Words | None:
    profile = PROFILE.fullmatch(change.path)
    if not profile:
        return no_profile(change.path)
    return profile_refusal(case, change, profile[1])


def _in_cohorts(case: Case, change: Change) -> Words | None:
    """Return why the author, a person like others, may not write a file below cohorts/."""
    if completion := COMPLETION.fullmatch(change.path):
        who = completion[2]
        message = f"what {who} has completed may be changed by {who} and coordinators; found a change by {case.author}"
        return None if who in case.mine else (message, _ASK)
    place = PAIR.fullmatch(change.path)
    if not place:
        inside = PAIRS.fullmatch(change.path)
        if inside and case.mine:
            message = "a pair's file must be pairs/<mentor>--<mentee>/<name>.yml, or in one folder below; found another"
            return message, "move it there"
        return f"the files of a cohort may be changed by its coordinators; found a change by {case.author}", _ASK
    cohort, mentor, mentee = place.groups()
    match, known = case.base.matches.get(cohort), case.base.cohorts.get(cohort)
    informal = known is not None and known.mode == "informal"
    matched = match is not None and (mentor, mentee) in {(pair.mentor, pair.mentee) for pair in match.pairs}
    if not (informal or matched or (cohort, pair_name(mentor, mentee)) in case.base.pairs):
        message = f"the folder must be that of a pair in {match_path(cohort)}; found no pair of {mentor} and {mentee}"
        return message, "write to your own pair's folder"
    if not {mentor, mentee}.intersection(case.mine):
        return f"a pair's files may be changed by {mentor} and {mentee}; found a change by {case.author}", _ASK
    office = None
    if not informal and change.path.endswith("/pair.yml"):
        office = f"a pair of {cohort} may be begun"
    elif change.was and change.path.endswith("/ended.yml"):
        office = f"an end in {cohort} may be changed or taken back"
    return (f"{office} by its coordinators only; found a change by {case.author}", _ASK) if office else None
