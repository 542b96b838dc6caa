"""Work style: do they like to work in the same way?"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from pairloom.match.bulk.grid import Grid
from pairloom.match.bulk.overlap import WHOLE, overlaps
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score
from pairloom.match.words import listing

WEIGHT: Final = 5
SCALE: Final = WHOLE


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score:  # noqa: ARG001 - every criterion gets these
    """Count the styles they share, out of the shorter list (the overlap coefficient of Szymkiewicz and Simpson).

    Somebody who names many styles so gains nothing by it. A list that is not given earns half.
    """
    theirs, own = dict.fromkeys(mentor.work_style), dict.fromkeys(mentee.work_style)
    blank = [person.name for person in (mentor, mentee) if not person.work_style]
    if blank:
        return Score(Fraction(1, 2), f"{' and '.join(blank)} named no work style, so half of the points.")
    shared = [style for style in own if style in theirs]
    if not shared:
        return Score(Fraction(), "They like to work in different ways.")
    return Score(Fraction(len(shared), min(len(own), len(theirs))), f"Both like to work {_ways(shared)}.")


def key(person: Participant, inputs: Inputs) -> frozenset[str]:  # noqa: ARG001 - every criterion gets these
    """Return the styles."""
    return frozenset(person.work_style)


def grid(mentors: Sequence[Participant], mentees: Sequence[Participant], inputs: Inputs) -> Grid:  # noqa: ARG001 - see above
    """Return the same in numbers, for blocks of mentees."""
    return overlaps([frozenset(each.work_style) for each in mentors], [frozenset(each.work_style) for each in mentees])


def _ways(styles: Sequence[str]) -> str:
    return f"in this way: {listing(styles)}" if len(styles) == 1 else f"in these ways: {listing(styles)}"
