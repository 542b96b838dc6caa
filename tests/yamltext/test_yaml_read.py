"""Reading YAML: one grammar, whose plain words stay text."""

import pytest

from pairloom.yamltext import parse, read
from pairloom.yamltext.loader import DEEPEST, too_deep


@pytest.mark.parametrize(
    "word",
    [
        *("no", "yes", "on", "off", "y", "n", "No", "NO", "On", "TrUe", "nULL", "=", "<<"),
        *("12:30", "1:2:3", "010", "0x1f", "0o17", "0b1", "1_000", "+5", "-0", "00", "-01", "1234567890123456789"),
        *("1.10", "1e3", ".5", ".inf", ".nan", "2026-11-01", "2026-11-01T10:00:00Z"),
    ],
)
def test_what_is_no_whole_number_true_false_or_null_is_text(word: str) -> None:
    """What is no whole number, true, false or null is text."""
    assert read(f"key: {word}\n".encode(), "a.yml").value == {"key": word}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("NULL", None),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("0", 0), ("-3", -3), ("42", 42), ("123456789012345678", 123456789012345678),
        ('"42"', "42"), ("'true'", "true"), ('""', ""), ("|\n  1\n", "1\n"), (">\n  a\n  b\n", "a b\n"),
        ("[]", []), ("{}", {}), ("[1, a]", [1, "a"]), ("{b: 2}", {"b": 2}),
    ],
)  # fmt: skip
def test_plain_values_and_quoted_text_are_told_apart(text: str, value: object) -> None:
    """Plain values and quoted text are told apart."""
    document = parse(f"key: {text}\n", "a.yml")
    assert {"key": value} == document.value
    assert type(value) is type(document.value["key"])


def test_byte_order_mark_and_crlf_and_cr_are_accepted() -> None:
    """A byte-order mark and the line ends of Windows and old Macs are accepted."""
    assert read(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\nc: 2\rd: 3", "a.yml").value == {
        "a": 1,
        "b": "x\ny\n",
        "c": 2,
        "d": 3,
    }


def test_a_merge_key_in_quotes_is_an_ordinary_key() -> None:
    """A merge key in quotes is an ordinary key."""
    assert read(b'"<<": 1\n', "a.yml").value == {"<<": 1}


def test_an_exclamation_mark_inside_text_is_text() -> None:
    """Exclamation marks, stars and ampersands inside text are text."""
    text = "a: Hello, you & I!\nb: 'a * b'\nc: |\n  * item\n  !important & more\n"
    assert read(text.encode(), "a.yml").value == {
        "a": "Hello, you & I!",
        "b": "a * b",
        "c": "* item\n!important & more\n",
    }


def test_many_brackets_that_are_not_deep_are_read() -> None:
    """Many brackets side by side are no depth."""
    text = "[" + ", ".join(["[a, {b: c}]"] * 300) + "]"
    assert too_deep(text) is None
    assert read(text.encode(), "a.yml").problems == ()
    assert too_deep("[" * 300) == DEEPEST
