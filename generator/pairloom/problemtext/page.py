"""The form that GitHub shows as the page of a run: Markdown, in which nothing that was found is Markdown or HTML."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from pairloom.model.problem import Problem, seen
from pairloom.problemtext.counting import count, summary

_MOST: Final = 200
"""So many problems are listed; GitHub drops a page of over 1 MiB."""

_PUNCTUATION: Final = re.compile(r"[!-/:-@\[-`{-~]")


def markdown(problems: Iterable[Problem], checked: Mapping[str, int]) -> str:
    """Return a page: the summary, then for each file its problems, with what to write instead; at most 200."""
    problems = tuple(problems)
    lines = [f"**{summary(problems, checked)}**"]
    for path, found in groupby(problems[:_MOST], key=lambda problem: problem.path):
        lines += ["", f"### {_words(path)}", "", *(line for problem in found for line in _item(problem))]
    more = len(problems) - _MOST
    if more > 0:
        lines += ["", f"And {count(more, 'problem')} more; the log has them all."]
    return "\n".join([*lines, ""])


def _item(problem: Problem) -> Iterator[str]:
    kind = ", a warning" if problem.severity == "warning" else ""
    yield f"- Line {problem.line}, column {problem.column}{kind}: {_words(problem.message)} ({problem.code})"
    if problem.hint:
        yield f"  <br>{_words(problem.hint)}"


def _words(value: str) -> str:
    """Return text in which every ASCII punctuation mark is a character reference: it is shown, and means nothing."""
    return _PUNCTUATION.sub(lambda match: f"&#{ord(match[0])};", seen(value))
