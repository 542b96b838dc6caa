"""Circles in words: the points of a circle by criterion, and why these people."""

from collections.abc import Mapping
from itertools import permutations
from typing import Final

from pairloom.match.candidates import Candidate, Criterion, candidate
from pairloom.match.inputs import Inputs
from pairloom.match.telling.reasons import why
from pairloom.match.words import bounded, listing
from pairloom.model.match import Circle, CriterionPoints

_VERBS: Final = ("Offers ", "Speaks ")
"""How reasons begin whose subject is the one who gives."""

_MOST_NAMES: Final = 8


def circle_of(members: tuple[str, ...], inputs: Inputs, criteria: tuple[Criterion, ...], *, pinned: bool) -> Circle:
    """Return a circle with its points and reasons.

    The points of two are half of what each gives the other, rounded down; those of a circle are the points of all its
    twos, divided by the members less one, rounded down. By criterion the same is done with its own points, each
    rounded down by itself; its reason is that of the two who have most from it.
    """
    bring = {person.handle: person for person in inputs.mentors if person.handle in members}
    want = {person.handle: person for person in inputs.mentees if person.handle in members}
    every = {pair: candidate(bring[pair[0]], want[pair[1]], inputs, criteria) for pair in permutations(members, 2)}
    names = {handle: person.name for handle, person in bring.items()}
    given = {
        each.name: _by_criterion(each.name, every, names)
        for each in criteria
        if each.weight and any(each.name in found.criteria for found in every.values())
    }
    twos = sum((found.points + every[pair[::-1]].points) // 2 for pair, found in every.items() if pair[0] < pair[1])
    return Circle(
        members=members,
        points=twos // (len(members) - 1),
        pinned=pinned,
        reason=why(given, _decided(inputs, every, names) if pinned else ()),
        criteria=given,
    )


def _by_criterion(name: str, every: Mapping[tuple[str, str], Candidate], names: Mapping[str, str]) -> CriterionPoints:
    """Return what a criterion gives a circle, with the reason of the two who have most from it."""
    (one, other), best = max(every.items(), key=lambda item: (item[1].criteria[name].points, *item[0][::-1]))
    reason = best.criteria[name].reason
    if reason.startswith(_VERBS):
        reason = f"{names[one]} {reason[:1].lower()}{reason[1:]}"
    elif len(names) > 2 and not (names[one] in reason and names[other] in reason):  # noqa: PLR2004 - more than the two
        reason = f"{names[one]} and {names[other]}: {reason}"
    total = sum(found.criteria[name].points for found in every.values())
    return CriterionPoints(points=total // (2 * (len(names) - 1)), reason=bounded(reason))


def _decided(inputs: Inputs, every: Mapping[tuple[str, str], Candidate], names: Mapping[str, str]) -> list[str]:
    """Return sentences that say whom pins join, and what they overrule."""
    pins = [pin for pin in inputs.matching.pins if pin in every]
    joined = [names[handle] for handle in sorted({handle for pin in pins for handle in pin})]
    vetoes = [reason for found in every.values() for reason in found.vetoes.values()]
    overruled = ["It overrules:", *dict.fromkeys(vetoes)] if vetoes else []
    return [f"The coordinators decided that {listing(joined, _MOST_NAMES)} meet.", *overruled]
