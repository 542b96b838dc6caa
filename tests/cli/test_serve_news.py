"""What `pairloom serve` says of each change, with a preview that only notes what it is told."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from pairloom import pipeline, serving, watch
from pairloom.cli import pairloom


class Preview:
    """Notes where it was started, each change, and that it was stopped."""

    def __init__(self) -> None:
        """Begin with nothing noted."""
        self.seen: list[str] = []

    def __call__(self, folder: Path, address: str, base: str) -> "Preview":
        """Note the folder, the address and the path of the site."""
        self.seen.append(f"{folder.name} {address} {base}")
        return self

    def changed(self) -> None:
        """Note a change."""
        self.seen.append("changed")

    def stop(self) -> None:
        """Note the end."""
        self.seen.append("stopped")


def _serve(portal: Path, address: str = "127.0.0.1:1") -> tuple[int, list[str]]:
    options = ["--root", str(portal), "--today", "2026-11-15", "--address", address]
    result = CliRunner().invoke(pairloom, ["serve", *options])
    return result.exit_code, result.output.splitlines()


def test_each_change_is_told_and_one_with_problems_leaves_the_page(
    portal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sound change reaches the page, one with problems or without a site does not, and who hides is gone."""
    profile, look = portal / "profiles" / "bo-sundin.yml", portal / "mkdocs.yml"
    page = portal / pipeline.STAGE / serving.PREVIEW / "people" / "bo-sundin" / "index.html"
    text, shown = profile.read_text(), list[str]()

    def changes(root: Path, going: Callable[[], bool]) -> Iterator[None]:
        assert root == portal
        assert going()
        hidden = text.replace("publish: true", "publish: false")
        for news in ("name: [", text.replace("Bo Sundin", "Bo Berg"), hidden):
            profile.write_text(news)
            yield
            shown.append(page.read_text().partition("<title>")[2].partition(" - ")[0] if page.exists() else "gone")
        look.write_text("theme: {name: none-such}\n")
        yield

    preview = Preview()
    monkeypatch.setattr(watch, "changes", changes)
    monkeypatch.setattr(serving, "Preview", preview)
    code, lines = _serve(portal)

    assert 0 == code
    assert "Serving http://127.0.0.1:1/ (Ctrl-C ends it)" == lines[0]
    assert lines[1].startswith("profiles/bo-sundin.yml:")
    assert 2 == lines.count("The page stays as it was.")
    assert 2 == len([line for line in lines if line.startswith("Updated. ")])
    assert any("none-such" in line for line in lines)
    assert ["Bo Sundin", "Bo Berg", "gone"] == shown
    assert ["preview 127.0.0.1:1 /", "changed", "changed", "stopped"] == preview.seen


def test_ctrl_c_ends_the_preview_as_something_ordinary(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the preview with exit code 0 and without a word of trouble."""

    def interrupted(*_: object) -> Iterator[None]:
        yield from ()
        raise KeyboardInterrupt

    preview = Preview()
    monkeypatch.setattr(watch, "changes", interrupted)
    monkeypatch.setattr(serving, "Preview", preview)
    assert (0, ["Serving http://127.0.0.1:1/ (Ctrl-C ends it)"]) == _serve(portal)
    assert "stopped" == preview.seen[-1]


def test_a_portal_with_problems_is_not_served(portal: Path) -> None:
    """A portal with problems is not served: they are told, and the command ends with 1."""
    (portal / "profiles" / "bo-sundin.yml").write_text("name: [\n")
    code, lines = _serve(portal)
    assert 1 == code
    assert lines[0].startswith("profiles/bo-sundin.yml:")


def test_a_taken_address_is_told_with_the_next_step(portal: Path) -> None:
    """An address where somebody listens already, or that is none, is told in a sentence with exit code 2."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        code, lines = _serve(portal, address)
    assert 2 == code
    assert f"nobody can listen at {address} (Address already in use); choose another" in " ".join(lines)
    assert 2 == _serve(portal, "somewhere")[0]
