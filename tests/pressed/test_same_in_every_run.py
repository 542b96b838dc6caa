"""What pages are planned from is the same in every run, so that nothing is made again without need."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.pressed.portals import community

PLANNED: Final = """
import datetime, pathlib, sys
from pairloom import load, pipeline, views
portal = pipeline.for_site(load.load_portal(pathlib.Path(sys.argv[1])).portal, datetime.date(2026, 11, 15))
for one in views.plan(portal, datetime.date(2026, 11, 15)):
    print(one.path, (one.inputs or b"").hex())
"""


def test_inputs_do_not_depend_on_the_run(tmp_path: Path) -> None:
    """Pages have the same inputs in every run, though Python draws the order of sets anew in each."""
    root = community(tmp_path / "portal")
    runs = [
        subprocess.run(
            [sys.executable, "-c", PLANNED, str(root)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert any(line.split()[1:] for line in runs[0].splitlines())
    assert [runs[0]] * 3 == runs
