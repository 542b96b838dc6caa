"""Yes or no, in words or as a box to tick."""

from typing import Final

from pairloom.join.pieces import ticks
from pairloom.join.slip import Ask, Reading

_YES: Final = frozenset(
    {"yes", "y", "true", "x", "1", "on", "ok", "agree", "i agree", "✓", "✔", "☑", "✅", "oui", "sí", "ja"}
)
_NO: Final = frozenset({"no", "n", "false", "0", "off", "disagree", "i do not agree", "☐", "non", "nein"})


def read(text: str, ask: Ask) -> Reading:
    """Return true or false; of boxes, whether all of them are ticked."""
    if (boxes := ticks(text)) is not None:
        return all(ticked for ticked, _ in boxes), ()
    word = text.casefold().strip(" .!,")
    first = word.partition(",")[0].partition(" - ")[0].strip()
    for said, value in ((_YES, True), (_NO, False)):
        if word in said or first in said:
            return value, ()
    return None, (ask.wrong("be yes or no", text, "write yes or no"),)
