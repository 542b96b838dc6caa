"""A community of 200 built wholly by the builder and wholly through the press: the same site, byte for byte."""

import re
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner
from tests.pressed.portals import community, make, tree, whole

from pairloom import pipeline
from pairloom.cli import pairloom

OURS: Final = {"search/pages.json"}
"""Made of the finished pages, by the press only."""

THEIRS: Final = {"search/search_index.json", "search.json", "sitemap.xml", "sitemap.xml.gz"}
"""The builders' own indexes, which nothing of ours reads, and maps in an order of their own. We make both for all."""


def _addresses(site: dict[str, bytes]) -> list[str]:
    return sorted(re.findall(r"<loc>(.*?)</loc>", site["sitemap.xml"].decode()))


def _compare(root: Path, today: date, builder: str, tmp_path: Path) -> None:
    assert make(root, today, tmp_path / "pressed", builder)
    whole(root, today, tmp_path / "whole", builder)
    pressed, expected = tree(tmp_path / "pressed"), tree(tmp_path / "whole")
    assert sorted(expected.keys() - THEIRS) == sorted(pressed.keys() - OURS - THEIRS)
    assert [] == [path for path in sorted(expected.keys() - THEIRS) if expected[path] != pressed[path]]
    if "sitemap.xml" in expected:
        assert _addresses(expected) == _addresses(pressed)


@pytest.mark.slow
@pytest.mark.parametrize("builder", pipeline.BUILDERS)
def test_the_press_makes_what_the_builder_makes(builder: str, tmp_path: Path, today: date) -> None:
    """Every page and file of 200 people is the same, whether the builder made it or the press, with each builder."""
    root = tmp_path / "portal"
    options = ["--people", "200", "--seed", "7", "--today", today.isoformat()]
    assert 0 == CliRunner().invoke(pairloom, ["demo", str(root), *options]).exit_code
    _compare(root, today, builder, tmp_path)


def test_a_small_community_is_pressed_as_the_builder_makes_it(tmp_path: Path, today: date) -> None:
    """The small community with everything odd in it is the same either way, and its search knows no people."""
    _compare(community(tmp_path / "portal"), today, "mkdocs", tmp_path)
    index = (tmp_path / "pressed" / "search" / "pages.json").read_text(encoding="utf-8")
    assert '"location":"training/listening/"' in index
    assert [] == [word for word in ("people/", "Nkosi", "李伟", "Bobby") if word in index.replace("people/index", "")]
