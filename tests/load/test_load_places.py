"""Problems of the checks get their line and column."""

from tests.load.portal_folder import Make

from pairloom.load import locate
from pairloom.model.problem import Problem, found


def test_problems_of_checks_find_their_places(make: Make) -> None:
    """Problems that know only a key path get line and column; those that have a line keep it; all are sorted."""
    root = make({"profiles/bo-b.yml": "a: ["})
    problems = [
        found("profiles/amina-k.yml", ("mentor", "offers", 0), "x", message="a"),
        found("profiles/amina-k.yml", ("mentor", "capacity"), "x", message="b"),
        Problem("profiles/amina-k.yml", 9, 9, "x", "c"),
        found("content/training/first.md", ("minutes",), "x", message="d"),
        found("profiles/gone.yml", ("name",), "x", message="e"),
        found("profiles/bo-b.yml", ("name",), "x", message="f"),
        found("content/pictures/logo.svg", ("name",), "x", message="g"),
        found("../outside.yml", ("name",), "x", message="h"),
        Problem("a.yml", 3, 4, "x", "i"),
    ]
    assert [(p.message, p.line, p.column) for p in locate(root, problems)] == [
        ("h", 1, 1),
        ("i", 3, 4),
        ("g", 1, 1),
        ("d", 6, 10),
        ("b", 4, 9),
        ("a", 4, 19),
        ("c", 9, 9),
        ("f", 1, 1),
        ("e", 1, 1),
    ]
