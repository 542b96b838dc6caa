"""Loading again: what has not changed is not read a second time, and what comes out is the same as if it were."""

import os
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.load.portal_folder import FILES, PROFILE, Make

from pairloom.kept import Kept, digest
from pairloom.load import Records, load_both, load_portal
from pairloom.load.again import keep
from pairloom.load.layout import Kind
from pairloom.load.record import Read, Stamp, bytes_of, record_of
from pairloom.model.problem import Problem

PATHS = (*(path for path in FILES if path.endswith((".yml", ".md"))), "profiles/bo-b.yml", "profiles/Amina-K.yml")
CONTENTS = st.sampled_from(
    [None, b"", b"\xff", b"name: [", PROFILE.encode(), PROFILE.replace("en", "fr").encode(), b"name: A\nname: B\n"]
    + [text.encode() if isinstance(text, str) else text for text in FILES.values()]
)
STEPS = st.lists(st.dictionaries(st.sampled_from(PATHS), CONTENTS, max_size=3), max_size=4)


def write(root: Path, files: dict[str, bytes | None]) -> None:
    """Write files, or take away those that have no content."""
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).unlink(missing_ok=True)
        if content is not None:
            (root / path).write_bytes(content)


def a_stamp(path: str) -> Stamp:
    """Return a stamp as a file has it that has long been there: another one for other bytes."""
    data = Path(path).read_bytes()
    return 1, 1, len(data), int.from_bytes(digest(data)[:7])


@settings(max_examples=60)
@given(STEPS, st.booleans())
def test_loading_again_gives_what_loading_anew_gives(steps: list[dict[str, bytes | None]], old: bool) -> None:  # noqa: FBT001 - drawn
    """Loading again gives what loading anew gives, from memory as well as from what was kept, by stamp or by bytes."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        if old:
            patch.setattr("pairloom.load.again._stamp", a_stamp)
        root, kept, records = Path(folder, "portal"), Kept(Path(folder, "kept")), Records()
        write(root, {path: text.encode() for path, text in FILES.items()})
        for step in [{}, *steps]:
            write(root, step)
            anew = load_portal(root)
            assert anew == load_portal(root, kept)
            assert anew == load_portal(root, kept)
            assert anew == load_portal(root, kept, records)
            assert anew == load_portal(root, Kept(), records)


def test_an_unchanged_file_gives_the_very_same_record(make: Make) -> None:
    """With records remembered, an unchanged file gives the very same record, and a file that is gone is forgotten."""
    records = Records()
    root = make({"profiles/bo-b.yml": PROFILE})
    before = load_portal(root, records=records).portal
    (root / "profiles/bo-b.yml").write_text(PROFILE.replace("[en]", "[fr]"))
    (root / "content/pathways/mentor.yml").unlink()
    after = load_portal(root, records=records).portal
    assert before.profiles["amina-k"] is after.profiles["amina-k"]
    assert ("fr",) == after.profiles["bo-b"].languages
    assert "content/pathways/mentor.yml" not in records


def test_only_changed_files_are_read_again(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what an earlier run kept, only changed files and files with problems are read again; then it is kept anew."""
    kept = Kept(tmp_path / "kept")
    asked: list[str] = []
    root = make({"profiles/bo-b.yml": "name: ["})
    load_portal(root, kept)

    def read(data: bytes, path: str, kind: Kind, mark: bytes) -> Read:
        asked.append(path)
        return record_of(data, path, kind, mark)

    monkeypatch.setattr("pairloom.load.again.record_of", read)
    piece = (tmp_path / "kept/records").stat()
    load_portal(root, kept)
    assert ["profiles/bo-b.yml"] == asked
    assert piece == (tmp_path / "kept/records").stat()
    (root / "content/home.md").write_bytes(FILES["content/home.md"].encode() + b"more")
    for expected in (["content/home.md", "profiles/bo-b.yml"], ["profiles/bo-b.yml"]):
        asked.clear()
        load_portal(root, kept)
        assert expected == sorted(asked)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the paths of the files that are opened from now on."""
    asked: list[str] = []

    def noted(root: Path, path: str, kind: Kind) -> bytes | Problem:
        asked.append(path)
        return bytes_of(root, path, kind)

    monkeypatch.setattr("pairloom.load.again.bytes_of", noted)
    return asked


def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be a minute later."""
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now + 60 * 10**9)


def test_a_file_that_has_long_been_the_same_is_not_opened(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    """A file that has long been the same is not opened, unless it has problems that were not remembered."""
    kept, records = Kept(tmp_path / "kept"), Records()
    root = make({"profiles/bo-b.yml": "name: ["})
    later(monkeypatch)
    first = load_portal(root, kept, records)
    opened.clear()
    assert first == load_portal(root, kept, records)
    assert [] == opened
    assert first == load_portal(root, kept)
    assert ["profiles/bo-b.yml"] == opened


def test_a_file_of_the_same_size_and_day_is_opened_again(
    make: Make, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    """A file that was changed is opened again, even where its size and the time of its change say the same."""
    records, path = Records(), "profiles/amina-k.yml"
    root = make()
    later(monkeypatch)
    load_portal(root, records=records)
    opened.clear()
    before = (root / path).stat()
    (root / "new").write_text(PROFILE.replace("[en]", "[fr]"))
    (root / "new").replace(root / path)
    os.utime(root / path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert ("fr",) == load_portal(root, records=records).portal.profiles["amina-k"].languages
    assert [path] == opened


def test_the_stamp_of_a_file_that_has_just_changed_says_nothing(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stamp of a file that has just changed says nothing: a coarse clock gives the next change the same one."""
    now = time.time_ns()
    monkeypatch.setattr("pairloom.load.again._stamp", lambda _: (1, now, 1, 1))
    kept, records, root = Kept(tmp_path / "kept"), Records(), make()
    load_portal(root, kept, records)
    (root / "profiles/amina-k.yml").write_text(PROFILE.replace("[en]", "[fr]"))
    assert ("fr",) == load_portal(root, kept).portal.profiles["amina-k"].languages
    assert ("fr",) == load_portal(root, kept, records).portal.profiles["amina-k"].languages


def test_many_stamps_are_kept_when_they_say_something(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    """Many files that had just changed when they were read are not opened for ever; for a few nothing is kept anew."""
    kept, root = Kept(tmp_path / "kept"), make()
    load_portal(root, kept)
    later(monkeypatch)
    for few, expected in ((1000, True), (0, True), (0, False)):
        monkeypatch.setattr("pairloom.load.again._FEW", few)
        opened.clear()
        load_portal(root, kept)
        assert expected == bool(opened)


@pytest.mark.parametrize("piece", [b"", b"x", b"\x00" * 7 + b"\x02[]", b"\x00" * 7 + b"\x03[1]", b"\xff" * 40])
def test_a_piece_that_cannot_be_read_counts_as_missing(make: Make, tmp_path: Path, piece: bytes) -> None:
    """A kept piece that cannot be read counts as missing."""
    kept = Kept(tmp_path / "kept")
    kept.write("records", piece)
    assert load_portal(root := make()) == load_portal(root, kept)


def test_a_kept_record_that_is_none_is_read_from_its_file(make: Make, tmp_path: Path) -> None:
    """A kept value that makes no record, whatever its digest says, is read from the file."""
    kept, root = Kept(tmp_path / "kept"), make()
    keep(kept, {"profiles/amina-k.yml": Read(None, "", (), digest(PROFILE.encode()), b"{}")})
    assert load_portal(root) == load_portal(root, kept)


def test_a_portal_knows_the_digest_of_each_file_that_was_read(make: Make) -> None:
    """A portal knows the digest of each file that was read, problems or not."""
    root = make({"profiles/bo-b.yml": "name: ["})
    digests = load_portal(root).portal.digests
    assert digests == load_both(root, [], lambda _: {})[1].portal.digests
    assert digest(b"name: [") == digests["profiles/bo-b.yml"]
    assert digests == {path: digest((root / path).read_bytes()) for path in digests}
    assert {path for path in FILES if path.endswith("yml") and "pairs" not in path} <= {*digests}
