"""A real terminal with `pairloom` at it: keys go in, and what the person sees comes out."""

import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from tests.cli import screen

PATIENCE: Final = 60
"""Seconds to wait for what must come; a machine may be busy."""

SIZE: Final = (50, 92)
"""Rows and columns."""

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass
class Terminal:
    """A program on a terminal."""

    process: "subprocess.Popen[bytes]"
    end: int
    output: bytearray = field(default_factory=bytearray)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self.end, keys.encode())

    def seen(self) -> str:
        """Return what the person sees."""
        return screen.text(self.output.decode(errors="replace"))

    def wait_for(self, words: str) -> None:
        """Wait until words are seen."""
        self._wait(words, lambda: words in self.seen())

    def answer(self, words: str, keys: str) -> None:
        """Wait until an answer can be typed below these words, and press keys."""
        self._wait(words, lambda: self.seen().rpartition(words)[2].rstrip().rpartition("\n")[2].startswith(">"))
        self.type(keys)

    def _wait(self, words: str, has_come: Callable[[], bool]) -> None:
        limit = time.monotonic() + PATIENCE
        while not has_come():
            assert time.monotonic() < limit, f"no {words!r} in:\n{self.seen()}"
            assert self._reads(), f"ended without {words!r}:\n{self.seen()}"

    def exit_code(self) -> int:
        """Return the exit code once the program has ended."""
        limit = time.monotonic() + PATIENCE
        while self._reads():
            assert time.monotonic() < limit, f"does not end:\n{self.seen()}"
        return self.process.wait(PATIENCE)

    def _reads(self) -> bool:
        """Take up what was written; false when the program has let go of the terminal."""
        if not select.select([self.end], [], [], 1)[0]:
            return True
        try:
            piece = os.read(self.end, 65536)
        except OSError:  # Linux says so once the other end is closed
            return False
        self.output += piece
        return bool(piece)


@contextmanager
def terminal(folder: Path, *arguments: str, surroundings: Mapping[str, str] = _NOTHING) -> Iterator[Terminal]:
    """Yield a terminal on which `pairloom` runs with these arguments, and with more variables of the environment."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, SIZE)
    # PROMPT_TOOLKIT_NO_CPR: nobody is here to answer when the program asks where the cursor is.
    fixed = {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", "COLUMNS": str(SIZE[1])}
    command = [sys.executable, "-m", "pairloom", *arguments]
    process = subprocess.Popen(
        command, cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, **fixed, **surroundings}
    )
    os.close(theirs)
    try:
        yield Terminal(process, ours)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
