"""One answer that holds several things, cut into its pieces."""

import re
from typing import Final

_MARK: Final = re.compile(r"^(?:[-*+•▪◦·\N{EN DASH}\N{EM DASH}]\s+|\[[ ]?\]\s*|\d{1,2}[.)]\s+)+")
_TICK: Final = re.compile(r"^[-*+]\s+\[(?P<tick>[ xX]?)\]\s*(?P<words>.*)$")


def ticks(text: str) -> list[tuple[bool, str]] | None:
    """Return the boxes of a list with boxes, ticked or not, with their words; None where the text is no such list.

    A form shows all its boxes in the answer: `- [x] One to one` and `- [ ] Group`.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    boxes = [_TICK.match(line) for line in lines]
    if not lines or None in boxes:
        return None
    return [(box["tick"] in {"x", "X"}, box["words"].strip()) for box in boxes if box]


def pieces(text: str, separators: str = ",;\n•") -> list[str]:
    """Return the pieces between separators, without marks of a list and without quotes; blank ones are left out.

    Of boxes, the ticked ones. A separator inside round brackets separates nothing.
    """
    if (boxes := ticks(text)) is not None:
        return [words for ticked, words in boxes if ticked and words]
    found, depth, piece = [], 0, ""
    for char in text:
        depth = max(depth + (char == "(") - (char == ")"), 0)
        if char in separators and (depth == 0 or char == "\n"):
            found.append(piece)
            piece, depth = "", 0
        else:
            piece += char
    return [plain for each in [*found, piece] if (plain := unmarked(each))]


def unmarked(piece: str) -> str:
    """Return one piece of a list with single blanks, without its mark (`- `, `• `, `1. `) or backquotes."""
    return _MARK.sub("", " ".join(piece.split())).strip("` ")
