"""Reading YAML: one grammar, every problem at its place, nothing that crashes or hangs."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml.reader import ReaderError

from pairloom.yamltext import LIMIT, locate, parse, place, read
from pairloom.yamltext.loader import DEEPEST, too_deep

FRAGMENTS = [
    *("a", "b", "name", ":", ": ", "- ", "-", "?", "? ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ",", ", "),
    *("&x", "*x", "&x ", "*x ", "!", "!!str ", "!<x>", "%YAML 1.1\n", "---", "\n---\n", "...", "#", " # c", '"', "'"),
    *("|", ">", "|\n ", "\\", "\\x", "\t", "\r\n", "\r", "\ufeff", "\u2028", "\x00", "\x85", "<<", "<<: ", "="),
    *("~", "null", "true", "0", "-3", "010", "1e3", "é", "漢", "😀", "@", "`", "%", "  ", " ", "a: 1\n", "- - "),
    *("{a: ", "[[", "*", "&"),
]


def codes(text: str | bytes) -> list[tuple[int, int, str]]:
    """Return line, column and code of each problem."""
    data = text if isinstance(text, bytes) else text.encode()
    return [(problem.line, problem.column, problem.code) for problem in read(data, "a.yml").problems]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", [(3, 1, "yaml-duplicate-key")]),
        ("a: {b: 1, b: 2}\nc: 1\n'c': 2\n", [(1, 11, "yaml-duplicate-key"), (3, 1, "yaml-duplicate-key")]),
        ("a: &x 1\nb: *x\n", [(1, 4, "yaml-anchor")]),
        ("&x a: 1\n", [(1, 1, "yaml-anchor")]),
        ("a: *x\n", [(1, 4, "yaml-anchor")]),
        ("a: **bold** text\n", [(1, 5, "yaml-anchor")]),
        ("a: & b\n", [(1, 5, "yaml-anchor")]),
        ("a: !!str 1\n", [(1, 4, "yaml-tag")]),
        ("a: ! 1\nb: !x\n- c\n", [(1, 4, "yaml-tag"), (2, 4, "yaml-tag")]),
        ("a: ! 1\nb: !x {}\nc: ! 'q'\n", [(1, 4, "yaml-tag"), (2, 4, "yaml-tag"), (3, 4, "yaml-tag")]),
        ("a: !!python/object/apply:os.system [x]\n", [(1, 4, "yaml-tag")]),
        ("a: !<x\n", [(1, 7, "yaml-tag")]),
        ("a: 1\n---\nb: 2\n", [(2, 1, "yaml-documents")]),
        ("1: a\n", [(1, 1, "yaml-key")]),
        ("true: a\n", [(1, 1, "yaml-key")]),
        ("? [a]\n: b\n", [(1, 3, "yaml-key")]),
        ("?\n: b\n", [(1, 2, "yaml-key")]),
        ("<<: {a: 1}\n", [(1, 1, "yaml-key")]),
        ("", [(1, 1, "file-empty")]),
        ("# only a comment\n", [(1, 1, "file-empty")]),
        ("---\n~\n", [(1, 1, "file-empty")]),
        ("é: 1\na: 'x\x07'\n", [(2, 6, "yaml-character")]),
        ("é: ä\u2028b\n", [(1, 5, "yaml-character")]),
        ("a: 1\n\ufeffb: 2\n", [(2, 1, "yaml-character")]),
        ("a: 漢字: b\n", [(1, 6, "yaml-syntax")]),
        ("a: [1, 2\n", [(2, 1, "yaml-syntax")]),
        ("a:\n\t- b\n", [(2, 1, "yaml-syntax")]),
        ("%YAML 3.0\n---\na: 1\n", [(1, 1, "yaml-syntax")]),
        ('a: "\\q"\n', [(1, 5, "yaml-syntax")]),
    ],
)
def test_each_problem_has_a_code_and_a_place(text: str, expected: list[tuple[int, int, str]]) -> None:
    """Each problem has a code of its own, a line, and a column counted in characters."""
    assert expected == codes(text)


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


@pytest.mark.parametrize(
    ("data", "line", "column", "said"),
    [
        (b"a: 1\nb: \xff\n", 2, 4, "byte 0xFF"),
        ("é: ü\r\nb: ".encode() + b"\xe4", 2, 4, "byte 0xE4"),
        ("a: 1\n".encode("utf-16"), 1, 1, "UTF-16"),
        ("a: 1\n".encode("utf-16-be"), 1, 1, "UTF-16"),
        ("a: 1\n".encode("utf-16-le"), 1, 2, "UTF-16"),
    ],
)
def test_a_file_that_is_not_utf_8_is_told_so(data: bytes, line: int, column: int, said: str) -> None:
    """A file that is not UTF-8 is told so at its first bad byte."""
    (problem,) = read(data, "a.yml").problems
    assert (line, column, "file-encoding") == (problem.line, problem.column, problem.code)
    assert said in problem.message


def test_a_file_may_be_64_kib_and_no_more() -> None:
    """A file may have 64 KiB and not one byte more."""
    text = b"a: " + b"x" * (LIMIT - 3)
    assert codes(text) == []
    assert codes(text + b"x") == [(1, 1, "file-size")]


@pytest.mark.parametrize("style", ["[" * 21 + "]" * 21, "- " * 21 + "a", "\n".join(" " * i + "a:" for i in range(22))])
def test_nesting_over_20_levels_is_refused_at_its_place(style: str) -> None:
    """Nesting over 20 levels is refused, and 20 are read."""
    assert [code for _, _, code in codes(style)] == ["yaml-depth"]
    assert codes("[" * 20 + "a" + "]" * 20) == []


@pytest.mark.parametrize(
    ("bomb", "code"),
    [
        ("[" * 65000, "yaml-depth"),
        ("{a: " * 16000, "yaml-depth"),
        ("- " * 32000 + "a", "yaml-depth"),
        ("? " * 32000 + "a", "yaml-depth"),
        ("\n".join(" " * i + "a:" for i in range(350)), "yaml-depth"),
        ("\n".join(" " * i + "-" for i in range(350)), "yaml-depth"),
        ("a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 40)), "yaml-anchor"),
        ("a: &a [*a]\n", "yaml-anchor"),
        ("[&a x, *a, *a]\n", "yaml-anchor"),
    ],
)
def test_a_hostile_text_is_a_problem_like_any_other(bomb: str, code: str) -> None:
    """Text that would fill a stack or a memory is a problem like any other."""
    assert code in {found for _, _, found in codes(bomb)}


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_values_or_located_problems(data: bytes) -> None:
    """Any bytes whatever give values or located problems."""
    document = read(data, "a.yml")
    assert all(problem.line > 0 and problem.column > 0 and problem.message for problem in document.problems)
    assert document.complete or document.problems


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join))
def test_anything_like_yaml_gives_values_or_located_problems(text: str) -> None:
    """Anything that looks like YAML gives values or located problems inside the text."""
    document = read(text.encode(), "a.yml")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in document.problems:
        assert 1 <= problem.line <= len(lines) + 1
        assert problem.message
        assert problem.hint
    assert document.complete or document.problems


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join))
def test_what_we_read_without_a_problem_another_reader_reads_alike(text: str) -> None:
    """What we read without a problem has the same text and shape for PyYAML's base loader, which makes all text."""
    document = read(text.encode(), "a.yml")
    if document.problems:
        return
    try:
        other = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - the base loader makes nothing but text
    except (ReaderError, yaml.YAMLError):
        return  # PyYAML's own parser knows less than libyaml
    assert shape(document.value) == shape(other)


def shape(value: object) -> object:
    """Return a value with its keys and the sizes of its lists alone."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    return [shape(item) for item in value] if isinstance(value, list) else None


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(["[", "{", "- ", "? ", ": ", "\n", "\n ", "\n   ", "a: ", "a", "]", "}"]), max_size=60))
def test_the_cheap_look_for_depth_has_no_false_negatives(parts: list[str]) -> None:
    """No text that passes the cheap look is deeper than the bound that the look promises."""
    text = "".join(parts)
    brackets = text.count("[") + text.count("{")
    start = max((len(line) - len(line.lstrip(" \t?:-")) for line in text.split("\n")), default=0)
    try:
        deepest = current = 0
        for event in yaml.parse(text, yaml.CSafeLoader):
            current += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            deepest = max(deepest, current)
    except yaml.YAMLError:
        pass
    assert deepest <= brackets + 2 * (start + 1)


def test_many_brackets_that_are_not_deep_are_read() -> None:
    """Many brackets side by side are no depth."""
    text = "[" + ", ".join(["[a, {b: c}]"] * 300) + "]"
    assert too_deep(text) is None
    assert read(text.encode(), "a.yml").problems == ()
    assert too_deep("[" * 300) == DEEPEST


TEXT = """\
# a comment
name: é
mentor:
  offers: [a, ü, c]
  goals:
    - title: x
      by:
    - {title: y}
list:
- a
- b
empty:
"""


@pytest.mark.parametrize(
    ("at", "value", "key"),
    [
        (("name",), (2, 7), (2, 1)),
        (("mentor",), (3, 1), (3, 1)),
        (("mentor", "offers"), (4, 11), (4, 3)),
        (("mentor", "offers", 2), (4, 18), (4, 18)),
        (("mentor", "goals"), (5, 3), (5, 3)),
        (("mentor", "goals", 0), (6, 7), (6, 7)),
        (("mentor", "goals", 0, "by"), (7, 7), (7, 7)),
        (("mentor", "goals", 1, "title"), (8, 15), (8, 8)),
        (("mentor", "goals", 1, "missing"), (8, 7), (8, 7)),
        (("mentor", "missing"), (3, 1), (3, 1)),
        (("mentor", "offers", 9), (4, 11), (4, 11)),
        (("mentor", "offers", "x"), (4, 11), (4, 11)),
        (("name", "x"), (2, 7), (2, 7)),
        (("list", 1), (11, 3), (11, 3)),
        (("empty",), (12, 1), (12, 1)),
        (("missing",), (1, 1), (1, 1)),
        ((), (1, 1), (1, 1)),
    ],
)
def test_a_key_path_leads_to_its_place(at: tuple[str | int, ...], value: tuple[int, int], key: tuple[int, int]) -> None:
    """A key path leads to its value, its key, or what is nearest around it."""
    assert (value, key) == (locate(TEXT, at), locate(TEXT, at, key=True))


def test_a_text_that_cannot_be_read_has_one_place() -> None:
    """In a text that cannot be read, every path is at line 1, column 1."""
    assert locate("a: [", ("a",)) == (1, 1)
    assert locate("[" * 300, (0,)) == (1, 1)
    assert place(None, ("a", 1)) == (1, 1)


def test_long_and_invisible_keys_are_shown_readably() -> None:
    """A long or invisible key is shown shortened and escaped."""
    problems = read(('"a\\u202e": 1\n"a\\u202e": 2\n' + f"{'k' * 99}: 1\n" * 2).encode(), "a.yml").problems
    assert [problem.message.partition(" must")[0] for problem in problems] == ["a\\u202e", "k" * 59 + "…"]


def test_text_that_did_not_come_through_decode_is_a_problem_at_most() -> None:
    """Text with characters that `decode` would have refused is one problem, at the top of the file."""
    (problem,) = parse("a: \x07", "a.yml").problems
    assert (1, 1, "yaml-syntax") == (problem.line, problem.column, problem.code)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: b\n\tc: d\n", "found a tab"),
        ("a: |\n\tb\n", "found a tab"),
        ("a: | b\n", "after | or > the line must end"),
        ("% b\n", "must not begin with %"),
        ("a: [b\nc: d\n", "end with ]"),
        ("a: {b: c\nd: e\n", "end with }"),
        ("a: 'b\n", "must end with the same quote"),
        ("a: }\n", "a comma or a bracket"),
        ("a: - b\n", "must begin on the line after its key"),
        ("a: 1\nb\nc: 1\n", "a key, a colon and a value"),
        ("- a\nb: 1\n", 'must begin with "- "'),
        ('a: "b" c\n', "a key must stand here"),
        ("a: @b\n", "must not begin with @"),
        ("a: b: c\n", "must be in quotes"),
    ],
)
def test_usual_slips_of_writing_are_told_in_plain_words(text: str, said: str) -> None:
    """The usual slips of writing YAML are told in plain words, with a hint."""
    (problem,) = read(text.encode(), "a.yml").problems
    assert "yaml-syntax" == problem.code
    assert said in problem.message
    assert problem.hint
