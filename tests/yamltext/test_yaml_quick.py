"""The short way to a text's value, which must say what `parse` says or leave the text to it."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pairloom.yamltext import decode, dump, parse, quick

ROOT = Path(__file__).resolve().parents[2]
RECORDS = tuple(
    path.read_bytes()
    for folder in ("profiles", "cohorts", "content", "tests/check/base")
    for path in sorted((ROOT / folder).rglob("*.yml"))
)
SHORT = tuple(record.decode() for record in RECORDS if len(record) < 3000)

PIECES_OF_LINES = r"""
a¦name¦on¦null¦Null¦~¦true¦yes¦12¦-5¦010¦1.10¦12:30¦2026-11-01¦é¦ß¦नाम¦x y¦a#b¦a: b¦https://x.org/¦'¦"¦''¦"a"¦'b'¦"#"
"a: b"¦"\x61"¦\n¦\¦:¦: ¦:  ¦- ¦-¦--- ¦...¦? ¦# c¦ # c¦#¦|¦|-¦|+¦>¦|2¦&a ¦*a¦!t ¦!!str ¦<<¦%¦@¦`¦[¦]¦{¦}¦,¦, ¦[a, b]¦[a
{a: b}¦[a, b: c]¦{a: [b]}¦k:¦k: v¦- v¦- k: v¦k: |¦k: |-¦- k: |¦"k": v¦k : v¦k: "a¦b"¦k: 'a¦k: [¦  ¦ ¦mentor:
{a: b, a: c}
"""
WHOLE_LINES = """
a:¦b: c¦c: d e¦d: 5¦- x¦- y z¦- a: b¦- c:¦e: |¦f: |-¦g:¦text¦more text, and¦# note¦- h: |¦"on": x¦i: [a, b]¦j: "k¦l"
m: n # o¦  ¦- [a]¦b: {c: d, e: f}¦- p: q¦r: -¦- a:¦b: 'c'¦q: text that¦goes on¦- text that¦- "text
"""
ODD_ENDS = ["\t", "\xa0", "\x85", "\u2028", "\ufeff", "\r", "\r\n", "\u3000", "\x0b"]

PIECES = st.sampled_from([*re.split("[¦\n]", PIECES_OF_LINES), *ODD_ENDS])
USUAL_LINES = st.sampled_from(re.split("[¦\n]", WHOLE_LINES))
LINE = st.builds(
    lambda indent, parts, end: " " * indent + "".join(parts) + end,
    st.integers(min_value=0, max_value=7),
    st.lists(PIECES, max_size=4),
    st.sampled_from(["", "", "", " ", "  ", " # c"]),
)
TEXTS = st.builds(lambda lines, end: "\n".join(lines) + end, st.lists(LINE, max_size=9), st.sampled_from(["\n", ""]))

BLOCKS = st.lists(st.tuples(st.sampled_from([0, 0, 2, 2, 4, 6, 1]), USUAL_LINES), max_size=10).map(
    lambda lines: "".join(f"{' ' * indent}{line}\n" for indent, line in lines)
)
SCALARS = st.none() | st.booleans() | st.integers(-(10**19), 10**19) | st.text(max_size=150) | PIECES
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abnyo-_", max_size=5) | PIECES, inner),
    max_leaves=20,
)


def agrees(text: str) -> bool:
    """Return whether the short way leaves a text to `parse`, or gives what it gives, which then has no problem."""
    value, document = quick(text), parse(text, "x.yml")
    return value is None or (repr(value) == repr(document.value) and () == document.problems and document.complete)


@settings(max_examples=300)
@given(TEXTS)
@example("a:\n  b:\n- c\n")
@example("a: |\n  text\n # note\n   # text?\nb: c\n")
@example("a: |\n  text\n \n  text\n")
@example("a: b\n# c\n  d\n")
@example("a: b\n\n  c\n")
@example("a: 5\n  6\nb: true\n  c\n")
@example('a: "b  \n  c "\n')
@example("a: [b, c]]\n")
@example("[a, b]\n")
@example("- a:\n  - b\n")
@example("a: {b: c, b: d}\n")
@example("a: [null, true, b, no]\n")
@example("a: {b: null, c: 010, d: 5, e: 'f'}\n")
@example("a: {null: b}\n")
@example('a: {b: "c: d, e", f: "g"}  # h\n')
@example('a: {b: "c}, d: {e"}\n')
@example("a: {b: c d, e: f}\n")
@example("a: {b: ², c: ß}\n")
@example("a: [[[[[[b]]]]]]\n")
@example("a: - b\n")
@example("null: a\n")
@example("a: |\n\n  b\n")
@example("a: |\nb: c\n")
@example("a: |\n  \n")
@example("a:\n\n    b: c\n    d: |-\n      e\n\n\nf: g")
def test_odd_texts_are_read_as_parse_reads_them_or_left_to_it(text: str) -> None:
    """Odd texts are read as parse reads them, or left to it."""
    text, problem = decode(text.encode("utf-8", "replace"), "x.yml")
    assert problem or agrees(text)


@settings(max_examples=300)
@given(BLOCKS)
def test_usual_lines_in_any_order_are_read_as_parse_reads_them_or_left_to_it(text: str) -> None:
    """Usual lines, in any order and at any indent, are read as parse reads them, or left to it."""
    assert agrees(text)


@settings(max_examples=200)
@given(VALUES, st.booleans())
def test_what_dump_writes_is_read_as_parse_reads_it_or_left_to_it(value: object, by_hand: bool) -> None:  # noqa: FBT001 - drawn
    """What dump writes is read as parse reads it, or left to it."""
    try:
        text = dump(value, by_hand=by_hand)
    except (TypeError, ValueError):
        return
    assert agrees(text)


@settings(max_examples=300)
@given(st.data())
def test_records_with_slips_are_read_as_parse_reads_them_or_left_to_it(data: st.DataObject) -> None:
    """Records with slips in them are read as parse reads them, or left to it."""
    text = data.draw(st.sampled_from(SHORT))
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.sampled_from([0, 0, 1, 1, 2, 5, 40])))
        text = text[:start] + data.draw(st.just("") | PIECES | st.just("\n") | LINE) + text[end:]
    text, problem = decode(text.encode("utf-8", "replace"), "x.yml")
    assert problem or agrees(text)


@pytest.mark.parametrize("record", RECORDS, ids=range(len(RECORDS)))
def test_every_record_of_the_demo_is_read_as_parse_reads_it(record: bytes) -> None:
    """Every record of the demo is read as parse reads it, or left to it."""
    assert agrees(decode(record, "x.yml", 10**7)[0])


def test_nearly_every_profile_of_the_demo_takes_the_short_way() -> None:
    """Nearly every profile of the demo takes the short way."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "profiles").glob("*.yml"))]
    assert [] == [text for text in texts if quick(text) is None][2:]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a:\n- b\n- c: 1\n  d: [x, 2]\ne: null\n", {"a": ["b", {"c": 1, "d": ["x", 2]}], "e": None}),
        ("a: |\n  b\n\n    c\nd: |-\n  e\n", {"a": "b\n\n  c\n", "d": "e"}),
        ('a: one\n  two\nb: "one\n  two"  # c\n- '.removesuffix("- "), {"a": "one two", "b": "one two"}),
        ("- {a: [b, {c: 'd'}]}\n- https://x.org/#e\n", [{"a": ["b", {"c": "d"}]}, "https://x.org/#e"]),
    ],
)
def test_the_short_way_takes_what_people_write(text: str, value: object) -> None:
    """The short way takes what people write: lists, groups, blocks, folded text, brackets."""
    assert value == quick(text)


@pytest.mark.parametrize(
    "text", ["", "# a\n", "a: b\na: c\n", "a:\tb\n", "a: &b c\n", "- - a\n", "a: b\n...\n", "a: >\n  b\n"]
)
def test_the_short_way_leaves_the_rest_to_parse(text: str) -> None:
    """The short way leaves to parse what is empty, written twice or written in a rare form."""
    assert quick(text) is None


def test_nested_text_of_any_depth_is_left_to_parse() -> None:
    """Text nested deeper than parse allows is never taken."""
    for depth in range(1, 40):
        assert agrees("".join(f"{'  ' * level}a:\n" for level in range(depth)))
        assert agrees("".join(f"{'  ' * level}- a:\n" for level in range(depth)))
        assert agrees("".join(f"{'  ' * level}a:\n" for level in range(depth)) + "  " * depth + "b: [[[[c]]]]\n")
        assert agrees("a: " + "[" * depth + "]" * depth + "\n")
