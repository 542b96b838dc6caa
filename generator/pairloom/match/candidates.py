"""Candidates: every mentor with every mentee, with points, reasons and vetoes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from pairloom import discover
from pairloom.match import criteria as package
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import bounded
from pairloom.model.match import Cause, CriterionPoints

Pair = tuple[str, str]
"""(mentor's handle, mentee's handle)."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A module of `criteria/`: its name, the most points it gives, its scoring, and what its veto alone is called."""

    name: str
    weight: int
    score: Callable[[Participant, Participant, Inputs], Score | Veto]
    cause: Cause


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mentor and a mentee who might be a pair.

    Attributes:
        mentor, mentee: their handles.
        points: sum of the criteria's points.
        criteria: points and reason by name; a criterion of weight 0 is left out.
        vetoes: why they cannot be a pair, by name of the criterion; empty where they can.
    """

    mentor: str
    mentee: str
    points: int
    criteria: Mapping[str, CriterionPoints]
    vetoes: Mapping[str, str]


def default_criteria() -> tuple[Criterion, ...]:
    """Return all criteria with their default weights, in order of name."""
    return tuple(
        Criterion(
            name=module.__name__.rpartition(".")[2],
            weight=module.WEIGHT,
            score=module.score,
            cause=cast("Cause", getattr(module, "CAUSE", "vetoed")),
        )
        for module in discover.modules(package)
    )


def weighted_criteria(weights: Mapping[str, int]) -> tuple[Criterion, ...]:
    """Return all criteria with the weights of a cohort; a name that is no criterion changes nothing."""
    return tuple(replace(each, weight=weights.get(each.name, each.weight)) for each in default_criteria())


def candidates(inputs: Inputs, criteria: tuple[Criterion, ...]) -> dict[Pair, Candidate]:
    """Return every mentor with every mentee but themselves, vetoed or not, in order of handles."""
    return {
        (mentor.handle, mentee.handle): candidate(mentor, mentee, inputs, criteria)
        for mentor in inputs.mentors
        for mentee in inputs.mentees
        if mentor.handle != mentee.handle
    }


def candidate(mentor: Participant, mentee: Participant, inputs: Inputs, criteria: tuple[Criterion, ...]) -> Candidate:
    """Return what all criteria say of two people; points are whole, each criterion's rounded down by itself."""
    given: dict[str, CriterionPoints] = {}
    vetoes: dict[str, str] = {}
    for criterion in criteria:
        verdict = criterion.score(mentor, mentee, inputs)
        if isinstance(verdict, Veto):
            vetoes[criterion.name] = bounded(verdict.reason)
            points = 0
        else:
            points = criterion.weight * verdict.share.numerator // verdict.share.denominator
        if criterion.weight:
            given[criterion.name] = CriterionPoints(points=points, reason=bounded(verdict.reason))
    total = sum(each.points for each in given.values())
    return Candidate(mentor.handle, mentee.handle, total, given, vetoes)
