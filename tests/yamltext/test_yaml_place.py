"""A key path leads to its place in the text."""

import pytest

from pairloom.yamltext import locate, place

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
