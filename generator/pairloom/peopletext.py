"""What people wrote -> HTML that cannot do harm, in one line that the site builder leaves alone.

People's text is Markdown without HTML. It goes through a CommonMark parser that passes no HTML, then through an
allow-list. The result has no line break, so that it stands inside one raw-HTML block of a staged page: there the
builder's own Markdown (and its attribute lists, tables, snippets or macros) does not look at it again.
"""

import re
from typing import Final

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_TAGS: Final = {"p", "br", "strong", "em", "a", "ul", "ol", "li", "code", "pre", "blockquote", "hr"}
_REL: Final = "nofollow ugc noopener"
_PRE: Final = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_PLAIN_HTTPS: Final = re.compile(r"https://[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]+)?(?:[/?#]|$)")
_PUNCTUATION: Final = re.compile(r"[!-/:-@\[-`{-~]")
_BLANKS: Final = re.compile(r"\s+")


def to_html(markdown: str) -> Markup:
    """Return a person's Markdown as safe HTML in one line.

    Paragraphs, emphasis, lists, quotes, code and https links stay; a heading becomes a bold paragraph, a picture
    becomes a link with its description. Line breaks inside a block of code are written `&#10;`.
    """
    text = _CONTROL.sub(" ", markdown.replace("\r\n", "\n").replace("\r", "\n"))
    clean = nh3.clean(
        _PARSER.render(text), tags=_TAGS, attributes={"*": set(), "a": {"href"}}, url_schemes={"https"}, link_rel=_REL
    )
    kept = _PRE.sub(lambda block: block.group().replace("\n", "&#10;"), clean)
    return Markup(kept.replace("\n", " ").strip())  # noqa: S704 - it has just been through the allow-list


def to_heading(text: str) -> Markup:
    """Return plain text so that it stays plain text inside a Markdown heading.

    Every ASCII punctuation mark becomes a numeric character reference: there is nothing left for Markdown to read.
    """
    plain = _BLANKS.sub(" ", _CONTROL.sub(" ", text)).strip()
    return Markup(_PUNCTUATION.sub(lambda mark: f"&#{ord(mark.group())};", plain))  # noqa: S704 - none of <>&"' is left


def _may_link(url: str) -> bool:
    return _PLAIN_HTTPS.match(url) is not None


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False})
    parser.validateLink = _may_link  # type: ignore[method-assign]
    parser.disable("image")
    parser.add_render_rule("heading_open", lambda *_: "<p><strong>")
    parser.add_render_rule("heading_close", lambda *_: "</strong></p>\n")
    return parser


_PARSER: Final = _parser()
