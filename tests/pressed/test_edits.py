"""After any edit the site brought up to date is the site built from nothing, byte for byte."""

import random
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.pressed.edits import edit
from tests.pressed.portals import community, make, remembered, tree

from pairloom import pipeline


@pytest.mark.parametrize(
    ("seed", "count"), [(1, 4), *(pytest.param(seed, 50, marks=pytest.mark.slow) for seed in (2, 3, 4, 5))]
)
def test_an_updated_site_is_the_site_built_from_nothing(tmp_path: Path, today: date, seed: int, count: int) -> None:
    """After each of many random edits the updated site equals a clean build, and a site with problems stays."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    root, out, clean = community(tmp_path / "portal"), tmp_path / "site", tmp_path / "clean"
    with remembered(tmp_path / "remembered"):
        assert make(root, today, out)
        sound = 0
        while sound < count:
            before = shutil.copytree(root, tmp_path / "before", ignore=shutil.ignore_patterns(pipeline.STAGE))
            done = edit(root, chance)
            today += timedelta(days=chance.choice((0, 0, 0, 1)))
            if make(root, today, out):
                sound += 1
                copy = shutil.copytree(root, tmp_path / "copy", ignore=shutil.ignore_patterns(pipeline.STAGE))
                assert make(copy, today, clean)
                assert _differences(clean, out) == [], done
                shutil.rmtree(copy)
                shutil.rmtree(clean)
                _lose(root / pipeline.STAGE / pipeline.KEPT, chance)
            else:  # the portal has problems now: go back, as its people would
                for name in ("profiles", "cohorts", "content"):
                    shutil.rmtree(root / name)
                shutil.copytree(before, root, dirs_exist_ok=True)
            shutil.rmtree(before)


def _differences(clean: Path, updated: Path) -> list[str]:
    expected, found = tree(clean), tree(updated)
    return sorted(path for path in {*expected, *found} if expected.get(path) != found.get(path))


def _lose(kept: Path, chance: random.Random) -> None:
    """Now and then delete, cut or spoil a piece of what is kept."""
    pieces = sorted(kept.iterdir())
    if chance.random() < 0.15:
        piece = chance.choice(pieces)
        how = chance.choice(("delete", "cut", "spoil", "all"))
        if how == "delete":
            piece.unlink()
        elif how == "all":
            shutil.rmtree(kept)
        else:
            data = piece.read_bytes()
            piece.write_bytes(data[: len(data) // 2] if how == "cut" else data[:-1] + bytes([data[-1] ^ 1]))


def test_an_unchanged_portal_touches_nothing(tmp_path: Path, today: date) -> None:
    """Building an unchanged portal again writes no file, so that each keeps its time."""
    root, out = community(tmp_path / "portal"), tmp_path / "site"
    make(root, today, out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    make(root, today, out)
    assert before == {path: path.stat().st_mtime_ns for path in out.rglob("*")}


def test_one_profile_changed_leaves_the_builder_alone(
    tmp_path: Path, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where only people change, the builder is not run, and pages of other people are not written."""
    root, out = community(tmp_path / "portal"), tmp_path / "site"
    make(root, today, out)
    monkeypatch.setattr("pairloom.build.mkdocs.build", None)
    profile = root / "profiles" / "li-wei.yml"
    profile.write_text(profile.read_text() + "about: I weave.\n")
    page, other = out / "people" / "li-wei" / "index.html", out / "people" / "zoe-nkosi" / "index.html"
    before = page.read_bytes(), other.stat().st_mtime_ns
    assert make(root, today, out)
    assert before[0] != page.read_bytes()
    assert before[1] == other.stat().st_mtime_ns
