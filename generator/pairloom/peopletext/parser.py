"""Any text of a person -> HTML that cannot do harm: a CommonMark parser that passes no HTML, then an allow-list."""

import re
from typing import Final

import nh3
from markdown_it import MarkdownIt

_TAGS: Final = {"p", "br", "strong", "em", "a", "ul", "ol", "li", "code", "pre", "blockquote", "hr"}
_REL: Final = "nofollow ugc noopener"
_PRE: Final = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_PLAIN_HTTPS: Final = re.compile(r"https://[A-Za-z0-9][A-Za-z0-9.-]*(?::[0-9]+)?(?:[/?#]|$)")


def parsed(text: str) -> str:
    """Return the HTML of a text without control characters, in one line."""
    clean = nh3.clean(
        _PARSER.render(text), tags=_TAGS, attributes={"*": set(), "a": {"href"}}, url_schemes={"https"}, link_rel=_REL
    )
    kept = _PRE.sub(lambda block: block.group().replace("\n", "&#10;"), clean)
    return kept.replace("\n", " ").strip()


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
