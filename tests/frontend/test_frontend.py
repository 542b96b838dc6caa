"""The programs of the pages: their types, their own tests, and that the bundles in the package are made from them."""

import subprocess
from pathlib import Path
from typing import Final

import pytest
from tests.frontend.browser_side import FRONTEND, node

pytestmark = pytest.mark.slow

ASSETS: Final = FRONTEND.parent / "pairloom" / "render" / "theme" / "docs" / "assets"


@pytest.fixture(scope="module")
def npm() -> str:
    """Return npm; skip where it or the libraries are not here."""
    return node("npm")


def _run(npm: str, *arguments: str) -> tuple[int, str]:
    command = [npm, "--prefix", str(FRONTEND), "--silent", *arguments]
    done = subprocess.run(command, cwd=FRONTEND, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_the_types_hold(npm: str) -> None:
    """The TypeScript compiler, at its strictest, has nothing to say."""
    assert (0, "") == _run(npm, "run", "types")


def test_the_programs_pass_their_own_tests(npm: str) -> None:
    """Every test below generator/frontend/tests passes, and there are some."""
    code, said = _run(npm, "test")
    assert code == 0, said
    assert "fail 0" in said
    assert "pass 0" not in said


def test_the_bundles_are_made_from_the_sources(tmp_path: Path) -> None:
    """Building again gives the very bundles that are committed, and no other program lies beside them."""
    subprocess.run([node(), "build.mjs", str(tmp_path)], cwd=FRONTEND, check=True)
    built = {file.name: file.read_bytes() for file in tmp_path.glob("*.js")}
    assert built
    assert built == {file.name: file.read_bytes() for file in ASSETS.glob("*.js")}
