"""Explanations for one person: everybody who could be their pair, what the match gave them, and at what price else."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.scores import Scores
from pairloom.match.candidates import candidate
from pairloom.match.draw import draw
from pairloom.match.matching import prepare
from pairloom.match.people import Participant
from pairloom.match.seats import no_seat
from pairloom.match.telling.alternatives import ACROSS, Alternative, Given, Standing, alternative, given, standing
from pairloom.match.telling.circlewords import circle_of
from pairloom.match.telling.explained import Explanation, Option
from pairloom.model import standing as facts
from pairloom.model.match import Part
from pairloom.model.portal import Portal
from pairloom.model.session import Role

ALTERNATIVES: Final = 3
"""So many other pairs are tried out for somebody."""


@dataclass(frozen=True, slots=True)
class _Asker:
    """The person who asks, and everybody on the other side with points, which are negative where something vetoes."""

    person: Participant
    part: Part
    others: tuple[Participant, ...]
    points: NDArray[np.int64]
    scores: Scores


def explain(  # noqa: PLR0913 - the question has this many parts, two of them optional
    portal: Portal, cohort: str, handle: str, today: date, *, role: Role | None = None, other: str | None = None
) -> Explanation:
    """Return the options of a person, or the one that is asked for, and how they stand in the match.

    Options are feasible ones first, by points, then by draw; then the others, those with the fewest vetoes first.
    Somebody who is both is answered as a mentee, unless `role` says otherwise; in a cohort of peers everybody is a
    peer. Seats are those that other cohorts leave; who gets them is decided by the match. All numbers are of the day
    of the match where one is stored and holds, else of today.

    Raises:
        KeyError: the portal has no such cohort, or nobody of that handle takes part in it in that role.
        OverflowError: points times people are too large to add up exactly.
    """
    where = standing(portal, cohort, today)
    scores = where.scores if where and where.scores else prepare(portal, cohort, today)
    asker = _asker(scores, handle, role)
    ranked = _ranked(asker)
    wanted = [place for place in ranked if other in {None, asker.others[place].handle}]
    if other is not None and not wanted:
        raise KeyError(other)
    options = (_option(asker, asker.others[place]) for place in wanted)
    shown = tuple(sorted(options, key=lambda option: len(option.vetoes)))
    since = _since(portal, cohort, (handle, asker.part), today)
    if where is None:
        return Explanation(handle, asker.part, shown, since=since, today=today)
    mine = given(where.match, handle, asker.part)
    return Explanation(
        handle=handle,
        role=asker.part,
        candidates=shown,
        standing=where,
        given=mine,
        alternatives=_alternatives(where, asker, mine, wanted),
        other=None if other is None else given(where.match, other, ACROSS[asker.part]),
        since=since,
        today=today,
    )


def _since(portal: Portal, cohort: str, who: tuple[str, Part], today: date) -> tuple[facts.Standing, ...]:
    """Return the pairs of somebody that have a record of their own, or have ended."""
    handle, part = who
    return tuple(
        pair
        for pair in facts.every(portal, cohort)
        if (handle == pair.mentor and part != "mentee") or (handle == pair.mentee and part != "mentor")
        if pair.on <= today and (pair.source != "match" or not pair.holds(today))
    )


def _asker(scores: Scores, handle: str, role: Role | None) -> _Asker:
    inputs = scores.inputs
    rows = {person.handle: row for row, person in enumerate(inputs.mentees)}
    columns = {person.handle: column for column, person in enumerate(inputs.mentors)}
    if inputs.format == "peer":
        there, back = _row(scores, rows[handle]), _column(scores, columns[handle])
        points = np.where((there < 0) | (back < 0), -1, (there + back) // 2)
        return _Asker(inputs.mentees[rows[handle]], "peer", inputs.mentees, points, scores)
    if role == "mentee" or (role is None and handle in rows):
        person = inputs.mentees[rows[handle]]
        return _Asker(person, "mentee", inputs.mentors, _row(scores, rows[handle]), scores)
    person = inputs.mentors[columns[handle]]
    return _Asker(person, "mentor", inputs.mentees, _column(scores, columns[handle]), scores)


def _row(scores: Scores, place: int) -> NDArray[np.int64]:
    row: NDArray[np.int64] = scores.values(place, place + 1)[0].astype(np.int64)
    return row


def _column(scores: Scores, place: int) -> NDArray[np.int64]:
    starts = range(0, scores.shape[0], scores.step)
    parts = [scores.values(start, start + scores.step)[:, place].astype(np.int64) for start in starts]
    return np.concatenate([np.zeros(0, np.int64), *parts])


def _ranked(asker: _Asker) -> list[int]:
    """Return the places of the others, best first: those who may be the pair by points and draw, then the rest."""
    cohort = asker.scores.inputs.cohort

    def key(place: int) -> tuple[bool, int, int]:
        points = max(-1, int(asker.points[place]))
        blocked = points < 0 or bool(_no_seat(asker, asker.others[place]))
        return blocked, -points, -draw(cohort, _pair(asker, asker.others[place]))

    others = (place for place, other in enumerate(asker.others) if other.handle != asker.person.handle)
    return sorted(others, key=key)


def _pair(asker: _Asker, other: Participant) -> tuple[str, str]:
    """Return the handles of the two, the mentor first; those of peers in order."""
    if asker.part == "peer":
        return min(asker.person.handle, other.handle), max(asker.person.handle, other.handle)
    return (asker.person.handle, other.handle) if asker.part == "mentor" else (other.handle, asker.person.handle)


def _option(asker: _Asker, other: Participant) -> Option:
    if asker.part == "peer":
        return _peer(asker, other)
    mentor, mentee = (asker.person, other) if asker.part == "mentor" else (other, asker.person)
    found = candidate(mentor, mentee, asker.scores.inputs, asker.scores.criteria)
    vetoes = [*found.vetoes.values(), *_no_seat(asker, other)]
    return Option(other.handle, found.points, not vetoes, found.criteria, tuple(vetoes))


def _peer(asker: _Asker, other: Participant) -> Option:
    """Return another peer, with the points and reasons that the two would have as a circle, and vetoes of both."""
    inputs, criteria = asker.scores.inputs, asker.scores.criteria
    brings = {person.handle: person for person in inputs.mentors}
    wants = {person.handle: person for person in inputs.mentees}
    two = _pair(asker, other)
    ways = [candidate(brings[one], wants[another], inputs, criteria) for one, another in (two, two[::-1])]
    vetoes = dict.fromkeys(reason for each in ways for reason in each.vetoes.values())
    found = circle_of(two, inputs, criteria, pinned=False)
    return Option(other.handle, found.points, not vetoes, found.criteria, tuple(vetoes))


def _no_seat(asker: _Asker, other: Participant) -> list[str]:
    if asker.part == "peer":
        return []
    return no_seat(asker.person if asker.part == "mentor" else other, asker.scores.inputs)


def _alternatives(where: Standing, asker: _Asker, mine: Given, ranked: list[int]) -> tuple[Alternative, ...]:
    """Return the best pairs that the person might have, and has not, with what each would cost."""
    if where.scores is None:
        return ()
    has = {pair.mentor if asker.part == "mentee" else pair.mentee for pair in mine.pairs}
    has |= set(mine.circle.members) if mine.circle else set()
    open_ = [
        place
        for place in ranked
        if asker.others[place].handle not in has
        and asker.points[place] >= 0
        and not _no_seat(asker, asker.others[place])
        and not _promised(asker, asker.others[place])
    ][:ALTERNATIVES]
    who = (asker.person.handle, asker.part)
    return tuple(alternative(where, who, asker.others[place].handle, int(asker.points[place])) for place in open_)


def _promised(asker: _Asker, other: Participant) -> bool:
    """Return whether all seats of the mentor are pinned for other people."""
    if asker.part == "peer":
        return False
    mentor, mentee = (asker.person, other) if asker.part == "mentor" else (other, asker.person)
    pinned = {pin[1] for pin in asker.scores.inputs.matching.pins if pin[0] == mentor.handle} - {mentee.handle}
    return len(pinned) >= mentor.seats
