"""Alternatives: what the match gave to somebody, and what another pair would cost the others.

An alternative is tried out: the pair is pinned, the whole cohort is matched once more, and the two results compared.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pairloom.match.bulk.scores import Scores
from pairloom.match.candidates import Pair, candidate
from pairloom.match.choice import Choice
from pairloom.match.matching import choose, inputs_digest, prepare, scored, told
from pairloom.match.telling.circlewords import circle_of
from pairloom.match.telling.moves import Arrangement, Move, arranged, chosen, moves, sentence_of
from pairloom.match.words import count, number
from pairloom.model.match import Circle, Match, MatchedPair, Part, Waiting
from pairloom.model.portal import Portal

ACROSS: Final[dict[Part, Part]] = {"mentor": "mentee", "mentee": "mentor", "peer": "peer"}
"""As what those take part with whom somebody meets."""

_MOST_MOVES: Final = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """The match that alternatives are compared with.

    Attributes:
        match: the one of matches.yml, or the best one of today.
        stored: whether it is that of matches.yml.
        scores: what it was made from; None where the files say something else by now, and its pairs are facts.
    """

    match: Match
    stored: bool
    scores: Scores | None


@dataclass(frozen=True, slots=True)
class Given:
    """What a match gave to one person: pairs, a circle, or the reason why they wait."""

    pairs: tuple[MatchedPair, ...]
    circle: Circle | None
    waiting: Waiting | None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another pair, and what it would cost.

    Attributes:
        handle: the other person.
        points: of that pair.
        placed: how many more people would have somebody; less than 0: fewer.
        total: how many more points the whole match would have.
        others: how many more points all pairs would have in which the person who asks is not.
        moves: what would become otherwise for others.
        words: the same as sentences.
    """

    handle: str
    points: int
    placed: int
    total: int
    others: int
    moves: tuple[Move, ...]
    words: str


def standing(portal: Portal, cohort_id: str, today: date) -> Standing | None:
    """Return the match of a cohort that people are told about: the stored one if it holds, else the best of today.

    None where people declare their pairs themselves.

    Raises:
        OverflowError: points times people are too large to add up exactly.
    """
    cohort, stored = portal.cohorts[cohort_id], portal.matches.get(cohort_id)
    if cohort.mode == "informal":
        return None
    if stored and stored.inputs == inputs_digest(portal, cohort_id, stored.on):
        return Standing(stored, True, prepare(portal, cohort_id, stored.on))  # noqa: FBT003 - the second of three fields
    if stored and cohort.settled:
        return Standing(stored, True, None)  # noqa: FBT003 - as above
    now = prepare(portal, cohort_id, today)
    return Standing(told(now, choose(now)), False, now)  # noqa: FBT003 - as above


def given(match: Match, handle: str, part: Part) -> Given:
    """Return what a match gave to somebody."""
    pairs = tuple(
        pair
        for pair in match.pairs
        if (part == "mentor" and pair.mentor == handle) or (part == "mentee" and pair.mentee == handle)
    )
    circle = next((each for each in match.circles if part == "peer" and handle in each.members), None)
    waits = next((each for each in match.waiting if (each.handle, each.role) == (handle, part)), None)
    return Given(pairs, circle, waits)


def alternative(where: Standing, asker: tuple[str, Part], other: str, points: int) -> Alternative:
    """Return what it would cost to pair somebody with another person.

    Args:
        where: the match as it stands; it has what it was made from.
        asker: who asks, and as what.
        other: whom they would be paired with instead.
        points: of the two.

    Raises:
        KeyError: the match is not one that can be made again.
        OverflowError: points times people are too large to add up exactly.
    """
    if where.scores is None:
        raise KeyError(other)
    handle, part = asker
    forced = _with_pin(where.scores, (handle, other) if part == "mentor" else (other, handle))
    choice = choose(forced)
    points_of = _points(choice, forced, where.match)
    before, after = arranged(where.match), chosen(choice, forced.inputs, sum(points_of.values()))
    own = _own(given(where.match, handle, part))
    own_then = sum(value for who, value in points_of.items() if _takes_part(who, asker))
    total = after.points - before.points
    told_already = {asker, (other, "mentor")}
    found = tuple(move for move in moves(before, after) if (move.handle, move.part) not in told_already)
    found = tuple(move for move in found if move.handle != other or move.before)
    others = total - (own_then - own)
    return Alternative(
        handle=other,
        points=points,
        placed=after.placed - before.placed,
        total=total,
        others=others,
        moves=found,
        words=words(before, after, others, found),
    )


def _with_pin(before: Scores, pair: Pair) -> Scores:
    """Return what comes before the choice with one more pin, in the place of any that the same person has."""
    inputs = before.inputs
    bound = set(pair) if inputs.format == "peer" else {pair[1]}
    kept = [pin for pin in inputs.matching.pins if not bound & set(pin if inputs.format == "peer" else pin[1:])]
    return scored(replace(inputs, matching=inputs.matching.model_copy(update={"pins": (*kept, pair)})))


Meeting = tuple[str, ...]
"""Handles of a pair, the mentor first, or of a circle; and `circle` or the kind of seat before them."""


def _points(choice: Choice, made: Scores, match: Match) -> Mapping[Meeting, int]:
    """Return the points of each pair and circle of a choice; those of a match are taken from there."""
    known: dict[Meeting, int] = {(pair.mentor, pair.mentee): pair.points for pair in match.pairs}
    known |= {circle.members: circle.points for circle in match.circles}
    mentors = {each.handle: each for each in made.inputs.mentors}
    mentees = {each.handle: each for each in made.inputs.mentees}

    def scored(mentor: str, mentee: str) -> int:
        return candidate(mentors[mentor], mentees[mentee], made.inputs, made.criteria).points

    pairs: dict[Meeting, int] = {
        (pair.seat, pair.mentor, pair.mentee): (
            known[pair.mentor, pair.mentee] if (pair.mentor, pair.mentee) in known else scored(pair.mentor, pair.mentee)
        )
        for pair in choice.pairs
    }
    circles: dict[Meeting, int] = {
        ("circle", *members): (
            known[members] if members in known else circle_of(members, made.inputs, made.criteria, pinned=False).points
        )
        for members in choice.circles
    }
    return {**pairs, **circles}


def _own(has: Given) -> int:
    return sum(pair.points for pair in has.pairs) + (has.circle.points if has.circle else 0)


def _takes_part(who: Meeting, asker: tuple[str, Part]) -> bool:
    handle, part = asker
    return handle in who[1:] if part == "peer" else who[1 if part == "mentor" else 2] == handle


def words(before: Arrangement, after: Arrangement, others: int, found: Iterable[Move]) -> str:
    """Return what an alternative would cost, as a sentence: people placed, points of the others, the first moves."""
    told = [sentence_of(move) for move in found]
    fewer = before.placed - after.placed
    if not told and not others and not fewer:
        return "It would change nothing for the others."
    parts = []
    if fewer:
        people = f"{number(abs(fewer))} {'person' if abs(fewer) == 1 else 'people'}"
        parts.append(f"{people} {'fewer' if fewer > 0 else 'more'} would have somebody to meet")
    if others:
        parts.append(f"the others would have {count(abs(others), 'point')} {'less' if others < 0 else 'more'} in all")
    else:
        parts.append("the others would have as many points as now")
    more = len(told) - _MOST_MOVES
    moved = [*told[:_MOST_MOVES], *([f"{count(more, 'more move')}"] if more > 0 else [])]
    text = " and ".join(parts) + (f": {'; '.join(moved)}" if moved else "")
    return f"{text[0].upper()}{text[1:]}."
