"""Matching: a portal, a cohort and a day in; the best pairs, the reason for each, and the proof out."""

from pairloom.match.explanation import Explanation, explain
from pairloom.match.matching import match_cohort, to_yaml
from pairloom.match.problems import problems, settled, unpairable
from pairloom.match.verification import verify

__all__ = ["Explanation", "explain", "match_cohort", "problems", "settled", "to_yaml", "unpairable", "verify"]
