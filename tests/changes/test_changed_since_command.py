"""`pairloom validate --changed-since`, as people call it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.changes.repository import commit, git, put, whole
from tests.changes.small_community import DECLARED, community, person

from pairloom.cli import pairloom


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clone whose main has a problem, and a branch that adds two."""
    place = tmp_path_factory.mktemp("command")
    git(place, "init", "-qb", "main", "clone")
    state = community()
    state["profiles/ben.yml"]["languages"] = ["xx"]
    commit(place / "clone", {"main": whole(state)})
    del state["profiles/eve.yml"]["mentor"]
    mentee = {"wants": ["pyton"], "prefers": ["eve"]}
    steps = [put("profiles/eve.yml", state["profiles/eve.yml"]), put("profiles/new-one.yml", person(mentee=mentee))]
    commit(place / "clone", {"change": steps}, "refs/heads/main")
    git(place / "clone", "checkout", "-qf", "change")
    return place / "clone"


def validate(clone: Path, *options: str) -> Result:
    """Run the command on a clone."""
    return CliRunner().invoke(pairloom, ["validate", "--root", str(clone), "--today", "2026-11-15", *options])


def found(result: Result) -> list[str]:
    """Return path and code of each problem that was told as JSON."""
    return [f"{each['path']} {each['code']}" for each in json.loads(result.stdout)["problems"]]


def test_only_what_the_change_causes_is_told(clone: Path) -> None:
    """Told are the problems of the changed files and those that they cause elsewhere, not the older ones."""
    result = validate(clone, "--changed-since", "main", "--format", "json")
    people = ["ben.yml prefers-mentor", "new-one.yml skill-known", "new-one.yml prefers-mentor"]
    expected = [f"{DECLARED} pair-known", *(f"profiles/{each}" for each in people)]
    assert (1, expected) == (result.exit_code, found(result))
    assert 1 == validate(clone, "--changed-since", "main").exit_code


def test_paths_narrow_what_is_told(clone: Path) -> None:
    """With paths, only the problems in them are told, and a warning alone does not fail the run."""
    result = validate(clone, "--changed-since", "main", "--format", "json", "profiles/ben.yml")
    assert (0, ["profiles/ben.yml prefers-mentor"]) == (result.exit_code, found(result))


def test_with_an_author_what_is_not_theirs_is_told_too(clone: Path) -> None:
    """With a login, the files that this person may not change are told with code ownership."""
    result = validate(clone, "--changed-since", "main", "--author", "somebody", "--format", "json")
    assert {"profiles/eve.yml ownership", "profiles/new-one.yml ownership"} <= set(found(result))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--changed-since", "nothing"), 'found "nothing", which it has not'),
        (("--author", "ada"), "it says whose change it is; add --changed-since to say which change"),
        (("--changed-since", "main", "--author", " "), "it must be a login of the forge; found nothing"),
    ],
)
def test_wrong_usage_is_told_in_a_sentence(clone: Path, options: tuple[str, ...], said: str) -> None:
    """An unknown revision, an author of no change and an empty author are wrong usage."""
    result = validate(clone, *options)
    assert 2 == result.exit_code
    assert said in " ".join(result.stderr.split())


def test_without_portal_yml_at_the_revision_nobody_has_a_right(tmp_path: Path) -> None:
    """Where the rule cannot be read at the revision, the whole change is refused for that reason."""
    git(tmp_path, "init", "-qb", "main", "clone")
    commit(tmp_path / "clone", {"main": [put("README.md", "Soon.\n")]})
    commit(tmp_path / "clone", {"change": whole(community())}, "refs/heads/main")
    git(tmp_path / "clone", "checkout", "-qf", "change")
    result = validate(tmp_path / "clone", "--changed-since", "main", "--author", "ada", "--format", "json")
    assert "portal.yml ownership" in found(result)
