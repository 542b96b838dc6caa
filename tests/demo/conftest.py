"""Communities that several tests look at, made once."""

from pathlib import Path

import pytest
from tests.demo.demo_runs import make

from pairloom import load
from pairloom.model.portal import Portal


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a community of 1,000 people."""
    return make(tmp_path_factory.mktemp("demo") / "town", 1000)


@pytest.fixture(scope="session")
def townspeople(town: Path) -> Portal:
    """Return that community."""
    return load.load_portal(town).portal
