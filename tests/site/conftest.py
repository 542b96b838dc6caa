"""The demo site, built once by the real command, served from a subfolder on loopback, opened in a real browser."""

import fcntl
import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from datetime import date
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, sync_playwright

from pairloom import load, views
from pairloom.model.view import PageView

ROOT: Final = Path(__file__).parents[2]
TODAY: Final = "2026-11-15"
FLAGS: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@functools.cache
def _views() -> tuple[PageView, ...]:
    return views.collect(load.load_portal(ROOT).portal, date.fromisoformat(TODAY))


def _pages() -> dict[str, str]:
    """Return, for each page type, the address of the page with the most in it, relative to the site."""
    by_length = sorted(_views(), key=lambda view: len(repr(view)))
    return {view.type: _url(view.path) for view in by_length}


def _url(path: str) -> str:
    return path.removesuffix(".md").removesuffix("index").rstrip("/") + ("/" if path != "index.md" else "")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for a `kind` once for each page type."""
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", _pages())


@pytest.fixture(scope="session")
def page_views() -> tuple[PageView, ...]:
    """Return the view of every page of the demo site."""
    return _views()


@pytest.fixture(scope="session")
def pages() -> Mapping[str, str]:
    """Return the address, relative to the site, of the fullest page of each type."""
    return _pages()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the built demo site; parallel test processes share one build."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    out = shared / "served" / "portal"
    out.parent.mkdir(exist_ok=True)
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not out.exists():
            _build(shared / "portal", out)
    return out


def _build(portal: Path, out: Path) -> None:
    """Build the demo from a copy of its files, so that the work tree stays as it is."""
    portal.mkdir()
    for name in ("content", "profiles", "cohorts"):
        shutil.copytree(ROOT / name, portal / name)
    for name in ("portal.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, portal / name)
    command = [sys.executable, "-m", "pairloom", "build", "--root", str(portal), "--today", TODAY, "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing: the tests watch the requests themselves."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Return the address of the site in a subfolder of a plain file server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site.parent)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/portal/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return Chromium's program; without one, skip, unless PAIRLOOM_REQUIRE_BROWSER=1 asks for it."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        if os.environ.get("PAIRLOOM_REQUIRE_BROWSER") == "1":
            pytest.fail("Chromium is required here; install it: apt-get install chromium")
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    return program


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """Return a running Chromium."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()
