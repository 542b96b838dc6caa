"""Takes the pictures of the demo's main pages that README and guides show, in generator/pictures/.

Run it as `make pictures`. It builds the demo in a scratch folder and opens it in Chromium, on the demo's own day.
"""

import functools
import shutil
import subprocess
import sys
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Final, Literal, NamedTuple

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT: Final = Path(__file__).parents[1]
FOLDER: Final = Path(__file__).parent / "pictures"
TODAY: Final = "2026-11-15"
_NOON: Final = f"{TODAY}T12:00:00Z"
_STILL: Final = "*, *::before, *::after { caret-color: transparent !important; scroll-behavior: auto !important; }"


class Picture(NamedTuple):
    """A page, as it is photographed: its address, the window, light or dark, the buttons pressed."""

    page: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    press: tuple[str, ...] = ()


PICTURES: Final = {
    "home": Picture("", 1280, 850),
    "directory-phone": Picture("people/", 390, 844, "dark"),
    "find": Picture("find/", 1120, 760, press=("Code review", "Git")),
    "person": Picture("people/marisol-quispe/", 1120, 700),
    "cohort": Picture("cohorts/2026-autumn/", 1120, 700),
    "training": Picture("training/", 1120, 700),
}


def built(folder: Path) -> Path:
    """Build the demo from a copy of its files below a folder, and return where the site is."""
    portal, site = folder / "portal", folder / "site"
    for name in ("content", "profiles", "cohorts"):
        shutil.copytree(ROOT / name, portal / name)
    for name in ("portal.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, portal / name)
    command = [sys.executable, "-m", "pairloom", "build", "--root", portal, "--out", site, "--today", TODAY]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return site


def taken(browser: Browser, address: str, picture: Picture) -> bytes:
    """Return a page as a PNG: what the window shows of it, on the demo's day and in London, without a moving caret."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.scheme,
        reduced_motion="reduce",
        timezone_id="Europe/London",
        locale="en-GB",
    )
    page = context.new_page()
    page.clock.set_fixed_time(_NOON)
    page.goto(address + picture.page, wait_until="networkidle")
    page.add_style_tag(content=_STILL)
    for name in picture.press:
        page.locator("main").get_by_role("button", name=name).first.click()
        page.wait_for_timeout(1000)  # what follows may be worked out in the background
    page.evaluate("document.fonts.ready")
    shot = page.screenshot()
    context.close()
    return small(shot)


def small(picture: bytes) -> bytes:
    """Return a PNG in fewer bytes: with a table of 256 colours, which the eye cannot tell from all of them here."""
    made = BytesIO()
    with Image.open(BytesIO(picture)) as image:
        image.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


def main() -> None:
    """Take every picture and say how large it is."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        sys.exit("No Chromium on this machine: apt-get install chromium")
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        handler = functools.partial(_Quiet, directory=str(built(Path(scratch))))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, picture in PICTURES.items():
            content = taken(browser, f"http://127.0.0.1:{server.server_port}/", picture)
            (FOLDER / f"{name}.png").write_bytes(content)
            sys.stdout.write(f"{FOLDER.relative_to(ROOT) / name}.png {len(content) // 1000} kB\n")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
