"""A whole number, as people and spreadsheets write it."""

import re
import unicodedata

from pairloom.join.slip import Ask, Reading


def read(text: str, ask: Ask) -> Reading:
    """Return the number: `2`, `2.0`, digits of any script; whether it is in range is the model's rule."""
    digits = re.fullmatch(r"\+?(\d{1,9})(?:[.,]0+)?", unicodedata.normalize("NFKC", text))
    if digits:
        return int(digits[1]), ()
    first = re.search(r"\d{1,3}", text)
    hint = f"write just the number, for example {int(first[0]) if first else ask.field.example}"
    return None, (ask.wrong("be a whole number", text, hint),)
