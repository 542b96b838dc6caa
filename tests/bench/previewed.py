"""How long it takes from a saved profile until `pairloom serve` has it on the page."""

import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from datetime import date
from pathlib import Path
from typing import Final

from tests.bench.measured import Measured

_PATIENCE: Final = 600
_ABOUT: Final = re.compile(r"^about: \|\n  .*", re.MULTILINE)


def changes(root: Path, today: date, runs: int) -> Measured:
    """Return the median of the seconds on the wall between saving a profile and its page having the change."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "pairloom", "serve", "--root", str(root), "--today", str(today)]
    taken = []
    with subprocess.Popen([*command, "--address", address], stdout=subprocess.DEVNULL) as process:
        try:
            for turn, profile in enumerate(_shown(root)[: runs + 1]):
                page = f"http://{address}/people/{profile.stem}/"
                _until(page, "pl-about")
                text = profile.read_text(encoding="utf-8")
                begin = time.perf_counter()
                profile.write_text(_ABOUT.sub(f"about: |\\n  Word {turn} of mine.", text), encoding="utf-8")
                _until(page, f"Word {turn} of mine.")
                taken.append(time.perf_counter() - begin)
        finally:
            process.terminate()
    return Measured(0, statistics.median(taken[1:]), 0)  # the first change wakes what the others use again


def _shown(root: Path) -> list[Path]:
    """Return profiles with a text that the site shows."""
    profiles = (
        path for path in sorted((root / "profiles").glob("*.yml")) if (root / "site" / "people" / path.stem).exists()
    )
    shown = [(path, path.read_text(encoding="utf-8")) for path in profiles]
    return [path for path, text in shown if _ABOUT.search(text)]


def _until(address: str, words: str) -> None:
    end = time.monotonic() + _PATIENCE
    while words not in _read(address):
        if time.monotonic() > end:
            message = f"{words!r} never came to {address}"
            raise SystemExit(message)
        time.sleep(0.01)


def _read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - an address on loopback, made here
            page: str = answer.read().decode()
            return page
    except OSError:
        return ""
