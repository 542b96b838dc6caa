"""The files that a new portal on each forge gets."""

from datetime import date
from pathlib import Path

import pytest

from pairloom import founding, starter


@pytest.fixture(scope="session", params=["github", "gitlab"])
def new_portal(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a portal as `pairloom init` makes it, on each forge in turn."""
    root = tmp_path_factory.mktemp(request.param)
    texts = starter.suggested({"forge": request.param, "name": "Lantern Mentorship"}, starter.Here())
    answers, _ = starter.read(texts)
    assert answers is not None
    founding.start(root, answers, date(2026, 11, 22))
    return root
