"""What reading a text gives: its values, its problems, and the nodes that know their places."""

from dataclasses import dataclass

from yaml.nodes import Node

from pairloom.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Document:
    """One text that was read.

    Attributes:
        value: dicts, lists, text, whole numbers, true, false and None; None where the text could not be read.
        problems: what the grammar has to say, each with line and column.
        complete: whether `value` holds all that was written; if not, problems of form in it mean nothing.
        root: the outermost node, for `place`; None where there is none.
    """

    value: object
    problems: tuple[Problem, ...]
    complete: bool
    root: Node | None
