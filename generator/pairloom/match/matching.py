"""Matching a cohort: inputs -> candidates -> plan -> assignment -> pairs, waiting list, certificate; and its text."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from pairloom import yamltext
from pairloom.match.assignment import assign
from pairloom.match.candidates import Candidate, Criterion, Pair, candidates, weighted_criteria
from pairloom.match.certificate import certify
from pairloom.match.inputs import Inputs, digest, gather
from pairloom.match.plan import Plan, plan
from pairloom.match.waiting import waiting
from pairloom.match.words import bounded
from pairloom.model.cohort import Objective
from pairloom.model.match import Match, MatchedPair, MatchSettings
from pairloom.model.portal import Portal, match_path
from pairloom.schemaline import schema_line

_ORDER: Final[dict[Objective, tuple[str, ...]]] = {
    "participation": ("pins", "most mentees matched", "most points", "a draw from the digest of the two handles"),
    "score": ("pins", "most points", "most mentees matched", "a draw from the digest of the two handles"),
}
_REASONS: Final = 3

Prepared = tuple[Inputs, tuple[Criterion, ...], Mapping[Pair, Candidate], Plan]
"""What comes before the choice: the inputs, the criteria, every candidate, and the plan."""


def match_cohort(portal: Portal, cohort: str, today: date) -> Match:
    """Return the best match of a one-to-one or reverse cohort, with reasons, waiting list and certificate.

    The same inputs give the same match, in whatever order the portal holds them. Pins come first, over vetoes and
    seats; then what `matching.objective` names.

    Raises:
        KeyError: the portal has no such cohort.
        OverflowError: points times people are too large to add up exactly (see `assignment.assign`).
    """
    return solve(prepare(portal, cohort, today))


def solve(prepared: Prepared) -> Match:
    """Return the best match of what was prepared; raises OverflowError as `match_cohort` does."""
    inputs, criteria, found, task = prepared
    solved = assign(inputs.cohort, task)
    pairs = sorted((*task.pinned, *solved.pairs))
    made = tuple(_pair(found[pair], pinned=pair in task.pinned) for pair in pairs)
    weights = {each.name: each.weight for each in criteria}
    return Match(
        version=1,
        on=inputs.day,
        inputs=digest(inputs, weights),
        order=_ORDER[inputs.matching.objective],
        settings=MatchSettings(
            objective=inputs.matching.objective, weights=weights, min_shared_hours=inputs.matching.min_shared_hours
        ),
        points=sum(pair.points for pair in made),
        pairs=made,
        waiting=waiting(inputs, found, frozenset(pairs), criteria),
        certificate=certify(task, solved.pairs, solved.prices),
    )


def prepare(portal: Portal, cohort: str, day: date) -> Prepared:
    """Return what comes before the choice of pairs."""
    inputs = gather(portal, cohort, day)
    criteria = weighted_criteria(inputs.matching.weights)
    found = candidates(inputs, criteria)
    return inputs, criteria, found, plan(inputs, found, sum(each.weight for each in criteria))


def inputs_digest(portal: Portal, cohort: str, day: date) -> str:
    """Return the digest of everything that the match of a cohort on that day depends on."""
    inputs = gather(portal, cohort, day)
    return digest(inputs, {each.name: each.weight for each in weighted_criteria(inputs.matching.weights)})


def to_yaml(cohort: str, match: Match) -> str:
    """Return the text of a cohort's matches.yml."""
    advice = f"# Written by: pairloom match {cohort}. Change the profiles or cohort.yml, then run it again."
    return f"{schema_line(match_path(cohort))}\n{advice}\n" + yamltext.dump(match.model_dump(mode="json"))


def _pair(chosen: Candidate, *, pinned: bool) -> MatchedPair:
    """Return a pair with its reason: the criteria that gave most, and for a pinned pair what was overruled."""
    best = sorted(chosen.criteria.items(), key=lambda item: (-item[1].points, item[0]))
    reasons = [given.reason for _, given in best[:_REASONS] if given.points]
    if pinned:
        overruled = ["It overrules:", *chosen.vetoes.values()] if chosen.vetoes else []
        reasons = ["The coordinators decided this pair.", *overruled, *reasons]
    return MatchedPair(
        mentor=chosen.mentor,
        mentee=chosen.mentee,
        points=chosen.points,
        pinned=pinned,
        reason=bounded(" ".join(reasons) or "Nothing stands in the way of this pair."),
        criteria=dict(chosen.criteria),
    )
