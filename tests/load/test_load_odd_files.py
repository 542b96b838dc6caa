"""What is no plain file that we may read: links, pipes, folders, and files that are out of reach."""

import os
from pathlib import Path

import pytest
from tests.load.portal_folder import FILES, PROFILE, Make, told

from pairloom.load import load_portal


def test_symbolic_links_are_refused_each_with_its_reason(make: Make, tmp_path: Path) -> None:
    """Symbolic links are never followed, wherever they lead."""
    root = make()
    outside = tmp_path.parent / f"{tmp_path.name}-outside.yml"
    outside.write_text(PROFILE)
    (root / "profiles/out-side.yml").symlink_to(outside)
    (root / "profiles/in-side.yml").symlink_to("amina-k.yml")
    (root / "profiles/no-where.yml").symlink_to("nothing.yml")
    (root / "profiles/round.yml").symlink_to("round.yml")
    (root / "cohorts/linked").symlink_to(root / "cohorts")
    loaded = load_portal(root)
    assert [(p.path, p.code, p.message.rpartition("link ")[2]) for p in loaded.problems] == [
        ("cohorts/linked", "file-link", "within the portal"),
        ("profiles/in-side.yml", "file-link", "within the portal"),
        ("profiles/no-where.yml", "file-link", "that leads nowhere"),
        ("profiles/out-side.yml", "file-link", "that leaves the portal"),
        ("profiles/round.yml", "file-link", "that leads nowhere"),
    ]
    assert loaded.portal.knows_person("in-side")


def test_a_linked_folder_is_one_problem(make: Make, tmp_path: Path) -> None:
    """A whole folder that is a symbolic link is one problem, and nothing in it is called missing."""
    root = make()
    (root / "content").rename(tmp_path / "elsewhere")
    (root / "content").symlink_to(tmp_path / "elsewhere")
    assert told(load_portal(root)) == [("content:1:1", "file-link")]


def test_what_is_no_plain_file_is_not_opened(make: Make) -> None:
    """A pipe is not opened, a folder is not read as a file, and a file is not entered as a folder."""
    root = make({name: None for name in FILES if name.startswith("cohorts")} | {"cohorts": "text"})
    os.mkfifo(root / "profiles/pi-pe.yml")
    (root / "portal.yml").unlink()
    (root / "portal.yml").mkdir()
    (root / "profiles/di-r.yml").mkdir()
    assert told(load_portal(root)) == [
        ("cohorts:1:1", "file-read"),
        ("portal.yml:1:1", "file-read"),
        ("profiles/pi-pe.yml:1:1", "file-read"),
    ]


def test_what_may_not_be_read_is_told(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file or folder that may not be read is told so, and the rest is loaded."""
    root = make({"profiles/bo-b.yml": PROFILE})
    scan, opened = os.scandir, os.open

    def no_scan(path: str) -> object:
        if path.endswith("content/training"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    def no_open(path: str, flags: int) -> int:
        if path.endswith("bo-b.yml"):
            raise OSError(5, "Input/output error")
        return opened(path, flags)

    monkeypatch.setattr(os, "scandir", no_scan)
    monkeypatch.setattr(os, "open", no_open)
    loaded = load_portal(root)
    assert told(loaded) == [("content/training:1:1", "file-read"), ("profiles/bo-b.yml:1:1", "file-read")]
    assert "amina-k" in loaded.portal.profiles


def test_a_file_that_vanishes_while_we_look_is_told(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path whose kind cannot be found out is a problem, not a crash."""
    root = make()

    def no_lstat(path: Path) -> object:
        raise OSError(path)

    monkeypatch.setattr(os, "lstat", no_lstat)
    monkeypatch.setattr(os.path, "lexists", lambda _: True)
    assert {code for _, code in told(load_portal(root))} == {"file-read"}
