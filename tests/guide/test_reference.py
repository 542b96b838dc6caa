"""The reference is what the code says, and the guides' links lead somewhere."""

import re
import runpy
from pathlib import Path

import pytest

GENERATOR = Path(__file__).resolve().parents[2] / "generator"
GUIDES = sorted((GENERATOR / "guide").rglob("*.md"))
REFERENCE = runpy.run_path(str(GENERATOR / "reference.py"))


@pytest.mark.parametrize("name", ["fields.md", "checks.md", "commands.md", "api.md"])
def test_the_reference_is_what_the_code_says(name: str) -> None:
    """Each page of the reference is what `make reference` would write now."""
    expected = REFERENCE["texts"]()[name]
    assert expected == (GENERATOR / "guide" / "reference" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_the_links_of_a_guide_lead_to_files(guide: Path) -> None:
    """Each relative link and picture of a guide leads to a file of the repository."""
    links = re.findall(r"\]\((?!https://|#)([^)#]+)", guide.read_text(encoding="utf-8"))
    assert [] == [link for link in links if not (guide.parent / link).exists()]
