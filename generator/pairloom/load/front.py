"""A Markdown page to its front matter and its body."""

from typing import Final

from pairloom.model.problem import Problem

_FENCE: Final = "---"


def split(text: str, path: str) -> tuple[str, str, Problem | None]:
    r"""Return front matter, body, and what is wrong with the front matter, if anything.

    The front matter keeps the line numbers of the file: its first line is empty where the page has its `---`.

    Args:
        text: the page, with `\n` as its line end.
        path: the file's path, for the problem.
    """
    first, *lines = text.split("\n")
    if first.rstrip() != _FENCE:
        message = "the page must begin with front matter between two lines of ---; found none"
        return (
            "",
            text,
            Problem(path, 1, 1, "front-matter", message, "begin with the lines: ---, title: …, summary: …, ---"),
        )
    for number, line in enumerate(lines):
        if line.rstrip() == _FENCE:
            front, body = lines[:number], lines[number + 1 :]
            return "\n".join(["", *front, ""]), "\n".join(body), None
    message = "the front matter must end with a line of ---; found no such line"
    return "", text, Problem(path, 1, 1, "front-matter", message, "write --- on a line of its own before the text")
