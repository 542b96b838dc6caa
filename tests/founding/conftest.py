"""A new portal, as `pairloom init` makes it."""

import shutil
from pathlib import Path

import pytest
from tests.founding.init_runs import begin


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a new portal, and what was said when it was made."""
    folder = tmp_path_factory.mktemp("new") / "lantern-mentorship"
    result = begin(folder, "--forge", "github")
    assert result.exit_code == 0, result.output
    return folder, result.output


@pytest.fixture
def portal(made: tuple[Path, str], tmp_path: Path) -> Path:
    """Return a new portal that a test may change."""
    return Path(shutil.copytree(made[0], tmp_path / "lantern-mentorship"))
