"""`pairloom build`, `schema` and `serve` on a real folder."""

import json
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pairloom.cli import pairloom


def _run(portal: Path, command: str, *arguments: str) -> Result:
    return CliRunner().invoke(pairloom, [command, "--root", str(portal), "--today", "2026-11-15", *arguments])


def test_build_makes_a_site_and_a_failed_build_leaves_it(portal: Path) -> None:
    """A clean portal becomes a site; a link that leads nowhere is named, and the site that stood still stands."""
    result = _run(portal, "build")
    assert (portal / "site" / "people" / "ada-quist" / "index.html").is_file()
    assert "http.server" in result.output.splitlines()[-1]
    assert result.exit_code == 0
    before = (portal / "site" / "index.html").read_bytes()
    (portal / "content" / "house-rules.md").write_text("---\ntitle: Rules\nsummary: Our rules.\n---\n[a](gone.md)\n")
    result = _run(portal, "build")
    assert "gone.md" in result.output
    assert (portal / "site" / "index.html").read_bytes() == before
    assert result.exit_code == 1


def test_timings_are_a_table_of_the_steps(portal: Path) -> None:
    """`--timings` says of each step how many things it did and how long it took; without it nothing is said."""
    assert "seconds" not in _run(portal, "build").output
    lines = _run(portal, "build", "--timings").output.splitlines()
    begin = next(place for place, line in enumerate(lines) if line.startswith("step"))
    assert ["load", "check", "match", "plan"] == [line.split()[0] for line in lines[begin + 1 : begin + 5]]
    assert lines[-2].startswith("together")


def test_a_portal_with_problems_is_not_built(portal: Path) -> None:
    """With an error in a profile nothing is built, the error is printed, and the exit code is 1."""
    (portal / "profiles" / "bo-sundin.yml").write_text("name: Bo\n")
    result = _run(portal, "build")
    assert not (portal / "site").exists()
    assert "profiles/bo-sundin.yml:1:1" in result.output
    assert "was not built" in result.output
    assert result.exit_code == 1


def test_schema_writes_one_file_a_record(tmp_path: Path) -> None:
    """`pairloom schema` writes the JSON Schema of every record and prints the file names."""
    result = CliRunner().invoke(pairloom, ["schema", str(tmp_path / "schemas")])
    written = sorted(path.name for path in (tmp_path / "schemas").iterdir())
    assert "profile.schema.json" in written
    assert [Path(line).name for line in sorted(result.output.splitlines())] == written
    assert json.loads((tmp_path / "schemas" / "profile.schema.json").read_text())["type"] == "object"


def test_serve_refuses_a_portal_with_problems(portal: Path) -> None:
    """`pairloom serve` prints the problems and exits 1 rather than showing half a portal."""
    (portal / "profiles" / "bo-sundin.yml").write_text("name: Bo\n")
    result = _run(portal, "serve")
    assert "profiles/bo-sundin.yml:1:1" in result.output
    assert result.exit_code == 1


def _read(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310 - an address on loopback, made here
            page: str = answer.read().decode()
            return page
    except OSError:
        return ""


def _wait_for(words: str, url: str) -> None:
    end = time.monotonic() + 60
    while words not in _read(url):
        if time.monotonic() > end:
            pytest.fail(f"{words!r} never came to {url}")
        time.sleep(0.1)


@pytest.mark.slow
def test_serve_shows_an_edited_profile_and_survives_a_broken_one(portal: Path) -> None:
    """An edited profile comes to the page, a broken one does not and is reported; the end frees the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    options = ["--root", str(portal), "--today", "2026-11-15", "--address", address]
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "pairloom", "serve", *options], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            page = f"http://{address}/people/bo-sundin/"
            _wait_for("Bo Sundin", page)
            profile = portal / "profiles" / "bo-sundin.yml"
            text = profile.read_text()
            profile.write_text(text.replace("Bo Sundin", "Bo Sundin-Berg"))
            _wait_for("Bo Sundin-Berg", page)
            profile.write_text("name: [")
            assert process.stdout
            while "profiles/bo-sundin.yml" not in process.stdout.readline():
                pass
            profile.write_text(text.replace("Bo Sundin", "Bo the Third"))
            _wait_for("Bo the Third", page)
        finally:
            process.terminate()
        process.wait(timeout=60)
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", int(address.partition(":")[2])))
