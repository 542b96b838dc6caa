"""Files that name something are found by their bytes, and none that may is missed."""

import os
from pathlib import Path

import pytest

from pairloom.load.naming import naming

TEXTS = {
    "plain": "prefers: [ada]\n",
    "escaped": 'prefers: ["\\x61da"]\n',
    "folded": 'prefers: ["a\\\nda"]\n',
    "other": "prefers: [ben]\nabout: C:\\\\temp\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a few files, a link and a pipe."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "large").write_text("#" * 100_000 + "\nada\n")
    (tmp_path / "link").symlink_to("plain")
    (tmp_path / "inner").mkdir()
    os.mkfifo(tmp_path / "pipe")
    return tmp_path


@pytest.mark.parametrize("words", [{"ada"}, {"ada", *(f"word-{number}" for number in range(20))}])
def test_files_that_may_hold_a_word_are_found(folder: Path, words: set[str]) -> None:
    """Found are the files that hold one of the words, few or many, or may hide it in an escape; nothing else."""
    paths = [*TEXTS, "large", "link", "inner", "pipe", "absent"]
    assert {"plain", "escaped", "folded", "large"} == naming(folder, paths, words)


def test_no_word_is_in_no_file(folder: Path) -> None:
    """Without words no file is opened."""
    assert set() == naming(folder, TEXTS, set())
