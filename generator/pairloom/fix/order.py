"""The keys of a YAML text in the order of its model; the comments above a key go with it."""

from collections.abc import Callable, Iterator, Sequence

from yaml.nodes import CollectionNode, MappingNode, Node

from pairloom.yamltext import Document, parse
from pairloom.yamltext.spans import Entry, after, entries, line_start
from pairloom.yamltext.steps import At, same


def ordered(text: str, document: Document, keys_of: Callable[[At], Sequence[str]]) -> str:
    """Return the text with the keys of each group in order, as far as no value changes by it.

    A group with a key that its model does not know stays as it is. What stands at the top of the file, before a blank
    line or the first key, stays there.

    Args:
        text: YAML without a problem.
        document: the same, read.
        keys_of: returns the keys of the group at a key path, in order; none where any key may stand.
    """
    tried: set[At] = set()
    while found := next(_unordered(document.root, (), keys_of, tried), None):
        at, node, order = found
        tried.add(at)
        new = parse(changed := _sorted(text, node, order, is_top=not at), "")
        if not new.problems and same(document.value, new.value):
            text, document = changed, new
    return text


def _unordered(
    node: Node | None, at: At, keys_of: Callable[[At], Sequence[str]], tried: set[At]
) -> Iterator[tuple[At, MappingNode, list[int]]]:
    """Yield the groups whose keys stand out of order, outer ones first, with the positions of their keys in order."""
    if isinstance(node, MappingNode):
        names = [key.value for key, _ in node.value]
        known = list(keys_of(at))
        order = (
            sorted(range(len(names)), key=lambda number: known.index(names[number])) if set(names) <= set(known) else []
        )
        if at not in tried and order and order != sorted(order):
            yield at, node, order
        for key, value in node.value:
            yield from _unordered(value, (*at, key.value), keys_of, tried)
    elif isinstance(node, CollectionNode):
        for number, item in enumerate(node.value):
            yield from _unordered(item, (*at, number), keys_of, tried)


def _sorted(text: str, node: MappingNode, order: list[int], *, is_top: bool) -> str:
    found = entries(text, node)
    if node.flow_style:
        return _sorted_inside(text, found, order)
    column = node.start_mark.column
    shares_line = not found[0].own_line(text)
    stops = [after(text, entry, column) for entry in found]
    first = found[0].start if shares_line else _lead(text, line_start(text, found[0].start), is_top=is_top)
    starts = [first, *(stop + 1 for stop in stops[:-1])]
    parts = [text[start:stop] for start, stop in zip(starts, stops, strict=True)]
    if shares_line:
        parts[0] = " " * column + parts[0]
    sorted_text = "\n".join(parts[number] for number in order).lstrip("\n")
    return text[:first] + (sorted_text.lstrip(" ") if shares_line else sorted_text) + text[stops[-1] :]


def _sorted_inside(text: str, found: list[Entry], order: list[int]) -> str:
    """Return the text with the parts between two brackets in order, if they are on one line."""
    if "\n" in text[found[0].start : found[-1].stop]:
        return text
    pieces, done = [], 0
    for place, number in zip(found, order, strict=True):
        pieces += [text[done : place.start], text[found[number].start : found[number].stop]]
        done = place.stop
    return "".join([*pieces, text[done:]])


def _lead(text: str, start: int, *, is_top: bool) -> int:
    """Return where the comments above the first key begin; at the top of a file, those after the last blank line."""
    lead = start
    while lead and (not (line := text[(above := line_start(text, lead - 1)) : lead].strip()) or line.startswith("#")):
        if is_top and not line:
            return lead
        lead = above
    return start if is_top else lead
