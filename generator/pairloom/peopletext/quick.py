"""Text that uses little of Markdown -> the HTML that the parser and the allow-list make of it, but quicker.

Most people write sentences, with a word *in italics*, **in bold** or `as code`, a [link](https://example.org/), and a
short list after them. The pattern takes a text only as a whole, and only where each mark in it can mean one thing
(CommonMark 0.31.2, sections 4 to 6). All else is left to the parser, so in doubt the pattern says no.
"""

import re
from typing import Final

_CHARACTER: Final = (
    r"""[^\x00-\x1f!&*<>\[\\\]^_`{|}~\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff\ufeff]"""
)
"""What means nothing to Markdown inside a line, the blank among them."""

_WORD: Final = rf"(?=[^\W_]){_CHARACTER}++(?<=[^\W_]|[)+])"
_CODE: Final = r"[!-%'-;=?-\[\]-_a-~]++(?:[ ][!-%'-;=?-\[\]-_a-~]++)*+"
_LABEL: Final = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_LINK: Final = rf"""
    https://(?=[a-z0-9.-]{{1,60}}[/)])(?:{_LABEL}\.)*(?=[a-z]){_LABEL}
    (?:/[A-Za-z0-9._~/-]*(?:\?[A-Za-z0-9._=-]+)?(?:\#[A-Za-z0-9._-]+)?)?
"""
_LINE: Final = rf"""
    (?=[^\W\d_]|["'(`*\[]|[0-9]++[ A-Za-z]|[^\x00-\x7f])
    (?:
        {_CHARACTER}++ | [&](?=[ ]) | !(?!\[)
        | (?<![^\s(])(?:\*\*{_WORD}\*\* | \*{_WORD}\*)(?![^\s.,;:?!)])
        | (?<!`)`{_CODE}`(?!`)
        | \[{_WORD}\]\({_LINK}\)
    )++
    (?<![ ])
"""
_TEXT: Final = rf"{_LINE}(?:\n++{_LINE})*+"
_LIST: Final = rf"(?:-[ ]{_LINE}(?:\n-[ ]{_LINE})*+ | [1-9]\.[ ]{_LINE}(?:\n[1-9]\.[ ]{_LINE})*+)"
_SIMPLE: Final = re.compile(rf"\n*+{_TEXT}(?:\n\n++{_LIST}(?:\n\n++{_TEXT}|(?=\n*+\Z)))*+\n*+", re.VERBOSE)
_BLANK: Final = re.compile("\n\n+")
_ITEM: Final = re.compile(r"\n(?:-|[1-9]\.) ")
_MARKED: Final = re.compile(r"\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`|\[([^]]+)\]\(([^)]+)\)|&")


def simple(text: str) -> str | None:
    """Return the HTML of a text in one line; None where the text needs the parser."""
    if not _SIMPLE.fullmatch(text):
        return None
    inner = _MARKED.sub(_element, text.strip("\n"))
    return " ".join(map(_block, _BLANK.split(inner))) if "\n" in inner else f"<p>{inner}</p>"


def _block(text: str) -> str:
    """Return a paragraph or, where each line begins with a mark, a list: no paragraph begins with one."""
    _, *others = _ITEM.split(f"\n{text}")
    if not others:
        return "<p>" + text.replace("\n", " ") + "</p>"
    name = "ul" if text.startswith("-") else "ol"
    return f"<{name}> {' '.join(f'<li>{one}</li>' for one in others)} </{name}>"


def _element(found: re.Match[str]) -> str:
    strong, slanted, code, label, url = found.groups()
    if strong:
        return f"<strong>{strong}</strong>"
    if slanted:
        return f"<em>{slanted}</em>"
    if code:
        return f"<code>{code}</code>"
    return f'<a href="{url}" rel="nofollow ugc noopener">{label}</a>' if url else "&amp;"
