"""What the machine tells of the person at it."""

import subprocess
import zoneinfo
from pathlib import Path

import pytest

from pairloom.cli import _guess as guess


@pytest.mark.parametrize(
    ("known", "zone"),
    [
        ("Africa/Lagos", "Africa/Lagos"),
        ("US/Eastern", "America/New_York"),
        ("Etc/UTC", ""),
        ("UTC", ""),
        ("local", ""),
        (None, ""),
    ],
)
def test_the_zone_of_the_machine_is_offered_where_it_is_a_place(
    monkeypatch: pytest.MonkeyPatch, known: str | None, zone: str
) -> None:
    """A machine's zone is offered by today's name; UTC is what servers have, and offered to nobody."""
    monkeypatch.setattr(guess, "get_localzone_name", lambda: known)
    assert zone == guess.zone()


@pytest.mark.parametrize("error", [zoneinfo.ZoneInfoNotFoundError("no"), ValueError("no"), OSError("no")])
def test_a_machine_without_a_zone_is_no_hindrance(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Where the machine's zone cannot be found out, none is offered."""

    def fails() -> str:
        raise error

    monkeypatch.setattr(guess, "get_localzone_name", fails)
    assert "" == guess.zone()


def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: bytes) -> None:
    (tmp_path / "settings").write_bytes(text)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "settings"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def test_the_name_is_that_of_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name with which git signs is offered, in any script, and none where git has none."""
    _settings(tmp_path, monkeypatch, "[user]\n  name = Ọmọlará Adéwùmí\n".encode())
    assert "Ọmọlará Adéwùmí" == guess.name(tmp_path)
    _settings(tmp_path, monkeypatch, b"")
    assert "" == guess.name(tmp_path)


def test_without_git_no_name_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no git, or it does not answer, no name is offered."""

    def late(command: list[str], **_: object) -> None:
        raise subprocess.TimeoutExpired(command, timeout=5)

    monkeypatch.setattr(subprocess, "run", late)
    assert "" == guess.name(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "" == guess.name(tmp_path)
