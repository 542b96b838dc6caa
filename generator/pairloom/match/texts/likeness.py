"""Likeness: how much two people speak of the same things, as the cosine of their weighed words.

A word weighs more the more often one person uses it, and the fewer people of the cohort do: (1 + log2 times) times
(1 + log2((1 + people) / (1 + people who use it))). Both factors are counted in sixteenths and rounded down. A word that
more than a fifth of the people use, and at least five of them, weighs nothing, unless it is the name of a skill. Each
person's weights are then made one unit long.

Everything is in whole numbers, so that every machine comes to the same points. The logarithms are exact: the sixteenths
of log2 x are the largest k with 2^k <= x^16. A unit is 2048, and each part of it is rounded to the nearest.

Source: G. Salton, C. Buckley, Term-weighting approaches in automatic text retrieval (1988); C. D. Manning,
P. Raghavan, H. Schuetze, Introduction to information retrieval (2008), 6.2 to 6.4: sublinear tf, idf and cosine.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat
from math import isqrt
from operator import itemgetter
from typing import Final

import numpy as np

from pairloom.match.bulk.products import Entries
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.texts.counting import stems, users
from pairloom.match.texts.spoken import SKILL
from pairloom.sameness import Same

UNIT: Final = 2048
WHOLE: Final = UNIT * UNIT
"""What two people come to who speak of the same things in the same words, but for rounding."""

_FEW: Final = 5
_OFTEN: Final = 5
_PARTS: Final = 16


def rarities(inputs: Inputs) -> Mapping[str, int]:
    """Return, in sixteenths, how much each word of the cohort weighs for being rare; 0 for one that many use."""
    return _rarities(Same(inputs))


def often(times: int) -> int:
    """Return, in sixteenths, how much a word weighs for being used that many times by one person."""
    return _PARTS + _sixteenths(times, 1)


def units(person: Participant, rare: Mapping[str, int]) -> dict[str, int]:
    """Return the words of a person that weigh something, as parts of a vector of length `UNIT`."""
    weights = {stem: often(times) * weight for stem, times in person.words if (weight := rare.get(stem, 0))}
    length = isqrt(sum(weight * weight for weight in weights.values()))
    return {stem: (2 * weight * UNIT + length) // (2 * length) for stem, weight in weights.items()}


def shared(one: Participant, other: Participant, rare: Mapping[str, int]) -> dict[str, int]:
    """Return what each word that both use adds to the likeness; all together are the cosine, in parts of `WHOLE`."""
    ours, theirs = units(one, rare), units(other, rare)
    return {stem: part * theirs[stem] for stem, part in ours.items() if stem in theirs}


def vectors(people: Sequence[Participant], places: Mapping[str, int], rare: Mapping[str, int]) -> Entries:
    """Return the same as `units` of many: people x words, at the places of the words; others are left out."""
    counts = [len(person.words) for person in people]
    rows = np.repeat(np.arange(len(people)), counts)
    number = dict(zip(rare, range(len(rare)), strict=True))
    words = np.fromiter(map(number.get, stems(people), repeat(len(rare))), np.intp, sum(counts))
    columns = np.array([*(places.get(stem, -1) for stem in rare), -1], np.int64)[words]
    factors = np.array([*rare.values(), 0], np.int64)[words]
    uses = map(itemgetter(1), chain.from_iterable(person.words for person in people))
    times = np.fromiter(uses, np.int64, sum(counts))
    weights = np.array([0, *map(often, range(1, 1 + int(times.max(initial=0))))], np.int64)[times] * factors
    squares = np.bincount(rows, weights * weights, len(people))  # exact: whole numbers far below 2**53
    lengths = np.array([isqrt(int(square)) for square in squares.tolist()], np.int64)[rows]
    parts = (2 * weights * UNIT + lengths) // np.maximum(2 * lengths, 1)
    kept = np.flatnonzero((columns >= 0) & (parts > 0))
    return Entries(rows[kept], columns[kept], parts[kept], (len(people), len(places)))


@lru_cache(maxsize=2)
def _rarities(key: Same[Inputs]) -> dict[str, int]:
    """Return the weights of words, by how many use them."""
    using = users(key.value)
    people = len({person.handle for person in (*key.value.mentors, *key.value.mentees)})
    weight = {count: _PARTS + _sixteenths(1 + people, 1 + count) for count in set(using.values())}
    return {
        stem: 0 if count >= _FEW and _OFTEN * count > people and not stem.startswith(SKILL) else weight[count]
        for stem, count in using.items()
    }


def _sixteenths(above: int, below: int) -> int:
    """Return 16 log2(above / below), rounded down, of a fraction of at least 1."""
    return (above**_PARTS // below**_PARTS).bit_length() - 1
