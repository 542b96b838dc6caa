"""A command run as a process: what it took of the processors and of the memory, its own programs included."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of processors, seconds on the wall, and the most memory that one process held, in MiB."""

    processor: float
    wall: float
    memory: float


def run(command: Sequence[str], folder: Path, **environment: str) -> Measured:
    """Return what a command took.

    Raises:
        SystemExit: it failed; its words are in the message.
    """
    with (folder / "said.txt").open("wb") as said:
        begin = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, env={**os.environ, **environment})
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"{' '.join(command)} failed:\n{(folder / 'said.txt').read_text()[-2000:]}"
        raise SystemExit(message)
    return Measured(usage.ru_utime + usage.ru_stime, time.perf_counter() - begin, usage.ru_maxrss / 1024)


def median(measure: Callable[[], Measured], runs: int) -> Measured:
    """Return the medians of several runs of a measurement."""
    taken = [measure() for _ in range(runs)]
    return Measured(
        statistics.median(one.processor for one in taken),
        statistics.median(one.wall for one in taken),
        max(one.memory for one in taken),
    )
