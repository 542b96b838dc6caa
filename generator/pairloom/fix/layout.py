"""A YAML text with the same values and a tidy layout: blanks, line ends, quotes, the first line for editors."""

import re
from collections.abc import Iterator
from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode

from pairloom.yamltext.dump import quoted
from pairloom.yamltext.spans import is_block, line_end

_TRAILING: Final = re.compile(r"[ \t]+(?=\n|\Z)")
_SCHEMA_LINE: Final = re.compile(r"^# *yaml-language-server: *\$schema=", re.MULTILINE)
_READ_OTHERWISE: Final = re.compile(
    r"yes|no|on|off|y|n"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[-+]?(?:0[0-9_]+|0x[0-9a-f_]+|0o[0-7_]+|0b[01_]+)"
    r"|\+[0-9]+|[-+]?[0-9]+_[0-9_]*|[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:e[-+]?[0-9]+)?|[-+]?[0-9]+e[-+]?[0-9]+"
    r"|[-+]?\.(?:inf|nan)|=",
    re.IGNORECASE,
)
"""Words that we read as text, and other YAML readers as a number, a truth value or minutes: YAML 1.1 and 1.2."""


def without_trailing_blanks(text: str, root: Node) -> Iterator[str]:
    """Yield the text without blanks at the ends of lines: everywhere, then everywhere but in blocks of text."""
    yield _TRAILING.sub("", text)
    pieces, done = [], 0
    for block in filter(is_block, scalars(root)):
        start = line_end(text, block.start_mark.index)
        pieces += [_TRAILING.sub("", text[done:start]), text[start : block.end_mark.index]]
        done = block.end_mark.index
    yield "".join([*pieces, _TRAILING.sub("", text[done:])])


def with_quotes(text: str, root: Node) -> str:
    """Return the text with quotes around what other YAML readers would take for something else: `18:00`, `no`."""
    for node in reversed([*scalars(root)]):
        if not node.style and _READ_OTHERWISE.fullmatch(node.value):
            text = text[: node.start_mark.index] + quoted(node.value) + text[node.end_mark.index :]
    return text


def with_schema_line(text: str, line: str) -> str:
    """Return the text with the schema line first; one that is there already, whatever it says, stays."""
    return text if not line or _SCHEMA_LINE.search(text) else f"{line}\n{text}"


def scalars(node: Node) -> Iterator[ScalarNode]:
    """Yield every text and word that is a value, in the order of the text."""
    if isinstance(node, ScalarNode):
        yield node
        return
    for part in node.value:
        yield from scalars(part[1] if isinstance(node, MappingNode) else part)
