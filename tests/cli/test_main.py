"""The outermost rim: no traceback ever reaches a person."""

import pytest

from pairloom import __main__ as rim


def _break(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def broken(**_: object) -> None:
        raise error

    monkeypatch.setattr(rim, "pairloom", broken)


def test_a_bug_becomes_a_text_to_report(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A bug of ours ends with exit code 3 and lines to paste, without a traceback and without the data it met."""
    _break(monkeypatch, KeyError("amina"))
    with pytest.raises(SystemExit) as ended:
        rim.main()
    printed = capsys.readouterr().err
    assert ended.value.code == 3
    assert "KeyError" in printed
    assert "our mistake" in printed
    assert "Traceback" not in printed
    assert "amina" not in printed


def test_a_file_that_cannot_be_written_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A full disk or a forbidden folder ends with exit code 1 and one sentence that names the file."""
    _break(monkeypatch, PermissionError(13, "Permission denied", "site/index.html"))
    with pytest.raises(SystemExit) as ended:
        rim.main()
    assert ended.value.code == 1
    assert capsys.readouterr().err == "pairloom: site/index.html: Permission denied\n"
