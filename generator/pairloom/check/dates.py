"""Days agree with one another: goals and terms lie after the consent, awards and reviews are not in the future.

A session more than 60 days before or after its cohort's phases is a warning.

Bad:
    # profiles/sample-person.yml
    available_until: 2026-06-30
    consent: {publish: true, on: 2026-11-01}

Good:
    available_until: 2027-06-30
    consent: {publish: true, on: 2026-11-01}
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from pairloom.explain import subject
from pairloom.model.portal import Portal, award_path, profile_path, resource_path, session_path
from pairloom.model.problem import Problem, found

CODE = "dates"
ALONE = True
_AROUND: Final = timedelta(days=60)


def check(portal: Portal, today: date) -> Iterator[Problem]:
    """Yield days that cannot be as they are written."""
    yield from _people(portal)
    yield from _sessions(portal)
    yield from _awards(portal, today)
    for slug, resource in portal.resources.items():
        day = resource.record.reviewed
        if day and day > today:
            message = f"reviewed must be today ({today}) or before; found {day}"
            yield found(resource_path(slug), ("reviewed",), CODE, message=message, hint=f"write: reviewed: {today}")


def _people(portal: Portal) -> Iterator[Problem]:
    for handle, profile in portal.profiles.items():
        path, agreed = profile_path(handle), profile.consent.on
        until = profile.available_until
        if until and until < agreed:
            message = f"available_until must not be before the consent ({agreed}); found {until}"
            hint = "write the last day on which the person wants to take part"
            yield found(path, ("available_until",), CODE, message=message, hint=hint)
        for position, goal in enumerate(profile.mentee.goals if profile.mentee else ()):
            if goal.by and goal.by <= agreed:
                at = ("mentee", "goals", position, "by")
                message = f"{subject(at)} must be after the consent ({agreed}); found {goal.by}"
                yield found(path, at, CODE, message=message, hint="write the day on which the goal is to be reached")


def _sessions(portal: Portal) -> Iterator[Problem]:
    for key, session in portal.sessions.items():
        span = _span(portal, key[0])
        if span and not span[0] - _AROUND <= session.on <= span[1] + _AROUND:
            message = (
                f"on should be within 60 days of the phases of {key[0]} ({span[0]} to {span[1]}); found {session.on}"
            )
            hint = "check the year, or move the session to another cohort"
            yield found(session_path(key), ("on",), CODE, message=message, hint=hint, severity="warning")


def _awards(portal: Portal, today: date) -> Iterator[Problem]:
    for key, award in portal.awards.items():
        span = _span(portal, key[0])
        if award.on > today:
            message = f"on must be today ({today}) or before; found {award.on}"
            yield found(award_path(key), ("on",), CODE, message=message, hint="write the day of what is celebrated")
        elif span and award.on < span[0]:
            message = f"on must not be before the first phase of {key[0]} ({span[0]}); found {award.on}"
            hint = "check the year, or move the file to the cohort of that time"
            yield found(award_path(key), ("on",), CODE, message=message, hint=hint)


def _span(portal: Portal, key: str) -> tuple[date, date] | None:
    phases = portal.cohorts[key].phases if key in portal.cohorts else ()
    days = [day for phase in phases for day in (phase.start, phase.end)]
    return (min(days), max(days)) if days else None
