"""What `pairloom serve` says of each change, with a builder that only notes that it was stopped."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from click.testing import CliRunner

from pairloom import pipeline, watch
from pairloom.cli import pairloom


@dataclass(frozen=True)
class Preview:
    """A builder's preview that notes where it was started, and that it was stopped."""

    seen: list[str] = field(default_factory=list)

    def serve(self, stage: Path, address: str) -> "Preview":
        """Note the staging folder and the address."""
        self.seen.append(f"serve {stage.name} {address}")
        return self

    def runs(self) -> bool:
        """Say that the preview is there."""
        return True

    def restart(self) -> None:
        """Note a new start."""
        self.seen.append("restart")

    def stop(self) -> None:
        """Note the end."""
        self.seen.append("stop")


def test_each_change_is_told_and_one_with_problems_leaves_the_page(
    portal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sound change reaches the page, one with problems does not, and a page that is gone needs a new preview."""
    profile, page = portal / "profiles" / "bo-sundin.yml", portal / pipeline.STAGE / "docs" / "people" / "bo-sundin.md"
    text, shown = profile.read_text(), list[str]()

    def changes(root: Path, going: Callable[[], bool]) -> Iterator[None]:
        assert root == portal
        assert going()
        hidden = text.replace("publish: true", "publish: false")
        for news in ("name: [", text.replace("Bo Sundin", "Bo Berg"), hidden):
            profile.write_text(news)
            yield
            shown.append(page.read_text().partition("title: ")[2].partition("\n")[0] if page.exists() else "gone")

    preview = Preview()
    monkeypatch.setattr(watch, "changes", changes)
    monkeypatch.setattr(pipeline, "builders", lambda: {pipeline.BUILDERS[0]: preview})
    options = ["--root", str(portal), "--today", "2026-11-15", "--address", "127.0.0.1:1"]
    result = CliRunner().invoke(pairloom, ["serve", *options])

    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert "Serving http://127.0.0.1:1/ (Ctrl-C ends it)" == lines[0]
    assert lines[1].startswith("profiles/bo-sundin.yml:")
    assert "The page stays as it was." in lines
    assert lines[-2].startswith("Updated. ")
    assert lines[-1].startswith("The preview has ended.")
    assert ['"Bo Sundin"', '"Bo Berg"', "gone"] == shown
    assert [f"serve {pipeline.STAGE} 127.0.0.1:1", "restart", "stop"] == preview.seen
