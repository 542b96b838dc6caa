"""One step done in the text: ways to do it, the one that touches least first. Whether a way is right is for others."""

import re
from collections.abc import Iterator
from typing import Final

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from pairloom.yamltext.dump import dump, folded, inline, mapping, parts, plain_or_quoted, quoted, sequence
from pairloom.yamltext.spans import Entry, after, entries, is_block, line_end, line_start, stop_of

_REST_OF_LINE: Final = re.compile(r"[ \t]*,?[ \t]*(?:#[^\n]*)?")
_COMMA: Final = re.compile(r"[ \t]*,")
_HEADER: Final = re.compile(r"[|>][-+0-9]*")


def put_root(text: str, root: Node | None, value: object) -> Iterator[str]:
    """Yield the text with another value as its whole; comments around it stay."""
    if root is None:
        yield (text if text.endswith("\n") or not text else f"{text}\n") + dump(value, by_hand=True)
    else:
        stop = stop_of(text, root)
        yield text[: root.start_mark.index] + dump(value, by_hand=True).removesuffix("\n") + text[stop:]


def put(text: str, parent: CollectionNode, place: int, value: object) -> Iterator[str]:
    """Yield the text with another value in the place of one."""
    entry = entries(text, parent)[place]
    start, stop = entry.node.start_mark.index, entry.stop
    if not parent.flow_style:
        yield from _put_in_block(text, parent, entry, value)
    elif stop == start or not isinstance(entry.node, ScalarNode) or start < entry.head:
        yield text[: entry.start] + _inside(text, entry, value) + text[stop:]
    else:
        yield text[:start] + _quoted_alike(entry.node, value, inside=True) + text[stop:]


def add(text: str, parent: CollectionNode, place: int, key: str | int, value: object) -> Iterator[str]:
    """Yield the text with a new key or item, so that it has that place among those that are there."""
    found = entries(text, parent)
    if parent.flow_style:
        new = inline({key: value})[1:-1] if isinstance(key, str) else inline(value)
        yield from _add_inside(text, parent, found, place, new)
    else:
        column = parent.start_mark.column
        lines = (
            mapping({key: value}, column, by_hand=True)
            if isinstance(key, str)
            else sequence([value], column, by_hand=True)
        )
        yield from _add_in_block(text, found, place, column, "\n".join(lines))


def drop(text: str, parent: CollectionNode, place: int) -> Iterator[str]:
    """Yield the text without a key or item, which is not the only one.

    A comment on its lines goes with it, and so does one below it that is further to the right. Comments above stay.
    """
    found = entries(text, parent)
    entry, column = found[place], parent.start_mark.column
    if parent.flow_style:
        yield from _drop_inside(text, found, place)
    elif not entry.own_line(text):
        yield text[: entry.start] + text[after(text, entry, column) :].lstrip()
    else:
        start = line_start(text, entry.start)
        for stop in (after(text, entry, column), line_end(text, entry.stop)):
            yield text[:start] + text[stop + 1 :]
            # Blank lines that come to stand below a `|+` would become a part of it.
            yield text[:start] + text[stop + 1 :].lstrip("\n")


def _put_in_block(text: str, parent: CollectionNode, entry: Entry, value: object) -> Iterator[str]:
    start, stop = entry.node.start_mark.index, entry.stop
    if _is_short(text, entry) and (not isinstance(value, str) or "\n" not in value) and not _has_parts(value):
        new = _quoted_alike(entry.node, value, inside=False)
        if not text[stop : line_end(text, stop)].strip():
            new = folded(new, parent.start_mark.column + 2, start - line_start(text, start))
        yield text[:start] + " " * (start == entry.head) + new + text[stop:]
    yield text[: entry.head] + _under(text, parent, entry, value) + (text[line_end(text, stop) :] or "\n")


def _add_in_block(text: str, found: list[Entry], place: int, column: int, body: str) -> Iterator[str]:
    if place == 0:
        start = found[0].start
        yield text[:start] + body.lstrip(" ") + "\n" + " " * column + text[start:]
    else:
        text, found = _ended(text, found)
        for stop in (after(text, found[place - 1], column), line_end(text, found[place - 1].stop)):
            yield f"{text[:stop]}\n{body}" + (text[stop:] or "\n")


def _has_parts(value: object) -> bool:
    return isinstance(value, dict | list) and bool(value)


def _is_short(text: str, entry: Entry) -> bool:
    """Return whether a value is one word, or text on one line."""
    return (
        isinstance(entry.node, ScalarNode)
        and not is_block(entry.node)
        and "\n" not in text[entry.node.start_mark.index : entry.stop]
    )


def _quoted_alike(node: Node, value: object, *, inside: bool) -> str:
    """Return a value on one line, in the kind of quotes that the node has."""
    if isinstance(value, str):
        value.encode()
        style = node.style if isinstance(node, ScalarNode) else None
        if style == "'" and value.isprintable():
            return "'" + value.replace("'", "''") + "'"
        if style == '"':
            return quoted(value)
        return inline(value) if inside else plain_or_quoted(value, by_hand=True)
    return inline(value)


def _inside(text: str, entry: Entry, value: object) -> str:
    """Return an entry between brackets with another value."""
    if entry.key is None:
        return inline(value)
    key = text[entry.start : stop_of(text, entry.key)]
    return f"{key}: {inline(value)}"


def _under(text: str, parent: CollectionNode, entry: Entry, value: object) -> str:
    """Return what follows the colon or dash of an entry that gets another value; the comment on that line stays."""
    column = parent.start_mark.column
    comment = _comment(text, entry)
    first, below = parts(value, column + 2, entry.head + 1 - line_start(text, entry.start), by_hand=True)
    if comment.strip() and below and first and not first.startswith("|"):
        first, below = inline(value), []
    if not first and not isinstance(parent, MappingNode):
        first, below = below[0].lstrip(" "), below[1:]
    return "\n".join([(f" {first}" if first else "") + comment, *below])


def _comment(text: str, entry: Entry) -> str:
    """Return the comment on the line of an entry, or on the last line of its value, with the blanks before it."""
    node = entry.node
    start = node.start_mark.index
    if is_block(node):
        return _HEADER.sub("", text[start : line_end(text, start)], count=1).rstrip()
    on_line = text[entry.head : line_end(text, entry.head)].rstrip() if "\n" in text[entry.head : start] else ""
    if isinstance(node, CollectionNode) and not node.flow_style:
        return on_line
    return on_line + text[entry.stop : line_end(text, entry.stop)].rstrip()


def _ended(text: str, found: list[Entry]) -> tuple[str, list[Entry]]:
    """Return a text to which lines can be added: where it has no line end, a `|` at its end must not get one."""
    last = found[-1].node
    while isinstance(last, CollectionNode) and not last.flow_style:
        last = last.value[-1][1] if isinstance(last, MappingNode) else last.value[-1]
    if "\n" in text[found[-1].stop :] or not is_block(last):
        return text, found
    start = last.start_mark.index
    header = _HEADER.sub(lambda hit: re.sub(r"[-+]", "", hit[0]) + "-", text[start : line_end(text, start)], count=1)
    grown = len(header) - (line_end(text, start) - start)
    text = text[:start] + header + text[line_end(text, start) :]
    end = found[-1]
    return text, [*found[:-1], Entry(end.start, end.head, end.stop + grown, end.key, end.node)]


def _add_inside(text: str, parent: CollectionNode, found: list[Entry], place: int, new: str) -> Iterator[str]:
    if place == len(found):
        yield from _append_inside(text, parent, found[-1], new)
    else:
        start = found[place].start
        between = ",\n" + text[line_start(text, start) : start] if found[place].own_line(text) else ", "
        yield text[:start] + new + between + text[start:]


def _append_inside(text: str, parent: CollectionNode, last: Entry, new: str) -> Iterator[str]:
    comma = _COMMA.match(text, last.stop)
    stop = comma.end() if comma else last.stop
    end = line_end(text, stop)
    if last.own_line(text) and end < parent.end_mark.index and _REST_OF_LINE.fullmatch(text, stop, end):
        line = text[line_start(text, last.start) : last.start] + new + ("," if comma else "")
        yield f"{text[:stop]}{'' if comma else ','}{text[stop:end]}\n{line}{text[end:]}"
    yield f"{text[: last.stop]}, {new}{text[last.stop :]}"


def _drop_inside(text: str, found: list[Entry], place: int) -> Iterator[str]:
    entry = found[place]
    first, end = line_start(text, entry.start), line_end(text, entry.stop)
    if entry.own_line(text) and _REST_OF_LINE.fullmatch(text, entry.stop, end):
        yield text[:first] + text[end + 1 :]
    if place + 1 < len(found):
        following = found[place + 1].start
        if "#" not in text[entry.stop : following]:
            yield text[: entry.start] + text[following:]
        yield text[: entry.start] + text[end:]
    before = found[place - 1].stop if place else entry.start
    if "#" not in text[before : entry.start]:
        yield text[:before] + text[entry.stop :]
    yield text[: entry.start] + text[entry.stop :]
