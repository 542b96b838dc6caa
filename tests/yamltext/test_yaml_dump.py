"""Writing YAML: what is written is read back, by us and by others."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from pairloom.yamltext import dump, read

TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text(" a-:#\n\t'\"[]{},&*!|>%@`?é漢\\", max_size=20),
    st.sampled_from(["no", "y", "null", "~", "true", "010", "1.10", "1e3", "12:30", "=", "<<", "2026-11-01", ".inf"]),
    st.sampled_from(["---", "...", "-", "?", ":", "#", "+1", "1_0", "0o7", "0x1f", "On", "YES", "False"]),
    st.lists(st.sampled_from(["word", "#x", "- ", "é", "x:", ":y", "it's"]), min_size=10, max_size=60).map(" ".join),
    st.lists(st.text("ab c", max_size=6), max_size=5).map("\n".join),
)
WHOLE = st.integers(-(10**18) + 1, 10**18 - 1)
VALUES = st.recursive(
    st.one_of(TEXTS, WHOLE, st.booleans(), st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=8,
)


@given(VALUES.filter(lambda value: value is not None))
@example({"a": "x " * 80, "b": ["y " * 90 + "z"], "c": "w" * 200 + " v"})
@example({"a": "\n", "b": "\n\n", "c": "a\n", "d": "a\n\n", "e": "a\n\nb", "f": "\na", "g": " a\nb", "h": "a \nb"})
@example("- " * 100)
def test_what_is_written_is_read_back(value: object) -> None:
    """What is written is read back by our reader, without a problem."""
    document = read(dump(value).encode(), "a.yml", limit=10**6)
    assert ((), value) == (document.problems, document.value)


@given(VALUES)
def test_other_readers_agree_with_what_is_written(value: object) -> None:
    """PyYAML's two safe loaders, which know more types than we do, read the same values."""
    text = dump(value)
    assert value == yaml.load(text, yaml.CSafeLoader)
    assert value == yaml.safe_load(text)


def test_text_is_in_block_style_in_order_and_quoted_only_where_needed() -> None:
    """Text is in block style, in order, and quoted only where a reader could take it for something else."""
    value = {
        "zeta": "Zoë Łódź",
        "on": "no",
        "day": "2026-11-01",
        "list": [{"a": 1, "b": ["x", {}]}, [], ["z", None]],
        "about": "One line.\n\nAnother: line.\n",
        "short": "a\nb",
        "hindi": "नमस्ते",
        "bidi": "a\u202eb",
    }
    assert dump(value) == (
        'zeta: Zoë Łódź\n"on": "no"\nday: "2026-11-01"\nlist:\n  - a: 1\n    b:\n      - x\n      - {}\n  - []\n'
        "  - - z\n    - null\nabout: |\n  One line.\n\n  Another: line.\nshort: |-\n  a\n  b\n"
        'hindi: नमस्ते\nbidi: "a\\u202eb"\n'
    )


def test_lines_are_at_most_100_characters_where_there_are_blanks() -> None:
    """Lines are at most 100 characters long where there are blanks to break them."""
    text = dump({"reason": "word " * 99 + "end", "other": {"list": ["a: " + "word " * 99 + "end"]}})
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize(
    ("value", "error"), [({1: 2}, TypeError), (1.5, TypeError), ([b"x"], TypeError), ("\ud800", ValueError)]
)
def test_what_yaml_cannot_hold_is_refused(value: object, error: type[Exception]) -> None:
    """What the grammar cannot hold is refused, not written wrongly."""
    with pytest.raises(error):
        dump(value)


@given(VALUES.filter(lambda value: value is not None))
def test_what_is_written_as_by_hand_is_read_back(value: object) -> None:
    """What is written as people write is read back by our reader, without a problem."""
    document = read(dump(value, by_hand=True).encode(), "a.yml", limit=10**6)
    assert ((), value) == (document.problems, document.value)


def test_by_hand_short_lists_are_on_one_line_and_days_are_plain() -> None:
    """By hand, short lists and groups are on one line, and days, ids and the key on are without quotes."""
    value = {
        "languages": ["en", "no"],
        "availability": [{"day": "tue", "from": "18:00"}],
        "cohorts": ["2026-autumn"],
        "links": {"website": "https://example.org/", "more: x": None},
        "mentee": {"goals": [{"title": "A, b", "by": "2027-01-31"}], "wants": []},
        "long": ["word " * 10 + "end", "word " * 10 + "end"],
        "prose": ["a\nb\n"],
        "consent": {"publish": True, "on": "2026-11-01"},
    }
    assert dump(value, by_hand=True) == (
        'languages: [en, "no"]\navailability:\n  - {day: tue, from: "18:00"}\ncohorts: [2026-autumn]\n'
        'links: {website: "https://example.org/", "more: x": null}\n'
        'mentee:\n  goals:\n    - {title: "A, b", by: 2027-01-31}\n  wants: []\n'
        f"long:\n  - {'word ' * 10}end\n  - {'word ' * 10}end\nprose:\n  - |\n    a\n    b\n"
        "consent: {publish: true, on: 2026-11-01}\n"
    )
