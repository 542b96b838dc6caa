"""YAML text that somebody wrote, changed at a few key paths: all that need not change stays as it is, comments too."""

from collections.abc import Iterator, Sequence
from typing import Any

from yaml.nodes import CollectionNode, MappingNode, Node

from pairloom.yamltext.document import Document
from pairloom.yamltext.dump import mapping
from pairloom.yamltext.read import parse
from pairloom.yamltext.spans import after, collection_at, comments, entries, line_start, position
from pairloom.yamltext.splice import add, drop, put, put_root
from pairloom.yamltext.steps import GONE, At, Step, done, same, steps

__all__ = ["GONE", "edit"]


def edit(text: str, changes: Sequence[tuple[At, object]], *, order: Sequence[str] = ()) -> str:
    r"""Return a YAML text with other values at some key paths.

    Order of keys, comments, blank lines, quotes and the style of lists stay. A list or group that gets another value is
    compared with the old one, so that only what differs is touched. A comment goes only with what it stands beside:
    on the same line, or below and further to the right. Each step is read again; one that would change
    anything else is done more coarsely: the key at the top level is written anew, its comments above it.

    Args:
        text: as `decode` gives it, without a problem; an empty text counts as an empty group. Where it has Windows
            line ends, it keeps them.
        changes: done one after the other. A key path, and what is to stand there: text, whole numbers, true, false,
            None, lists and dicts of these, or `GONE`. A key that is missing is added, with the groups around it; a
            list's length as position appends; `GONE` at a path that is not there changes nothing.
        order: keys in the order that new ones are to have, those inside groups with their path: `mentor`,
            `mentor.offers`, `mentee.goals.title`. A key that it does not name is added at the end.

    Raises:
        ValueError: the text is no YAML, a path leads through a value that has no parts, or the text cannot be changed
            so without touching other values.
        TypeError: a value is none of those above.
    """
    if "\r" in text:
        return edit(text.replace("\r\n", "\n"), changes, order=order).replace("\n", "\r\n")
    document = _read(text)
    for at, new in changes:
        for step in steps(document.value, at, new):
            text, document = _stepped(text, document, step, order)
    return text


def _read(text: str) -> Document:
    document = parse(text, "")
    if not document.problems:
        return document
    if document.problems[0].code == "file-empty":
        return Document({}, (), complete=True, root=None)
    message = f"the text must be YAML; {document.problems[0].message}"
    raise ValueError(message)


def _stepped(text: str, document: Document, step: Step, order: Sequence[str]) -> tuple[str, Document]:
    """Return the text after a step by the first way that changes nothing else."""
    wanted = done(document.value, step)
    for new in _ways(text, document, step, wanted, order):
        read = parse(new, "")
        if (same(read.value, wanted) and not read.problems) or (not wanted and not read.value):
            return new, read
    message = f"{'.'.join(map(str, step.at))} cannot be changed without changing other values"
    raise ValueError(message)


def _ways(text: str, document: Document, step: Step, wanted: Any, order: Sequence[str]) -> Iterator[str]:  # noqa: ANN401 - any value
    root = document.root
    if root is None or not step.at:
        yield from put_root(text, root, wanted)
    else:
        yield from _fine_ways(text, root, step, order)
        yield from _anew(text, root, step.at[0], wanted)


def _fine_ways(text: str, root: Node, step: Step, order: Sequence[str]) -> Iterator[str]:
    parent, part = collection_at(root, step.at[:-1]), step.at[-1]
    if step.kind == "add":
        place = part if isinstance(part, int) else _place(parent, step.at, order)
        yield from add(text, parent, place, part, step.value)
    elif step.kind == "put":
        yield from put(text, parent, position(parent, part), step.value)
    else:
        yield from drop(text, parent, position(parent, part))


def _place(parent: CollectionNode, at: At, order: Sequence[str]) -> int:
    """Return where among the keys that are there a new one belongs: after the one that comes before it in the order."""
    group = "".join(f"{part}." for part in at[:-1] if isinstance(part, str))
    rank = {name: number for number, name in enumerate(order)}
    ranks = [rank.get(group + key.value, -1) for key, _ in parent.value]
    own = rank.get(f"{group}{at[-1]}", -1)
    before = [number for number in ranks if 0 <= number < own]
    behind = [number for number in ranks if number > own >= 0]
    if before:
        return ranks.index(max(before)) + 1
    return ranks.index(min(behind)) if behind else len(ranks)


def _anew(text: str, root: Node, key: str | int, wanted: Any) -> Iterator[str]:  # noqa: ANN401 - any value of a record
    """Yield the text with one key of the top level written anew, below the comments that stood in it."""
    for entry in entries(text, root) if isinstance(root, MappingNode) and not root.flow_style else ():
        if entry.key is None or entry.key.value != key or key not in wanted:
            continue
        column = root.start_mark.column
        start, stop = line_start(text, entry.start), after(text, entry, column)
        kept = [" " * column + text[one:end] for one, end in comments(text, root) if start <= one < stop]
        lines = mapping({str(key): wanted[key]}, column, by_hand=True)
        yield text[:start] + "\n".join([*kept, *lines]) + (text[stop:] or "\n")
