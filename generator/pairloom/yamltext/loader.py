"""libyaml's parser with our grammar: text to nodes, and each plain scalar to its value."""

import re
from typing import Any, Final

from yaml._yaml import CParser
from yaml.nodes import Node

DEEPEST: Final = 20
"""Most levels of lists and mappings inside each other."""

_WHOLE: Final = re.compile(r"0|-?[1-9][0-9]{0,17}")
_CONSTANTS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_STARTS: Final = frozenset("-0123456789")
_MANY_BRACKETS: Final = 200
_LONG_INDENT: Final = re.compile(rf"^[ \t?:-]{{{_MANY_BRACKETS}}}", re.MULTILINE)


class _Composer(CParser):
    """libyaml's composer; it leaves every tag that was not written empty, so that a written one is seen."""

    def __init__(self, text: str) -> None:
        super().__init__(text)

    def resolve(self, _kind: type[Node], _value: object, _implicit: object) -> str:
        """Return no tag at all: `plain` reads values by our own rules."""
        return ""

    def descend_resolver(self, _parent: object, _index: object) -> None:
        """Do nothing: no rule of ours depends on where a node stands."""

    def ascend_resolver(self) -> None:
        """Do nothing, as on the way down."""


def compose(text: str) -> Node | None:
    """Return the outermost node of a text, None if it is empty.

    The composer of libyaml calls itself for each level, so ask `too_deep` first.

    Raises:
        yaml.YAMLError: where the text is no YAML, or more than one document.
    """
    node: Node | None = _Composer(text).get_single_node()
    return node


def plain(text: str) -> str | int | bool | None:
    """Return the value of a scalar that was written without quotes.

    Only null, true and false (small, Title and CAPITAL letters), and decimal whole numbers of at most 18 digits
    without leading zeros are not text. `no`, `on`, `12:30`, `010`, `1.10` and `2026-11-01` are text.
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] in _NUMBER_STARTS and _WHOLE.fullmatch(text):
        return int(text)
    return text


def too_deep(text: str) -> int | None:
    """Return the index where nesting passes `DEEPEST` in a text that may be dangerously deep, None if it is not.

    The cheap look first, without false negatives: a bracket opens at most two levels of flow style, a list and a
    mapping of one pair in it (`[a: b]`). Each level of block style starts at a column of its own (a list directly in a
    mapping may share one), and on its line only blanks and the marks `-`, `?` and `:` may stand before that column. So
    a text of at most 200 brackets and no line with 200 such characters at its start is at most 2 x 200 + 2 x 200
    levels deep, which the composer's stack carries with ease; its true depth is then counted on its nodes. Anything
    else is walked event by event, which takes no stack.

    Raises:
        yaml.YAMLError: where the text is no YAML.
    """
    if text.count("[") + text.count("{") <= _MANY_BRACKETS and not _LONG_INDENT.search(text):
        return None
    parser: Any = _Composer(text)
    depth = 0
    while (event := parser.get_event()) is not None:
        name = type(event).__name__
        if name in {"SequenceStartEvent", "MappingStartEvent"}:
            depth += 1
            if depth > DEEPEST:
                return int(event.start_mark.index)
        elif name in {"SequenceEndEvent", "MappingEndEvent"}:
            depth -= 1
    return None
