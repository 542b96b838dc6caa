"""Text that is edited in place: what is asked for changes, and nothing else."""

import pytest

from pairloom.yamltext import GONE, edit

PERSON = """\
# yaml-language-server: $schema=../.schema/profile.schema.json
name: 'Ada Lin'   # as on the door
languages: [en, "yo"]  # best first
links: {github: ada, website: "https://ada.example.org/"}

# when the children sleep
availability:
  - {day: tue, from: "18:00", to: "20:00"}
  # not in summer
  - {day: sat, from: "10:00", to: "12:00"}
about: |
  One line.

  Another.
mentor:
  offers:
    - rust  # since 2015
    # soon: zig
    - c
  capacity: 2
  # seeks: somebody
mentee:
"""

Changes = list[tuple[tuple[str | int, ...], object]]

CASES: dict[str, tuple[Changes, str, str]] = {
    "a quoted word keeps its quotes and its comment": (
        [(("name",), "Ada O'Lin")],
        "name: 'Ada Lin'   #",
        "name: 'Ada O''Lin'   #",
    ),
    "an item between brackets": ([(("languages", 1), "ig")], '[en, "yo"]', '[en, "ig"]'),
    "an item more between brackets": ([(("languages", 2), "no")], '"yo"]', '"yo", "no"]'),
    "a list that only loses an item": ([(("languages",), ["yo"])], '[en, "yo"]', '["yo"]'),
    "a list in another order": ([(("languages",), ["yo", "en"])], '[en, "yo"]', "[yo, en]"),
    "a first item": ([(("languages",), ["ig", "en", "yo"])], "[en,", "[ig, en,"),
    "no item any more": ([(("languages",), [])], '[en, "yo"]  #', "[]  #"),
    "the last item of two": ([(("languages", 1), GONE)], '[en, "yo"]', "[en]"),
    "a link more": ([(("links", "matrix"), "@ada:x.org")], 'g/"}', 'g/", matrix: "@ada:x.org"}'),
    "a link less": ([(("links", "github"), GONE)], "{github: ada, ", "{"),
    "a link in place of a link": ([(("links", "github"), "ada-l")], "github: ada,", "github: ada-l,"),
    "links as a whole": (
        [(("links",), {"matrix": "@ada:x.org", "github": "ada-l"})],
        '{github: ada, website: "https://ada.example.org/"}',
        '{github: ada-l, matrix: "@ada:x.org"}',
    ),
    "a slot with another hour": ([(("availability", 1, "from"), "09:00")], '"10:00"', '"09:00"'),
    "a slot less": ([(("availability", 0), GONE)], '  - {day: tue, from: "18:00", to: "20:00"}\n', ""),
    "a slot more": (
        [(("availability", 2), {"day": "sun", "from": "10:00"})],
        'to: "12:00"}\n',
        'to: "12:00"}\n  - {day: sun, from: "10:00"}\n',
    ),
    "prose in place of prose": (
        [(("about",), "New\n\n  words\n")],
        "about: |\n  One line.\n\n  Another.\n",
        'about: "New\\n\\n  words\\n"\n',
    ),
    "prose that stays a block": ([(("about",), "New\n\nwords\n")], "One line.\n\n  Another.", "New\n\n  words"),
    "one line in place of prose": ([(("about",), "Short")], "about: |\n  One line.\n\n  Another.", "about: Short"),
    "prose in place of one line": (
        [(("name",), "A\nB\n")],
        "'Ada Lin'   # as on the door",
        "|   # as on the door\n  A\n  B",
    ),
    "a skill less, its comment too": ([(("mentor", "offers", 0), GONE)], "    - rust  # since 2015\n", ""),
    "a skill changed in a block": ([(("mentor", "offers", 0), "go")], "- rust  #", "- go  #"),
    "skills added before and after": (
        [(("mentor", "offers"), ["go", "rust", "c", "zig"])],
        "    - rust  # since 2015\n    # soon: zig\n    - c\n",
        "    - go\n    - rust  # since 2015\n    # soon: zig\n    - c\n    - zig\n",
    ),
    "a list in place of a number": ([(("mentor", "capacity"), [1, 2])], "capacity: 2", "capacity: [1, 2]"),
    "a number in place of a list": (
        [(("mentor", "offers"), 3)],
        "offers:\n    - rust  # since 2015\n    # soon: zig\n    - c\n",
        "offers: 3\n",
    ),
    "a group that goes takes along what was in it": (
        [(("mentor",), GONE)],
        "mentor:\n  offers:\n    - rust  # since 2015\n    # soon: zig\n    - c\n  capacity: 2\n  # seeks: somebody\n",
        "",
    ),
    "a key in a group, in the order given": (
        [(("mentor", "stage"), "mid")],
        "  capacity: 2\n",
        "  stage: mid\n  capacity: 2\n",
    ),
    "a key that the order puts first": ([(("id",), "x")], "name: 'Ada", "id: x\nname: 'Ada"),
    "a key that the order does not name": ([(("zeta",), 1)], "mentee:\n", "mentee:\nzeta: 1\n"),
    "groups around a new key": (
        [(("mentee", "goals", 0, "title"), "T")],
        "mentee:\n",
        "mentee:\n  goals:\n    - {title: T}\n",
    ),
    "a key that has no value yet": ([(("mentee",), {"wants": ["c"]})], "mentee:\n", "mentee:\n  wants: [c]\n"),
    "what is not there cannot go": ([(("nobody", 3, "x"), GONE)], "", ""),
    "what is so already stays": ([(("languages",), ("en", "yo")), (("mentor", "capacity"), 2)], "", ""),
}
ORDER = ["id", "name", "languages", "mentor", "mentor.offers", "mentor.stage", "mentor.capacity"]


@pytest.mark.parametrize("name", CASES)
def test_only_what_is_asked_for_changes(name: str) -> None:
    """What is asked for changes, and every other character of the text stays."""
    changes, old, new = CASES[name]
    assert PERSON.count(old) == 1 or not old
    assert PERSON.replace(old, new) == edit(PERSON, changes, order=ORDER)


@pytest.mark.parametrize(
    ("text", "changes", "expected"),
    [
        ("", [(("a", "b"), 1)], "a: {b: 1}\n"),
        ("# only this", [(("a",), 1)], "# only this\na: 1\n"),
        ("a: 1", [(("b",), 2)], "a: 1\nb: 2\n"),
        ("a: |\n  text", [(("b",), 2)], "a: |-\n  text\nb: 2\n"),
        ("a: |\n  text\n\n\nb: 1\n", [(("c",), 2)], "a: |\n  text\n\n\nb: 1\nc: 2\n"),
        ("a: |+\n  text\n\nb: 1\n", [(("a",), GONE)], "b: 1\n"),
        ("a: 1\r\nb: 2\r\n", [(("a",), 3)], "a: 3\r\nb: 2\r\n"),
        ("a: 1 # one\n", [(("a",), GONE)], "{} # one\n"),
        ("{a: 1, b: 2}\n", [(("b",), 3), (("c",), [1])], "{a: 1, b: 3, c: [1]}\n"),
        ("a: {b, c: }\n", [(("a", "b"), 1), (("a", "c"), 2)], "a: {b: 1, c: 2}\n"),
        ("- a: 1\n  b: 2\n- c\n", [((0, "a"), GONE), ((2,), "d")], "- b: 2\n- c\n- d\n"),
        ("- a: 1\n  b: 2\n", [((0, "b"), GONE), ((0, "c"), 3)], "- a: 1\n  c: 3\n"),
        ("a:\n- x\n-\n- - y\n  - z\n", [(("a", 1), "w"), (("a", 2, 0), GONE)], "a:\n- x\n- w\n- - z\n"),
        ("a: [\n  x, # one\n  # two\n  y\n]\n", [(("a", 2), "z")], "a: [\n  x, # one\n  # two\n  y,\n  z\n]\n"),
        ("a: [\n  x, # one\n  # two\n  y,\n]\n", [(("a", 2), "z")], "a: [\n  x, # one\n  # two\n  y,\n  z,\n]\n"),
        ("a: [\n  x, # one\n  # two\n  y\n]\n", [(("a", 0), GONE)], "a: [\n  # two\n  y\n]\n"),
        ("a: [x, # one\n    y] # two\n", [(("a", 1), GONE)], "a: [x, # one\n    ] # two\n"),
        ("a: [x, # one\n    # two\n    y]\n", [(("a", 0), GONE)], "a: [\n    # two\n    y]\n"),
        ("a: [\n  x,\n  y\n]\n", [(("a",), ["w", "x", "y"])], "a: [\n  w,\n  x,\n  y\n]\n"),
        ("a: # one\n  b: 1\n", [(("a",), "text")], "a: text # one\n"),
        ("a: # one\n\n  # two\n  x # three\n", [(("a",), "z")], "a: # one\n\n  # two\n  z # three\n"),
        ("a: # one\n  text # two\n", [(("a",), {"b": [[1]]})], "a: # one # two\n  b:\n    - [1]\n"),
        ("a: x # one\n", [(("a",), "word " * 30 + "end")], "a: " + "word " * 30 + "end # one\n"),
        ("a: x y\n  z # one\n", [(("a",), "word " * 30 + "end")], "a: " + "word " * 30 + "end # one\n"),
        ("a:\n  - x\n  - z\n", [(("a", 1), {"b": {"c": 1}})], "a:\n  - x\n  - b: {c: 1}\n"),
        ("a:\n  b: |\n    x\n  c: 1\n   # deep\n", [(("a", "c"), GONE)], "a:\n  b: |\n    x\n"),
    ],
)  # fmt: skip
def test_each_way_of_writing_is_kept(text: str, changes: Changes, expected: str) -> None:
    """Blocks, brackets, comments and line ends stay as the writer chose them."""
    assert expected == edit(text, changes)


def test_what_cannot_be_changed_finely_is_written_anew_with_its_comments() -> None:
    """Where a fine change would change another value, the key of the top level is written anew, comments above it."""
    text = "# top\na:\n  ? b\n  : 1 # one\n  ? c\n  : 2\nd: 4 # stays\n"
    assert "# top\n# one\na:\n  c: 2\nd: 4 # stays\n" == edit(text, [(("a", "b"), GONE)]).replace(
        "{c: 2}", "\n  c: 2"
    ).replace(": \n", ":\n")


@pytest.mark.parametrize(
    ("text", "at", "complaint"),
    [
        ("a: [", ("a",), "the text must be YAML"),
        ("a: 1\na: 2\n", ("a",), "must be written once"),
        ("a: 1\n", ("a", "b"), "there can be no a.b"),
        ("a: [1]\n", ("a", 5), "there can be no a.5"),
        ("a: [1]\n", ("b", 5), "a new list can have no item 5"),
        ("? a\n: 1\n? b\n: 2\n", ("a",), "a cannot be changed without changing other values"),
    ],
)
def test_a_change_that_cannot_be_made_is_refused(text: str, at: tuple[str | int, ...], complaint: str) -> None:
    """A text that is no YAML, and a key path that cannot be, are refused in words."""
    with pytest.raises(ValueError, match=complaint):
        edit(text, [(at, GONE if text.startswith("?") else 2)])


def test_a_value_that_yaml_cannot_hold_is_refused() -> None:
    """A value that is no text, whole number, truth value, list or group is refused."""
    with pytest.raises(TypeError, match="a set cannot be written as YAML"):
        edit("a: 1\n", [(("a",), {1})])
    assert "GONE" == repr(GONE)
