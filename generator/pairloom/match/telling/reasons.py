"""Reasons: the few sentences that say why two people are, or could be, a pair."""

from collections.abc import Iterable, Mapping
from typing import Final

from pairloom.match.words import bounded
from pairloom.model.match import CriterionPoints

_REASONS: Final = 3


def why(criteria: Mapping[str, CriterionPoints], before: Iterable[str] = ()) -> str:
    """Return the reasons of the criteria that gave most points, after sentences that are to stand before them."""
    best = sorted(criteria.items(), key=lambda item: (-item[1].points, item[0]))
    reasons = [given.reason for _, given in best[:_REASONS] if given.points]
    return bounded(" ".join([*before, *reasons]) or "Nothing stands in the way of this pair.")
