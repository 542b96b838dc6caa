# ruff: noqa: RUF001 - texts in many scripts
"""How a text is taken apart into words and characters."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairloom.match.texts import tokens as module
from pairloom.match.texts.tokens import folded, tokens


def written(text: str, kind: str = "word") -> list[str]:
    """Return the pieces of one kind, as they are written."""
    return [piece.written for piece in tokens(text) if piece.kind == kind]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I write C++, C# and node.js; .NET too...and c.", "I write C++ C# and node.js .NET too and c"),
        ("well-known I/O, don't", "well known I O don t"),
        ("a16b, h264", "a16b h264"),
        ("l’éditeur naïf", "l éditeur naïf"),
        ("e\u0301diteur", "éditeur"),
        ("मैं लौट रही हूँ।", "मैं लौट रही हूँ"),
        ("கற்றுக்கொள்ள", "கற்றுக்கொள்ள"),
        ("مُحَرِّر نـمـوذج", "مُحَرِّر نموذج"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("soft\u00adware \u202eevil\u202c 👩\u200d💻 ❤\ufe0f", "software evil"),
        ("snake_case", "snake case"),
        ("x#y C#7", "x y C"),
    ],
)
def test_words_are_runs_of_letters_and_marks(text: str, words: str) -> None:
    """A word keeps its marks and the signs that belong to names of languages, and nothing invisible."""
    assert words.split(" ") == written(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See [my work](https://x.example/a_(b)) now", "See my work now"),
        ("<https://x.example/yarn> and <b>bold</b>", "and bold"),
        ("www.yarn.example, me@yarn.example or mailto:me", "or"),
        ("```python\nprint(yarn)\n```", "print yarn"),
        ("Look [here][ref].\n\n[ref]: https://yarn.example 'Yarn'", "Look here ref"),
        ("fish &amp; chips", "fish chips"),
        ("JavaScript: the *good* parts", "JavaScript the good parts"),
    ],
)
def test_markdown_and_addresses_are_no_words(text: str, words: str) -> None:
    """Where a link goes, tags, fences and entities are passed over; the words of the text stay."""
    assert words.split() == written(text)


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("学习Rust编程", ["学", "习", "编", "程"]),
        ("我们的模拟器", ["模", "拟", "器"]),
        ("機械学習を学びたいです", ["機", "械", "学", "習", "学"]),
        ("세미나를 합니다", ["세", "미", "나", "를"]),
        ("เขียนที่บ้าน", ["เ", "ขี", "ย", "น", "บ้", "า", "น"]),
        ("〇𠮷、。", ["〇", "𠮷"]),
    ],
)
def test_scripts_without_blanks_come_as_characters(text: str, characters: list[str]) -> None:
    """Characters carry their marks; small words, hiragana and punctuation are none."""
    assert characters == written(text, "single")


def test_numbers_are_a_kind_of_their_own() -> None:
    """What begins with a digit is a number, whatever follows it."""
    assert ["3D", "16", "2027", "٣"] == written("3D, 16-shaft, 2027, ٣", "number")


def test_pieces_know_what_is_between_them() -> None:
    """A blank, a dash or nothing keeps two pieces near; a comma parts them."""
    found = [(piece.written, piece.near, piece.touching) for piece in tokens("public-speaking 学Go, talks")]
    assert [
        ("public", False, False),
        ("speaking", True, False),
        ("学", True, False),
        ("Go", True, True),
        ("talks", False, False),
    ] == found


def test_capitals_and_forms_make_no_difference() -> None:
    """Capitals, full width and the dotted capital I of Turkish are the same as plain small letters."""
    assert ["strasse", "rust", "istanbul", "οδοσ"] == [
        folded(word) for word in ("Straße", "ＲＵＳＴ", "İstanbul", "ΟΔΟΣ")
    ]


def test_every_mark_is_known() -> None:
    """Each mark of Unicode's first plane belongs to a word or a character, but for variants and a few ancient ones."""
    known = re.compile(f"[{module._MARKS}{module._ALONE}]")  # noqa: SLF001 - the table itself is looked at
    marks = [chr(code) for code in range(0x300, 0xFE00) if unicodedata.category(chr(code)).startswith("M")]
    missing = {char for char in marks if not known.match(char)}
    names = {unicodedata.name(char, "").split()[0] for char in missing}
    assert names <= {"MONGOLIAN", "IDEOGRAPHIC", "HANGUL"}


@given(st.text(max_size=60))
def test_any_text_can_be_taken_apart(text: str) -> None:
    """Whatever the text, each piece is something, and each word begins with a letter or a dot."""
    pieces = [*tokens(text)]
    assert all(piece.written for piece in pieces)
    assert all(piece.folded for piece in pieces if piece.kind == "word")


@pytest.mark.parametrize(
    "text", ["](" * 5000, "a." * 5000, "[" * 10000, "<a" * 5000, "é" * 10000, "a@" * 5000, "&a" * 5000]
)
def test_hostile_texts_take_no_time(text: str) -> None:
    """Ten thousand characters made to be slow are taken apart like any others."""
    assert len([*tokens(text)]) <= len(text)


@given(st.text(st.sampled_from("aZz09._+#- \n'/@"), max_size=40))
def test_plain_text_has_the_same_pieces_as_any_other(text: str) -> None:
    """ASCII is read by a shorter grammar, to the same pieces: one sign of another kind changes none of them."""
    assert [*tokens(text)] == [*tokens(f"{text} \u2020")]
