"""Several of a fixed few: boxes, or words between commas."""

from pairloom.join.pieces import pieces, ticks, unmarked
from pairloom.join.readers.choice import choice, no_choice
from pairloom.join.slip import Ask, Reading


def read(text: str, ask: Ask) -> Reading:
    """Return the values that the answer names, in the order written; one that is named twice counts once.

    The choice as people say it may hold a comma, so a whole line is looked at before its pieces.
    """
    lines = pieces(text, "") if ticks(text) is not None else text.split("\n")
    words = [piece for line in lines for piece in _line(line, ask)]
    found = {word: choice(word, ask) for word in words}
    values = list(dict.fromkeys(value for value in found.values() if value))
    slips = tuple(ask.wrong(*no_choice(word, ask)) for word, value in found.items() if not value)
    return values or None, slips


def _line(line: str, ask: Ask) -> list[str]:
    return [unmarked(line)] if choice(unmarked(line), ask) else pieces(line)
