"""Where the parts of a YAML text begin and end: nodes with their marks in, indices of characters out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, cast

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

_COLON: Final = re.compile(r"\s*:")
_COMMENT: Final = re.compile(r"(?:(?<=\s)|(?<![\s\S]))#[^\n]*")
_COMMENT_LINES: Final = re.compile(r"(?:\n[ \t]*)*\n( *)#[^\n]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value, or one item of a list.

    Attributes:
        start: index of the key, of the dash of a list in block style, or else of the item.
        head: index after the colon or dash; `start` for an item between brackets.
        stop: index after the last character of the value, or of the key where there is none.
        key: the key's node; None in a list.
        node: the value's node.
    """

    start: int
    head: int
    stop: int
    key: ScalarNode | None
    node: Node

    def own_line(self, text: str) -> bool:
        """Return whether nothing stands before the entry on its line."""
        return not text[line_start(text, self.start) : self.start].strip()


def line_start(text: str, index: int) -> int:
    """Return the index of the first character of a line."""
    return text.rfind("\n", 0, index) + 1


def line_end(text: str, index: int) -> int:
    """Return the index of the end of a line, where its line feed is, if it has one."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found


def is_block(node: Node) -> bool:
    """Return whether a node is text that begins with `|` or `>`."""
    return isinstance(node, ScalarNode) and node.style in {"|", ">"}


def stop_of(text: str, node: Node) -> int:
    """Return the index after a node's last character, without the blanks, comments and line ends that follow it."""
    start, stop = node.start_mark.index, node.end_mark.index
    if isinstance(node, CollectionNode):
        return int(stop) if node.flow_style else entries(text, node)[-1].stop
    if is_block(node):
        if "+" in text[start : line_end(text, start)].partition("#")[0]:
            return int(stop - text.startswith("\n", stop - 1))
        own = text[start:stop]
        blank_end = node.value.rstrip("\n") != node.value.rstrip()
        return int(start + len(own.rstrip("\n") if blank_end else own.rstrip()))
    return int(stop)


def entries(text: str, node: CollectionNode) -> list[Entry]:
    """Return the parts of a list or group, in the order of the text."""
    if isinstance(node, MappingNode):
        return [_pair(text, key, value) for key, value in node.value]
    found: list[Entry] = []
    for item in node.value:
        start = item.start_mark.index if node.flow_style else _dash(text, node, item, found)
        head = start if node.flow_style else start + 1
        found.append(Entry(start, head, max(head, stop_of(text, item)), None, item))
    return found


def _pair(text: str, key: ScalarNode, value: Node) -> Entry:
    end = stop_of(text, key)
    colon = _COLON.match(text, end)
    return Entry(key.start_mark.index, colon.end() if colon else end, max(end, stop_of(text, value)), key, value)


def _dash(text: str, node: CollectionNode, item: Node, before: list[Entry]) -> int:
    """Return the index of an item's dash: the first one in the list's column after the item before it."""
    if not before:
        return int(node.start_mark.index)
    column = node.start_mark.column
    dash = re.compile(rf"\n {{{column}}}-(?=\s|\Z)").search(text, before[-1].stop, item.start_mark.index + 1)
    return dash.end() - 1 if dash else int(item.start_mark.index)


def collection_at(root: Node, at: tuple[str | int, ...]) -> CollectionNode:
    """Return the list or group at a key path that leads to one."""
    node = cast("CollectionNode", root)
    for part in at:
        value = node.value[position(node, part)]
        node = value[1] if isinstance(value, tuple) else value
    return node


def position(node: CollectionNode, part: str | int) -> int:
    """Return the position of a key or item that is there among the parts of its list or group."""
    if isinstance(part, int):
        return part
    return next(number for number, (key, _) in enumerate(node.value) if key.value == part)


def after(text: str, entry: Entry, column: int) -> int:
    """Return where the lines of an entry in block style end, with the comments below it that are further to the right.

    Args:
        text: the whole text.
        entry: the entry.
        column: the entry's own column, from 0.
    """
    stop = line_end(text, entry.stop)
    while (comment := _COMMENT_LINES.match(text, stop)) and len(comment[1]) > column:
        stop = comment.end()
    return stop


def comments(text: str, root: Node | None) -> Iterator[tuple[int, int]]:
    """Yield where each comment begins and ends."""
    gap = 0
    for start, stop in [*(_inner(text, root) if root else ()), (len(text), len(text))]:
        for hit in _COMMENT.finditer(text, gap, start):
            yield hit.span()
        gap = stop


def _inner(text: str, node: Node) -> Iterator[tuple[int, int]]:
    """Yield the span of each text and word below a node."""
    if isinstance(node, ScalarNode):
        start = node.start_mark.index
        yield (line_end(text, start) if is_block(node) else start), node.end_mark.index
        return
    for part in node.value:
        for inner in part if isinstance(part, tuple) else (part,):
            yield from _inner(text, inner)
