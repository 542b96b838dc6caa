"""Rematching: who can meet with whom now, in a cohort that runs, when all pairs that go on stay as they are.

A portal in, with the ends of pairs already in it; proposals out. Whoever was a pair in this cohort is never proposed
again, because the criterion `earlier_pair` vetoes them. Points are those that the whole cohort gives today, so they
are comparable with those of `explain`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from pairloom.match.bulk.scores import Scores
from pairloom.match.candidates import Candidate, candidate
from pairloom.match.draw import draw
from pairloom.match.exact import Ints
from pairloom.match.inputs import Inputs
from pairloom.match.matching import prepare
from pairloom.match.rejoining.moving import Task, best
from pairloom.match.rejoining.places import Places, places, waiting
from pairloom.match.telling.reasons import why
from pairloom.model import standing
from pairloom.model.match import CriterionPoints, Seat
from pairloom.model.pair import pair_name
from pairloom.model.portal import Portal
from pairloom.model.session import Role

TOP: Final = 3
_DRAW_BITS: Final = 240


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two people who could be a pair from today on.

    Attributes:
        mentor, mentee: their handles.
        seat: the two alone, or a place in the mentor's group.
        points, reason, criteria: as in a match.
        instead_of: the mentor whom the mentee has now, where it is proposed that they move; None otherwise.
    """

    mentor: str
    mentee: str
    seat: Seat
    points: int
    reason: str
    criteria: Mapping[str, CriterionPoints]
    instead_of: str | None = None

    @property
    def name(self) -> str:
        """The name of the pair that it would be."""
        return pair_name(self.mentor, self.mentee)


@dataclass(frozen=True, slots=True)
class Choices:
    """The best three for somebody: mentors with a free place for a mentee, waiting mentees for a mentor."""

    handle: str
    role: Role
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Rematch:
    """What can be done now.

    Attributes:
        choices: for each person of a pair that ended just now, the mentees first.
        placed: the best way to place those who wait, nobody else moving: most people, then most points.
        moved: a still better way, in which pairs move, with those who move; empty where there is none.
        waiting: who has no place in the better of the two.
    """

    choices: tuple[Choices, ...]
    placed: tuple[Proposal, ...]
    moved: tuple[Proposal, ...]
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Now:
    """A cohort as it stands today."""

    inputs: Inputs
    scores: Scores
    places: Mapping[str, Places]
    waiting: tuple[str, ...]

    def free(self, mentor: str) -> int:
        """Return how many more mentees somebody can take as a mentor."""
        return self.places[mentor].most if mentor in self.places else 0


def rematch(
    portal: Portal, cohort: str, today: date, freed: Collection[tuple[str, str]] = (), moves: int = 0
) -> Rematch:
    """Return what can be done for those who wait in a cohort.

    Args:
        portal: the portal, with the ends that are written today.
        cohort: the id of a formal cohort that is running and meets as mentors and mentees.
        today: the day.
        freed: (mentor, mentee) of the pairs that ended just now.
        moves: how many other pairs may move at most, up to `moving.MOST_MOVES`; pairs that the coordinators pinned,
            and people in groups, never move.

    Raises:
        OverflowError: the points of the cohort are too large to add up exactly.
    """
    now = _now(portal, cohort, today)
    movable = _movable(portal, cohort, today, now) if moves else []
    task, columns = _task(now, movable)
    placed, moved = (_proposals(now, movable, best(task, each), columns) for each in (0, moves))
    mentees = dict.fromkeys(mentee for _, mentee in freed if mentee in now.waiting)
    mentors = dict.fromkeys(mentor for mentor, _ in freed if mentor in now.places)
    choices = [Choices(handle, "mentee", _mentors_for(now, handle)) for handle in mentees]
    choices += [Choices(handle, "mentor", _mentees_for(now, handle)) for handle in mentors]
    helped = {proposal.mentee for proposal in moved}
    better = moved if any(proposal.instead_of for proposal in moved) else ()
    return Rematch(tuple(choices), placed, better, tuple(each for each in now.waiting if each not in helped))


def propose(portal: Portal, cohort: str, today: date, mentor: str, mentee: str) -> Proposal | str:
    """Return two people as a pair from today on, or a sentence that says why they cannot be one now."""
    now = _now(portal, cohort, today)
    if mentor not in now.places:
        return f"{mentor} is no mentor of {cohort} whose profile holds."
    if mentee not in {each.handle for each in now.inputs.mentees}:
        return f"{mentee} is no mentee of {cohort} whose profile holds."
    if mentee not in now.waiting:
        return f"{mentee} has a place in {cohort} already."
    found = _candidate(now, mentor, mentee)
    if found.vetoes or mentor == mentee:
        return " ".join(found.vetoes.values()) or "Nobody can be a pair with themselves."
    if not now.places[mentor].most:
        return f"{mentor} has no free place: capacity or hours a month are used up."
    return _proposal(now, mentor, mentee)


def _now(portal: Portal, cohort: str, today: date) -> _Now:
    scores = prepare(portal, cohort, today)
    inputs = scores.inputs
    mentors, mentees = ({each.handle for each in people} for people in (inputs.mentors, inputs.mentees))
    free = {handle: free for handle, free in places(portal, cohort, today).items() if handle in mentors}
    return _Now(inputs, scores, free, tuple(each for each in waiting(portal, cohort, today) if each in mentees))


def _movable(portal: Portal, cohort: str, today: date, now: _Now) -> list[standing.Standing]:
    """Return the pairs that may move: of people who are in the cohort still, one to one, and not pinned."""
    mentees = {each.handle for each in now.inputs.mentees}
    return [
        pair
        for pair in standing.pairs(portal, cohort, today)
        if pair.seat == "one-to-one"
        and not getattr(pair.record, "pinned", False)
        and pair.mentor in now.places
        and pair.mentee in mentees
    ]


def _task(now: _Now, movable: Sequence[standing.Standing]) -> tuple[Task, list[str]]:
    """Return what is to be placed, and the mentors that its columns stand for: those who can take somebody."""
    held = {pair.mentor for pair in movable}
    columns = [place for place, each in enumerate(now.inputs.mentors) if now.free(each.handle) or each.handle in held]
    mentors = {now.inputs.mentors[place].handle: column for column, place in enumerate(columns)}
    mentees = {each.handle: row for row, each in enumerate(now.inputs.mentees)}
    people = [*now.waiting, *(pair.mentee for pair in movable)]
    blocks = [now.scores.block(mentees[handle], mentees[handle] + 1) for handle in people]
    shape = (0, len(mentors))
    points = np.vstack([np.zeros(shape, np.int64), *(block.points[:, columns] for block in blocks)]).astype(np.int64)
    vetoed = np.vstack([np.zeros(shape, bool), *(block.vetoes[:, columns] != 0 for block in blocks)])
    current = np.array([mentors[pair.mentor] for pair in movable], np.intp)
    own = np.arange(len(now.waiting), len(people))
    task = Task(
        points=np.where(vetoed, -1, points),
        draws=_draws(now.inputs.cohort, people, [*mentors]),
        places=np.array([now.free(handle) for handle in mentors], np.int64),
        current=current,
        worth=points[own, current],
    )
    return task, [*mentors]


def _draws(cohort: str, people: Sequence[str], mentors: Sequence[str]) -> Ints:
    drawn = [[draw(cohort, (mentor, mentee)) >> _DRAW_BITS for mentor in mentors] for mentee in people]
    return np.array(drawn, np.int64).reshape(len(people), len(mentors))


def _proposals(
    now: _Now, movable: Sequence[standing.Standing], placed: Sequence[tuple[int, int]], mentors: Sequence[str]
) -> tuple[Proposal, ...]:
    """Return what was solved as proposals, by mentor and mentee; those who move free a place one to one."""
    mentor_of = {pair.mentee: pair.mentor for pair in movable}
    people = [*now.waiting, *mentor_of]
    found = sorted((mentors[column], people[row]) for row, column in placed)
    left = [mentor_of[mentee] for _, mentee in found if mentee in mentor_of]
    given: dict[str, int] = {}
    made = []
    for mentor, mentee in found:
        count = given.setdefault(mentor, -left.count(mentor))
        made.append(_proposal(now, mentor, mentee, given=count, instead_of=mentor_of.get(mentee)))
        given[mentor] += 1
    return tuple(made)


def _mentors_for(now: _Now, mentee: str) -> tuple[Proposal, ...]:
    """Return the three best mentors with a free place for somebody who waits."""
    row = next(place for place, each in enumerate(now.inputs.mentees) if each.handle == mentee)
    block = now.scores.block(row, row + 1)
    free = [
        (-int(block.points[0, column]), -draw(now.inputs.cohort, (mentor.handle, mentee)), mentor.handle)
        for column, mentor in enumerate(now.inputs.mentors)
        if not block.vetoes[0, column] and now.places[mentor.handle].most
    ]
    return tuple(_proposal(now, mentor, mentee) for _, _, mentor in sorted(free)[:TOP])


def _mentees_for(now: _Now, mentor: str) -> tuple[Proposal, ...]:
    """Return the three best waiting mentees for a mentor with a free place."""
    if not now.places[mentor].most:
        return ()
    column = next(place for place, each in enumerate(now.inputs.mentors) if each.handle == mentor)
    rows = {each.handle: row for row, each in enumerate(now.inputs.mentees)}
    fits = []
    for mentee in now.waiting:
        block = now.scores.block(rows[mentee], rows[mentee] + 1)
        if not block.vetoes[0, column]:
            fits.append((-int(block.points[0, column]), -draw(now.inputs.cohort, (mentor, mentee)), mentee))
    return tuple(_proposal(now, mentor, mentee) for _, _, mentee in sorted(fits)[:TOP])


def _candidate(now: _Now, mentor: str, mentee: str) -> Candidate:
    one = next(each for each in now.inputs.mentors if each.handle == mentor)
    other = next(each for each in now.inputs.mentees if each.handle == mentee)
    return candidate(one, other, now.inputs, now.scores.criteria)


def _proposal(now: _Now, mentor: str, mentee: str, *, given: int = 0, instead_of: str | None = None) -> Proposal:
    found = _candidate(now, mentor, mentee)
    seat = now.places[mentor].seat(given)
    return Proposal(mentor, mentee, seat, found.points, why(found.criteria), dict(found.criteria), instead_of)
