"""Language: can the two talk, and how easily?"""

from fractions import Fraction
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import listing, ordinal
from pairloom.model.match import Cause

WEIGHT: Final = 10
CAUSE: Final[Cause] = "no-language"


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
    return Score(Fraction(2, 2 + distance), f"Both speak {name}, the {choice}{also}.")


def _places(person: Participant) -> dict[str, int]:
    tags = dict.fromkeys(tag.split("-")[0] for tag in person.languages)
    return {tag: place for place, tag in enumerate(tags)}
