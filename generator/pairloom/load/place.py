"""Problems that know only a key path, to problems with line and column."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from pairloom.load.layout import Spot, spot
from pairloom.load.record import read_text
from pairloom.model.problem import Problem
from pairloom.yamltext import outermost, place


def locate(root: Path, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the same problems, sorted, each with its line and column.

    Only files with a problem that has no line yet are read. Where such a file cannot be read, or is not there, the
    place is line 1, column 1.

    Args:
        root: the portal's folder.
        problems: found by the checks; those that have a line keep it.
    """
    waiting = sorted(problems, key=attrgetter("path"))
    return tuple(
        sorted(
            placed for path, group in groupby(waiting, attrgetter("path")) for placed in _in_file(root, path, [*group])
        )
    )


def _in_file(root: Path, path: str, problems: list[Problem]) -> list[Problem]:
    if all(problem.line for problem in problems):
        return problems
    where = spot(path)
    text = ""
    if isinstance(where, Spot) and where.kind != "asset" and (root / path).is_file():
        text = read_text(root, path, where.kind)
    root_node = outermost(text)
    return [_placed(problem, place(root_node, problem.at)) for problem in problems]


def _placed(problem: Problem, where: tuple[int, int]) -> Problem:
    return problem if problem.line else replace(problem, line=where[0], column=where[1])
