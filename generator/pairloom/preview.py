"""A folder -> its pages in a browser on this machine; a page that is open shows by itself what has changed."""

import contextlib
import threading
import time
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

_ASKED: Final = "pairloom-changes"
_LONGEST_WAIT: Final = 25.0
_SCRIPT: Final = """<script>
(async () => {
  for (;;) {
    try {
      const answer = await fetch("%(base)s%(asked)s?after=%(now)d", { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== "%(now)d") return location.reload();
    } catch {}
    await new Promise((ready) => setTimeout(ready, 500));
  }
})();
</script>
"""


class Preview:
    """A running preview."""

    def __init__(self, folder: Path, address: str, base: str) -> None:
        """Begin to serve.

        Args:
            folder: the finished site.
            address: `host:port`.
            base: the path at which the site stands, with a slash at both ends: `/` or `/mentorship/`.

        Raises:
            OSError: nobody can listen at the address, for instance because somebody does already.
            ValueError: the address is none.
        """
        host, _, port = address.rpartition(":")
        self._state = _State()
        handler = partial(_Handler, directory=str(folder), state=self._state, base=base)
        self._server = ThreadingHTTPServer((host.strip("[]"), int(port)), handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=partial(self._server.serve_forever, poll_interval=0.05), daemon=True)
        self._thread.start()

    def changed(self) -> None:
        """Let open pages load again."""
        self._state.next()

    def stop(self) -> None:
        """End the preview."""
        self._state.next()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _State:
    """The number of the site's present state, and a way to wait for the next one."""

    def __init__(self) -> None:
        self.now = time.time_ns() // 1_000_000  # not the number of an earlier preview, whose pages may still be open
        self._news = threading.Condition()

    def next(self) -> None:
        with self._news:
            self.now += 1
            self._news.notify_all()

    def wait(self, after: int) -> int:
        """Return the number of the present state, at once if it is another, else as soon as it is or time is up."""
        with self._news:
            self._news.wait_for(lambda: self.now != after, timeout=_LONGEST_WAIT)
            return self.now


class _Handler(SimpleHTTPRequestHandler):
    """Serves the files of a folder, pages with a script that loads them again."""

    def __init__(self, *arguments: object, state: _State, base: str, directory: str) -> None:
        self.state, self.base = state, base
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a request for a page, a file, or news."""
        asked = urlsplit(self.path)
        if not asked.path.startswith(self.base):
            self._to_base()
        elif asked.path == f"{self.base}{_ASKED}":
            self._answer(str(self.state.wait(_number(asked.query))).encode(), "text/plain")
        elif (page := self._page()) is not None:
            self._answer(*page)
        else:
            with contextlib.suppress(ConnectionError):
                super().do_GET()

    def translate_path(self, path: str) -> str:
        """Return the file for an address below the base."""
        return super().translate_path(f"/{path.removeprefix(self.base)}")

    def log_message(self, *_: object) -> None:
        """Say nothing: the command says what matters."""

    def _page(self) -> tuple[bytes, str, HTTPStatus] | None:
        """Return a page with the script in it; None for a file, and for an address of a folder without its slash."""
        place = Path(self.translate_path(self.path))
        if place.is_dir() and urlsplit(self.path).path.endswith("/"):
            place /= "index.html"
        status = HTTPStatus.OK
        if not place.exists():
            place, status = Path(self.directory, "404.html"), HTTPStatus.NOT_FOUND
        if place.suffix != ".html" or not place.is_file():
            return None
        script = _SCRIPT % {"base": self.base, "asked": _ASKED, "now": self.state.now}
        text = place.read_bytes()
        before, end, after = text.rpartition(b"</body>")
        return before + script.encode() + end + after, "text/html; charset=utf-8", status

    def _answer(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        with contextlib.suppress(ConnectionError):
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(content)

    def _to_base(self) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", self.base)
        self.send_header("Content-Length", "0")
        self.end_headers()


def _number(query: str) -> int:
    asked = parse_qs(query).get("after", ["0"])[0]
    return int(asked) if asked.isdecimal() and len(asked) < 20 else 0  # noqa: PLR2004 - as many digits as a number has
