"""Writing the staging folder: only what changed, only what is ours, never outside."""

import json
import os
from pathlib import Path

import pytest

from pairloom.model.page import StagedFile
from pairloom.write import staging as write


def _files(**content: str) -> list[StagedFile]:
    return [StagedFile(path.replace("__", "/").replace("_md", ".md"), text.encode()) for path, text in content.items()]


def _tree(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.name != write.MANIFEST)
    return sorted(path.relative_to(folder).as_posix() for path in files)


def test_only_what_changed_is_written_and_what_vanished_is_removed(tmp_path: Path) -> None:
    """Only what changed is written, and what vanished is removed with the folders that it leaves empty."""
    write.write(tmp_path, _files(a_md="a", b__c__d_md="d", b__e_md="e"))
    os.utime(tmp_path / "a.md", (1, 1))
    result = write.write(tmp_path, _files(a_md="a", b__e_md="new", f_md="f"))
    assert write.WriteResult(("b/e.md", "f.md"), ("a.md",), ("b/c/d.md",)) == result
    assert ["a.md", "b", "b/e.md", "f.md"] == _tree(tmp_path)
    assert 1 == (tmp_path / "a.md").stat().st_mtime
    assert "new" == (tmp_path / "b" / "e.md").read_text()


def test_writing_the_same_again_touches_nothing(tmp_path: Path) -> None:
    """Writing the same again touches nothing, the list of our files included."""
    write.write(tmp_path, _files(a_md="a"))
    os.utime(tmp_path / write.MANIFEST, (1, 1))
    assert write.WriteResult((), ("a.md",), ()) == write.write(tmp_path, _files(a_md="a"))
    assert 1 == (tmp_path / write.MANIFEST).stat().st_mtime


def test_a_file_of_somebody_else_is_never_removed(tmp_path: Path) -> None:
    """A file of somebody else is never removed, nor a folder that holds one."""
    write.write(tmp_path, _files(b__c_md="c"))
    (tmp_path / "b" / "notes.txt").write_text("mine")
    (tmp_path / "own.md").write_text("mine")
    assert ("b/c.md",) == write.write(tmp_path, []).removed
    assert ["b", "b/notes.txt", "own.md"] == _tree(tmp_path)


def test_a_file_that_somebody_removed_is_written_again_or_forgotten(tmp_path: Path) -> None:
    """A file of ours that somebody removed is written again if it is wanted, else forgotten."""
    write.write(tmp_path, _files(a_md="a", b_md="b"))
    (tmp_path / "a.md").unlink()
    (tmp_path / "b.md").unlink()
    assert write.WriteResult(("a.md",), (), ()) == write.write(tmp_path, _files(a_md="a"))


@pytest.mark.parametrize(
    "path", ["../a", "/a", "a/../../b", "a//b", "", "a/.", "a\\b", "C:/a", "a\0b", "a/", write.MANIFEST]
)
def test_a_path_that_could_lead_out_of_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    """A path that could lead out of the folder is refused before anything is written."""
    folder = tmp_path / "stage"
    with pytest.raises(ValueError, match="must be a plain path inside the folder"):
        write.write(folder, [StagedFile("good.md", b""), StagedFile(path, b"")])
    assert not folder.exists()


@pytest.mark.parametrize(
    ("paths", "message"),
    [(["a", "a"], "must come once; found 'a' twice"), (["a", "a/b"], "a must be a file or a folder, not both")],
)
def test_two_files_that_cannot_both_be_there_are_refused(tmp_path: Path, paths: list[str], message: str) -> None:
    """Two files that cannot both be there are refused."""
    with pytest.raises(ValueError, match=message):
        write.write(tmp_path, [StagedFile(path, b"") for path in paths])


def test_nothing_is_written_or_removed_through_a_symbolic_link(tmp_path: Path) -> None:
    """Nothing is written or removed through a symbolic link."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.md").write_text("theirs")
    stage = tmp_path / "stage"
    write.write(stage, _files(docs__a_md="a", x_md="x"))
    (stage / "docs" / "a.md").unlink()
    (stage / "docs").rmdir()
    (stage / "docs").symlink_to(outside)
    with pytest.raises(ValueError, match="docs must not be a symbolic link"):
        write.write(stage, _files(docs__a_md="new"))
    assert () == write.write(stage, _files(x_md="x")).removed
    assert "theirs" == (outside / "a.md").read_text()


@pytest.mark.parametrize(
    "manifest", ["no json", "{}", '["../victim.md", "/victim.md", 7, "a\\u0000b", "gone.md"]', "[["]
)
def test_a_list_of_our_files_that_was_tampered_with_removes_nothing(tmp_path: Path, manifest: str) -> None:
    """A list of our files that was tampered with removes nothing outside the folder."""
    (tmp_path / "victim.md").write_text("safe")
    stage = tmp_path / "stage"
    stage.mkdir()
    (stage / write.MANIFEST).write_text(manifest)
    assert () == write.write(stage, _files(a_md="a")).removed
    assert "safe" == (tmp_path / "victim.md").read_text()
    assert ["a.md"] == json.loads((stage / write.MANIFEST).read_text())


def test_a_run_that_is_cut_off_leaves_nothing_that_nobody_owns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is cut off leaves no half file, and the next run still knows what is ours."""
    write.write(tmp_path, _files(a_md="a"))
    real = write.replace

    def failing(target: Path, content: bytes) -> None:
        if target.name == "c.md":
            message = "no space left on device"
            raise OSError(message)
        real(target, content)

    monkeypatch.setattr(write, "replace", failing)
    with pytest.raises(OSError, match="no space"):
        write.write(tmp_path, _files(b_md="b", c_md="c"))
    monkeypatch.undo()
    assert ("b.md",) == write.write(tmp_path, []).removed


def test_a_file_is_replaced_in_one_step_with_its_mode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is replaced in one step and keeps its mode; a failure leaves the old content and no litter."""
    target = tmp_path / "a.md"
    target.write_text("old")
    target.chmod(0o640)
    write.replace(target, b"new")
    assert ("new", 0o640) == (target.read_text(), target.stat().st_mode & 0o777)

    def failing(*_: object) -> None:
        message = "no space left on device"
        raise OSError(message)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OSError, match="no space"):
        write.replace(target, b"newer")
    assert ["a.md"] == _tree(tmp_path)
    assert "new" == target.read_text()
