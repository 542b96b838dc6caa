"""What a change causes is what is wrong after it and was not before, read from a small part of the portal."""

import copy
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.changes.edits import EDITS, Edit, gone, put, said, text
from tests.changes.repository import git
from tests.changes.small_community import TODAY, State, community, with_matches, write

from pairloom import changing, pipeline, revisions
from pairloom.model.problem import Problem

Told = tuple[Problem, ...]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> State:
    """Return the community, with its matches."""
    return with_matches(community(), tmp_path_factory.mktemp("made") / "portal")


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty repository."""
    folder = tmp_path_factory.mktemp("clone") / "portal"
    folder.mkdir()
    git(folder, "init", "-q")
    return folder


def told(clone: Path, state: State, before: Sequence[Edit], change: Sequence[Edit]) -> tuple[Told, Told]:
    """Return what two validations of the whole differ in, and what is told from a part."""
    state = copy.deepcopy(state)
    for edit in before:
        edit(state)
    write(clone, state)
    was = pipeline.check(clone, TODAY).problems
    git(clone, "add", "-Af")
    git(clone, "commit", "-qm", "before", "--allow-empty")
    for edit in change:
        edit(state)
    write(clone, state)
    now = pipeline.check(clone, TODAY).problems
    return tuple(revisions.caused(was, now)), changing.check_change(clone, "HEAD", TODAY).problems


@settings(max_examples=settings().max_examples // 5, suppress_health_check=[HealthCheck.too_slow])
@given(before=st.lists(EDITS, max_size=3), change=st.lists(EDITS, min_size=1, max_size=3))
def test_what_a_change_causes_is_told_from_a_part_as_from_the_whole(
    whole: State, clone: Path, before: list[Edit], change: list[Edit]
) -> None:
    """For any edits, the answer from the part that they can touch is what two validations of the whole differ in."""
    expected, actual = told(clone, whole, before, change)
    assert expected == actual


CASES: dict[str, tuple[Edit, set[str]]] = {
    "a skill goes": (
        put("content/skills.yml", "rust", value=None),
        {f"profiles/{handle}.yml skill-known" for handle in ("cyd", "dee", "eve")}
        | {"cohorts/autumn/matches.yml match-current"},
    ),
    "an alias becomes a skill": (
        put("content/skills.yml", "py", value={"name": "Py"}),
        {"content/skills.yml skill-vocabulary"},
    ),
    "a person goes": (gone("profiles/eve.yml"), {"profiles/ben.yml handle-known"}),
    "a mentor stops": (
        put("profiles/eve.yml", "mentor", value=None),
        {"profiles/ben.yml prefers-mentor"},
    ),
    "a mentee stops": (put("profiles/fay.yml", "mentee", value=None), {"profiles/eve.yml prefers-mentor"}),
    "a wish for a skill that no pinned mentor has": (
        put("profiles/fay.yml", "mentee", "wants", value=["rust"]),
        {"cohorts/winter/cohort.yml match-pins"},
    ),
    "the only mentee of a matching cohort moves away": (
        put("profiles/dee.yml", "cohorts", value=["spring"]),
        {"cohorts/autumn/matches.yml match-people"},
    ),
    "a mentor takes fewer": (put("profiles/ada.yml", "mentor", "capacity", value=1), set()),
    "a cohort goes": (
        gone("cohorts/winter/cohort.yml"),
        {f"profiles/{handle}.yml cohort-known" for handle in ("ada", "cyd", "eve", "fay")},
    ),
    "a training page goes": (gone("content/training/feedback.md"), {"cohorts/summer/cohort.yml resource-known"}),
    "a page of the training of a cohort that is matching goes": (
        gone("content/training/feedback.md"),
        {f"cohorts/autumn/training/{handle}.yml resource-known" for handle in ("ada", "cyd")}
        | {"content/training/goals.md resource-known", "content/pathways/mentor.yml resource-known"},
    ),
    "a page requires what comes after it": (
        said("content/training/feedback.md", "covers:", "requires: [goals]\ncovers:"),
        {"content/pathways/mentor.yml prerequisites", "content/training/feedback.md prerequisites"},
    ),
    "a record of training goes": (
        gone("cohorts/autumn/training/cyd.yml"),
        {"cohorts/autumn/cohort.yml training-done"},
    ),
    "somebody with a record of training leaves the cohort": (
        put("profiles/cyd.yml", "cohorts", value=["winter"]),
        {"cohorts/autumn/training/cyd.yml completion"},
    ),
    "a cohort begins two years later": (
        put(
            "cohorts/autumn/cohort.yml",
            "phases",
            value=[{"name": "Mentoring", "from": "2028-10-01", "to": "2029-02-01"}],
        ),
        {f"cohorts/autumn/training/{handle}.yml completion" for handle in ("ada", "cyd")},
    ),
    "two names differ in capitals": (text("profiles/ADA.yml", "name: Ada\n"), {"profiles/ADA.yml file-case"}),
    "a name is no text": (text("profiles/\udcff.yml", "name: X\n"), {"profiles/\\udcff.yml file-name"}),
    "a file becomes a link": (text("profiles/eve.yml", "->ada.yml"), {"profiles/eve.yml file-link"}),
    "a term gets shorter": (put("portal.yml", "expiry", value={"months": 1}), {"profiles/ada.yml expired"}),
}


@pytest.mark.parametrize("case", CASES)
def test_what_a_change_breaks_elsewhere_is_told(whole: State, clone: Path, case: str) -> None:
    """A change that breaks files that it does not touch is told there, as two validations of the whole would."""
    change, some = CASES[case]
    expected, actual = told(clone, whole, [], [change])
    assert expected == actual
    assert some <= {f"{problem.path} {problem.code}" for problem in actual}


def test_a_person_whose_file_was_misnamed_is_missed(whole: State, clone: Path) -> None:
    """A file with a wrong name stands for the handle that it should have; when it goes, who names that is told."""
    before = [text("profiles/Zo\u00eb.yml", "name: Zoe\n"), put("profiles/dee.yml", "mentee", "prefers", value=["zoe"])]
    expected, actual = told(clone, whole, before, [gone("profiles/Zo\u00eb.yml")])
    assert expected == actual
    assert ["profiles/dee.yml handle-known"] == [f"{problem.path} {problem.code}" for problem in actual]


def test_a_link_that_goes_is_no_news(whole: State, clone: Path) -> None:
    """Where a link was, a file may stand; what was wrong with the link is not told again."""
    expected, actual = told(clone, whole, [text("content/home.md", "->roles.md")], [gone("content/home.md")])
    assert () == expected == actual


def test_how_much_is_left_out_by_rule_is_not_news(whole: State, clone: Path) -> None:
    """A problem that portal.yml leaves out changes a count there; a change is not told of it, but of a new rule."""
    rule = put("portal.yml", "ignore", value={"skill-known": "Later"})
    wish = put("profiles/eve.yml", "mentee", "wants", value=["knitting", "sewing"])
    assert ((), ()) == told(clone, whole, [rule], [wish])
    expected, actual = told(clone, whole, [wish], [rule])
    assert expected == actual
    assert ["portal.yml ignore"] == [f"{problem.path} {problem.code}" for problem in actual]
