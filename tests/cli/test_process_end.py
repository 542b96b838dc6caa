"""How a process of its own ends: quickly, and with nothing lost."""

import subprocess
import sys

import pytest

from pairloom import __version__

ENDING = """
import atexit, sys, threading
from pairloom.__main__ import program
sys.argv = ["pairloom", *{arguments}]
atexit.register(print, "tidied up")
{before}
program()
print("not reached")
"""


def ended(*arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """Return how a process ends that runs the command with these arguments."""
    program = ENDING.format(arguments=list(arguments), before=before)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)


def test_what_was_printed_and_what_waits_for_the_end_are_done_before_the_process_ends() -> None:
    """All that was printed goes out, and what was registered for the end is done once, before the process ends."""
    process = ended("--version")
    assert (0, f"pairloom {__version__}\ntidied up\n", "") == (process.returncode, process.stdout, process.stderr)


@pytest.mark.parametrize(
    ("arguments", "code"), [(("--help",), 0), (("nonsense",), 2), (("validate", "--root", "tests"), 1)]
)
def test_the_exit_code_is_that_of_the_command(arguments: tuple[str, ...], code: int) -> None:
    """A process ends with the exit code that the command has picked."""
    assert code == ended(*arguments).returncode


def test_a_thread_that_still_runs_is_waited_for() -> None:
    """A thread that still runs comes to its end, as in any Python program."""
    late = "threading.Timer(0.3, print, ['late']).start()"
    assert f"pairloom {__version__}\nlate\ntidied up\n" == ended("--version", before=late).stdout
