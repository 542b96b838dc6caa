"""Key paths to places: where in the text a value, a key, or the mapping that lacks it stands."""

from yaml import YAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from pairloom.yamltext.loader import compose, too_deep

At = tuple[str | int, ...]


def place(root: Node | None, at: At, *, key: bool = False) -> tuple[int, int]:
    """Return line and column, both from 1 and in characters, of a key path.

    A value has its own place; one that begins on a later line than its key (a list or group in block style), or that
    is empty, has its key's place. What is not there has the place of the nearest list or group around it, and line 1,
    column 1 if that is the whole text.

    Args:
        root: the outermost node of a `Document`.
        at: keys, and positions in lists from 0.
        key: whether the key itself is meant, not its value.
    """
    node, found = root, (1, 1)
    for step, part in enumerate(at):
        hit = _step(node, part)
        if hit is None:
            return found
        name, node = hit
        by_key = name is not None and (_is_below(name, node) or (key and step == len(at) - 1))
        found = mark(name if by_key and name is not None else node)
    return found


def locate(text: str, at: At, *, key: bool = False) -> tuple[int, int]:
    """Return the place of a key path in a text, as `place` does; line 1, column 1 where the text cannot be read."""
    return place(outermost(text), at, key=key)


def outermost(text: str) -> Node | None:
    """Return the outermost node of a text; None where it is empty, too deep, or cannot be read."""
    try:
        return None if too_deep(text) is not None else compose(text)
    except YAMLError:
        return None


def _step(node: Node | None, part: str | int) -> tuple[Node | None, Node] | None:
    """Return the key's node (None in a list) and the value's node one step further down."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value == str(part):
                return key, value
    elif isinstance(node, SequenceNode) and isinstance(part, int) and 0 <= part < len(node.value):
        return None, node.value[part]
    return None


def _is_below(key: Node, value: Node) -> bool:
    """Return whether the key says better where the value is: it is empty, or a list or group on later lines."""
    if isinstance(value, ScalarNode):
        return value.start_mark.index == value.end_mark.index
    return bool(value.start_mark.line > key.start_mark.line)


def mark(node: Node) -> tuple[int, int]:
    """Return a node's line and column; `decode` left no line ends that libyaml would count otherwise than an editor."""
    return node.start_mark.line + 1, node.start_mark.column + 1
