"""Quality: how good a match is, in figures; each is defined where `model/quality.py` describes it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations
from typing import Final

import numpy as np

from pairloom.match.bulk.scores import Scores
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.telling.ranking import NEVER, NOBODY, Ranking, places_of_peers, ranking
from pairloom.model.match import Circle, MatchedPair
from pairloom.model.quality import (
    FEWEST,
    MOST_NAMED,
    MOST_SKILLS,
    Blocking,
    GroupCoverage,
    Parity,
    Quality,
    Ranks,
    Seats,
    Share,
    SkillBalance,
    Spread,
)

_WITHIN: Final = 3


@dataclass(frozen=True, slots=True)
class Measured:
    """The quality of a match, and the mentor's place for each of its pairs, in their order."""

    quality: Quality
    ranks: tuple[int, ...]


def measured(inputs: Inputs, scores: Scores, pairs: Sequence[MatchedPair], circles: Sequence[Circle]) -> Measured:
    """Return how good the pairs and circles of a match are; the ranks that stand in the pairs are not looked at."""
    if inputs.format == "peer":
        return Measured(_of_circles(inputs, scores, circles), ())
    ranks = _ranking(inputs, scores, pairs)
    seats = {mentor.handle: _seats(mentor, inputs) for mentor in inputs.mentors}
    taken = Counter(pair.mentor for pair in pairs)
    placed = {pair.mentee for pair in pairs}
    load = [taken[mentor] for mentor, number in seats.items() if number or taken[mentor]]
    quality = Quality(
        coverage=Share(count=len(placed), of=len(inputs.mentees)),
        mentee_ranks=_ranks(ranks.of_mentors),
        mentor_ranks=_ranks(ranks.of_mentees),
        wishes=_wishes(inputs, ((pair.mentee, pair.mentor) for pair in pairs)),
        points=_spread([pair.points for pair in pairs], [pair.points for pair in pairs if not pair.pinned]),
        capacity=Seats(count=len(pairs), of=sum(seats.values()), mentors=len(load)),
        load=_gini(load),
        blocking=None if inputs.format == "hybrid" else _blocking(ranks, inputs),
        skills=_skills(inputs, seats),
        parity=_parity(inputs.mentees, placed),
    )
    return Measured(quality, ranks.of_mentors)


def _of_circles(inputs: Inputs, scores: Scores, circles: Sequence[Circle]) -> Quality:
    row = {person.handle: place for place, person in enumerate(inputs.mentees)}
    placed = {member for circle in circles for member in circle.members}
    return Quality(
        coverage=Share(count=len(placed), of=len(inputs.mentees)),
        mentee_ranks=_ranks(places_of_peers(scores, [[row[each] for each in circle.members] for circle in circles])),
        wishes=_wishes(inputs, (two for circle in circles for two in permutations(circle.members, 2))),
        points=_spread(
            [circle.points for circle in circles], [circle.points for circle in circles if not circle.pinned]
        ),
        parity=_parity(inputs.mentees, placed),
    )


def _ranking(inputs: Inputs, scores: Scores, pairs: Sequence[MatchedPair]) -> Ranking:
    """Return how the pairs stand; in a cohort of groups only mentors who lead one can be part of a blocking pair."""
    row = {person.handle: place for place, person in enumerate(inputs.mentees)}
    column = {person.handle: place for place, person in enumerate(inputs.mentors)}
    seats = np.array([_seats(mentor, inputs) for mentor in inputs.mentors], np.int64)
    taken, floors = np.zeros(len(seats), np.int64), np.full(len(seats), NEVER, np.int32)
    for pair in pairs:
        taken[column[pair.mentor]] += 1
        floors[column[pair.mentor]] = min(floors[column[pair.mentor]], pair.points)
    free = (taken < seats) & (taken > 0 if inputs.format == "group" else True)
    floors[free] = NOBODY
    held = [(row[pair.mentee], column[pair.mentor], pair.points) for pair in pairs]
    return ranking(scores, held, seats > 0, floors, MOST_NAMED + 1)


def _seats(mentor: Participant, inputs: Inputs) -> int:
    """Return how many mentees a mentor can have in this cohort: in groups, none where the seats do not make a group."""
    if inputs.format != "group":
        return mentor.seats
    fewest, most = inputs.matching.sizes
    return min(mentor.seats, most) if mentor.seats >= fewest else 0


def _ranks(places: Iterable[int]) -> Ranks | None:
    ordered = sorted(places)
    if not ordered:
        return None
    return Ranks(
        pairs=len(ordered),
        first=ordered.count(1),
        within_three=sum(place <= _WITHIN for place in ordered),
        median=_middle(ordered),
    )


def _wishes(inputs: Inputs, met: Iterable[tuple[str, str]]) -> Share | None:
    """Return how many of those who asked for somebody got one of them, from (mentee, mentor) of all who meet."""
    asked = {mentee.handle: mentee.prefers for mentee in inputs.mentees if mentee.prefers}
    happy = {mentee for mentee, mentor in met if mentor in asked.get(mentee, ())}
    return Share(count=len(happy), of=len(asked)) if asked else None


def _spread(points: Iterable[int], unpinned: Iterable[int]) -> Spread | None:
    ordered = sorted(points)
    if not ordered:
        return None
    return Spread(
        of=len(ordered),
        least=ordered[0],
        median=_middle(ordered),
        most=ordered[-1],
        worst_off=min(unpinned, default=None),
    )


def _middle(ordered: Sequence[int]) -> int:
    """Return the lower median: the least number that at least half of the numbers do not pass."""
    return ordered[(len(ordered) - 1) // 2]


def _gini(numbers: Sequence[int]) -> int | None:
    """Return the Gini coefficient in hundredths, rounded half up; None where nobody has anything.

    With the numbers x in order, n of them: 2 (1 x_1 + 2 x_2 + ... + n x_n) / (n (x_1 + ... + x_n)) - (n + 1) / n, which
    is half of the mean difference between two of them, divided by their mean (C. Gini, Variabilità e mutabilità, 1912).
    """
    total, many = sum(numbers), len(numbers)
    if not total:
        return None
    weighted = sum(place * each for place, each in enumerate(sorted(numbers), start=1))
    exact = Fraction(2 * weighted, many * total) - Fraction(many + 1, many)
    return (200 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def _blocking(ranks: Ranking, inputs: Inputs) -> Blocking:
    few = ranks.first if ranks.blocking <= MOST_NAMED else ()
    pairs = sorted((inputs.mentors[column].handle, inputs.mentees[row].handle) for row, column in few)
    return Blocking(count=ranks.blocking, pairs=tuple(pairs))


def _skills(inputs: Inputs, seats: dict[str, int]) -> tuple[SkillBalance, ...]:
    """Return supply and demand of each skill that is offered or wanted by its own name, not by one near to it."""
    offers = [(skill, mentor.handle) for mentor in inputs.mentors for skill in mentor.skills]
    mentors = Counter(skill for skill, _ in offers)
    room: Counter[str] = Counter()
    for skill, handle in offers:
        room[skill] += seats[handle]
    wanted = Counter(skill for mentee in inputs.mentees for skill in mentee.skills)
    keys = sorted({*mentors, *wanted}, key=lambda skill: (room[skill] - wanted[skill], skill))
    return tuple(
        SkillBalance(skill=skill, mentors=mentors[skill], seats=room[skill], mentees=wanted[skill])
        for skill in keys[:MOST_SKILLS]
    )


def _parity(people: Sequence[Participant], placed: set[str]) -> Parity | None:
    """Return coverage by background; None where nobody named one."""
    named: Counter[str] = Counter()
    happy: Counter[str] = Counter()
    for person in people:
        for background in set(person.background):
            named[background] += 1
            happy[background] += person.handle in placed
    told = [each for each in sorted(named) if FEWEST <= named[each] <= len(people) - FEWEST]
    groups = tuple(GroupCoverage(background=each, people=named[each], placed=happy[each]) for each in told)
    return Parity(groups=groups, too_small=len(named) - len(told)) if named else None
