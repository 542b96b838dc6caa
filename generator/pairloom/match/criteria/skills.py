"""Skills: what the mentee wants against what the mentor offers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.grid import Grid
from pairloom.match.bulk.products import Entries, product
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.rarity import PARTS, offers, parts
from pairloom.match.skilltree import FARTHEST
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import listing, number
from pairloom.model.match import Cause

WEIGHT: Final = 40
CAUSE: Final[Cause] = "no-skill"

_WHOLE: Final = 1 << FARTHEST
_BITS: Final = FARTHEST + 1
SCALE: Final = PARTS * _WHOLE

_RARE: Final = 10
"""A skill is called rare where at most one of so many mentors offers it."""


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:
    """Compare wishes and offers.

    Each wish counts half as much as the one before it, times how rare it is among the mentors of this cohort, from 1
    to 2 (see `match.rarity`). An offered skill fulfils a wish wholly; a broader or narrower one halves it with every
    step between the two in the vocabulary, four steps at most. The share is what is fulfilled of all that is wished.
    A mentor who fulfils no wish even broadly is vetoed. Among peers, who can learn together, what somebody wants counts
    like what they offer.
    """
    fits = [*_fits(mentor, mentee, inputs)]
    if not fits:
        none = "neither offers nor wants any" if inputs.format == "peer" else "offers none"
        return Veto(f"{mentor.name} {none} of the skills that {mentee.name} wants.")
    worth = dict(zip(mentee.skills, parts(mentee.skills, offers(inputs).weight), strict=True))
    total = sum(worth[wish] * (_WHOLE >> steps) for steps, _, wish in fits)
    return Score(Fraction(total, SCALE), f"{_reason(mentee, fits, inputs)}{_remark(mentor, fits, inputs)}")


def grid(mentors: Sequence[Participant], mentees: Sequence[Participant], inputs: Inputs) -> Grid:
    """Say the same of many: worth of wishes (mentees x wishes) times how well each is fulfilled (wishes x mentors)."""
    wishes = {
        wish: place for place, wish in enumerate(dict.fromkeys(skill for each in mentees for skill in each.skills))
    }
    fulfilled = product(_worth(mentees, wishes, inputs), _fulfilled(mentors, wishes, inputs))

    def said(start: int, stop: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        numerators = fulfilled(start, stop)
        return numerators, numerators == 0

    return said


def _fits(mentor: Participant, mentee: Participant, inputs: Inputs) -> Iterator[tuple[int, str, str]]:
    """Yield each wish that is fulfilled, with the nearest offer: (steps between the two, offer, wish)."""
    for wish in mentee.skills:
        found = [(steps, offer) for offer in mentor.skills if (steps := inputs.skills.steps(offer, wish)) is not None]
        if found:
            yield (*min(found), wish)


def _reason(mentee: Participant, fits: Sequence[tuple[int, str, str]], inputs: Inputs) -> str:
    names, first, several = inputs.skills.names, mentee.skills[0], len(mentee.skills) > 1
    exact = [wish for steps, _, wish in fits if not steps]
    favourite = [names[wish] for wish in exact if several and wish == first]
    others = [names[wish] for wish in exact if not (several and wish == first)]
    wishes: dict[str, list[str]] = {}
    for steps, offer, wish in fits:
        if steps:
            wishes.setdefault(offer, []).append(names[wish])
    close = [f"{names[offer]}, close to {listing(wished, 2)}" for offer, wished in wishes.items()][:2]
    said = [f"{skill}, which {mentee.name} wants most" for skill in favourite]
    said += [listing(others) if favourite else f"{listing(others)}, which {mentee.name} wants"] if others else []
    if close and not exact:
        most = several and next(iter(wishes.values())) == [names[first]]
        close[0] += f", which {mentee.name} wants{' most' if most else ''}"
    said += close
    brings = "offers or wants" if inputs.format == "peer" else "offers"
    begun = [f"{brings.capitalize()} {said[0]}", *(f"also {brings} {each}" for each in said[1:2])]
    return "; ".join([*begun, *said[2:]]) + "."


def _remark(mentor: Participant, fits: Sequence[tuple[int, str, str]], inputs: Inputs) -> str:
    """Say which offered wish is the rarest, where it is rare; else nothing. Among peers nobody is the mentor."""
    if inputs.format == "peer":
        return ""
    there = offers(inputs)
    rare = [(there.exactly[wish], place, wish) for place, (steps, _, wish) in enumerate(fits) if not steps]
    if not rare or (least := min(rare))[0] * _RARE > there.mentors:
        return ""
    who = "the only mentor here who offers" if least[0] == 1 else f"one of {number(least[0])} mentors here who offer"
    return f" {mentor.name} is {who} {inputs.skills.names[least[2]]}."


def _worth(mentees: Sequence[Participant], wishes: Mapping[str, int], inputs: Inputs) -> Entries:
    """Return what each wish of each mentee is worth: mentees x wishes."""
    weight = offers(inputs).weight
    known = {skills: parts(skills, weight) for skills in {mentee.skills for mentee in mentees}}
    rows = np.repeat(np.arange(len(mentees)), [len(mentee.skills) for mentee in mentees])
    columns = np.array([wishes[wish] for mentee in mentees for wish in mentee.skills], np.intp)
    values = np.array([part for mentee in mentees for part in known[mentee.skills]], np.int64)
    return Entries(rows, columns, values, (len(mentees), len(wishes)))


def _fulfilled(mentors: Sequence[Participant], wishes: Mapping[str, int], inputs: Inputs) -> Entries:
    """Return how well each mentor fulfils each wish, in sixteenths: wishes x mentors."""
    near = _near({skill for mentor in mentors for skill in mentor.skills}, wishes, inputs)
    codes = {
        offer: np.array(
            [(place * len(mentors) << _BITS) + (_WHOLE >> steps) for place, steps in found.items()], np.int64
        )
        for offer, found in near.items()
    }
    each = (codes[offer] + (column << _BITS) for column, mentor in enumerate(mentors) for offer in mentor.skills)
    sorted_codes = np.sort(np.concatenate([np.empty(0, np.int64), *each]))
    cells = sorted_codes >> _BITS
    best = np.append(cells[1:] != cells[:-1], True)[: len(cells)]
    places, columns = np.divmod(cells[best], max(1, len(mentors)))
    return Entries(places, columns, sorted_codes[best] & ((1 << _BITS) - 1), (len(wishes), len(mentors)))


def _near(offers: Iterable[str], wishes: Mapping[str, int], inputs: Inputs) -> dict[str, dict[int, int]]:
    """Return for each offer the steps to the places of the wishes that it is near enough to."""
    above = inputs.skills.above
    related = {offer: {wish for wish in above[offer] if wish in wishes} for offer in offers}
    for wish in wishes:
        for broader in above[wish]:
            if broader in related:
                related[broader].add(wish)
    steps = {
        offer: {wishes[wish]: inputs.skills.steps(offer, wish) for wish in found} for offer, found in related.items()
    }
    return {offer: {place: far for place, far in found.items() if far is not None} for offer, found in steps.items()}
