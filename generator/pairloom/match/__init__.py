"""Matching: a portal, a cohort and a day in; the best pairs, the reason for each, and the proof out."""

from pairloom.match.acceptance import unacceptable
from pairloom.match.alternatives import Alternative, Given, Standing
from pairloom.match.explanation import Explanation, Option, explain
from pairloom.match.gap import gap, proof_words
from pairloom.match.matching import inputs_digest, match_cohort, to_yaml
from pairloom.match.moves import Arrangement, Move, arranged, moves, sentence_of
from pairloom.match.problems import problems, settled, unpairable
from pairloom.match.rematching import Choices, Proposal, Rematch, propose, rematch
from pairloom.match.verification import verify

__all__ = [
    "Alternative",
    "Arrangement",
    "Choices",
    "Explanation",
    "Given",
    "Move",
    "Option",
    "Proposal",
    "Rematch",
    "Standing",
    "arranged",
    "explain",
    "gap",
    "inputs_digest",
    "match_cohort",
    "moves",
    "problems",
    "proof_words",
    "propose",
    "rematch",
    "sentence_of",
    "settled",
    "to_yaml",
    "unacceptable",
    "unpairable",
    "verify",
]
