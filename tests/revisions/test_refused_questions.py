"""Where git cannot answer, a sentence says why and what to do."""

import re
from pathlib import Path

import pytest
from tests.changes.repository import commit, git, gone, put

from pairloom import revisions


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a clone with two commits on main, and one on a branch that left at the first."""
    git(tmp_path, "init", "-qb", "main", "clone")
    folder = tmp_path / "clone"
    commit(folder, {"main": [put("portal.yml", "one\n"), put("profiles/ada.yml", "name: Ada\n")]})
    commit(folder, {"main": [put("portal.yml", "two\n")], "side": [gone("portal.yml")]}, "refs/heads/main")
    git(folder, "reset", "-q", "--hard")
    return folder


def asked(folder: Path, revision: str) -> str:
    """Return the sentence that answers a question that git cannot answer."""
    with pytest.raises(revisions.RevisionError) as caught:
        revisions.difference(revisions.git_in(folder), revision)
    return str(caught.value)


@pytest.mark.parametrize("revision", ["nothing", "--help", "-", "", "main..side", "main:portal.yml", "0" * 40])
def test_a_revision_that_is_none_is_named(clone: Path, revision: str) -> None:
    """What is no commit, or looks like an option, is answered by its name and the next step."""
    said = asked(clone, revision)
    assert said.startswith("the revision must be one that this clone has; found ")
    assert said.endswith("fetch it, or write a branch or commit")


def test_a_folder_without_a_repository_is_named(tmp_path: Path) -> None:
    """Outside a repository the answer says to clone one."""
    expected = f"{tmp_path} must be in a clone of a git repository; found none. Clone it, then try again there"
    assert expected == asked(tmp_path, "main")


def test_gits_own_folder_is_no_place_for_a_portal(clone: Path) -> None:
    """In git's own folder, or in a bare repository, there are no files to compare."""
    assert asked(clone / ".git", "main").endswith("found git's own folder, or a bare repository")


def test_a_missing_git_is_named(clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git on the machine the answer says to install it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git must be there to compare with a revision; found no such program" in asked(clone, "main")


def test_a_shallow_clone_lacks_the_revision(clone: Path, tmp_path: Path) -> None:
    """A shallow clone that has not the revision is to be made whole."""
    git(tmp_path, "clone", "-q", "--depth=1", clone.as_uri(), "shallow")
    assert asked(tmp_path / "shallow", "HEAD~1").endswith("fetch the whole history: git fetch --unshallow")


def test_a_shallow_clone_lacks_the_way_back(clone: Path, tmp_path: Path) -> None:
    """A shallow clone that has both ends of a change but not where they parted says so, and blames nobody."""
    git(tmp_path, "clone", "-q", "--depth=1", "--no-single-branch", clone.as_uri(), "shallow")
    assert "found that it is too shallow" in asked(tmp_path / "shallow", "origin/side")


def test_a_clone_without_contents_is_not_filled_up_in_secret(clone: Path, tmp_path: Path) -> None:
    """A partial clone lacks what was: the answer says to clone anew, and nothing is fetched."""
    git(clone, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", clone.as_uri(), "partial")
    here = revisions.git_in(tmp_path / "partial")
    lacking = [change.blob for change in revisions.difference(here, "HEAD~1").changes]
    with pytest.raises(revisions.RevisionError, match="Clone the repository again, without --filter"):
        revisions.contents(here, lacking)


def test_a_content_that_is_nowhere_is_told(clone: Path) -> None:
    """A content that the clone has not is told in the same words."""
    with pytest.raises(revisions.RevisionError, match="lacks files of earlier revisions"):
        revisions.contents(revisions.git_in(clone), ["1" * 40])


def test_a_change_that_left_at_two_places_is_to_be_merged_or_rebased(clone: Path) -> None:
    """After merges in both directions no single base says what a merge would bring, so none is taken."""
    for branch, parents in {"one": ("main", "side"), "two": ("side", "main")}.items():
        merged = [part for parent in parents for part in ("-p", parent)]
        git(clone, "branch", branch, git(clone, "commit-tree", f"{parents[0]}^{{tree}}", *merged, "-m", "Merge"))
    git(clone, "checkout", "-qf", "two")
    expected = (
        'the change must have left "one" at one place; found 2. Merge "one" into it, or rebase it, then try again'
    )
    assert expected == asked(clone, "one")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (
            "fatal: detected dubious ownership in repository at '/x'",
            r"run: git config --global --add safe\.directory /",
        ),
        ("fatal: something new\nand more", r"^git could not answer: something new$"),
        ("", r"^git could not answer: it gave no reason$"),
    ],
)
def test_whatever_git_says_becomes_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, answer: str
) -> None:
    """A repository of another user, and whatever else stops git, is answered in words."""
    program = tmp_path / "git"
    program.write_text(f'#!/bin/sh\nprintf "%s" "{said}" >&2\nexit 128\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert re.search(answer, asked(tmp_path, "main"))
