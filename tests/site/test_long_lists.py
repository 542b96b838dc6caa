"""Pages that only a large community has: lists in parts, and thanks by year."""

import functools
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser
from tests.site.conftest import TODAY, Quiet
from tests.site.soundness import faults

pytestmark = pytest.mark.browser

PEOPLE: Final = 300
THANKS: Final = 70


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a community whose lists are too long for one page."""
    root = tmp_path_factory.mktemp("large") / "portal"
    _pairloom("demo", str(root), "--people", str(PEOPLE), "--seed", "3", "--today", TODAY)
    award = next(root.glob("cohorts/*/recognition/*.yml"))
    for number in range(THANKS):
        (award.parent / f"thanks-{number}.yml").write_text(award.read_text())
    _pairloom("build", "--root", str(root), "--today", TODAY)
    return root / "site"


def _pairloom(*arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", "pairloom", *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def large_address(large: Path) -> Iterator[str]:
    """Return the address of that site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(large)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("pattern", ["languages/en/", "languages/en/*-2/", "people/by_name-2/", "recognition/20*/"])
def test_a_part_of_a_long_list_is_sound(
    browser: Browser, large: Path, large_address: str, pattern: str, scheme: Literal["light", "dark"]
) -> None:
    """A page whose list is in parts, and each kind of part, is as sound as every other page."""
    place = min(large.glob(f"{pattern}index.html")).parent.relative_to(large).as_posix()
    assert [] == faults(browser, large_address, f"{place}/", scheme)
