"""Every check against its fixtures: `fixtures/<code>/good*` has no problem, `bad*` says on each line what to expect.

A fixture is one file, which says by `# file: PATH` where it is laid over the small valid community
in `base/`, or a folder, which is laid over it as it is. `# expect: TEXT` stands on the line of a problem;
the text is a part of its message or hint. `good-unreadable` files have a slip of form that must not lead to others.
"""

import re
import shutil
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

import pairloom.check
from pairloom.check import run
from pairloom.discover import modules
from pairloom.load import load_portal, locate
from pairloom.model.problem import Problem

HERE = Path(__file__).parent
FIXTURES = sorted(path for folder in (HERE / "fixtures").iterdir() for path in folder.iterdir())
CODES = {module.__name__.rpartition(".")[2].replace("_", "-") for module in modules(pairloom.check)}
TODAY = date(2026, 11, 22)

Places = dict[tuple[str, int], list[str]]


def lay(fixture: Path, root: Path) -> Places:
    """Lay a fixture over a copy of the base community; return what it expects, by path and line."""
    shutil.copytree(HERE / "base", root)
    if fixture.is_dir():
        files = {str(path.relative_to(fixture)): path.read_text("utf-8") for path in fixture.rglob("*.*")}
    else:
        text = fixture.read_text("utf-8")
        files = dict.fromkeys(re.findall(r"^# file: (\S+)", text, re.MULTILINE), text)
    expected: Places = defaultdict(list)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
        for number, line in enumerate(text.split("\n"), start=1):
            expected[path, number] += [part.strip() for part in line.split("# expect:")[1:]]
    return {place: parts for place, parts in expected.items() if parts}


def compare(expected: Places, problems: tuple[Problem, ...]) -> list[str]:
    """Return every difference between what is expected and what was found, in words."""
    at: dict[tuple[str, int], list[Problem]] = defaultdict(list)
    for problem in problems:
        at[problem.path, problem.line].append(problem)
    missing = [
        f"{path}:{line}: nothing says {part!r}"
        for (path, line), parts in expected.items()
        for part in parts
        if not any(part in problem.message or part in problem.hint for problem in at[path, line])
    ]
    unexpected = [
        str(problem)
        for place, there in at.items()
        for problem in there
        if not any(part in problem.message or part in problem.hint for part in expected.get(place, ()))
    ]
    return missing + unexpected


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_fixture_has_the_problems_that_it_states_and_no_others(fixture: Path, tmp_path: Path) -> None:
    """A fixture has the problems that it states, on the lines where it states them, and no others."""
    root = tmp_path / "portal"
    expected = lay(fixture, root)
    loaded = load_portal(root)
    assert fixture.stem.endswith("unreadable") == bool(loaded.problems), loaded.problems
    problems = locate(root, run(loaded.portal, TODAY))
    assert [] == compare(expected, problems)
    assert fixture.stem.startswith("bad") == bool(expected)
    assert {fixture.parent.name} >= {problem.code for problem in problems}


def test_the_base_community_has_no_problem() -> None:
    """The base community has no problem."""
    loaded = load_portal(HERE / "base")
    assert () == loaded.problems + run(loaded.portal, TODAY)


def test_every_fixture_belongs_to_a_check() -> None:
    """Every fixture belongs to a check."""
    assert set() == {path.parent.name for path in FIXTURES} - CODES


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_check_has_good_and_bad_fixtures(code: str) -> None:
    """Every check has good and bad fixtures."""
    kinds = {path.name.partition("-")[0].partition(".")[0] for path in FIXTURES if path.parent.name == code}
    assert {"bad", "good"} == kinds


def test_a_difference_is_told() -> None:
    """A missing problem, an unexpected one and one on another line are each told."""
    problem = Problem("a.yml", 2, 1, "role", "the file must be read")
    assert [] == compare({("a.yml", 2): ["must be read"]}, (problem,))
    assert ["a.yml:2:1: the file must be read [role]"] == compare({}, (problem,))
    assert 2 == len(compare({("a.yml", 1): ["must be read"]}, (problem,)))
    assert ["a.yml:2: nothing says 'other'"] == compare({("a.yml", 2): ["must be read", "other"]}, (problem,))
