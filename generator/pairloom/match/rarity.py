"""Rarity: how much a skill weighs because few offer it, and how a mentee's wishes share out what they are worth.

All in whole numbers, so that every machine comes to the same points.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.sameness import Same

PARTS: Final = 1 << 14
"""What all wishes of a mentee are worth together."""

_ONCE: Final = 16


@dataclass(frozen=True, slots=True)
class Offers:
    """Who offers what in a cohort.

    Attributes:
        mentors: how many there are.
        exactly: how many offer each skill itself; a skill that nobody offers is left out.
        weight: for each skill, from 16 (all offer it, or nobody) to 32 (one does); see `rarity`.
    """

    mentors: int
    exactly: Mapping[str, int]
    weight: Mapping[str, int]


def offers(inputs: Inputs) -> Offers:
    """Return who offers what; a mentor who offers a narrower skill offers the broader one as well."""
    return _offers(Same(inputs))


def rarity(offering: int, mentors: int) -> int:
    """Return, in sixteenths, what a skill weighs that so many of the mentors offer.

    It is 1 + log(mentors / offering) / log(mentors): 1 where all offer it, 2 where one does. Rounded down exactly: the
    largest k up to 16 with mentors^k * offering^16 <= mentors^16 is what is added to 16. A skill that nobody
    offers weighs 1: there is nobody whom it could speak for.

    Source: the inverse document frequency of K. Sparck Jones, A statistical interpretation of term specificity and its
    application in retrieval (1972), as a share of the largest that there can be.
    """
    if offering == 0 or mentors == 1:
        return _ONCE
    return _ONCE + next(k for k in range(_ONCE, -1, -1) if mentors**k * offering**_ONCE <= mentors**_ONCE)


def parts(wishes: Sequence[str], weight: Mapping[str, int]) -> tuple[int, ...]:
    """Return what each wish is worth, of `PARTS` together; each at least 1.

    Each wish counts half as much as the one before it, times its rarity. What is left over when all are rounded down
    goes to those that lost most, the earlier wish first (the method of the largest remainder).

    Args:
        wishes: skills, most wanted first.
        weight: their rarity; a skill that is not in it weighs 16.
    """
    worth = [weight.get(wish, _ONCE) << (len(wishes) - place) for place, wish in enumerate(wishes)]
    free, total = PARTS - len(wishes), sum(worth)
    shares = [1 + free * each // total for each in worth]
    losing = sorted(range(len(worth)), key=lambda place: (-(free * worth[place] % total), place))
    for place in losing[: PARTS - sum(shares)]:
        shares[place] += 1
    return tuple(shares)


@lru_cache(maxsize=2)
def _offers(key: Same[Inputs]) -> Offers:
    inputs = key.value
    exactly: Counter[str] = Counter()
    broadly: Counter[str] = Counter()
    for mentor in inputs.mentors:
        exactly.update({*mentor.skills})
        broadly.update({above for skill in mentor.skills for above in inputs.skills.above[skill]})
    mentors = len(inputs.mentors)
    known = {count: rarity(count, mentors) for count in set(broadly.values())}
    return Offers(mentors, exactly, {skill: known[count] for skill, count in broadly.items()})
