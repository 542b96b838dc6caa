"""Stored pairs: is each pair of a match one that the files allow, with the points that they give?"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from pairloom.match.candidates import Candidate, Criterion, candidate
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.proofs.pins import pinned
from pairloom.model.match import Match, MatchedPair, Seat
from pairloom.model.profile import Format

Path = tuple[str | int, ...]
Said = tuple[Path, str]
"""Where in the match, and what is wrong."""

_SEATS: Final[Mapping[Format, tuple[Seat, ...]]] = {
    "one-to-one": ("one-to-one",),
    "reverse": ("one-to-one",),
    "group": ("group",),
    "hybrid": ("one-to-one", "group"),
    "peer": (),
}


def wrong_pairs(match: Match, inputs: Inputs, criteria: tuple[Criterion, ...]) -> Iterator[Said]:
    """Yield what is wrong with the pairs of a match: people, kinds of seat, vetoes, points, pins; seats one to one.

    How many seats a mentor may give in groups is part of the proof of groups.
    """
    mentors = {mentor.handle: mentor for mentor in inputs.mentors}
    mentees = {mentee.handle: mentee for mentee in inputs.mentees}
    for place, pair in enumerate(match.pairs):
        at: Path = ("pairs", place)
        if pair.mentor not in mentors or pair.mentee not in mentees or pair.mentor == pair.mentee:
            yield at, f"{pair.mentor} and {pair.mentee} must be a mentor and a mentee of this cohort; they are not"
            continue
        if pair.seat not in _SEATS[inputs.format]:
            kinds = " or ".join(_SEATS[inputs.format]) or "left out, since peers meet in circles"
            yield (*at, "seat"), f"the seat of a pair must be {kinds} in this cohort; found {pair.seat}"
        said = candidate(mentors[pair.mentor], mentees[pair.mentee], inputs, criteria)
        yield from _alone(at, pair, said)
    yield from _pins(match, inputs)
    yield from _twice(match)
    if "group" not in _SEATS[inputs.format]:
        yield from _seats(match, mentors)


def _alone(at: Path, pair: MatchedPair, said: Candidate) -> Iterator[Said]:
    """Yield what is wrong with a pair by itself."""
    who = f"{pair.mentor} and {pair.mentee}"
    if said.vetoes and not pair.pinned:
        yield at, f"{who} must have no veto against them; found: {next(iter(said.vetoes.values()))}"
    if pair.points != said.points:
        yield (*at, "points"), f"points of {who} must be {said.points}; found {pair.points}"


def _pins(match: Match, inputs: Inputs) -> Iterator[Said]:
    """Yield pairs that call themselves pinned and are not, and pins without a pair."""
    pins = {} if inputs.format == "peer" else pinned(inputs)
    told = {pair.mentee: pair.mentor for pair in match.pairs if pair.pinned}
    for place, pair in enumerate(match.pairs):
        if pair.pinned and pins.get(pair.mentee) != pair.mentor:
            who = f"{pair.mentor} and {pair.mentee}"
            yield ("pairs", place, "pinned"), f"pinned of {who} must be as cohort.yml says; found true"
    for mentee, mentor in sorted(pins.items()):
        if told.get(mentee) != mentor:
            yield ("pairs",), f"{mentor} and {mentee} are pinned in cohort.yml and must be a pinned pair; found none"


def _twice(match: Match) -> Iterator[Said]:
    """Yield mentees who have two seats of one kind, or the same mentor twice."""
    kinds: Counter[tuple[str, Seat]] = Counter()
    same: Counter[tuple[str, str]] = Counter()
    for place, pair in enumerate(match.pairs):
        kinds[pair.mentee, pair.seat] += 1
        same[pair.mentor, pair.mentee] += 1
        if kinds[pair.mentee, pair.seat] > 1:
            yield ("pairs", place), f"{pair.mentee} must be in one pair; found {kinds[pair.mentee, pair.seat]}"
        elif same[pair.mentor, pair.mentee] > 1:
            yield ("pairs", place), f"{pair.mentor} and {pair.mentee} must be a pair once; found it again"


def _seats(match: Match, mentors: Mapping[str, Participant]) -> Iterator[Said]:
    """Yield pairs beyond the seats of their mentor; pins come first, and may take seats that are not there."""
    taken = Counter(pair.mentor for pair in match.pairs if pair.pinned)
    for place, pair in enumerate(match.pairs):
        if pair.pinned or pair.mentor not in mentors:
            continue
        taken[pair.mentor] += 1
        seats = mentors[pair.mentor].seats
        if taken[pair.mentor] > seats:
            yield ("pairs", place), f"{pair.mentor} must have at most {seats} pairs here; found {taken[pair.mentor]}"
