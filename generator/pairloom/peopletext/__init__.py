"""What people wrote -> HTML that cannot do harm, in one line that the site builder leaves alone.

People's text is Markdown without HTML. It goes through a CommonMark parser that passes no HTML, then through an
allow-list. The result has no line break, so that it stands inside one raw-HTML block of a staged page: there the
builder's own Markdown (and its attribute lists, tables, snippets or macros) does not look at it again.
"""

import re
from typing import Final

from markupsafe import Markup

from pairloom.lazily import lazily
from pairloom.peopletext.quick import simple

with lazily():  # most sites need the parser for a few texts, and some for none
    from pairloom.peopletext import parser

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_PUNCTUATION: Final = re.compile(r"[!-/:-@\[-`{-~]")
_BLANKS: Final = re.compile(r"\s+")


def to_html(markdown: str) -> Markup:
    """Return a person's Markdown as safe HTML in one line.

    Paragraphs, emphasis, lists, quotes, code and https links stay; a heading becomes a bold paragraph, a picture
    becomes a link with its description. Line breaks inside a block of code are written `&#10;`.
    """
    quick = simple(markdown)
    return Markup(parsed(markdown) if quick is None else quick)  # noqa: S704 - both let nothing else through


def parsed(markdown: str) -> str:
    """Return the HTML of any text at all, by the parser and the allow-list."""
    return parser.parsed(_CONTROL.sub(" ", markdown.replace("\r\n", "\n").replace("\r", "\n")))


def to_heading(text: str) -> Markup:
    """Return plain text so that it stays plain text inside a Markdown heading.

    Every ASCII punctuation mark becomes a numeric character reference: there is nothing left for Markdown to read.
    """
    plain = _BLANKS.sub(" ", _CONTROL.sub(" ", text)).strip()
    return Markup(_PUNCTUATION.sub(lambda mark: f"&#{ord(mark.group())};", plain))  # noqa: S704 - none of <>&"' is left
