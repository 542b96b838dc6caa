"""One file: its bytes in, the repaired bytes and the names of the repairs out."""

import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from pydantic import BaseModel

from pairloom.fix.fields import keys_of
from pairloom.fix.known import Known, written_skills
from pairloom.fix.layout import with_quotes, with_schema_line, without_trailing_blanks
from pairloom.fix.order import ordered
from pairloom.fix.words import changes, keys
from pairloom.schemaline import schema_line
from pairloom.yamltext import LIMIT, Document, decode, edit, parse
from pairloom.yamltext.spans import collection_at, position
from pairloom.yamltext.steps import same

_FRONT: Final = re.compile(r"(---[ \t]*\n)(.*?\n|)(---[ \t]*(?:\n|\Z).*)", re.DOTALL)
_REPAIRS: Final = {
    "alias": "aliases",
    "spelling": "spellings",
    "duplicate": "duplicates",
    "key name": "key names",
    "quotes": "",
    "key order": "",
    "schema line": "",
    "trailing blanks": "",
    "blank lines at the end": "",
    "final line end": "",
    "line ends": "",
    "byte-order mark": "",
}
"""The names of the repairs in the order in which they are told, each with its plural if it is counted."""

_ROUNDS: Final = 4
"""Most rounds over a text: a key put right may show words that can be put right."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file after its repair.

    Attributes:
        content: its bytes.
        repairs: what was done, in words, for instance `2 aliases`, `key order`; empty if nothing had to be.
    """

    content: bytes
    repairs: tuple[str, ...]


def fixed(data: bytes, path: str, kind: str, model: type[BaseModel], known: Known) -> Fixed:
    """Return a file with what is safe to repair put right; a second time changes nothing.

    A file that cannot be read stays as it is, to the byte, and so does the Markdown below a page's front matter.

    Args:
        data: the bytes of the file.
        path: its path in the portal.
        kind: the kind of record in it.
        model: the record's model.
        known: what the portal knows.
    """
    text, problem = decode(data, path)
    before, text, behind = _front(text) if path.endswith(".md") else ("", text, "")
    document = parse(text, path)
    if problem or document.problems:
        return Fixed(data, ())
    repairs = [*(["line ends"] if b"\r" in data else []), *(["byte-order mark"] if data.startswith(BOM_UTF8) else [])]
    for _ in range(_ROUNDS):
        new, done = _round(text, document, kind, model, known)
        if new == text:
            break
        text, document, repairs = new, parse(new, path), [*repairs, *done]
    if (new := with_schema_line(text, schema_line(path))) != text:
        text, repairs = new, [*repairs, "schema line"]
    content = (before + text + behind).encode()
    is_better = content != data and len(content) <= LIMIT
    return Fixed(content, tuple(_told(repairs))) if is_better else Fixed(data, ())


def _front(text: str) -> tuple[str, str, str]:
    """Return a page's first line, its front matter, and all that follows; nothing where it has no front matter."""
    page = _FRONT.fullmatch(text)
    return (page[1], page[2], page[3]) if page else ("", "", text)


def _round(text: str, document: Document, kind: str, model: type[BaseModel], known: Known) -> tuple[str, list[str]]:
    """Return a text without a problem after each kind of repair, and what was done."""
    done: list[str] = []
    ways = (
        _without_blanks,
        _with_one_end,
        partial(_with_keys, model=model),
        partial(_with_words, kind=kind, model=model, known=known),
        _with_quotes,
        partial(_in_order, model=model),
    )
    for way in ways:
        new, repairs = way(text, document)
        if new != text:
            text, document, done = new, parse(new, ""), [*done, *repairs]
    return text, done


def _without_blanks(text: str, document: Document) -> tuple[str, list[str]]:
    for new in without_trailing_blanks(text, document.root) if document.root else ():
        if new == text or same(document.value, parse(new, "").value):
            return new, ["trailing blanks"]
    return text, []


def _with_one_end(text: str, document: Document) -> tuple[str, list[str]]:
    if not text.endswith("\n"):
        return text + "\n", ["final line end"]
    new = text.rstrip("\n") + "\n"
    keeps = new == text or same(document.value, parse(new, "").value)
    return (new, ["blank lines at the end"]) if keeps else (text, [])


def _with_keys(text: str, document: Document, model: type[BaseModel]) -> tuple[str, list[str]]:
    """Return a text with the keys that the model means; as it is where two keys mean one."""
    if document.root is None or not (found := [*keys(model, document.value)]):
        return text, []
    nodes = []
    for at, meant in found:
        parent = collection_at(document.root, at[:-1])
        nodes.append((parent.value[position(parent, at[-1])][0], meant))
    new = text
    for node, meant in sorted(nodes, key=lambda each: -each[0].start_mark.index):
        new = new[: node.start_mark.index] + meant + new[node.end_mark.index :]
    return (text, []) if parse(new, "").problems else (new, ["key name"] * len(found))


def _with_words(
    text: str, document: Document, kind: str, model: type[BaseModel], known: Known
) -> tuple[str, list[str]]:
    words = replace(known, skills=written_skills(document.value)) if kind == "skills" else known
    done: list[str] = []
    for change in changes(kind, model, document.value, words):
        with suppress(
            ValueError
        ):  # written so oddly that no other text can take its place: the word stays, and is told
            text, done = edit(text, [(change.at, change.value)]), [*done, *change.repairs]
    return text, done


def _with_quotes(text: str, document: Document) -> tuple[str, list[str]]:
    return with_quotes(text, document.root) if document.root else text, ["quotes"]


def _in_order(text: str, document: Document, model: type[BaseModel]) -> tuple[str, list[str]]:
    return ordered(text, document, partial(keys_of, model)), ["key order"]


def _told(repairs: Iterable[str]) -> Iterator[str]:
    """Yield the repairs in words, each once, with its number where that says something."""
    numbers = Counter(repairs)
    for repair, plural in _REPAIRS.items():
        if number := numbers[repair]:
            yield f"{number} {plural if number > 1 else repair}" if plural else repair
