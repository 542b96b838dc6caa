"""Funnels: how many could be somebody's pair at each step, counted in blocks of numbers, for a cohort of any size."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pairloom.match.bulk.scores import SELF, Scores
from pairloom.match.people import Participant
from pairloom.model.match import Cause

STEPS: Final[tuple[Cause, ...]] = ("no-skill", "no-language", "no-hours", "vetoed")
"""What stands between two people, in the order in which it is told; the last is every other veto."""

NEAR: Final = 200
"""So many of those whom one thing alone keeps away are looked at one by one."""

_Bits = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many others are left for one person.

    Attributes:
        others: all on the other side but the person.
        fitting: how many of them fit.
        free: how many of those who fit still have a place.
        left: where nobody fits, how many are left after each of `STEPS`; else empty.
        near: where nobody fits, whom nothing but this one cause keeps away, the first 200 by place; else empty.
    """

    others: int
    fitting: int = 0
    free: int = 0
    left: tuple[int, ...] = ()
    near: Mapping[Cause, tuple[int, ...]] = field(default_factory=dict)


def funnels(
    scores: Scores, mentees: Sequence[int], mentors: Sequence[int], free: NDArray[np.bool_]
) -> tuple[dict[int, Funnel], dict[int, Funnel]]:
    """Return the funnels of some mentees, and those of some mentors, each by their place in `Inputs`.

    Everybody is looked at by one number for each pair; only for those whom nobody fits, the vetoes are told apart.

    Args:
        scores: all criteria.
        mentees: places of those who are asked about, in order.
        mentors: the same.
        free: for each mentor, whether they still have a place.
    """
    inputs = scores.inputs
    rows, columns = np.array(mentees, np.intp), np.array(mentors, np.intp)
    fitting, places = np.zeros(len(rows), np.int64), np.zeros(len(rows), np.int64)
    wanted = np.zeros(len(columns), np.int64)
    for start in range(0, scores.shape[0], scores.step):
        here = np.flatnonzero((rows >= start) & (rows < start + scores.step))
        if len(here) or len(columns):
            fits = scores.values(start, start + scores.step) >= 0
            fitting[here] = np.count_nonzero(fits[rows[here] - start], axis=1)
            places[here] = np.count_nonzero(fits[rows[here] - start] & free, axis=1)
            wanted += np.count_nonzero(fits[:, columns], axis=0)
    lonely = _rows(scores, rows[fitting == 0]), _columns(scores, columns[wanted == 0])
    for_mentees = dict(zip(rows.tolist(), _joined(inputs.mentees, rows, inputs.mentors, fitting, places), strict=True))
    nowhere = np.zeros(len(columns), np.int64)
    for_mentors = dict(
        zip(columns.tolist(), _joined(inputs.mentors, columns, inputs.mentees, wanted, nowhere), strict=True)
    )
    return for_mentees | lonely[0], for_mentors | lonely[1]


def mutual(scores: Scores, people: Sequence[int], free: NDArray[np.bool_]) -> dict[int, Funnel]:
    """Return the funnels of some peers, where a veto in either direction is one of both.

    Args:
        scores: all criteria; mentors and mentees are the same people in the same order.
        people: places of those who are asked about.
        free: for each person, whether they still have a place.
    """
    vetoes = np.concatenate([np.zeros((0, scores.shape[1]), np.uint32), *_blocks(scores)])
    found = {}
    for place in people:
        both = vetoes[place] | vetoes[:, place]
        fits = both == 0
        found[place] = (
            Funnel(scores.shape[0] - 1, int(fits.sum()), int((fits & free).sum()))
            if fits.any()
            else _lonely(both, scores)
        )
    return found


def _joined(
    people: Sequence[Participant],
    asked: NDArray[np.intp],
    others: Collection[Participant],
    fitting: NDArray[np.int64],
    free: NDArray[np.int64],
) -> Iterator[Funnel]:
    """Yield the funnels of those whom somebody fits."""
    there = {other.handle for other in others}
    for place, fits, places in zip(asked.tolist(), fitting.tolist(), free.tolist(), strict=True):
        yield Funnel(len(there) - (people[place].handle in there), fits, places)


def _rows(scores: Scores, rows: NDArray[np.intp]) -> dict[int, Funnel]:
    """Return the funnels of mentees whom nobody fits."""
    some = _silent(scores, mentees=tuple(scores.inputs.mentees[row] for row in rows))
    lines = (line for block in _blocks(some) for line in block) if len(rows) else ()
    return {int(row): _lonely(line, scores) for row, line in zip(rows, lines, strict=True)}


def _columns(scores: Scores, columns: NDArray[np.intp]) -> dict[int, Funnel]:
    """Return the funnels of mentors whom nobody fits."""
    some = _silent(scores, mentors=tuple(scores.inputs.mentors[column] for column in columns))
    vetoes = np.concatenate([np.zeros((0, len(columns)), np.uint32), *(_blocks(some) if len(columns) else ())])
    return {int(column): _lonely(vetoes[:, place], scores) for place, column in enumerate(columns)}


def _silent(scores: Scores, **people: tuple[Participant, ...]) -> Scores:
    """Return the scores of some people without points: a veto depends on nobody but the two whom it parts."""
    some = replace(scores.inputs, **people)  # type: ignore[arg-type]  # mentors or mentees
    return Scores(some, tuple(replace(each, weight=0) for each in scores.criteria))


def _blocks(scores: Scores) -> Iterator[_Bits]:
    for start in range(0, scores.shape[0], scores.step):
        yield scores.block(start, start + scores.step).vetoes


def _lonely(vetoes: _Bits, scores: Scores) -> Funnel:
    """Return the funnel of somebody whom nobody fits, from what stands between them and each of the others."""
    masks: dict[Cause, int] = dict.fromkeys(STEPS, 0)
    for bit, criterion in enumerate(scores.criteria):
        masks[criterion.cause if criterion.cause in masks else "vetoed"] |= 1 << bit
    bits, left = SELF, []
    near: dict[Cause, tuple[int, ...]] = {}
    for cause, mask in masks.items():
        bits |= mask
        left.append(int(np.count_nonzero((vetoes & np.uint32(bits)) == 0)))
        near[cause] = tuple(np.flatnonzero((vetoes & ~np.uint32(mask)) == 0)[:NEAR].tolist())
    others = int(np.count_nonzero((vetoes & np.uint32(SELF)) == 0))
    return Funnel(others, left=tuple(left), near=near)
