"""One of a fixed few, by its value or as people say it, in any letter case."""

import re

from pairloom.explain import nearest
from pairloom.explain.near import listed, longer
from pairloom.join.pieces import ticks, unmarked
from pairloom.join.slip import Ask, Reading


def read(text: str, ask: Ask) -> Reading:
    """Return the value that the answer names."""
    boxes = ticks(text)
    chosen = [words for ticked, words in boxes if ticked] if boxes is not None else [unmarked(text)]
    if not chosen:
        return None, ()
    if len(chosen) > 1:
        return None, (ask.wrong("be one of them", ", ".join(chosen), "choose the one that fits best"),)
    value = choice(chosen[0], ask)
    return (value, ()) if value else (None, (ask.wrong(*no_choice(chosen[0], ask)),))


def choice(word: str, ask: Ask) -> str | None:
    """Return the value that a word stands for; None if it is none of them."""
    plain = _plain(word)
    for value, said in ask.field.choices.items():
        if plain in {_plain(value), _plain(said), _plain(said.partition(":")[0])}:
            return value
    return None


def no_choice(word: str, ask: Ask) -> tuple[str, str, str]:
    """Return what to say of a word that is no choice: what must be, what was found, what to write."""
    allowed = list(ask.field.choices)
    near = nearest(word, allowed) or longer(word, allowed)
    return f"be {listed(allowed)}", word, f"did you mean {near}?" if near else "write one of them"


def _plain(word: str) -> str:
    return re.sub(r"[\W_]+", "-", word.casefold()).strip("-")
