"""Background: do they come from the same communities and paths, where both have chosen to name some?"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from pairloom.match.bulk.grid import Grid
from pairloom.match.bulk.overlap import WHOLE, overlaps
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score
from pairloom.match.words import listing

WEIGHT: Final = 0
SCALE: Final = WHOLE


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score:  # noqa: ARG001 - every criterion gets these
    """Count what both have named, out of the shorter list (the overlap coefficient of Szymkiewicz and Simpson).

    It counts only by opt-in: a cohort gives it a weight, and a person names what they are glad to name. Somebody who
    names nothing earns half, so that nobody has to tell.
    """
    theirs, own = dict.fromkeys(mentor.background), dict.fromkeys(mentee.background)
    blank = [person.name for person in (mentor, mentee) if not person.background]
    if blank:
        name = "names" if len(blank) == 1 else "name"
        return Score(
            Fraction(1, 2), f"{' and '.join(blank)} {name} no background, as everybody may; so half of the points."
        )
    shared = [word for word in own if word in theirs]
    if not shared:
        return Score(Fraction(), "They name different backgrounds.")
    return Score(Fraction(len(shared), min(len(own), len(theirs))), f"Both name their background as {listing(shared)}.")


def key(person: Participant, inputs: Inputs) -> frozenset[str]:  # noqa: ARG001 - every criterion gets these
    """Return what the person has named."""
    return frozenset(person.background)


def grid(mentors: Sequence[Participant], mentees: Sequence[Participant], inputs: Inputs) -> Grid:  # noqa: ARG001 - see above
    """Return the same in numbers, for blocks of mentees."""
    return overlaps([frozenset(each.background) for each in mentors], [frozenset(each.background) for each in mentees])
