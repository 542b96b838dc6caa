"""What made-up people say of themselves: a few sentences of Markdown, or nothing."""

from typing import Final

from pairloom.demo.chance import Chance, Weighted
from pairloom.demo.sentences import ANYBODY, LISTS, MENTEE, MENTOR, OWN

_SENTENCES: Final = Weighted((0, 1, 2, 3, 4), (10, 20, 35, 25, 10))
_OWN: Final = 0.15
_LIST: Final = 0.06
_BREAK: Final = 0.2
"""Shares of texts that end with a sentence in the first language of their region, or with a list, and of sentences
that begin a paragraph."""


def about(chance: Chance, words: dict[str, str], tongue: str, *, mentor: bool) -> str:
    """Return the text, with each line set in for a profile; empty for a tenth of the people.

    Args:
        chance: draws.
        words: what stands in the places of the sentences.
        tongue: the first language of the region.
        mentor: whether the person speaks as a mentor.
    """
    count = chance.of(_SENTENCES)
    if not count:
        return ""
    sentences = chance.some(MENTOR if mentor else MENTEE, count)
    if count > 1 and chance.often(0.3):
        sentences[-1] = chance.one(ANYBODY)
    if tongue in OWN and chance.often(_OWN):
        sentences.append(chance.one(OWN[tongue]))
    text = sentences[0]
    for sentence in sentences[1:]:
        text += ("\n\n" if chance.often(_BREAK) else "\n") + sentence
    if chance.often(_LIST):
        text += "\n\n" + chance.one(LISTS)
    filled = text.format_map(words)
    return "about: |\n  " + filled.replace("\n", "\n  ").replace("\n  \n", "\n\n") + "\n"
