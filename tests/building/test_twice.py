"""A build that is done twice gives the same site, byte for byte."""

import os
import time
from pathlib import Path

import pytest

from pairloom.build import mkdocs


@pytest.mark.slow
def test_the_same_pages_give_the_same_site(
    community_stage: Path, community_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Built again on a clock of another zone, from files with another time of change, the site has the same bytes."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    for path in community_stage.rglob("*"):
        os.utime(path, (time.time(), 1_000_000_000))
    assert mkdocs.build(community_stage, tmp_path / "site").ok
    first, again = (
        {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (community_site, tmp_path / "site")
    )
    assert first.keys() == again.keys()
    assert [] == [path for path in first if first[path] != again[path]]
