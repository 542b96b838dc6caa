"""The Makefile and `.ci/run`, as a newcomer meets them."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make on a copy of the Makefile alone and return what it did."""
    if shutil.which("make") is None:
        pytest.skip("make is not here")
    (folder / "Makefile").write_text(MAKEFILE, "utf-8")
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=60)


def test_make_alone_lists_what_can_be_made(tmp_path: Path) -> None:
    """`make` alone lists what can be made, each with a line of explanation."""
    done = make(tmp_path)

    assert (0, "") == (done.returncode, done.stderr)
    listed = re.findall(r"^  make (\w+) +\S", done.stdout, re.MULTILINE)
    assert {"help", "site", "serve", "test", "lock", "clean"} <= set(listed)
    assert [] == [name for name in listed if not re.search(rf"^{name}:", MAKEFILE, re.MULTILINE)]


@pytest.mark.parametrize("python", ["false", "no-such-python", ""])
def test_a_python_that_will_not_do_is_answered_with_what_to_install(python: str, tmp_path: Path) -> None:
    """A Python that is too old, lacks venv or is not there is answered with what to install."""
    for name in ("pyproject.toml", "generator/requirements.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    done = make(tmp_path, "site", f"PYTHON={python}")

    assert done.returncode != 0
    assert "sudo apt-get install python3-venv" in done.stderr
    assert "make PYTHON=" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_clean_removes_what_was_made_and_nothing_else(tmp_path: Path) -> None:
    """`make clean` removes what was made and nothing else."""
    for name in ("site", ".pairloom", ".venv", "generator/__pycache__", "profiles", "tests"):
        (tmp_path / name).mkdir(parents=True)

    done = make(tmp_path, "clean")

    assert (0, "") == (done.returncode, done.stderr)
    assert {"Makefile", "generator", "profiles", "tests"} == {path.name for path in tmp_path.iterdir()}
    assert not (tmp_path / "generator" / "__pycache__").exists()


def test_the_script_for_ci_is_sound_bash_and_may_be_run() -> None:
    """The script for CI is sound bash, may be run, and requires the tests with a browser and with Node."""
    script = ROOT / ".ci" / "run"
    done = subprocess.run(["bash", "-n", str(script)], capture_output=True, text=True, check=False)  # noqa: S607 - found on PATH

    assert (0, "") == (done.returncode, done.stderr)
    assert script.stat().st_mode & 0o111
    assert "set -euo pipefail" in script.read_text("utf-8")
    assert "PAIRLOOM_REQUIRE_BROWSER=1 PAIRLOOM_REQUIRE_NODE=1 make test ALL=1" in script.read_text("utf-8")
