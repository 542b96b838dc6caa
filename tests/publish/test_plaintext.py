"""Markdown as plain text."""

import pytest

from pairloom.publish._plaintext import plain


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("One **bold**\nword.\n\nTwo  \nlines.", "One bold word.\n\nTwo\nlines."),
        ("# Title\n\n- one\n- two\n  - three\n\nAfter", "Title\n\n- one\n- two\n  - three\n\nAfter"),
        ("3. three\n4. four", "3. three\n4. four"),
        ("See [the page](https://example.org/a) or <https://example.org/b>.",
         "See the page (https://example.org/a) or https://example.org/b."),
        ("`a < b` and ![a cat](https://example.org/cat.png)", "a < b and a cat"),
        ("> quoted\n\n```\ncode  here\n```\nend", "quoted\n\ncode  here\n\nend"),
        ("<b>not HTML</b> &amp; so", "<b>not HTML</b> & so"),
        ("a\n\n---\n\nb", "a\n\nb"),
        ("1. first\n\n   more of it\n2. second", "1. first\nmore of it\n2. second"),
    ],
)  # fmt: skip
def test_markdown_becomes_the_text_that_one_would_type(markdown: str, text: str) -> None:
    """Markdown becomes the text that one would type where there is no Markdown."""
    assert text == plain(markdown)
