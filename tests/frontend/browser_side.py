"""Programs of the pages, run by Node: JSON in, JSON out."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest

FRONTEND: Final = Path(__file__).parents[2] / "generator" / "frontend"


def node(name: str = "node") -> str:
    """Return a program of Node; skip where it or the libraries are not here, unless PAIRLOOM_REQUIRE_NODE=1."""
    program = shutil.which(name)
    if program is None or not (FRONTEND / "node_modules").exists():
        missing = "needs Node, and `npm ci` in generator/frontend"
        if os.environ.get("PAIRLOOM_REQUIRE_NODE") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    return program


def bundled(source: str, folder: Path) -> Path:
    """Return a program of generator/frontend/tests, bundled into that folder."""
    made = folder / f"{Path(source).stem}.mjs"
    esbuild = FRONTEND / "node_modules" / ".bin" / "esbuild"
    options = ["--bundle", "--format=esm", "--platform=node", "--target=node18", "--log-level=warning"]
    subprocess.run([str(esbuild), f"tests/{source}", f"--outfile={made}", *options], cwd=FRONTEND, check=True)
    return made


def answers(program: Path, asked: Mapping[str, Any]) -> Any:  # noqa: ANN401 - whatever the program says
    """Return what a bundled program answers."""
    done = subprocess.run([node(), str(program)], input=json.dumps(asked).encode(), capture_output=True, check=False)
    assert (0, "") == (done.returncode, done.stderr.decode())
    return json.loads(done.stdout)
