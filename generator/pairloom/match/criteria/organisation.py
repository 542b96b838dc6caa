"""Organisation: do the two come from different places?"""

import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.grid import Grid, Numbers
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto

WEIGHT: Final = 0
SCALE: Final = 2


def score(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:
    """Give all to two people of different organisations, nothing to two of the same, half where one is not named.

    Where the cohort has `same_organisation: false`, two of the same organisation are vetoed. Capitals and blanks make
    no difference, nor does the width of letters (Unicode NFKC); other spellings of one name do.
    """
    if not (mentor.organisation and mentee.organisation):
        blank = [person.name for person in (mentor, mentee) if not person.organisation]
        return Score(Fraction(1, 2), f"{' and '.join(blank)} named no organisation, so half of the points.")
    if plain(mentor.organisation) != plain(mentee.organisation):
        return Score(Fraction(1), "They come from different organisations.")
    same = f"Both are at {mentee.organisation}"
    if inputs.matching.same_organisation:
        return Score(Fraction(), f"{same}.")
    return Veto(f"{same}, and this cohort pairs people of different organisations.")


def key(person: Participant, inputs: Inputs) -> str:  # noqa: ARG001 - every criterion gets these
    """Return the organisation as it is compared; nothing where none is named."""
    return plain(person.organisation or "")


def grid(mentors: Sequence[Participant], mentees: Sequence[Participant], inputs: Inputs) -> Grid:
    """Return the same in numbers, for blocks of mentees."""
    names = [key(person, inputs) for person in (*mentors, *mentees)]
    number = {name: place for place, name in enumerate(dict.fromkeys(names))} | {"": -1}
    numbers = np.array([number[name] for name in names], np.int32)
    theirs, own = numbers[: len(mentors)], numbers[len(mentors) :]

    def shares(start: int, stop: int) -> tuple[Numbers, NDArray[np.bool_] | None]:
        rows = own[start:stop, None]
        found = np.where(rows == theirs, 0, SCALE).astype(np.int8)
        found[:, theirs < 0] = 1
        found[rows[:, 0] < 0] = 1
        return found, None if inputs.matching.same_organisation else found == 0

    return shares


def plain(organisation: str) -> str:
    """Return a name of an organisation as it is compared."""
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", organisation).casefold()).split())
