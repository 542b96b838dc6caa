"""Free text of several lines, kept as it was written."""

from pairloom.join.slip import Ask, Reading


def read(text: str, ask: Ask) -> Reading:  # noqa: ARG001 - all readers look alike
    """Return the text; blanks at the ends of its lines are left out, and text of several lines ends its last one."""
    plain = "\n".join(line.rstrip() for line in text.split("\n"))
    return (f"{plain}\n" if "\n" in plain else plain), ()
