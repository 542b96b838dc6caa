"""The nearest word, and values as a reader sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom.explain import did_you_mean, listed, nearest, shown, subject, to_slug, visible
from pairloom.explain.near import longer
from pairloom.explain.show import inline


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("pythn", "python"),
        ("PYTHON", "python"),
        ("rust", "rust"),
        ("javscript", "javascript"),
        ("go", None),
        ("", None),
    ],
)
def test_a_slip_of_the_pen_has_a_nearest_word(word: str, near: str | None) -> None:
    """A slip of the pen has a nearest word, and a word unlike all has none."""
    assert near == nearest(word, ["rust", "python", "javascript"])


def test_a_word_stands_for_the_one_that_begins_like_it() -> None:
    """A longer or shorter form stands for the one word that begins like it, never for one of two."""
    days = ["mon", "tue", "wed"]
    assert [longer(word, days) for word in ("Tuesday", "tu", "sunday")] == ["tue", None, None]
    assert longer("async", ["asynchronous", "async-video"]) is None


def test_the_order_of_the_words_does_not_matter() -> None:
    """Of equally near words the first of the alphabet is taken, whatever their order."""
    assert nearest("abcx", ["abcz", "abca"]) == nearest("abcx", ["abca", "abcz"]) == "abca"
    assert nearest("word", []) is None


def test_a_question_names_the_nearest_word_or_says_the_other_thing() -> None:
    """The question names the nearest word; where there is none, the other sentence stands."""
    assert did_you_mean("pythn", ["python"]) == "did you mean python?"
    assert did_you_mean("zzz", ["python"], "see content/skills.yml") == "see content/skills.yml"


def test_words_are_listed_as_in_a_sentence() -> None:
    """Words are listed as a sentence has them."""
    assert [listed(["a"]), listed(["a", "b"]), listed("abc", "and")] == ["a", "a or b", "a, b and c"]


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        (None, "nothing"), ("", "nothing"), (True, "true"), (False, "false"), (3, "3"), ([1], "a list"),
        ({}, "a group of keys and values"), ("a\nb\u202e", '"a\\nb\\u202e"'), ("x" * 61, '"' + "x" * 59 + '…"'),
        ("é漢", '"é漢"'),
    ],
)  # fmt: skip
def test_a_found_value_is_shown_readably(value: object, seen: str) -> None:
    """A found value is shown short and with nothing invisible in it."""
    assert seen == shown(value)


@given(st.text())
def test_nothing_invisible_is_ever_shown(text: str) -> None:
    """What is shown of any text is printable and at most 60 characters long."""
    assert visible(text).isprintable()
    assert len(visible(text)) <= 60


def test_a_key_path_is_a_subject() -> None:
    """A key path is told with dots, and items of lists are counted from 1."""
    assert [subject(()), subject(("a", 0, "b", 1, 2)), subject((3,))] == ["the file", "a[1].b[2][3]", "[4]"]


def test_an_example_on_one_line_is_yaml() -> None:
    """An example on one line quotes what could be read as something else."""
    value = {"a": ["x y", "no", "18:00", "2026-11-01", 1, True, None], "b": "https://example.org/", "c": "a: b"}
    assert inline(value) == ('{a: [x y, "no", "18:00", 2026-11-01, 1, true, null], b: https://example.org/, c: "a: b"}')


def test_a_short_name_is_made_of_any_text() -> None:
    """A short name keeps letters without their marks; of a script without Latin letters nothing is left."""
    assert [to_slug("Amina_K."), to_slug("Łukasz Groß"), to_slug("漢字")] == ["amina-k", "lukasz-gross", ""]
