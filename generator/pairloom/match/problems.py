"""Problems of cohorts that only the matcher can see: weights, pins, formats, matches of older inputs."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from pairloom.explain import nearest
from pairloom.match.candidates import default_criteria
from pairloom.match.people import participants
from pairloom.match.taken import taken
from pairloom.match.verification import current
from pairloom.match.words import listing
from pairloom.model.cohort import Cohort
from pairloom.model.portal import Portal, cohort_path, match_path
from pairloom.model.problem import Problem, Severity, found

FORMATS: Final = ("one-to-one", "reverse")
"""The formats that the matcher pairs."""


def problems(portal: Portal, today: date) -> tuple[Problem, ...]:
    """Return the problems of all cohorts that only the matcher can see, cohort by cohort.

    Pins are looked at while a cohort is open or matching, and inputs while it is matching: later, people may have left
    or changed their files, and its pairs are facts. What the matcher cannot pair is a warning here, once the cohort is
    matching, and an error where `match` is asked to.
    """
    every: list[Problem] = []
    for cohort_id, cohort in sorted(portal.cohorts.items()):
        every += _weights(cohort_id, cohort)
        if cohort.matching.pins and cohort.status in {"open", "matching"}:
            every += _pins(portal, cohort_id, today)
        if cohort.status == "matching":
            every += unpairable(cohort_id, cohort, "warning")
            every += current(portal, cohort_id) if cohort_id in portal.matches else ()
    return tuple(every)


def unpairable(cohort_id: str, cohort: Cohort, severity: Severity = "error") -> Iterator[Problem]:
    """Yield why the matcher cannot pair a cohort, if it cannot: its format or its mode."""
    path = cohort_path(cohort_id)
    if cohort.mode == "informal":
        message = "mode must be formal for the program to pair people; found informal, where people declare their pairs"
        yield found(path, ("mode",), "match-format", message=message, hint="write: mode: formal", severity=severity)
    elif cohort.format not in FORMATS:
        message = f"format must be {' or '.join(FORMATS)} for this version to pair people; found {cohort.format}"
        hint = "Pair this cohort by hand, or write: format: one-to-one"
        yield found(path, ("format",), "match-format", message=message, hint=hint, severity=severity)


def settled(portal: Portal, cohort_id: str) -> Iterator[Problem]:
    """Yield why the match of a cohort may no longer be written over: people already meet, or have met."""
    cohort, path = portal.cohorts[cohort_id], match_path(cohort_id)
    if cohort.settled and (cohort_id in portal.matches or path in portal.broken):
        message = f"status must be draft, open or matching for {path} to be written over; found {cohort.status}"
        hint = f"Its pairs are facts. To look without writing: pairloom match {cohort_id} --dry-run"
        yield found(cohort_path(cohort_id), ("status",), "match-status", message=message, hint=hint)


def _weights(cohort_id: str, cohort: Cohort) -> Iterator[Problem]:
    names = [criterion.name for criterion in default_criteria()]
    for name in cohort.matching.weights:
        if name not in names:
            near = nearest(name, names)
            message = f"matching.weights must name criteria; found {name}"
            hint = f"write: {near}" if near else f"the criteria are {listing(names, len(names))}"
            yield found(
                cohort_path(cohort_id), ("matching", "weights", name), "match-weights", message=message, hint=hint
            )


def _pins(portal: Portal, cohort_id: str, today: date) -> Iterator[Problem]:
    mentors, mentees = participants(portal, cohort_id, today, taken(portal, cohort_id, today))
    seats = {mentor.handle: mentor.seats for mentor in mentors}
    roles = (("mentor", set(seats)), ("mentee", {mentee.handle for mentee in mentees}))
    used: Counter[tuple[str, str]] = Counter()
    for place, pin in enumerate(portal.cohorts[cohort_id].matching.pins):
        for side, (role, members) in enumerate(roles):
            at = ("matching", "pins", place, side)
            message = hint = ""
            used[role, pin[side]] += 1
            if pin[side] not in members:
                # A handle without a profile, or with one that cannot be read, has a problem of its own.
                message = (
                    f"a pin must name a {role} of this cohort; {pin[side]} is none"
                    if pin[side] in portal.profiles
                    else ""
                )
                hint = f"Does profiles/{pin[side]}.yml have {role}, list {cohort_id} in cohorts, and still hold?"
            elif role == "mentee" and used[role, pin[side]] > 1:
                message, hint = (
                    f"a mentee must be pinned once; {pin[side]} is pinned again",
                    "Keep one of the two pins.",
                )
            elif role == "mentor" and used[role, pin[side]] > seats[pin[side]]:
                message = f"a mentor must have a seat for each pin; {pin[side]} has {seats[pin[side]]}"
                hint = f"Leave out a pin, or raise capacity or hours_per_month in profiles/{pin[side]}.yml."
            if message:
                yield found(cohort_path(cohort_id), at, "match-pins", message=message, hint=hint)
