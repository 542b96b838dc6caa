"""Matching: a portal, a cohort and a day in; the best pairs, the reason for each, and the proof out."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from pairloom.match.problems import problems, settled, unpairable

if TYPE_CHECKING:
    from pairloom.match.matching import inputs_digest, match_cohort, to_yaml
    from pairloom.match.rejoining.rematching import Choices, Proposal, Rematch, propose, rematch
    from pairloom.match.telling.alternatives import Alternative, Given, Standing
    from pairloom.match.telling.explanation import Explanation, Option, explain
    from pairloom.match.telling.gap import gap, proof_words
    from pairloom.match.telling.moves import Arrangement, Move, arranged, moves, sentence_of
    from pairloom.match.verifying.acceptance import unacceptable
    from pairloom.match.verifying.verification import verify

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
    "Alternative": "telling.alternatives",
    "Arrangement": "telling.moves",
    "Choices": "rejoining.rematching",
    "Explanation": "telling.explanation",
    "Given": "telling.alternatives",
    "Move": "telling.moves",
    "Option": "telling.explanation",
    "Proposal": "rejoining.rematching",
    "Rematch": "rejoining.rematching",
    "Standing": "telling.alternatives",
    "arranged": "telling.moves",
    "explain": "telling.explanation",
    "gap": "telling.gap",
    "inputs_digest": "matching",
    "match_cohort": "matching",
    "moves": "telling.moves",
    "proof_words": "telling.gap",
    "propose": "rejoining.rematching",
    "rematch": "rejoining.rematching",
    "sentence_of": "telling.moves",
    "to_yaml": "matching",
    "unacceptable": "verifying.acceptance",
    "verify": "verifying.verification",
}
"""The module of each name that is loaded when it is first asked for: `validate` needs none of them."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module has by that name
    """Return a function or record of the matcher, whose libraries are loaded now."""
    if name not in _WHERE:
        message = f"module {__name__} has no attribute {name}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
