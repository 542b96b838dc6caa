"""How quick the pages of a site are on a phone: Lighthouse's mobile profile, over a server that compresses as hosts do.

    python -m tests.bench.pages SITE [PLACE …]

Prints, for each place of the site (by default the home page and those next to it), the best of three scores for
performance with what kept it from 100, and how many kilobytes travel, compressed. Nothing here is a test: how quick a
page is depends on the machine that looks, so it is looked at, never asserted. Run it while nothing else runs.
"""

import gzip
import json
import shutil
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

RUNS: Final = 3
PLACES: Final = ("", "find/", "people/", "cohorts/", "training/", "recognition/")
PROGRAM: Final = Path(__file__).parents[1] / "npm" / "lighthouse.mjs"
PACKED: Final = {".html", ".css", ".js", ".json", ".svg", ".xml", ".ics", ".txt"}


class Host(SimpleHTTPRequestHandler):
    """Serves files as the usual hosts of static sites do: compressed, and to be kept for ten minutes."""

    protocol_version = "HTTP/1.1"
    sent: dict[str, int] = {}  # noqa: RUF012 - all requests of the one server add to it

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        packed = path.suffix in PACKED
        content = gzip.compress(path.read_bytes(), 6) if packed else path.read_bytes()
        self.sent[self.path] = len(content)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)


def measured(place: str) -> dict[str, Any]:
    """Return Lighthouse's score and findings for an address."""
    node, browser = shutil.which("node") or "node", shutil.which("chromium") or "chromium"
    command = [node, str(PROGRAM), browser, "performance", place]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found: dict[str, Any] = json.loads(said)[place]
    return found


def main() -> None:
    """Measure the places that are asked for."""
    site, places = Path(sys.argv[1]), sys.argv[2:] or PLACES
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for place in places:
        Host.sent.clear()
        address = f"http://127.0.0.1:{server.server_port}/{place}"
        best = max((measured(address) for _ in range(RUNS)), key=lambda found: found["scores"]["performance"])
        travelled = sum(size for path, size in Host.sent.items() if not path.endswith(".map"))
        print(f"{best['scores']['performance']:4}  {travelled / 1000:6.0f} kB  /{place}")
        for fault in best["faults"]:
            print(f"{'':19}{fault}")
    server.shutdown()


if __name__ == "__main__":
    main()
