"""Hostile text: nothing crashes, hangs, or is read otherwise than elsewhere."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from tests.yamltext.yaml_codes import codes
from yaml.reader import ReaderError

from pairloom.yamltext import LIMIT, read

FRAGMENTS = [
    *("a", "b", "name", ":", ": ", "- ", "-", "?", "? ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ",", ", "),
    *("&x", "*x", "&x ", "*x ", "!", "!!str ", "!<x>", "%YAML 1.1\n", "---", "\n---\n", "...", "#", " # c", '"', "'"),
    *("|", ">", "|\n ", "\\", "\\x", "\t", "\r\n", "\r", "\ufeff", "\u2028", "\x00", "\x85", "<<", "<<: ", "="),
    *("~", "null", "true", "0", "-3", "010", "1e3", "é", "漢", "😀", "@", "`", "%", "  ", " ", "a: 1\n", "- - "),
    *("{a: ", "[[", "*", "&"),
]


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


@given(st.binary(max_size=200))
def test_any_bytes_give_values_or_located_problems(data: bytes) -> None:
    """Any bytes whatever give values or located problems."""
    document = read(data, "a.yml")
    assert all(problem.line > 0 and problem.column > 0 and problem.message for problem in document.problems)
    assert document.complete or document.problems


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


@example(["[", "? ", "[", "? ", "[", "a: "])
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
    assert deepest <= 2 * brackets + 2 * (start + 1)
