"""Language: can the two talk, and how easily?"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.grid import Grid, Numbers
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import listing, ordinal
from pairloom.model.match import Cause

WEIGHT: Final = 10
CAUSE: Final[Cause] = "no-language"
SHARES: Final = tuple(Fraction(2, 2 + distance) for distance in range(128))
"""By the sum of the places that a language has in two lists."""

_NONE: Final = 128


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:
    """Compare the languages they can meet in, best first; without a shared one they cannot be a pair.

    Only the language itself counts, not its script or country: `pt-BR` and `pt` are one. With the best shared
    language at places a and b of the two lists, the first being 0, the share is 2 / (2 + a + b): 1 where it is the
    first choice of both, 2/3 where it is the second choice of one. Of two that are as good, the mentee's comes first.
    """
    theirs, own = _places(mentor), _places(mentee)
    shared = sorted((place + own[tag], own[tag], tag) for tag, place in theirs.items() if tag in own)
    if not shared:
        return Veto(f"{mentor.name} and {mentee.name} share no language.")
    distance, _, tag = shared[0]
    name = inputs.languages[tag]
    others = [inputs.languages[other] for _, _, other in shared[1:]]
    also = f"; also {listing(others)}" if others else ""
    if not distance:
        return Score(Fraction(1), f"Both speak {name}, the first choice of both{also}.")
    one, other = ordinal(own[tag] + 1), ordinal(theirs[tag] + 1)
    choice = f"{one} choice of both" if one == other else f"{one} choice of {mentee.name}, {other} of {mentor.name}"
    return Score(SHARES[distance], f"Both speak {name}, the {choice}{also}.")


def _places(person: Participant) -> dict[str, int]:
    tags = dict.fromkeys(tag.split("-")[0] for tag in person.languages)
    return {tag: place for place, tag in enumerate(tags)}


def key(person: Participant, inputs: Inputs) -> tuple[str, ...]:  # noqa: ARG001 - every criterion gets these
    """Return the languages that count, best first."""
    return tuple(_places(person))


def grid(mentors: Sequence[Participant], mentees: Sequence[Participant], inputs: Inputs) -> Grid:
    """Return the places in `SHARES`: the least sum of two places, over the languages that both speak."""
    own = [_places(mentee) for mentee in mentees]
    place = np.full((len(inputs.languages), len(mentors)), _NONE, np.uint8)
    row = {tag: number for number, tag in enumerate(inputs.languages)}
    for column, mentor in enumerate(mentors):
        for tag, number in _places(mentor).items():
            place[row[tag], column] = number

    def distances(start: int, stop: int) -> tuple[Numbers, NDArray[np.bool_]]:
        found = np.full((len(own[start:stop]), len(mentors)), _NONE, np.uint8)
        for line, spoken in zip(found, own[start:stop], strict=True):
            for tag, number in spoken.items():
                np.minimum(line, place[row[tag]] + np.uint8(number), out=line)
        return found, found >= _NONE

    return distances
