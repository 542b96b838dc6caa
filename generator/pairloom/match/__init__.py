"""Matching: a portal, a cohort and a day in; the best pairs, the reason for each, and the proof out."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from pairloom.match.problems import problems, settled, unpairable

if TYPE_CHECKING:
    from pairloom.match.acceptance import unacceptable
    from pairloom.match.alternatives import Alternative, Given, Standing
    from pairloom.match.explanation import Explanation, Option, explain
    from pairloom.match.gap import gap, proof_words
    from pairloom.match.matching import inputs_digest, match_cohort, to_yaml
    from pairloom.match.moves import Arrangement, Move, arranged, moves, sentence_of
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

_WHERE: Final = {
    "Alternative": "alternatives",
    "Arrangement": "moves",
    "Choices": "rematching",
    "Explanation": "explanation",
    "Given": "alternatives",
    "Move": "moves",
    "Option": "explanation",
    "Proposal": "rematching",
    "Rematch": "rematching",
    "Standing": "alternatives",
    "arranged": "moves",
    "explain": "explanation",
    "gap": "gap",
    "inputs_digest": "matching",
    "match_cohort": "matching",
    "moves": "moves",
    "proof_words": "gap",
    "propose": "rematching",
    "rematch": "rematching",
    "sentence_of": "moves",
    "to_yaml": "matching",
    "unacceptable": "acceptance",
    "verify": "verification",
}
"""The module of each name that is loaded when it is first asked for: `validate` needs none of them."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module has by that name
    """Return a function or record of the matcher, whose libraries are loaded now."""
    if name not in _WHERE:
        message = f"module {__name__} has no attribute {name}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
