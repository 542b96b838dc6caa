"""A record of completed training is that of somebody in the cohort, with days that can be right.

A day more than a year before the cohort's first phase is a warning: after so long a text is worth a second look.

Bad:
    # cohorts/2026-autumn/training/sample-person.yml, checked on 2026-11-22
    done: {listening: 2027-10-01}

Good:
    done: {listening: 2026-10-01}
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from pairloom.explain import did_you_mean, subject
from pairloom.model.portal import Portal, completion_path, profile_path
from pairloom.model.problem import Problem, found

CODE = "completion"
_YEAR: Final = timedelta(days=366)


def check(portal: Portal, today: date) -> Iterator[Problem]:
    """Yield records of people who are not in the cohort, and days that have not come or are long past."""
    for key, completion in portal.completions.items():
        yield from _person(portal, *key)
        first = _first_day(portal, key[0])
        for slug, day in completion.done.items():
            at = ("done", slug)
            if day > today:
                message = f"{subject(at)} must be today ({today}) or before; found {day}"
                yield found(completion_path(key), at, CODE, message=message, hint="write the day on which it was done")
            elif first and day < first - _YEAR:
                message = f"{subject(at)} should be at most a year before {key[0]} began ({first}); found {day}"
                hint = "check the year; if it is right, read the text again and write the new day"
                yield found(completion_path(key), at, CODE, message=message, hint=hint, severity="warning")


def _person(portal: Portal, cohort: str, handle: str) -> Iterator[Problem]:
    """Yield what is wrong with whose record it is; people may leave a cohort that is finished."""
    path = completion_path((cohort, handle))
    if not portal.knows_person(handle):
        message = f"the file must be named after somebody in profiles/; found {handle}, who is not there"
        hint = did_you_mean(handle, portal.handles(), otherwise="rename the file, or delete it")
        yield found(path, (), CODE, message=message, hint=hint)
        return
    profile, known = portal.profiles.get(handle), portal.cohorts.get(cohort)
    if profile and known and known.status != "finished" and cohort not in profile.cohorts:
        message = f"the file must be of somebody who takes part in {cohort}; found {handle}, who does not"
        hint = f"add {cohort} to cohorts in {profile_path(handle)}, or delete this file"
        yield found(path, (), CODE, message=message, hint=hint)


def _first_day(portal: Portal, cohort: str) -> date | None:
    phases = portal.cohorts[cohort].phases if cohort in portal.cohorts else ()
    return min((phase.start for phase in phases), default=None)
