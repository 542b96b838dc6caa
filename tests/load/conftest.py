"""What several tests of loading need."""

from pathlib import Path

import pytest
from tests.load.portal_folder import FILES, Make


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return a function that writes the sample portal, with changes: text, bytes, or None to leave a file out."""

    def write(changes: dict[str, str | bytes | None] | None = None) -> Path:
        for name, content in (FILES | (changes or {})).items():
            if content is not None:
                path = tmp_path / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write
