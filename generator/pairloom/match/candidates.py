"""Candidates: a mentor and a mentee, with the points, reasons and vetoes of all criteria; many at once are `scores`."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast, get_type_hints

from pairloom import discover
from pairloom.match import criteria as package
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto
from pairloom.match.words import bounded
from pairloom.model.match import Cause, CriterionPoints

if TYPE_CHECKING:
    from pairloom.match.bulk.grid import Grid

Pair = tuple[str, str]
"""(mentor's handle, mentee's handle)."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A module of `criteria/`; what each part promises is written there.

    Attributes:
        name: the module's name.
        weight: the most points it gives.
        score: its scoring of two people.
        cause: what its veto alone is called.
        vetoes: whether it can veto at all.
        key, special, grid, scale, shares: its scoring in bulk; None where it has none.
    """

    name: str
    weight: int
    score: Callable[[Participant, Participant, Inputs], Score | Veto]
    cause: Cause
    vetoes: bool = True
    key: Callable[[Participant, Inputs], Hashable] | None = None
    special: Callable[[Inputs], Iterator[tuple[str, str, Hashable]]] | None = None
    grid: "Callable[[Sequence[Participant], Sequence[Participant], Inputs], Grid] | None" = None
    scale: int = 1
    shares: Sequence[Fraction] | None = None


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
    return tuple(_criterion(module) for module in discover.modules(package))


def _criterion(module: Any) -> Criterion:  # noqa: ANN401 - a module says nothing of what is in it
    return Criterion(
        name=module.__name__.rpartition(".")[2],
        weight=module.WEIGHT,
        score=module.score,
        cause=cast("Cause", getattr(module, "CAUSE", "vetoed")),
        vetoes=get_type_hints(module.score)["return"] is not Score,
        key=getattr(module, "key", None),
        special=getattr(module, "special", None),
        grid=getattr(module, "grid", None),
        scale=getattr(module, "SCALE", 1),
        shares=getattr(module, "SHARES", None),
    )


def weighted_criteria(weights: Mapping[str, int]) -> tuple[Criterion, ...]:
    """Return all criteria with the weights of a cohort; a name that is no criterion changes nothing."""
    return _weighted(default_criteria(), weights)


def named_criteria(names: Iterable[str], weights: Mapping[str, int]) -> tuple[Criterion, ...]:
    """Return only these criteria with the weights of a cohort; what the others need is not loaded."""
    return _weighted([_criterion(import_module(f"{package.__name__}.{name}")) for name in names], weights)


def _weighted(criteria: Iterable[Criterion], weights: Mapping[str, int]) -> tuple[Criterion, ...]:
    return tuple(replace(each, weight=weights.get(each.name, each.weight)) for each in criteria)


def candidate(mentor: Participant, mentee: Participant, inputs: Inputs, criteria: tuple[Criterion, ...]) -> Candidate:
    """Return what all criteria say of two people; points are whole, each criterion's rounded down by itself."""
    given: dict[str, CriterionPoints] = {}
    vetoes: dict[str, str] = {}
    for criterion in criteria:
        verdict = criterion.score(mentor, mentee, inputs)
        if isinstance(verdict, Veto):
            vetoes[criterion.name] = bounded(verdict.reason)
            earned = 0
        else:
            earned = points(criterion.weight, verdict.share)
        if criterion.weight:
            given[criterion.name] = CriterionPoints(points=earned, reason=bounded(verdict.reason))
    total = sum(each.points for each in given.values())
    return Candidate(mentor.handle, mentee.handle, total, given, vetoes)


def points(weight: int, share: Fraction) -> int:
    """Return the points that a share earns, rounded down."""
    return weight * share.numerator // share.denominator
