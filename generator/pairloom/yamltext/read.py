"""Bytes or text in; values and located problems out."""

from dataclasses import dataclass
from typing import Final

from yaml import MarkedYAMLError, YAMLError
from yaml.nodes import Node, ScalarNode, SequenceNode

from pairloom.model.problem import Problem
from pairloom.yamltext.document import Document
from pairloom.yamltext.loader import DEEPEST, compose, plain, too_deep
from pairloom.yamltext.place import mark
from pairloom.yamltext.slips import usual_slip
from pairloom.yamltext.source import LIMIT, decode, line_and_column
from pairloom.yamltext.syntax import ANCHOR, TAG, explain_syntax

_EMPTY: Final = ("the file must have something in it; found nothing", "write the record, or delete the file")
_DEPTH: Final = (f"lists and mappings must be at most {DEEPEST} deep in each other; found more", "write it flatter")
_DUPLICATE: Final = "yaml-duplicate-key"
_LONGEST_SHOWN: Final = 60


def read(data: bytes, path: str, limit: int = LIMIT) -> Document:
    """Return the values of a YAML file; never raises, whatever the bytes are.

    Args:
        data: the bytes of the file.
        path: the file's path, for the problems.
        limit: most bytes allowed.
    """
    text, problem = decode(data, path, limit)
    return Document(None, (problem,), complete=False, root=None) if problem else parse(text, path)


def parse(text: str, path: str) -> Document:
    r"""Return the values of a YAML text that `decode` gave (`\n` ends its lines); never raises.

    The text is parsed once, by libyaml, to nodes, and the nodes are turned into values here. This is quicker than
    PyYAML's own construction, and every node knows its place, so duplicate keys, anchors, tags and depth need no
    second look.
    """
    try:
        deep = too_deep(text)
        root = None if deep is not None else compose(text)
    except MarkedYAMLError as error:
        return _failed(text, path, *_complaint(text, error))
    except YAMLError:
        return _failed(text, path, 0, explain_syntax(MarkedYAMLError()))
    if deep is not None:
        return _failed(text, path, deep, ("yaml-depth", *_DEPTH))
    if root is None or (isinstance(root, ScalarNode) and not root.style and plain(root.value) is None):
        return _failed(text, path, 0, ("file-empty", *_EMPTY))
    notes = _Notes(text, path, [], may_have_properties="&" in text or "!" in text)
    value = _build(root, 0, notes)
    complete = all(problem.code == _DUPLICATE for problem in notes.problems)
    return Document(value, tuple(dict.fromkeys(notes.problems)), complete, root)


def _complaint(text: str, error: MarkedYAMLError) -> tuple[int, tuple[str, str, str]]:
    mark = error.problem_mark or error.context_mark
    words = explain_syntax(error)
    slip = usual_slip(text, error) if words[0] == "yaml-syntax" else None
    return (slip[0], (words[0], *slip[1:])) if slip else (mark.index if mark else 0, words)


def _failed(text: str, path: str, index: int, words: tuple[str, str, str]) -> Document:
    line, column = line_and_column(text, index)
    return Document(None, (Problem(path, line, column, *words),), complete=False, root=None)


@dataclass(frozen=True, slots=True)
class _Notes:
    """What the walk over one text's nodes needs to know, and the problems it notes down."""

    text: str
    path: str
    problems: list[Problem]
    may_have_properties: bool


def _build(node: Node, depth: int, notes: _Notes) -> object:
    """Return the value of a node; at most `DEEPEST` levels deep, and never through an anchor, so it always ends."""
    if notes.may_have_properties and _has_properties(node, notes):
        return None
    if type(node) is ScalarNode:
        return node.value if node.style else plain(node.value)
    if depth == DEEPEST:
        _note(notes, node, "yaml-depth", *_DEPTH)
        return None
    if type(node) is SequenceNode:
        return [_build(item, depth + 1, notes) for item in node.value]
    values: dict[str, object] = {}
    for key, child in node.value:
        name = _build(key, depth + 1, notes)
        value = _build(child, depth + 1, notes)
        if type(name) is not str or (name == "<<" and not key.style):
            _note_key(notes, key)
        elif name in values:
            _note(notes, key, _DUPLICATE, f"{shown(name)} must be written once; found it again", "keep one of the two")
        else:
            values[name] = value
    return values


def _has_properties(node: Node, notes: _Notes) -> bool:
    """Note an anchor or a tag: a node that has one starts with its sign, and no other node starts so."""
    sign = notes.text[node.start_mark.index : node.start_mark.index + 1]
    if sign == "&":
        _note(notes, node, "yaml-anchor", *ANCHOR)
    elif sign == "!":
        _note(notes, node, "yaml-tag", *TAG)
    return sign in {"&", "!"}


def _note_key(notes: _Notes, key: Node) -> None:
    if key.value == "<<":
        words = ('a key must be text; found the merge key "<<"', "write the values out in full")
    elif isinstance(key, ScalarNode) and key.value:
        words = (f"a key must be text; found {shown(key.value)}", f'put quotes around it: "{shown(key.value)}":')
    else:
        words = ("a key must be text; found a list, a group or nothing", "write: key: value")
    _note(notes, key, "yaml-key", *words)


def _note(notes: _Notes, node: Node, code: str, message: str, hint: str) -> None:
    notes.problems.append(Problem(notes.path, *mark(node), code, message, hint))


def shown(name: str) -> str:
    """Return a key as a reader can see it: at most 60 characters, control characters visible."""
    short = name if len(name) <= _LONGEST_SHOWN else name[: _LONGEST_SHOWN - 1] + "…"
    return short if short.isprintable() else short.encode("unicode_escape").decode()
