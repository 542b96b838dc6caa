"""An editor without a screen: a small client of the Language Server Protocol over a process's input and output.

Source: Language Server Protocol 3.17, "Base Protocol": a header with Content-Length, then JSON-RPC 2.0.
"""

import json
import queue
import subprocess
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import IO, Any, Final

PATIENCE: Final = 60
"""Seconds after which an answer that has not come is taken for a fault."""

SETTINGS: Final = {
    "validate": True,
    "hover": True,
    "completion": True,
    "schemaStore": {"enable": False, "url": ""},
    "kubernetesCRDStore": {"enable": False},
}
"""The server's settings: nothing is to be fetched from anywhere."""

Message = dict[str, Any]


@dataclass(frozen=True)
class Editor:
    """A running server, and what it has said that nobody has taken yet."""

    process: subprocess.Popen[bytes]
    said: queue.SimpleQueue[Message | None] = field(default_factory=queue.SimpleQueue)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))


@contextmanager
def editor(command: tuple[str, ...], root: Path) -> Iterator[Editor]:
    """Start a server for a folder and end it again, by asking and then by its process."""
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=root
    )
    running = Editor(process)
    assert process.stdout
    reader = threading.Thread(target=_read, args=(process.stdout, running.said), daemon=True)
    reader.start()
    try:
        folder = {"uri": root.as_uri(), "name": root.name}
        able = {"textDocument": {"hover": {"contentFormat": ["markdown"]}}, "workspace": {"configuration": True}}
        start = {"processId": None, "rootUri": root.as_uri(), "workspaceFolders": [folder], "capabilities": able}
        ask(running, "initialize", start)
        tell(running, "initialized", {})
        tell(running, "workspace/didChangeConfiguration", {"settings": {"yaml": SETTINGS}})
        yield running
        ask(running, "shutdown", None)
        tell(running, "exit", None)
        process.wait(PATIENCE)
    finally:
        process.kill()
        process.wait()
        reader.join(PATIENCE)
        for stream in (process.stdin, process.stdout):
            if stream:
                stream.close()


def ask(running: Editor, method: str, params: object) -> Any:  # noqa: ANN401 - any part of a JSON document
    """Return the server's answer to a request."""
    number = next(running.numbers)
    _send(running, {"id": number, "method": method, "params": params})
    for message in _heard(running):
        if message.get("id") == number and "method" not in message:
            assert "error" not in message, message
            return message.get("result")
    return None


def tell(running: Editor, method: str, params: object) -> None:
    """Send a notification, which has no answer."""
    _send(running, {"method": method, "params": params})


@contextmanager
def opened(running: Editor, texts: Mapping[Path, str]) -> Iterator[dict[Path, list[Message]]]:
    """Open files with a text of our own, yield what the server marks in each, in order of place, and close them."""
    for path, text in texts.items():
        # The server keeps what it knows by the version, also of a file that was closed.
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": next(running.numbers), "text": text}
        tell(running, "textDocument/didOpen", {"textDocument": document})
    yield _marks(running, texts)
    for path in texts:
        tell(running, "textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
    _marks(running, texts)  # on closing, the server takes its marks away


def _marks(running: Editor, paths: Collection[Path]) -> dict[Path, list[Message]]:
    """Return the marks of each file, as soon as the server has spoken of all."""
    by_uri = {path.as_uri(): path for path in paths}
    marks: dict[Path, list[Message]] = {}
    for message in _heard(running):
        if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] in by_uri:
            found = message["params"]["diagnostics"]
            marks[by_uri[message["params"]["uri"]]] = sorted(found, key=lambda mark: str(mark["range"]))
        if len(marks) == len(by_uri):
            break
    return marks


def _send(running: Editor, message: Message) -> None:
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    assert running.process.stdin
    running.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
    running.process.stdin.flush()


def _heard(running: Editor) -> Iterator[Message]:
    """Yield what the server says; its own questions are answered on the way, those for settings truly."""
    while True:
        message = running.said.get(timeout=PATIENCE)
        assert message is not None, "the server has ended"
        if "method" in message and "id" in message:
            items = message["params"]["items"] if message["method"] == "workspace/configuration" else None
            result = None if items is None else [SETTINGS if item["section"] == "yaml" else None for item in items]
            _send(running, {"id": message["id"], "result": result})
        yield message


def _read(stream: IO[bytes], said: queue.SimpleQueue[Message | None]) -> None:
    """Put each message into the queue, and None at the end."""
    while line := stream.readline():
        if line.lower().startswith(b"content-length:"):
            length = int(line.partition(b":")[2])
            while stream.readline().strip():
                pass
            said.put(json.loads(stream.read(length)))
    said.put(None)
