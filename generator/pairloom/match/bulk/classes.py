"""Classes: people who are alike to a criterion are asked about once, and a table says it for all of them."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.grid import Layer, Said
from pairloom.match.candidates import Criterion, points
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Veto

_CELLS: Final = 1 << 18
"""Cells of a table that are made at one go."""


@dataclass(frozen=True, slots=True)
class Classes:
    """People sorted into classes.

    Attributes:
        code: the class of each person; classes are counted as they first come.
        first: the place of the first person of each class.
        people: these people.
    """

    code: NDArray[np.intp]
    first: tuple[int, ...]
    people: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What a criterion says of every class of mentees with every class of mentors.

    Attributes:
        rows, columns: the classes of mentees and of mentors.
        points: by class of mentee and class of mentor.
        vetoed: the same, or None for no veto.
    """

    rows: Classes
    columns: Classes
    points: NDArray[np.int16]
    vetoed: NDArray[np.bool_] | None


def classes(people: Sequence[Participant], key: Callable[[Participant, Inputs], Hashable], inputs: Inputs) -> Classes:
    """Return people sorted by a criterion's key."""
    seen: dict[Hashable, int] = {}
    code = np.array([seen.setdefault(key(person, inputs), len(seen)) for person in people], np.intp)
    first = tuple(np.unique(code, return_index=True)[1].tolist())
    return Classes(code, first, tuple(people[place] for place in first))


def table(rows: Classes, columns: Classes, said: Layer) -> Table:
    """Return the table of what a criterion says of the first people of all classes."""
    shape = len(rows.people), len(columns.people)
    step = max(1, _CELLS // max(1, shape[1]))
    numbers = np.zeros(shape, np.int16)
    vetoed = np.zeros(shape, np.bool_)
    for start in range(0, shape[0], step):
        given, refused = said(start, start + step)
        if given is not None:
            numbers[start : start + step] = given
        if refused is not None:
            vetoed[start : start + step] = refused
    numbers[vetoed] = 0
    return Table(rows, columns, numbers, vetoed if vetoed.any() else None)


def asked(
    criterion: Criterion, mentors: Sequence[Participant], mentees: Sequence[Participant], inputs: Inputs
) -> Layer:
    """Return what `score` says of each mentee with each mentor, one by one."""

    def said(start: int, stop: int) -> Said:
        some = mentees[start:stop]
        numbers = np.zeros((len(some), len(mentors)), np.int16)
        vetoed = np.zeros(numbers.shape, np.bool_)
        for row, mentee in enumerate(some):
            for column, mentor in enumerate(mentors):
                verdict = criterion.score(mentor, mentee, inputs)
                if isinstance(verdict, Veto):
                    vetoed[row, column] = True
                else:
                    numbers[row, column] = points(criterion.weight, verdict.share)
        return numbers, vetoed if vetoed.any() else None

    return said
