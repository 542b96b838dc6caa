"""Matching: a portal, a cohort and a day in; the best pairs, the reason for each, and the proof out."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from pairloom.match.finding import finder_inputs, with_finder
from pairloom.match.problems import problems, settled, unpairable
from pairloom.match.texts.heard import Heard

if TYPE_CHECKING:
    from pairloom.match.finder import finders
    from pairloom.match.matching import inputs_digest, match_cohort, to_yaml
    from pairloom.match.rejoining.rematching import Choices, Proposal, Rematch, propose, rematch
    from pairloom.match.telling.alternatives import Alternative, Given, Standing
    from pairloom.match.telling.explained import Explanation, Option
    from pairloom.match.telling.explanation import explain
    from pairloom.match.telling.gap import checked_words, proof_words
    from pairloom.match.telling.moves import Arrangement, Move, arranged, moves, sentence_of
    from pairloom.match.verifying.acceptance import unacceptable
    from pairloom.match.verifying.verification import verify

__all__ = [
    "Alternative",
    "Arrangement",
    "Choices",
    "Explanation",
    "Given",
    "Heard",
    "Move",
    "Option",
    "Proposal",
    "Rematch",
    "Standing",
    "arranged",
    "checked_words",
    "explain",
    "finder_inputs",
    "finders",
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
    "with_finder",
]

_WHERE: Final = {
    name: module
    for module, names in {
        "finder": ("finders",),
        "matching": ("inputs_digest", "match_cohort", "to_yaml"),
        "rejoining.rematching": ("Choices", "Proposal", "Rematch", "propose", "rematch"),
        "telling.alternatives": ("Alternative", "Given", "Standing"),
        "telling.explained": ("Explanation", "Option"),
        "telling.explanation": ("explain",),
        "telling.gap": ("checked_words", "proof_words"),
        "telling.moves": ("Arrangement", "Move", "arranged", "moves", "sentence_of"),
        "verifying.acceptance": ("unacceptable",),
        "verifying.verification": ("verify",),
    }.items()
    for name in names
}
"""The module of each name that is loaded when it is first asked for: `validate` needs none of them."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the module has by that name
    """Return a function or record of the matcher, whose libraries are loaded now."""
    if name not in _WHERE:
        message = f"module {__name__} has no attribute {name}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
