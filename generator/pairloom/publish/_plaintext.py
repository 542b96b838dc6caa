"""People's Markdown -> plain text, for places that show no HTML: calendars."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER: Final = MarkdownIt("commonmark", {"html": False})
_GAPS: Final = re.compile(r"\n{3,}")
_ENDS: Final = {"paragraph_close", "heading_close", "bullet_list_close", "ordered_list_close", "blockquote_close"}


def plain(markdown: str) -> str:
    """Return Markdown as plain text: paragraphs with a blank line between, lists with dashes or numbers.

    A link keeps its address in brackets, a picture its description; emphasis goes.
    """
    text = "".join(_blocks(_PARSER.parse(markdown)))
    return _GAPS.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip()


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    numbers: list[int | None] = []
    for token in tokens:
        if token.type == "bullet_list_open":
            numbers.append(None)
        elif token.type == "ordered_list_open":
            numbers.append(int(token.attrGet("start") or 1))
        elif token.type == "list_item_open":
            number = numbers[-1]
            yield "  " * (len(numbers) - 1) + ("- " if number is None else f"{number}. ")
            numbers[-1] = None if number is None else number + 1
        elif token.type == "inline":
            yield "".join(_inline(token.children or ()))
        elif token.type in {"fence", "code_block"}:
            yield token.content + "\n"
        elif token.type in _ENDS:
            yield "\n" if token.hidden or numbers else "\n\n"
        if token.type in {"bullet_list_close", "ordered_list_close"}:
            numbers.pop()
            yield "" if numbers else "\n"


def _inline(tokens: Sequence[Token]) -> Iterator[str]:
    links: list[tuple[str, list[str]]] = []
    for token in tokens:
        said = token.content
        if token.type == "softbreak":
            said = " "
        elif token.type == "hardbreak":
            said = "\n"
        elif token.type == "link_open":
            links.append((str(token.attrGet("href") or ""), []))
        elif token.type == "link_close":
            address, label = links.pop()
            said = "" if address in "".join(label) else f" ({address})"
        if links and token.type != "link_close":
            links[-1][1].append(said)
        yield said
