"""The pairs that the coordinators name, pins and refusals: a cohort in, what is wrong with them out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from pairloom.match.candidates import candidate, weighted_criteria
from pairloom.match.inputs import Inputs, gather
from pairloom.match.words import listing
from pairloom.model.portal import Portal, cohort_path
from pairloom.model.problem import Problem, found

At = tuple[str | int, ...]
Found = tuple[At, str, str]
"""Where something is wrong, the message, the hint."""

Pair = tuple[str, str]
Roles = tuple[tuple[str, frozenset[str]], tuple[str, frozenset[str]]]
"""What the two of a pair are called, each with the handles of those who are that in the cohort."""

_THREE: Final = 3
"""Peers who meet in twos, and one who would be left over."""


def named_pairs(portal: Portal, cohort_id: str, today: date) -> Iterator[Problem]:
    """Yield what is wrong with the pins and refusals of a cohort on a day.

    A pin that names somebody else than people of the cohort, that comes twice, that is refused, or for which there is
    no seat is an error; one that overrules another veto is a warning, and so is a refusal that refuses nobody.
    """
    cohort, path = portal.cohorts[cohort_id], cohort_path(cohort_id)
    people = dict(portal.participants(cohort_id, today))
    mentors = frozenset(handle for handle, profile in people.items() if profile.mentor)
    mentees = frozenset(handle for handle, profile in people.items() if profile.mentee)
    pool = ("peer", mentors | mentees)
    roles = (pool, pool) if cohort.format == "peer" else (("mentor", mentors), ("mentee", mentees))
    for place, pin in enumerate(cohort.matching.pins):
        for at, message, hint in _strangers(portal, cohort_id, pin, roles, "pin"):
            yield found(path, ("matching", "pins", place, *at), "match-pins", message=message, hint=hint)
    for place, refusal in enumerate(cohort.matching.refusals):
        for at, message, hint in _strangers(portal, cohort_id, refusal, roles, "refusal"):
            said = message.replace(" must ", " should ", 1)
            where = ("matching", "refusals", place, *at)
            yield found(path, where, "match-refusals", message=said, hint=hint, severity="warning")
    pinned = {handle: people[handle] for pin in cohort.matching.pins for handle in pin if handle in people}
    inputs = gather(replace(portal, profiles=pinned), cohort_id, today)
    for at, message, hint in (_circles if cohort.format == "peer" else _too_many)(inputs):
        yield found(path, ("matching", *at), f"match-{at[0]}", message=message, hint=hint)
    yield from _contrary(path, inputs)


def _strangers(portal: Portal, cohort_id: str, pair: Pair, roles: Roles, what: str) -> Iterator[Found]:
    """Yield who of a pair is not of the cohort in the role that they are named in: place, message and hint.

    A handle without a profile, or with one that cannot be read, has a problem of its own.
    """
    for side, (role, members) in enumerate(roles):
        who = pair[side]
        if who not in members and who in portal.profiles:
            part = "mentor or mentee" if role == "peer" else role
            hint = f"Does profiles/{who}.yml have {part}, list {cohort_id} in cohorts, and still hold?"
            yield (side,), f"a {what} must name a {role} of this cohort; {who} is none", hint


def _too_many(inputs: Inputs) -> Iterator[Found]:
    """Yield the pins of a mentee who is pinned already, and those of a mentor beyond their seats."""
    seats = {mentor.handle: mentor.seats for mentor in inputs.mentors}
    mentees = {mentee.handle for mentee in inputs.mentees}
    used: Counter[tuple[str, str]] = Counter()
    for place, (mentor, mentee) in enumerate(inputs.matching.pins):
        used["mentor", mentor] += 1
        used["mentee", mentee] += 1
        if mentee in mentees and used["mentee", mentee] > 1:
            yield (
                ("pins", place, 1),
                f"a mentee must be pinned once; {mentee} is pinned again",
                "Keep one of the two pins.",
            )
        elif mentor in seats and used["mentor", mentor] > seats[mentor]:
            hint = f"Leave out a pin, or raise capacity or hours_per_month in profiles/{mentor}.yml."
            yield ("pins", place, 0), f"a mentor must have a seat for each pin; {mentor} has {seats[mentor]}", hint


def _circles(inputs: Inputs) -> Iterator[Found]:
    """Yield the pins of peers that bring too many people together, and refusals that pins overrule by way of others.

    Whoever is pinned to one person meets with all those whom that person is pinned to.
    """
    most = max(_THREE, inputs.matching.group_size[1] if inputs.matching.group_size else 0)
    circle: dict[str, frozenset[str]] = {}
    for place, pin in enumerate(inputs.matching.pins):
        before = [circle.get(handle, frozenset([handle])) for handle in pin]
        together = before[0] | before[1]
        circle |= dict.fromkeys(together, together)
        if len(together) > most >= max(map(len, before)):
            who = listing(sorted(together), len(together))
            hint = "Leave out a pin, or write larger numbers as group_size."
            yield ("pins", place), f"pins must bring at most {most} people together; here {who} would meet", hint
    for place, (one, other) in enumerate(inputs.matching.refusals):
        pinned = {(one, other), (other, one)}.intersection(inputs.matching.pins)
        if one != other and other in circle.get(one, ()) and not pinned:
            message = f"pins must not bring refused people together; {one} and {other} would meet by way of others"
            yield ("refusals", place), message, "Leave out the refusal, or one of the pins between them."


def _contrary(path: str, inputs: Inputs) -> Iterator[Problem]:
    """Yield pins that are refused, which is an error, and pins that overrule another veto, which is a warning.

    `inputs` need to hold only those who are pinned: what vetoes a pair depends on nobody else.
    """
    mentors = {mentor.handle: mentor for mentor in inputs.mentors}
    mentees = {mentee.handle: mentee for mentee in inputs.mentees}
    criteria = weighted_criteria(inputs.matching.weights)
    for place, (one, other) in enumerate(inputs.matching.pins):
        at = ("matching", "pins", place)
        ways = [(one, other), (other, one)] if inputs.format == "peer" else [(one, other)]
        if any(pair in inputs.matching.refusals for pair in ways):
            message = f"a pin must be no refusal; found {one} and {other} in matching.refusals too"
            yield found(path, at, "match-pins", message=message, hint="Keep the pin or the refusal.")
        elif one != other and all(mentor in mentors and mentee in mentees for mentor, mentee in ways):
            said = (candidate(mentors[mentor], mentees[mentee], inputs, criteria).vetoes for mentor, mentee in ways)
            reasons = dict.fromkeys(reason for vetoes in said for reason in vetoes.values())
            if reasons:
                message = f"a pin should overrule nothing; that of {one} and {other} does: {' '.join(reasons)}"
                hint = "The pin counts. If it is what you want, nothing is to do."
                yield found(path, at, "match-pins", message=message, hint=hint, severity="warning")
