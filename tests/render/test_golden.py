"""The staged pages of tests/community, as a tree: a change of what readers will see shows in the review."""

import difflib
import shutil
from pathlib import Path
from typing import Final

import pytest

GOLDEN: Final = Path(__file__).parents[1] / "golden"


def _tree(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix in {".md", ".yml"})
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(files)}


def test_the_staged_pages_are_the_ones_that_a_person_has_looked_at(
    community_stage: Path, request: pytest.FixtureRequest
) -> None:
    """The staged pages are the ones that a person has looked at; `pytest --update-golden` accepts new ones."""
    made = _tree(community_stage)
    if request.config.getoption("--update-golden"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for path, text in made.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_text(text, encoding="utf-8")
    golden = _tree(GOLDEN)
    changed = [
        line
        for path in sorted({*made, *golden})
        for line in difflib.unified_diff(
            golden.get(path, "").splitlines(), made.get(path, "").splitlines(), f"golden/{path}", f"made/{path}", n=1
        )
    ]
    assert [] == changed
