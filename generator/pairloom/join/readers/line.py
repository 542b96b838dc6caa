"""One line of text, kept as it is but for its blanks."""

from pairloom.join.slip import Ask, Reading


def read(text: str, ask: Ask) -> Reading:  # noqa: ARG001 - all readers look alike
    """Return the text with single blanks, so that a line break in it is none."""
    return " ".join(text.split()), ()
