"""One line of text, kept as it is but for its blanks."""

from pairloom.join.slip import Ask, Reading


def read(text: str, ask: Ask) -> Reading:
    """Return the text with single blanks, so that a line break in it is none; the name of a person has a letter."""
    line = " ".join(text.split())
    if ask.field.key == "name" and not any(map(str.isalpha, line)):
        return None, (ask.wrong("have a letter", line, "write it in letters, in any script"),)
    return line, ()
