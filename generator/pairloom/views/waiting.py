"""Who waits for a place in a cohort: how many, and for a person of whom a page may speak why, and what to do now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from pairloom import pathways
from pairloom.model import standing
from pairloom.model.match import Part, Waiting
from pairloom.model.portal import Portal
from pairloom.views import cohorts, paths
from pairloom.views.people import Chip, PersonCard

_START: Final = 3
"""By so many characters a name is looked up."""


@dataclass(frozen=True, slots=True)
class WaitingView:
    """What somebody who waits is told, in the words of the match.

    Attributes:
        cohort: where they wait.
        role: as what.
        reason: why; None where it speaks of somebody who keeps to themselves.
        next_step: what to do now; None for the same cause.
        meanwhile: what else there is: each a sentence, with the page that it is about.
    """

    cohort: Chip
    role: Part
    reason: str | None
    next_step: str | None
    meanwhile: tuple[Chip, ...]


def counts(portal: Portal, cohort: str, today: date) -> Mapping[Part, int]:
    """Return how many wait in a cohort, for every role; nobody without an accepted match, or in a finished cohort."""
    roles = [person.role for person in _still(portal, cohort, today)]
    return {role: roles.count(role) for role in get_args(Part)}


def by_person(portal: Portal, people: Mapping[str, PersonCard], today: date) -> dict[str, list[WaitingView]]:
    """Return what each person who may be shown is told where they wait, by handle, in the order of the cohorts."""
    alone = [
        (cohort, person)
        for cohort in cohorts.shown(portal)
        for person in _still(portal, cohort, today)
        if person.handle in people
    ]
    hidden = _hidden(portal, people) if alone else {}
    found: dict[str, list[WaitingView]] = {}
    for cohort, person in alone:
        found.setdefault(person.handle, []).append(_view(portal, cohort, person, hidden, today))
    return found


def _still(portal: Portal, cohort: str, today: date) -> Iterator[Waiting]:
    """Yield who waits still: they are in the cohort, and have had no pair since."""
    match = portal.matches.get(cohort)
    if match is None or match.accepted is None or portal.cohorts[cohort].status == "finished":
        return
    members = {handle for handle, _ in portal.participants(cohort, today)}
    here = standing.pairs(portal, cohort, today)
    placed = {(pair.mentor, "mentor") for pair in here} | {(pair.mentee, "mentee") for pair in here}
    yield from (each for each in match.waiting if each.handle in members and (each.handle, each.role) not in placed)


def _hidden(portal: Portal, people: Mapping[str, PersonCard]) -> Mapping[str, list[str]]:
    """Return the names of those who keep to themselves, by their first characters.

    All of them, since a match can name somebody who has left the cohort since.
    """
    names: dict[str, list[str]] = {}
    for handle, profile in portal.profiles.items():
        if handle not in people:
            names.setdefault(profile.name[:_START], []).append(profile.name)
    return names


def _names_one(text: str, hidden: Mapping[str, list[str]]) -> bool:
    """Return whether one of these names stands in a text."""
    starts = {text[place : place + size] for size in range(1, _START + 1) for place in range(len(text))}
    return any(name in text for start in starts if start in hidden for name in hidden[start])


def _view(portal: Portal, cohort: str, person: Waiting, hidden: Mapping[str, list[str]], today: date) -> WaitingView:
    open_words = [None if _names_one(text, hidden) else text for text in (person.reason, person.next_step)]
    steps = pathways.next_steps(portal, cohort, person.handle, person.role, today)
    return WaitingView(
        cohort=Chip(portal.cohorts[cohort].name, paths.cohort(cohort)),
        role=person.role,
        reason=open_words[0],
        next_step=open_words[1],
        meanwhile=tuple(
            Chip(step.words, paths.resource(step.key) if step.kind == "resource" else paths.cohort(step.key))
            for step in steps
        ),
    )
