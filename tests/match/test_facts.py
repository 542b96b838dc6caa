"""The facts of a pair are written together: each is a file, and either all of them are there or none."""

from pathlib import Path

import pytest

from pairloom import parting, write


def test_files_are_written_all_or_none(tmp_path: Path) -> None:
    """If one file cannot be written, those before it are taken away again."""
    (tmp_path / "blocked").write_text("a file where a folder should be")
    with pytest.raises(OSError, match="blocked"):
        parting.write_facts(tmp_path, {"one/ended.yml": "on: 2026-11-15\n", "blocked/pair.yml": "x"})
    assert ["blocked"] == [path.name for path in tmp_path.rglob("*") if path.is_file()]
    assert (tmp_path / "a/b.yml",) == parting.write_facts(tmp_path, {"a/b.yml": "on: 2026-11-15\n"})


def test_a_command_that_is_stopped_leaves_no_half_of_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If somebody stops the command between two files, the first one is taken away again."""
    replace_one = write.replace

    def stopped(target: Path, content: bytes) -> None:
        if target.name == "pair.yml":
            raise KeyboardInterrupt
        replace_one(target, content)

    monkeypatch.setattr(write, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        parting.write_facts(tmp_path, {"one/ended.yml": "on: 2026-11-15\n", "two/pair.yml": "x"})
    assert [] == [path for path in tmp_path.rglob("*") if path.is_file()]
