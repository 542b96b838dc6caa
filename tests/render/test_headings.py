"""Headings in raw HTML: named as the site builder names those that it makes of Markdown."""

import markdown  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom import peopletext
from pairloom.model.portal import Portal
from pairloom.render import headings
from pairloom.render.environment import environment

TEXTS = st.sampled_from(
    ["Goals", "Goals_1", "As a mentor", "C++", "Übung & <Rast>", "Сезоны", "季節", "a -- b", "_x_", "1. *x*", "ﬁne"]
)


@given(st.lists(TEXTS | st.text("aé中_- 1&", min_size=1).filter(lambda text: bool(text.strip())), max_size=6))
def test_a_heading_is_the_one_that_the_builder_makes(community: Portal, texts: list[str]) -> None:
    """A heading of the partial is the one that the builder makes of Markdown, its name and its link included."""
    partial = environment(community.community, (), ()).get_template("headings.html.j2").module
    said = [" ".join(text.split()) for text in texts]
    made = headings.told_apart("\n".join(str(partial.second(text)) for text in said))  # type: ignore[attr-defined]
    toc = {"toc": {"permalink": True, "permalink_title": "Link to this section"}}
    text = "\n\n".join(f"## {peopletext.to_heading(text)}" for text in said)
    assert _plain(markdown.markdown(text, extensions=["toc"], extension_configs=toc)) == _plain(made)


@pytest.mark.parametrize("level", ["first", "second", "third"])
def test_a_heading_has_its_level(community: Portal, level: str) -> None:
    """A heading has the level that its macro is named after."""
    partial = environment(community.community, (), ()).get_template("headings.html.j2").module
    number = 1 + ["first", "second", "third"].index(level)
    link = '<a class="headerlink" href="#a-b" title="Link to this section">¶</a>'
    assert f'<h{number} id="a-b">A &amp; b{link}</h{number}>' == getattr(partial, level)("A & b")


def _plain(html: str) -> str:
    """Return HTML with each character written in one way only."""
    for written, meant in (("&para;", "¶"), ("&#38;", "&amp;"), ("&#60;", "&lt;"), ("&#62;", "&gt;")):
        html = html.replace(written, meant)
    for number in range(33, 127):
        html = html.replace(f"&#{number};", chr(number))
    return html
