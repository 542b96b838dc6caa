"""Building: the builder's word is passed on, and a failed build leaves the earlier site whole."""

import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from pairloom import build, discover
from pairloom.build import mkdocs
from pairloom.ownplace import MARKER


@pytest.fixture
def stage(tmp_path: Path) -> Path:
    """Return a small staged site."""
    folder = tmp_path / "stage"
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Hello\n\n[again](index.md)\n")
    (folder / "mkdocs.yml").write_text("site_name: Small\nplugins: []\n")
    return folder


def _said(monkeypatch: pytest.MonkeyPatch, output: str, code: int) -> None:
    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        out = Path(command[-1])
        (out / "index.html").write_text("new")
        return subprocess.CompletedProcess(command, code, output)

    monkeypatch.setattr(subprocess, "run", run)


def test_the_usual_builder_is_mkdocs() -> None:
    """The usual builder is MkDocs, found by its module."""
    assert "mkdocs" == next(iter(build.builders()))
    assert build.builders()["mkdocs"] is mkdocs


def test_another_builder_does_not_become_the_usual_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A builder whose name comes earlier in the alphabet does not become the usual one."""
    another = ModuleType("pairloom.build.another")
    monkeypatch.setattr(discover, "modules", lambda _: (another, mkdocs))
    assert ["mkdocs", "another"] == list(build.builders())


def test_a_broken_link_fails_the_build_and_leaves_the_earlier_site(stage: Path, tmp_path: Path) -> None:
    """A broken link fails the build, is named, and leaves the earlier site as it was."""
    out = tmp_path / "site"
    assert build.BuildResult(ok=True, messages=()) == mkdocs.build(stage, out)
    before = (out / "index.html").read_bytes()
    (stage / "docs" / "index.md").write_text("# Hello\n\n[nowhere](gone.md)\n")
    result = mkdocs.build(stage, out)
    assert not result.ok
    assert any("gone.md" in message for message in result.messages)
    assert before == (out / "index.html").read_bytes()
    assert ["site", "stage"] == sorted(path.name for path in tmp_path.iterdir())


def test_what_the_builder_says_is_passed_on_without_progress_and_tracebacks(
    stage: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the builder says is passed on in order, without progress, and of a traceback only its last line."""
    _said(
        monkeypatch,
        "INFO    -  Cleaning\nWARNING -  first\n\nTraceback (most recent call last):\n  File x\n    code\n"
        "ValueError: why\n  indented detail\nAborted\n",
        1,
    )
    result = mkdocs.build(stage, tmp_path / "site")
    assert (
        build.BuildResult(ok=False, messages=("WARNING -  first", "ValueError: why", "  indented detail", "Aborted"))
        == result
    )
    assert not (tmp_path / "site").exists()


def test_a_site_of_ours_is_replaced_whole(stage: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site of ours is replaced whole: a page that is gone does not stay behind."""
    _said(monkeypatch, "", 0)
    out = tmp_path / "deep" / "site"
    mkdocs.build(stage, out)
    (out / "old.html").touch()
    assert mkdocs.build(stage, out).ok
    assert [MARKER, "index.html"] == sorted(path.name for path in out.iterdir())


def test_an_empty_folder_and_a_link_to_one_may_become_a_site(
    stage: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty folder may become a site, and so may what a symbolic link leads to; the link stays."""
    _said(monkeypatch, "", 0)
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    assert mkdocs.build(stage, tmp_path / "link").ok
    assert (tmp_path / "link").is_symlink()
    assert "new" == (tmp_path / "empty" / "index.html").read_text()


@pytest.mark.parametrize("name", ["folder", "file"])
def test_what_we_did_not_build_is_never_replaced(stage: Path, tmp_path: Path, name: str) -> None:
    """What we did not build is never replaced, and the message says what to do."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "thesis.txt").write_text("precious")
    (tmp_path / "file").write_text("precious")
    result = mkdocs.build(stage, tmp_path / name)
    place = tmp_path / name
    assert (
        f"{place} must be empty or a site that pairloom built; move it away or choose another --out",
    ) == result.messages
    assert "precious" == (tmp_path / "folder" / "thesis.txt").read_text()
    assert "precious" == (tmp_path / "file").read_text()


@pytest.mark.parametrize("had_one", [True, False])
def test_a_site_that_cannot_be_put_in_place_leaves_the_earlier_one(
    stage: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, had_one: bool
) -> None:
    """A site that cannot be put in place leaves the earlier one there."""
    _said(monkeypatch, "", 0)
    out = tmp_path / "site"
    if had_one:
        mkdocs.build(stage, out)
        (out / "index.html").write_text("earlier")
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if self.name == "site" and self.parent != tmp_path:
            message = "the disk is full"
            raise OSError(message)
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    assert build.BuildResult(ok=False, messages=("the disk is full",)) == mkdocs.build(stage, out)
    assert ("earlier" if had_one else None) == (out.joinpath("index.html").read_text() if out.exists() else None)
