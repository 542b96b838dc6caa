"""What differs from a revision is told path by path, whatever stands there, and nothing of the repository is run."""

from pathlib import Path

import pytest
from tests.changes.repository import commit, git, gone, moved, put, submodule

from pairloom import revisions
from pairloom.model.change import Change

FILES = {name: put(name, f"{name}\n") for name in ("profiles/ada.yml", "profiles/ben.yml", "portal.yml", "README.md")}


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a clone with one commit of four files on main."""
    git(tmp_path, "init", "-qb", "main", "clone")
    commit(tmp_path / "clone", {"main": FILES.values()})
    git(tmp_path / "clone", "reset", "-q", "--hard")
    return tmp_path / "clone"


def changes(folder: Path, revision: str = "main") -> list[tuple[str, str | None, str | None]]:
    """Return path and kinds of each change since a revision."""
    found = revisions.difference(revisions.git_in(folder), revision).changes
    return [(change.path, change.was, change.now) for change in found]


def test_an_untouched_clone_differs_in_nothing(clone: Path) -> None:
    """A clone in which nothing was done differs in nothing, also where the clock of its files has moved."""
    (clone / "portal.yml").touch()
    assert [] == changes(clone)


def test_each_kind_of_change_is_told(clone: Path) -> None:
    """Files that came, went, changed, moved or became something else are told by path, a renamed one as two."""
    steps = [
        gone("profiles/ada.yml"),
        moved("profiles/ben.yml", "profiles/bén\ntoo.yml"),
        put("portal.yml", "README.md", "120000"),
        put("README.md", "README.md\n", "100755"),
        submodule("content/other"),
    ]
    commit(clone, {"change": steps}, "main")
    git(clone, "checkout", "-q", "change")
    expected = [
        ("README.md", "file", "program"),
        ("content/other", None, "repository"),
        ("portal.yml", "file", "link"),
        ("profiles/ada.yml", "file", None),
        ("profiles/ben.yml", "file", None),
        ("profiles/bén\ntoo.yml", None, "file"),
    ]
    assert expected == changes(clone)


def test_what_git_does_not_track_counts_where_the_portal_is_read(clone: Path) -> None:
    """New files of the portal count, ignored ones too; a nested repository is one; other untracked files do not."""
    (clone / ".gitignore").write_text("*.txt\n")
    (clone / "profiles" / "cyd.yml").write_text("name: Cyd\n")
    (clone / "profiles" / "cyd.txt").symlink_to("cyd.yml")
    (clone / "profiles" / "run.yml").write_text("name: Run\n")
    (clone / "profiles" / "run.yml").chmod(0o755)
    git(clone, "init", "-q", "content/inner")
    git(clone, "rm", "-q", "--cached", "profiles/ben.yml")
    expected = [
        ("content/inner", None, "repository"),
        ("profiles/ben.yml", "file", "file"),
        ("profiles/cyd.txt", None, "link"),
        ("profiles/cyd.yml", None, "file"),
        ("profiles/run.yml", None, "program"),
    ]
    assert expected == changes(clone)


def test_what_others_did_meanwhile_is_no_part_of_a_change(clone: Path) -> None:
    """The folder is compared with where it left the revision's history; the revision asked for is told too."""
    commit(clone, {"main": [gone("profiles/ben.yml")], "mine": [gone("profiles/ada.yml")]}, "refs/heads/main")
    git(clone, "checkout", "-qf", "mine")
    found = revisions.difference(revisions.git_in(clone), "main")
    assert ["profiles/ada.yml"] == [change.path for change in found.changes]
    assert (git(clone, "rev-parse", "main"), git(clone, "rev-parse", "mine~1")) == (found.asked, found.base)


def test_in_the_middle_of_a_merge_the_files_count_as_they_are(clone: Path) -> None:
    """A merge with conflicts leaves files that differ, whether both sides changed them or both added them."""
    commit(clone, {"main": [put("portal.yml", "a\n"), put("new.yml", "a\n")]}, "refs/heads/main")
    commit(clone, {"mine": [put("portal.yml", "b\n"), put("new.yml", "b\n")]}, "refs/heads/main~1")
    git(clone, "checkout", "-qf", "mine")
    with pytest.raises(AssertionError):
        git(clone, "merge", "-q", "main")
    assert [("new.yml", None, "file"), ("portal.yml", "file", "file")] == changes(clone, "mine~1")


def test_a_history_of_its_own_is_compared_with_the_revision_itself(clone: Path) -> None:
    """Where two histories have nothing in common, the revision itself is what the folder is compared with."""
    commit(clone, {"other": [put("portal.yml", "other\n")]})
    git(clone, "checkout", "-qf", "other")
    assert "portal.yml" in {path for path, *_ in changes(clone)}


def test_a_portal_in_a_folder_of_a_repository_names_its_own_paths(clone: Path) -> None:
    """Paths are relative to the portal's folder; those of the repository around it begin with two dots."""
    (clone / "profiles" / "ada.yml").unlink()
    (clone / "README.md").write_text("changed\n")
    expected = [("../README.md", "file", "file"), ("ada.yml", "file", None)]
    assert expected == changes(clone / "profiles")


def test_no_program_of_a_configuration_is_run(clone: Path, tmp_path: Path) -> None:
    """Filters, hooks, drivers for differences and monitors of the repository's configuration stay unused."""
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\ncat\n")
    program.chmod(0o755)
    for name in ("clean", "smudge", "process"):
        git(clone, "config", f"filter.a=b.{name}", str(program))
    git(clone, "config", "filter.a=b.required", "true")
    for name in ("core.fsmonitor", "diff.external", "diff.d.command", "diff.d.textconv", "core.pager"):
        git(clone, "config", name, str(program))
    hook = clone / ".git" / "hooks" / "post-index-change"
    hook.write_bytes(program.read_bytes())
    hook.chmod(0o755)
    (clone / ".gitattributes").write_text("*.yml filter=a=b diff=d\n")
    (clone / "profiles" / "ada.yml").write_text("other: text\n")
    (clone / "portal.yml").touch()
    here = revisions.git_in(clone)
    revisions.naming(here, "main", ["ada"], "profiles")
    assert ["profiles/ada.yml"] == [change.path for change in revisions.difference(here, "main").changes]
    assert not (tmp_path / "ran").exists()


def test_the_variables_of_another_repository_do_not_lead_astray(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a hook git names its own repository and index in variables; the portal's own is asked nevertheless."""
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "safe.directory")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "*")
    here = revisions.git_in(clone)
    assert ("safe.directory", "*") == (here.environment["GIT_CONFIG_KEY_0"], here.environment["GIT_CONFIG_VALUE_0"])
    assert () == revisions.difference(here, "main").changes


def test_contents_come_by_gits_names_for_them(clone: Path) -> None:
    """The bytes of files that were are read at one stroke; of no names, none."""
    (clone / "profiles" / "ada.yml").unlink()
    (clone / "portal.yml").unlink()
    here = revisions.git_in(clone)
    found = revisions.difference(here, "main").changes
    assert [b"portal.yml\n", b"profiles/ada.yml\n"] == [
        revisions.contents(here, [change.blob for change in found])[change.blob] for change in found
    ]
    assert {} == revisions.contents(here, [])


def test_files_of_a_commit_come_by_path(clone: Path) -> None:
    """Of the paths asked for, the plain files that a commit has are read."""
    commit(clone, {"links": [put("profiles/ada.yml", "ben.yml", "120000")]}, "main")
    asked = ("profiles/ada.yml", "profiles/ben.yml", "profiles/none.yml", "profiles")
    here = revisions.git_in(clone)
    assert {"profiles/ben.yml": b"profiles/ben.yml\n"} == revisions.at(here, "links", asked)
    assert {} == revisions.at(here, "links", [])


def test_files_that_may_name_somebody_are_found_in_a_commit(clone: Path) -> None:
    """A name is found in small and capital letters, and every file that could hide one behind a backslash."""
    steps = [put("profiles/ada.yml", "links: {github: Ada-L}\n"), put("profiles/cyd.yml", 'name: "\\x41"\n')]
    commit(clone, {"named": steps}, "main")
    here = revisions.git_in(clone)
    assert ("profiles/ada.yml", "profiles/cyd.yml") == revisions.naming(here, "named", ["aDA-l"], "profiles")
    assert () == revisions.naming(here, "main", ["nobody-at-all"], "profiles")


def test_a_change_is_ordered_by_path() -> None:
    """Changes have the order of their paths."""
    assert Change("a", None, "file") < Change("b", None, "file")
