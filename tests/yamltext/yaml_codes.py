"""The places and codes of what is amiss in a text."""

from pairloom.yamltext import read


def codes(text: str | bytes) -> list[tuple[int, int, str]]:
    """Return line, column and code of each problem."""
    data = text if isinstance(text, bytes) else text.encode()
    return [(problem.line, problem.column, problem.code) for problem in read(data, "a.yml").problems]
