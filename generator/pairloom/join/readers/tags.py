"""Short words of one's own choice, one after the other."""

from typing import Final

from pairloom.explain import to_slug
from pairloom.join.pieces import pieces
from pairloom.join.slip import Ask, Reading, Slip

MOST: Final = 8
"""Most words of one answer, as in the model."""

_LONGEST: Final = 60


def read(text: str, ask: Ask) -> Reading:
    """Return the words as short names, in the order written: small letters without marks, dashes for blanks.

    A word whose letters would be lost, because they are not Latin, is refused rather than cut.
    """
    found = pieces(text)
    if len(found) > MOST:
        return None, (ask.wrong(f"be at most {MOST} short words", str(len(found)), "keep those that say most"),)
    values: list[str] = []
    slips: list[Slip] = []
    for piece in found:
        word = to_slug(piece)
        if word and len(word) <= _LONGEST and all(to_slug(char) for char in piece if char.isalpha()):
            values.append(word)
        else:
            hint = f"for example: {ask.field.example}"
            slips.append(ask.wrong(f"be short words in Latin letters, {_LONGEST} at most", piece, hint))
    return list(dict.fromkeys(values)) or None, tuple(slips)
