"""Scripts inside workflows."""


def indented(script: str, by: int) -> str:
    """Return a script as the lines of a block."""
    lines = script.rstrip("\n").split("\n")
    return "\n".join(" " * by + line if line else "" for line in lines)
