"""What is kept belongs to the very tool that made it."""

from importlib import metadata
from pathlib import Path

import pytest

import pairloom
from pairloom import kept


def test_the_versions_of_the_libraries_are_those_that_are_installed() -> None:
    """The versions that the names of folders tell are those that the libraries tell of themselves."""
    names = kept._LIBRARIES  # noqa: SLF001 - what goes into a digest cannot be seen in it
    assert {name: metadata.version(name) for name in names} == kept._versions()  # noqa: SLF001 - as above


def test_a_library_that_no_folder_tells_of_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is installed without a folder of its own name is asked for its version."""
    names = kept._LIBRARIES  # noqa: SLF001 - as above
    installed = {name: metadata.version(name) for name in names}
    monkeypatch.setattr(kept, "_names", lambda _: [])
    assert installed == kept._versions()  # noqa: SLF001 - as above


def test_every_file_of_the_package_counts() -> None:
    """Every file of the package, but for what Python compiled, is part of what the tool is known by."""
    root = Path(pairloom.__file__).parent
    files = [path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    expected = {f"/{path.relative_to(root).as_posix()}".encode() for path in files}
    assert expected == {name for name, _ in kept._contents(str(root), "")}  # noqa: SLF001 - as above
