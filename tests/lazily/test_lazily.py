"""A command starts without the libraries of the others."""

import subprocess
import sys
from typing import Final

import pytest

SLOW: Final = ("ortools", "numpy", "jinja2", "markdown_it", "nh3", "watchdog", "python_calamine", "prompt_toolkit")


def modules(code: str) -> set[str]:
    """Return the top names of the modules that a Python has loaded after some code."""
    program = f"{code}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    return set(
        subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()
    )


def test_validate_starts_without_the_libraries_of_the_site_and_of_the_solver() -> None:
    """What builds the site, solves a match, reads a spreadsheet or asks questions is not loaded by `validate`."""
    assert set() == set(SLOW) & modules("import pairloom.cli.validate")


@pytest.mark.parametrize(("use", "runs"), [("", False), ("colorsys.rgb_to_hsv", True)])
def test_a_module_runs_at_its_first_use(use: str, *, runs: bool) -> None:
    """A module that is imported lazily is there, and runs when something of it is first used."""
    code = f"""
import sys
from pairloom.lazily import lazily
with lazily():
    import colorsys
{use}
assert {runs} == ("rgb_to_hsv" in object.__getattribute__(colorsys, "__dict__"))
assert not any("_Finder" in repr(finder) for finder in sys.meta_path)
"""
    assert "colorsys" in modules(code)
