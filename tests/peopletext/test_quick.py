"""The quick way for people's text: it gives what the slow way gives, or says that it cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom import peopletext
from pairloom.peopletext import quick

PIECES = (
    *"a b1 ", *"*_`[]()!&<>\"'#-+=~|{}\\/.,:;?\n", *"éß中²½٣।“…ﬁ",
    "\u2019", "\u2013", "\u0301", "\u093f", "\u200b", "\u200d", "\u3000", "\xa0", "\xad", "\ufffe", "\U0001f600",
    "**", "***", "``", "\n\n", "  ", "\t", "\r", "1. ", "10 ", "- ", "# ", "& ", "&amp;", "===",
    "*em*", "**bold**", "`a*b`", "*a b*.", "(*x*)", "](", "{: .x}",
    "\n\n- a", "\n- b", "\n\n1. a", "\n2. b", "\n\nc", "C++", "3D", "(d)", "+",
    "[x](https://a-b.example.org)", "[x y](https://example.org/p/q?x=1#y)", "[r]: https://example.org",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_the_quick_way_gives_what_the_slow_way_gives(text: str) -> None:
    """The quick way gives what the slow way gives, whatever marks a text holds, or nothing at all."""
    assert quick.simple(text) in (None, peopletext.parsed(text))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_quick_way_gives_what_the_slow_way_gives_in_any_script(text: str) -> None:
    """The quick way gives what the slow way gives in any script, whatever characters stand between words."""
    whole = f"I weave{text}and *spin* wool"
    assert quick.simple(whole) in (None, peopletext.parsed(whole))


@given(st.text("ab01-./?#=_~%&:@x", max_size=30))
def test_the_quick_way_gives_what_the_slow_way_gives_for_any_address(address: str) -> None:
    """The quick way gives what the slow way gives for any address of a link."""
    text = f"See [it](https://{address})"
    assert quick.simple(text) in (None, peopletext.parsed(text))


@pytest.mark.parametrize(
    "text",
    [
        "I weave.",
        "I weave & spin; since 1999!\nAsk me (anything): “how?”, 'why?', 50% \"off\".\n",
        "I like handle-with-care and *good* tests.\n\nI help with [patches](https://example.org/some-one).\n",
        "**Hello**, (*hello*): run `make -j4 test`.\n\n\n10 years of *it*",
        "I help with:\n\n- *wool*\n- **looms (old)**\n- 3D patterns\n\nand:\n\n1. `git`\n2. **C++**.\n",
        "أنسج منذ عشر سنوات.\n\n我织布。 Привет",
    ],
)
def test_usual_texts_go_the_quick_way(text: str) -> None:
    """Usual texts of people go the quick way."""
    assert quick.simple(text) == peopletext.parsed(text)


@pytest.mark.parametrize(
    "text",
    [
        "", " a", "a ", "a  \nb", "a\tb", "a\r\nb",
        "- a", "1. a", "a\n- b", "a\n\n- b\n\n- c", "a\n\n- b\nc", "a\n\n- b\n1. c", "a\n\n-  b",
        "# a", "> a", "a\n---", "a\n===", "```\na\n```",
        "*a", "a*b*c", "*a *b*", "**a*", "_a_", "`a", "``a``", "a\\*", "<b>", "&amp;", "AT&T", "![a](https://b.example.org)",
        "[a](http://b.example.org)", "[a](https://B.example.org)", "[a](https://xn--a.example.org)", "[a](https://1.2.3.4)",
        "[a]", "[a]: https://b.example.org", "a\xa0b", "a\x02b",
    ],
)  # fmt: skip
def test_the_quick_way_declines_in_doubt(text: str) -> None:
    """The quick way declines what only the parser knows, or the allow-list."""
    assert quick.simple(text) is None
