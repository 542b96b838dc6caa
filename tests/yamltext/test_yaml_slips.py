"""The usual slips of writing YAML are told at the place where they were made."""

import pytest

from pairloom.yamltext import parse


@pytest.mark.parametrize(
    ("text", "place", "said", "hint"),
    [
        ("name: A\ntimezone UTC\nlanguages: [en]\n", (2, 1), "found a line without a colon", "name: Sample Person"),
        ("name A\ntimezone: UTC\n", (1, 1), "found a line without a colon", "name: Sample Person"),
        ("name: A\nmentee\n  wants: [rust]\n", (2, 1), "found a line without a colon", "name: Sample Person"),
        ("name: A\nmentee\n\n  wants: [rust]\n", (2, 1), "found a line without a colon", "name: Sample Person"),
        ("name: A\nabout: |\nI weave.\nconsent: {}\n", (3, 1), "without a colon", "put two more spaces before it"),
        ("name: A\ntimezone:UTC\nlanguages: [en]\n", (2, 10), "a space must follow the colon", "space after timezone:"),
        ("name: A\nconsent {publish: true, on: today}\n", (2, 9), "a colon must follow the key", "after consent"),
        ("name: A: B\n", (1, 8), 'text with ": " in it must be in quotes', "put quotes around"),
        ("- a: b: c\n", (1, 7), 'text with ": " in it must be in quotes', "put quotes around"),
        ("name: A\n  timezone: UTC\n", (2, 3), "found it further to the right", "take away the spaces"),
        ("mentee:\n  wants: [rust]\n   goals: []\n", (3, 4), "found column 4 after 3", "the same number of spaces"),
        ("mentee:\n  wants: [rust]\n goals: []\n", (3, 2), "found column 2 after 1", "the same number of spaces"),
        ("name: 'O'Brien'\n", (1, 10), "found more text", "put all of the text in quotes"),
        ('name: "A\ntimezone: UTC\n', (1, 7), "must end with the same quote", "close the quote"),
        ("wants: [rust\ngoals: []\n", (1, 8), "must end with ]", "write: [one, two]"),
        ("consent: {publish: true\nname: A\n", (1, 10), "must end with }", "write: {key: value"),
        ("a: {b: 'c' d: e}\n", (1, 12), "must have commas", "write: {key: value"),
        ("name: A\nmentee:\n\twants: [rust]\n", (3, 1), "found a tab", "put two spaces"),
        ("```yaml\nname: A\n", (1, 1), "from a Markdown page", "delete this line"),
        ("name: A\ntimezone:\u00a0UTC\nlanguages: [en]\n", (2, 10), "found U+00A0 (NO-BREAK SPACE)", "space bar"),
        ("mentee:\n\u00a0\u00a0wants: [rust]\n  goals: []\n", (2, 1), "found U+00A0 (NO-BREAK SPACE)", "space bar"),
        ("name: A\ntimezone\uff1aUTC\nlanguages: [en]\n", (2, 9), "found U+FF1A (FULLWIDTH COLON)", "write :"),
        ("a b: c: d\n", (1, 7), 'text with ": " in it must be in quotes', "put quotes around"),
        ("- a\n-b\n- c: d\n", (2, 1), "a space must follow the - of a list", "put a space after it"),
        ("a: b\n? c: d: e\n", (2, 7), "must be in quotes", "put quotes around"),
        ('"x" : y : z\n', (1, 9), "a key must begin its own line", "put the value in quotes"),
        ("x: y\n'a' : b : c\n", (2, 9), "a key must begin its own line", "put the value in quotes"),
    ],
)
def test_a_usual_slip_is_told_where_it_was_made(text: str, place: tuple[int, int], said: str, hint: str) -> None:
    """A usual slip is one problem, at the place where it was made, with what to write."""
    (problem,) = parse(text, "a.yml").problems
    assert place == (problem.line, problem.column)
    assert said in problem.message
    assert hint in problem.hint
    assert "yaml-syntax" == problem.code
