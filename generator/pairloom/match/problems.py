"""Problems of cohorts that only the matcher can see: weights, sizes, pins, refusals, nobody to pair, older inputs."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from pairloom.explain import nearest
from pairloom.lazily import lazily
from pairloom.match.taken import taken
from pairloom.match.words import count, listing, number
from pairloom.model.cohort import Cohort
from pairloom.model.criterion import CRITERIA
from pairloom.model.portal import Portal, cohort_path, match_path, pair_path
from pairloom.model.problem import Problem, Severity, found
from pairloom.model.profile import Profile

with lazily():  # a portal without a cohort that is matching is validated without the libraries of the matcher
    from pairloom.match import named_pairs, people
    from pairloom.match.verifying import verification

At = tuple[str | int, ...]

_ALONE: Final = frozenset({"one-to-one", "reverse"})
"""Formats in which nobody meets in groups."""


def problems(portal: Portal, today: date) -> tuple[Problem, ...]:
    """Return the problems of all cohorts that only the matcher can see, cohort by cohort.

    Pins and refusals are looked at while a cohort is open or matching; whether there is anybody to pair, and inputs,
    while it is matching, until a match is accepted: later, people may have left or changed their files, and its pairs
    are facts. What the matcher cannot pair is a warning here, once the cohort is matching, and an error where `match`
    is asked to.
    """
    every: list[Problem] = []
    for cohort_id, cohort in sorted(portal.cohorts.items()):
        every += _settings(cohort_id, cohort)
        if (cohort.matching.pins or cohort.matching.refusals) and cohort.status in {"open", "matching"}:
            every += named_pairs.named_pairs(portal, cohort_id, today)
        if cohort.status == "matching":
            every += unpairable(cohort_id, cohort, "warning")
            every += nobody(portal, cohort_id, today)
            match = portal.matches.get(cohort_id)
            every += verification.current(portal, cohort_id) if match is not None and match.accepted is None else ()
    return tuple(every)


def unpairable(cohort_id: str, cohort: Cohort, severity: Severity = "error") -> Iterator[Problem]:
    """Yield why the matcher cannot pair a cohort, if it cannot: in an informal one, people declare their pairs."""
    if cohort.mode == "informal":
        message = "mode must be formal for the program to pair people; found informal, where people declare their pairs"
        hint = f"write: mode: formal, or write each pair down as {pair_path((cohort_id, '<mentor>--<mentee>'))}"
        path = cohort_path(cohort_id)
        yield found(path, ("mode",), "match-format", message=message, hint=hint, severity=severity)


def nobody(portal: Portal, cohort_id: str, today: date) -> Iterator[Problem]:
    """Yield that a formal cohort has nobody to pair on that day, if so: too few mentors, mentees, peers or seats."""
    cohort = portal.cohorts[cohort_id]
    if cohort.mode == "formal" and (lacks := _lacks(portal, cohort_id, today)):
        what, hint = lacks
        message = f"a cohort that is matching should have {what}"
        path = cohort_path(cohort_id)
        yield found(path, ("status",), "match-nobody", message=message, hint=hint, severity="warning")


def _lacks(portal: Portal, cohort_id: str, today: date) -> tuple[str, str] | None:
    """Return whom a cohort should have, with whom it has, and what to look at; None where it has somebody to pair."""
    cohort = portal.cohorts[cohort_id]
    everybody = dict(portal.participants(cohort_id, today))
    mentors = {handle: profile for handle, profile in everybody.items() if profile.mentor}
    mentees = {handle for handle, profile in everybody.items() if profile.mentee}
    fewest = _fewest(cohort)
    lists = f"Do profiles list {cohort_id} in cohorts, and do they still hold?"
    if cohort.format == "peer":
        there = len({*mentors, *mentees})
        return (f"{number(fewest)} people who could meet; found {number(there)}", lists) if there < fewest else None
    if not (mentors and mentees):
        missing = [role for role, some in (("mentor", mentors), ("mentee", mentees)) if not some]
        return f"mentors and mentees; found no {' and no '.join(missing)}", lists
    if len({*mentors, *mentees}) == 1:
        return f"mentors and mentees; found {next(iter(mentees))} alone, who is both", lists
    if len(mentees) < fewest:
        return f"{count(fewest, 'mentee')}, as a group needs; found {number(len(mentees))}", lists
    if not _has_seats(portal, cohort_id, today, mentors, fewest):
        what = "a free seat" if fewest == 1 else f"{count(fewest, 'free seat')}, as a group needs"
        hint = "Capacity and hours_per_month in their profiles, less what other cohorts take, make the seats."
        return f"mentors who have {what}; found none", hint
    return None


def _fewest(cohort: Cohort) -> int:
    """Return how many people, beside a mentor, must come together at least."""
    if cohort.format == "peer":
        return cohort.matching.group_size[0] if cohort.matching.group_size else len(("one", "other"))
    return cohort.matching.sizes[0] if cohort.format == "group" else 1


def _has_seats(portal: Portal, cohort_id: str, today: date, mentors: Mapping[str, Profile], fewest: int) -> bool:
    """Return whether any of these mentors has so many seats; the first mostly has, then nobody else is looked at."""
    elsewhere = taken(portal, cohort_id, today)
    first, *others = mentors
    for handles in ([first], others):
        some = replace(portal, profiles={handle: mentors[handle] for handle in handles})
        if any(mentor.seats >= fewest for mentor in people.participants(some, cohort_id, today, elsewhere)[0]):
            return True
    return False


def settled(portal: Portal, cohort_id: str) -> Iterator[Problem]:
    """Yield why the match of a cohort may no longer be written over: it is accepted, or people meet or have met."""
    cohort, path = portal.cohorts[cohort_id], match_path(cohort_id)
    match = portal.matches.get(cohort_id)
    if match is not None and match.accepted is not None:
        message = f"a match that is written over must be a proposal; found that it was accepted on {match.accepted}"
        hint = f"To open it again, write accepted: null into {path}. To look only: --dry-run"
        if cohort.settled:
            hint = f"Its pairs are facts. For those who wait: pairloom rematch {cohort_id}. To look only: --dry-run"
        yield found(path, ("accepted",), "match-status", message=message, hint=hint)
    elif cohort.settled and (cohort_id in portal.matches or path in portal.broken):
        message = f"status must be draft, open or matching for {path} to be written over; found {cohort.status}"
        hint = f"Its pairs are facts. To look without writing: pairloom match {cohort_id} --dry-run"
        yield found(cohort_path(cohort_id), ("status",), "match-status", message=message, hint=hint)


def _settings(cohort_id: str, cohort: Cohort) -> Iterator[Problem]:
    """Yield weights that name no criterion or give no points at all, and a group size that no group has."""
    path, matching = cohort_path(cohort_id), cohort.matching
    usual = {criterion.name: criterion.usual for criterion in sorted(CRITERIA, key=lambda each: each.name)}
    names = [*usual]
    for name in matching.weights:
        if name not in names:
            near = nearest(name, names)
            message = f"matching.weights must name criteria; found {name}"
            hint = f"write: {near}" if near else f"the criteria are {listing(names, len(names))}"
            yield found(path, ("matching", "weights", name), "match-weights", message=message, hint=hint)
    if matching.weights and not any(matching.weights.get(name, usual[name]) for name in names):
        message = "matching.weights should give points by at least one criterion; found 0 for all of them"
        hint = "write a number above 0, for example skills: 40; without points, only a draw tells pairs apart"
        at: At = ("matching", "weights")
        yield found(path, at, "match-weights", message=message, hint=hint, severity="warning")
    if matching.group_size and cohort.format in _ALONE:
        message = f"matching.group_size should stand only where people meet in groups; found it with {cohort.format}"
        hint = "leave it out, or write: format: group"
        at = ("matching", "group_size")
        yield found(path, at, "match-group-size", message=message, hint=hint, severity="warning")
