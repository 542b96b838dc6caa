"""What counts for a pair, in words: the points that are in force in a cohort, and what keeps two people apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from pairloom.model.cohort import Cohort, Matching
from pairloom.model.community import Terms
from pairloom.model.criterion import CRITERIA, Criterion
from pairloom.terms import reworded


@dataclass(frozen=True, slots=True)
class Weight:
    """A criterion that gives points.

    Attributes:
        name: its short name.
        title: what people call it.
        points: the most points it gives here.
        usual: the most points it gives where a cohort says nothing.
        words: what earns the points.
    """

    name: str
    title: str
    points: int
    usual: int
    words: str


def usual(terms: Terms) -> tuple[Weight, ...]:
    """Return the criteria that give points as a rule, the heaviest first; the words in the community's terms."""
    return tuple(_weights(Matching(), terms, peers=False))


def in_force(cohort: Cohort, terms: Terms) -> tuple[Weight, ...]:
    """Return the criteria that give points in a cohort, the heaviest first; the words in the community's terms."""
    return tuple(_weights(cohort.matching, terms, peers=cohort.format == "peer"))


def changed(cohort: Cohort, terms: Terms) -> tuple[Weight, ...]:
    """Return the criteria to which a cohort gives other points than the usual ones, also those that it switches off."""
    weights = cohort.matching.weights
    return tuple(
        _weight(criterion, weights[criterion.name], terms, peers=cohort.format == "peer")
        for criterion in CRITERIA
        if weights.get(criterion.name, criterion.usual) != criterion.usual
    )


def vetoes(cohort: Cohort, terms: Terms) -> tuple[str, ...]:
    """Return who is never a pair in a cohort, each as the end of "Never a pair: …", in the community's terms."""
    return tuple(
        reworded(_least_hours(criterion, cohort.matching), terms)
        for criterion in CRITERIA
        if criterion.veto and _keeps_apart(criterion.name, cohort)
    )


def usual_vetoes(terms: Terms) -> tuple[str, ...]:
    """Return who is never a pair in any cohort, and in cohorts that ask for it, in the community's terms."""
    return tuple(reworded(criterion.veto, terms) for criterion in CRITERIA if criterion.veto)


def _weights(matching: Matching, terms: Terms, *, peers: bool) -> Iterator[Weight]:
    points = {criterion.name: matching.weights.get(criterion.name, criterion.usual) for criterion in CRITERIA}
    for criterion in sorted(CRITERIA, key=lambda each: -points[each.name]):
        if points[criterion.name]:
            yield _weight(criterion, points[criterion.name], terms, peers=peers)


def _weight(criterion: Criterion, points: int, terms: Terms, *, peers: bool) -> Weight:
    words = criterion.peers if peers and criterion.peers else criterion.points
    return Weight(criterion.name, criterion.title, points, criterion.usual, reworded(words, terms))


def _keeps_apart(name: str, cohort: Cohort) -> bool:
    return {
        "hours": cohort.matching.min_shared_hours > 0,
        "stage": cohort.format == "reverse",
        "formats": cohort.format != "peer",
        "organisation": not cohort.matching.same_organisation,
    }.get(name, True)


def _least_hours(criterion: Criterion, matching: Matching) -> str:
    if criterion.name != "hours":
        return criterion.veto or ""
    least = matching.min_shared_hours
    return f"two people who share less than {'an hour' if least == 1 else f'{least} hours'} of the week"
