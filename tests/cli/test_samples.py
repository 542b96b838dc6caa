"""The profiles that README and join page give to copy."""

import re
import shutil
import textwrap
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from pairloom.cli import pairloom

ROOT: Final = Path(__file__).parents[2]
BLOCK: Final = re.compile(r"^( *)```yaml\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
SAMPLES: Final = [
    pytest.param(textwrap.dedent(text), id=f"{page}-{number}")
    for page in ("README.md", "content/join.md")
    for number, (_, text) in enumerate(BLOCK.findall((ROOT / page).read_text()))
    if text.lstrip().startswith("name:")
]


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_profile_can_be_copied_as_it_is(sample: str, tmp_path: Path) -> None:
    """A profile that a page gives to copy, added to the demo as it stands, brings no problem and no warning."""
    for name in ("content", "profiles", "cohorts"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("portal.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, tmp_path / name)
    added = tmp_path / "profiles" / "sample-person.yml"
    added.write_text(sample)
    options = ["--root", str(tmp_path), "--today", "2026-11-15", str(added)]
    result = CliRunner().invoke(pairloom, ["validate", *options])
    assert "Checked 49 profiles" in result.output
    assert result.output.endswith(": all is well.\n")


def test_there_are_samples() -> None:
    """The README gives one profile to copy, the join page at least two."""
    names = [str(sample.id) for sample in SAMPLES]
    assert 1 == sum(name.startswith("README") for name in names)
    assert sum(name.startswith("content/join.md") for name in names) >= 2
