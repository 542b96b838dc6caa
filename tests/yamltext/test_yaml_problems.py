"""Every problem of a text has a code, a place, and plain words."""

import pytest
from tests.yamltext.yaml_codes import codes

from pairloom.yamltext import parse, read


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
        ("a: [1, 2\n", [(1, 4, "yaml-syntax")]),
        ("a:\n\t- b\n", [(2, 1, "yaml-syntax")]),
        ("%YAML 3.0\n---\na: 1\n", [(1, 1, "yaml-syntax")]),
        ('a: "\\q"\n', [(1, 5, "yaml-syntax")]),
    ],
)
def test_each_problem_has_a_code_and_a_place(text: str, expected: list[tuple[int, int, str]]) -> None:
    """Each problem has a code of its own, a line, and a column counted in characters."""
    assert expected == codes(text)


@pytest.mark.parametrize(
    ("data", "line", "column", "said"),
    [
        (b"a: 1\nb: \xff\n", 2, 4, "byte 0xFF"),
        (b"\xef\xbb\xbfa: 1\nb: \xff\n", 2, 4, "byte 0xFF"),
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
        ('a: "b" c\n', "found more text"),
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
