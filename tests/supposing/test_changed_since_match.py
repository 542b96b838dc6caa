"""`pairloom match --changed-since`: what a change of the files does to the matches that are being made."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from tests.changes.repository import commit, git, gone, put, whole
from tests.changes.small_community import cohort
from tests.supposing.small import match, mentor, moved, portal, told

Change = Callable[..., Path]


@pytest.fixture
def changed(tmp_path: Path) -> Change:
    """Return a function: steps of the first commit and of the change -> a clone with the change checked out."""

    def made(change: Iterable[bytes], first: Iterable[bytes] = ()) -> Path:
        place = tmp_path / "clone"
        git(tmp_path, "init", "-qb", "main", "clone")
        commit(place, {"main": (*whole(portal()), *first)})
        commit(place, {"change": change}, "refs/heads/main")
        git(place, "checkout", "-qf", "change")
        return place

    return made


def test_a_change_is_compared_with_where_it_came_from(changed: Change) -> None:
    """Who joins and who leaves is told, with people placed before and after, for the cohort that it touches only."""
    clone = changed([put("profiles/noor.yml", mentor("python")), gone("profiles/eve.yml")])
    result = match(clone, "--changed-since", "main", "--format", "json")
    assert 0 == result.exit_code
    assert {
        "cleo": ([], ["noor"]),
        "dora": (["eve"], []),
        "eve": (["dora"], None),
        "noor": (None, ["cleo"]),
    } == moved(result)
    assert ("autumn", 2, 2, 3) == (
        told(result)["cohort"],
        told(result)["before"]["placed"],
        told(result)["after"]["placed"],
        told(result)["after"]["looking"],
    )


def test_a_change_that_is_no_input_changes_no_match(changed: Change) -> None:
    """A change of a page is told as one that changes nothing."""
    clone = changed([put("content/home.md", "---\ntitle: Home\nsummary: Come in.\n---\nHello\n")])
    result = match(clone, "--changed-since", "main")
    assert (0, "No match that is being made would change.\n") == (result.exit_code, result.output)
    assert {"cohorts": []} == json.loads(match(clone, "--changed-since", "main", "--format", "json").stdout)


def test_what_others_did_in_the_meantime_is_no_part_of_it(changed: Change) -> None:
    """The other side is the merge base: what reached the main branch later counts on neither side."""
    clone = changed([put("profiles/noor.yml", mentor("python"))])
    commit(clone, {"main": [gone("profiles/ben.yml")]}, "refs/heads/main")
    result = match(clone, "autumn", "--changed-since", "main", "--format", "json")
    assert {"cleo", "noor"} == set(moved(result))


def test_a_cohort_of_ones_choice_is_told_even_if_nothing_changes(changed: Change) -> None:
    """With COHORT that one is told, moved or not; without, a status is no input that a match is made from."""
    clone = changed([put("cohorts/autumn/cohort.yml", cohort("running"))])
    assert "  Nobody moves." in match(clone, "autumn", "--changed-since", "main").output
    assert "No match that is being made would change.\n" == match(clone, "--changed-since", "main").output


@pytest.mark.parametrize("side", ["Before", "After"])
def test_a_side_that_cannot_be_matched_is_named(changed: Change, side: str) -> None:
    """A problem on one side stops the comparison, which says on which side it is, and where."""
    good, bad = (put("profiles/ada.yml", mentor(skill)) for skill in ("python", "cobol"))
    clone = changed([good], [bad]) if side == "Before" else changed([bad])
    result = match(clone, "autumn", "--changed-since", "main")
    assert 1 == result.exit_code
    assert f"  {side} the change, the portal has one problem, and nobody is matched. The first: profiles/ada.yml:" in (
        result.output
    )


def test_a_cohort_that_is_new_has_no_other_side(changed: Change) -> None:
    """A cohort that the change brings is told as one that was not there before."""
    clone = changed([put("cohorts/winter/cohort.yml", cohort("open"))])
    result = match(clone, "--changed-since", "main")
    assert 1 == result.exit_code
    assert "Before the change, there is no cohort winter." in result.output
    as_json = told(match(clone, "--changed-since", "main", "--format", "json"))
    assert (None, None, [], 1) == (*(as_json[key] for key in ("before", "after", "moves")), len(as_json["trouble"]))


def test_problems_of_a_match_stand_in_nobodys_way(changed: Change) -> None:
    """A matches.yml that is old or broken stops nothing, because the match is made again."""
    clone = changed([put("profiles/noor.yml", mentor("python")), put("cohorts/autumn/matches.yml", "version: one\n")])
    assert 0 == match(clone, "autumn", "--changed-since", "main").exit_code


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--changed-since", "nothing"), 'found "nothing", which it has not'),
        (("nowhere", "--changed-since", "main"), "there is no cohorts/nowhere/cohort.yml, neither before"),
        (("autumn", "--changed-since", "main", "--dry-run"), "--dry-run and --changed-since do not go together"),
    ],
)
def test_wrong_usage_is_told_in_a_sentence(changed: Change, words: tuple[str, ...], said: str) -> None:
    """An unknown revision, an unknown cohort and another option beside it are wrong usage."""
    result = match(changed([put("README.md", "Soon.\n")]), *words)
    assert 2 == result.exit_code
    assert said in " ".join(result.output.split())


def test_the_markdown_has_a_table_and_the_moves_of_each_cohort(changed: Change) -> None:
    """As Markdown each cohort has a table of before and after and a list of moves, with handles as code."""
    clone = changed([put("profiles/noor.yml", mentor("python"))])
    result = match(clone, "--changed-since", "main", "--format", "markdown")
    lines = result.output.splitlines()
    assert ["## Who would meet whom", "", "### Cohort `autumn`", "", "| | before | after |", "|---|---|---|"] == lines[
        :6
    ]
    assert "| people placed | 2 of 3 | 3 of 3 |" in lines
    moves = ["- `cleo` gets `noor`", "- `noor`, a mentor, joins and meets with `cleo`"]
    assert moves == [line for line in lines if line.startswith("- ")]
