"""Skills: what the mentee wants against what the mentor offers."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import listing
from pairloom.model.match import Cause

WEIGHT: Final = 40
CAUSE: Final[Cause] = "no-skill"


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:
    """Compare wishes and offers.

    Each wish counts half as much as the one before it, so the first wish outweighs all others together and a long
    list gains nothing. An offered skill fulfils a wish wholly; a broader or narrower one halves it with every step
    between the two in the vocabulary. The share is what is fulfilled of all that is wished. A mentor who fulfils
    no wish even broadly is vetoed.
    """
    exact: list[tuple[str, str]] = []
    near: list[tuple[str, str]] = []
    total = Fraction()
    for place, wish in enumerate(mentee.skills):
        fits = [(steps, offer) for offer in mentor.skills if (steps := inputs.skills.steps(offer, wish)) is not None]
        if not fits:
            continue
        steps, offer = min(fits)
        total += Fraction(1, 2 ** (place + steps))
        (near if steps else exact).append((offer, wish))
    if not total:
        return Veto(f"{mentor.name} offers none of the skills that {mentee.name} wants.")
    share = total / (2 - Fraction(2, 2 ** len(mentee.skills)))
    return Score(share, _reason(mentee, exact, near, inputs.skills.names))


def _reason(
    mentee: Participant, exact: list[tuple[str, str]], near: list[tuple[str, str]], names: Mapping[str, str]
) -> str:
    first, several = mentee.skills[0], len(mentee.skills) > 1
    favourite = [names[wish] for _, wish in exact if several and wish == first]
    others = [names[wish] for _, wish in exact if not (several and wish == first)]
    wishes: dict[str, list[str]] = {}
    for offer, wish in near:
        wishes.setdefault(offer, []).append(names[wish])
    close = [f"{names[offer]}, close to {listing(wished, 2)}" for offer, wished in wishes.items()][:2]
    parts = [f"{skill}, which {mentee.name} wants most" for skill in favourite]
    parts += [listing(others) if favourite else f"{listing(others)}, which {mentee.name} wants"] if others else []
    if close and not exact:
        most = several and wishes[near[0][0]] == [names[first]]
        close[0] += f", which {mentee.name} wants{' most' if most else ''}"
    parts += close
    return "; ".join([f"Offers {parts[0]}", *(f"also offers {part}" for part in parts[1:2]), *parts[2:]]) + "."
