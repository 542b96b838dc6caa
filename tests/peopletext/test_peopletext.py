"""People's text: harmless, in one line, and otherwise as it was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom import peopletext


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**a** *b* `c`", "<p><strong>a</strong> <em>b</em> <code>c</code></p>"),
        ("# Title\n\ntext", "<p><strong>Title</strong></p> <p>text</p>"),
        ("Title\n=====", "<p><strong>Title</strong></p>"),
        ("- a\n- b", "<ul> <li>a</li> <li>b</li> </ul>"),
        ("> a", "<blockquote> <p>a</p> </blockquote>"),
        ("```\na\n\n b\n```", "<pre><code>a&#10;&#10; b&#10;</code></pre>"),
        ("a\r\nb\rc", "<p>a b c</p>"),
        ("a  \nb", "<p>a<br> b</p>"),
        (
            "[x](https://example.org/?a=1&b=2)",
            '<p><a href="https://example.org/?a=1&amp;b=2" rel="nofollow ugc noopener">x</a></p>',
        ),
        ("a | b\n--|--\n1 | 2", "<p>a | b --|-- 1 | 2</p>"),
    ],
)
def test_markdown_that_people_use_becomes_html_in_one_line(markdown: str, html: str) -> None:
    """Markdown that people use becomes HTML in one line."""
    assert html == peopletext.to_html(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        "[x](javascript:alert(1))",
        "[x](data:text/html,hi)",
        "[x](http://example.org)",
        "[x](//example.org)",
        "[x](/etc)",
        "[x](https://user:pass@example.org/)",
        "[x](https://[::1)",
        "<javascript:alert(1)>",
        "[x][r]\n\n[r]: vbscript:x",
    ],
)
def test_a_link_that_is_not_plain_https_is_no_link(markdown: str) -> None:
    """A link that is not plain https is no link."""
    assert "<a" not in peopletext.to_html(markdown)


@pytest.mark.parametrize(
    "markdown", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</div>", "<!-- -->", "<svg onload=a>"]
)
def test_html_in_the_text_is_shown_and_not_obeyed(markdown: str) -> None:
    """HTML in the text is shown and not obeyed."""
    shown = markdown.replace("<", "&lt;").replace(">", "&gt;")
    assert f"<p>{shown}</p>" == peopletext.to_html(markdown)


def test_a_picture_becomes_a_link_with_its_description() -> None:
    """A picture becomes a link with its description."""
    html = peopletext.to_html("![loom](https://example.org/a.png)")
    assert '<p>!<a href="https://example.org/a.png" rel="nofollow ugc noopener">loom</a></p>' == html


@pytest.mark.parametrize("markdown", [">" * 4000, "[" * 4000, "*a " * 1300, "- " * 2000, "`" * 4000, "![" * 2000])
def test_text_made_to_be_slow_or_deep_still_ends(markdown: str) -> None:
    """Text made to be slow or deep still ends, and is still one line."""
    assert "\n" not in peopletext.to_html(markdown)


@given(st.text(st.sampled_from("ab<>&\"'[]()!`*_#-+=|:{}\\/\n\r\t\x02\x85\u2028 ")))
def test_no_text_at_all_gets_a_tag_attribute_or_line_break_through(markdown: str) -> None:
    """No text at all gets a tag outside the list, an attribute or a line break through."""
    html = str(peopletext.to_html(markdown))
    assert not {"\n", "\r", "\x02", "\x85", "\u2028"} & set(html)
    allowed = {"p", "br", "strong", "em", "ul", "ol", "li", "code", "pre", "blockquote", "hr", "a"}
    tags = [part.partition(">")[0].strip("/") for part in html.split("<")[1:]]
    assert [tag for tag in tags if tag.split(" ")[0] not in allowed] == []


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Zoë Nkosi", "Zoë Nkosi"),
        ("*a* <b>", "&#42;a&#42; &#60;b&#62;"),
        ("a &amp; b", "a &#38;amp&#59; b"),
        ("{: #x }", "&#123;&#58; &#35;x &#125;"),
        ("a\n\n# b\x02", "a &#35; b"),
    ],
)
def test_a_name_in_a_heading_has_no_punctuation_left_for_markdown(text: str, heading: str) -> None:
    """A name in a heading has no punctuation left for Markdown."""
    assert heading == peopletext.to_heading(text)
