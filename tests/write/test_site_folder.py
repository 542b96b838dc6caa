"""The finished site's folder: what is new, what stays, what goes, and what is refused."""

import json
import os
import shutil
from pathlib import Path

import pytest

from pairloom import ownplace, write
from pairloom.kept import Kept

SITE = {"index.html": b"home", "people/amina/index.html": b"amina", "people/bo/index.html": b"bo", "feed.xml": b"<a/>"}


def _make(out: Path, kept: Kept, files: dict[str, bytes]) -> int:
    with write.opened(out, kept) as folder:
        for path, content in files.items():
            folder.put(path, content)
    return folder.changed


def _tree(out: Path) -> dict[str, bytes]:
    found = (path for path in out.rglob("*") if path.is_file() and path.name != ownplace.MARKER)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in found}


def test_a_new_site_is_put_in_its_place_whole(tmp_path: Path) -> None:
    """A new site is put in its place whole, and nothing is left beside it."""
    _make(tmp_path / "site", Kept(tmp_path / "kept"), SITE)
    assert SITE == _tree(tmp_path / "site")
    assert ["kept", "site"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_new_site_that_fails_is_not_there(tmp_path: Path) -> None:
    """Of a new site that fails half-way nothing is there afterwards."""
    opened = write.opened(tmp_path / "site", Kept())
    opened.__enter__().put("index.html", b"home")
    assert not opened.__exit__(ZeroDivisionError, ZeroDivisionError(), None)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("keeps", [True, False], ids=["with a record", "without one"])
def test_what_is_unchanged_keeps_its_time_and_what_vanished_goes(tmp_path: Path, *, keeps: bool) -> None:
    """What is unchanged keeps its time, what changed is replaced, and what vanished goes with its folder."""
    out, kept = tmp_path / "site", Kept(tmp_path / "kept" if keeps else None)
    _make(out, kept, SITE)
    os.utime(out / "index.html", ns=(1, 1))
    news = {"index.html": b"home", "people/amina/index.html": b"new", "feed.xml": b"<b/>", "a/b/c.txt": b"c"}
    assert 4 == _make(out, kept, news)
    assert news == _tree(out)
    assert not (out / "people" / "bo").exists()
    assert 1 == (out / "index.html").stat().st_mtime_ns
    assert 0 == _make(out, kept, news)


def test_a_file_with_the_key_of_before_is_not_asked_for_again(tmp_path: Path) -> None:
    """A file with the key of before stays with its note; with another key, or touched by somebody, it is made again."""
    out, kept = tmp_path / "site", Kept(tmp_path / "kept")
    with write.opened(out, kept) as folder:
        assert not folder.keeps("index.html", [b"key"])
        folder.put("index.html", b"home", b"key", ["a note"])
    with write.opened(out, kept) as folder:
        assert not folder.keeps("index.html", [b"other"])
        assert folder.keeps("index.html", [b"other", b"key"])
        assert [("index.html", ["a note"])] == list(folder.notes())
    (out / "index.html").write_bytes(b"mine")
    with write.opened(out, kept) as folder:
        assert not folder.keeps("index.html", [b"key"])
        folder.put("index.html", b"home", b"key")
    assert {"index.html": b"home"} == _tree(out)


def test_a_site_that_somebody_else_changed_is_compared_file_by_file(tmp_path: Path) -> None:
    """A record is not believed once another build has changed the site: what that one added goes, too."""
    out, mine, theirs = tmp_path / "site", Kept(tmp_path / "mine"), Kept(tmp_path / "theirs")
    _make(out, mine, SITE)
    _make(out, theirs, {**SITE, "people/cy/index.html": b"cy", "index.html": b"their home"})
    _make(out, mine, SITE)
    assert SITE == _tree(out)


def test_what_a_run_left_that_was_cut_off_goes(tmp_path: Path) -> None:
    """What a run left that was cut off, and nobody wants any more, goes with the next run."""
    out, kept = tmp_path / "site", Kept(tmp_path / "kept")
    _make(out, kept, SITE)
    opened = write.opened(out, kept)
    opened.__enter__().put("people/cy/index.html", b"cy")
    assert not opened.__exit__(ZeroDivisionError, ZeroDivisionError(), None)
    assert (out / "people" / "cy" / "index.html").exists()
    _make(out, kept, SITE)
    assert SITE == _tree(out)


def test_a_record_of_a_site_that_is_gone_is_not_believed(tmp_path: Path) -> None:
    """A record of a site that is gone, or of another at its place, is not believed."""
    out, kept = tmp_path / "site", Kept(tmp_path / "kept")
    _make(out, kept, SITE)
    shutil.rmtree(out)
    _make(out, kept, {"index.html": b"home"})
    assert {"index.html": b"home"} == _tree(out)


@pytest.mark.parametrize("damage", [b"", b"{", b"\0" * 40])
def test_a_damaged_record_does_no_harm(tmp_path: Path, damage: bytes) -> None:
    """A record that is half-written or damaged counts as none."""
    out, kept = tmp_path / "site", Kept(tmp_path / "kept")
    _make(out, kept, SITE)
    for piece in (tmp_path / "kept").iterdir():
        piece.write_bytes(piece.read_bytes()[:20] + damage)
    _make(out, kept, {"index.html": b"new"})
    assert {"index.html": b"new"} == _tree(out)


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    """A file may become a folder, and a folder a file; a link is replaced and never followed."""
    out, kept = tmp_path / "site", Kept(tmp_path / "kept")
    _make(out, kept, {"a": b"file", "b/c/d": b"deep", "e": b"e"})
    (tmp_path / "outside").write_text("safe")
    (out / "e").unlink()
    (out / "e").symlink_to(tmp_path / "outside")
    news = {"a/b": b"deep", "b": b"file", "e": b"e"}
    _make(out, kept, news)
    assert news == _tree(out)
    assert "safe" == (tmp_path / "outside").read_text()


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    """A folder that holds something that we did not make is refused, and stays."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.txt").write_text("mine")
    with pytest.raises(ownplace.NotOursError), write.opened(tmp_path / "site", Kept()):
        pass
    assert {"thesis.txt": b"mine"} == _tree(tmp_path / "site")


def test_kept_pieces_are_whole_or_missing(tmp_path: Path) -> None:
    """A kept piece is read as it was written, or not at all; no folder keeps nothing."""
    kept = Kept(tmp_path / "kept")
    assert kept.read("piece") is None
    kept.write("piece", json.dumps([1]).encode())
    assert b"[1]" == kept.read("piece")
    whole = (tmp_path / "kept" / "piece").read_bytes()
    for cut in range(len(whole)):
        (tmp_path / "kept" / "piece").write_bytes(whole[:cut])
        assert kept.read("piece") is None
    Kept().write("piece", b"x")
    assert Kept().read("piece") is None
    (tmp_path / "file").touch()
    Kept(tmp_path / "file").write("piece", b"x")
    assert Kept(tmp_path / "file").read("piece") is None
