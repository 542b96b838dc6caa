"""The hours that people give are enough for what they promise.

A mentor gives at least one hour a month for each mentee, but for those who take groups: a group meets together. In a
cohort that is open, matching or running, a pair, a group or a circle needs as many hours a month as its cadence says:
weekly 4, fortnightly 2, monthly and quarterly 1.

Bad:
    # profiles/sample-person.yml
    mentor:
      offers: [python]
      capacity: 3
      hours_per_month: 2

Good:
    mentor:
      offers: [python]
      capacity: 2
      hours_per_month: 4
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from pairloom.model.cohort import HOURS_A_MONTH, Cohort
from pairloom.model.portal import Portal, profile_path
from pairloom.model.problem import Problem, found
from pairloom.model.profile import Mentee, Mentor, Profile

CODE = "hours"
ALONE = True
_ALONE: Final = frozenset({"one-to-one", "reverse"})
_TOGETHER: Final = frozenset({"group", "hybrid"})
"""Formats in which each mentee takes hours of the mentor's, and formats in which several share them."""


def check(portal: Portal, _today: date) -> Iterator[Problem]:
    """Yield people whose hours do not suffice; a warning where some of a mentor's seats stay empty."""
    for handle, profile in portal.profiles.items():
        path = profile_path(handle)
        cohorts = {key: portal.cohorts[key] for key in profile.cohorts if key in portal.cohorts}
        active = {key: cohort for key, cohort in cohorts.items() if cohort.status in {"open", "matching", "running"}}
        if profile.mentor:
            yield from _mentor(path, profile.mentor, _as_mentor(profile, active))
        if profile.mentee:
            yield from _mentee(path, profile.mentee, active)


def _as_mentor(profile: Profile, cohorts: Mapping[str, Cohort]) -> dict[str, Cohort]:
    """Return the cohorts that ask for a mentor's hours: of peers, those of the mentee part count where there is one."""
    return {key: cohort for key, cohort in cohorts.items() if cohort.format != "peer" or not profile.mentee}


def _mentor(path: str, mentor: Mentor, cohorts: Mapping[str, Cohort]) -> Iterator[Problem]:
    at = ("mentor", "hours_per_month")
    hours, capacity = mentor.hours_per_month, mentor.capacity
    if hours < capacity and not _TOGETHER & {*mentor.formats}:
        message = f"mentor.hours_per_month must be {capacity} or more for capacity {capacity}; found {hours}"
        hint = f"write: hours_per_month: {capacity}, or capacity: {hours}"
        yield found(path, at, CODE, message=message, hint=hint)
        return
    for key, cohort in cohorts.items():
        need = HOURS_A_MONTH[cohort.cadence]
        seats = hours // need
        if seats == 0:
            yield _too_few(path, "mentor", hours, key, cohort)
        elif seats < capacity and cohort.format in _ALONE:
            fill = need * capacity
            message = (
                f"mentor.hours_per_month should be {fill} or more for {capacity} mentees in {key} "
                f"({cohort.cadence}); found {hours}, enough for {seats}"
            )
            hint = f"write: hours_per_month: {fill}, or capacity: {seats}"
            yield found(path, at, CODE, message=message, hint=hint, severity="warning")


def _mentee(path: str, mentee: Mentee, cohorts: Mapping[str, Cohort]) -> Iterator[Problem]:
    for key, cohort in cohorts.items():
        if mentee.hours_per_month < HOURS_A_MONTH[cohort.cadence]:
            yield _too_few(path, "mentee", mentee.hours_per_month, key, cohort)


def _too_few(path: str, role: str, hours: int, key: str, cohort: Cohort) -> Problem:
    need = HOURS_A_MONTH[cohort.cadence]
    message = f"{role}.hours_per_month must be {need} or more in {key} ({cohort.cadence}); found {hours}"
    hint = f"write: hours_per_month: {need}, or leave {key} out of cohorts"
    return found(path, (role, "hours_per_month"), CODE, message=message, hint=hint)
