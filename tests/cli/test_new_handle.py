"""The handle that `pairloom new` is given."""

from pathlib import Path

import pytest
from tests.cli.new_run import READY, refused


def test_a_taken_handle_is_never_written_over(portal: Path) -> None:
    """A handle that somebody has comes back with a free one, and the file stays as it was."""
    before = (portal / "profiles" / "ada-quist.yml").read_bytes()
    told = refused(portal, "ada-quist", *READY)
    assert told.startswith("HANDLE must be free; profiles/ada-quist.yml is somebody's already\n")
    assert "    this one is free: ada-quist-2\n" in told
    assert before == (portal / "profiles" / "ada-quist.yml").read_bytes()


@pytest.mark.parametrize("name", ["Cleo-Marsh.yml", "cleo-marsh.yaml", "cleo-marsh.yml"])
def test_a_file_with_a_problem_has_its_handle(portal: Path, name: str) -> None:
    """A handle is taken by a file that differs in capitals or ending, and by one that cannot be read."""
    (portal / "profiles" / name).write_text("name: [")
    assert "this one is free: cleo-marsh-2" in refused(portal, "cleo-marsh", *READY)


def test_a_symbolic_link_has_its_handle(portal: Path, tmp_path: Path) -> None:
    """A handle whose file is a symbolic link is taken, and the file that it leads to stays as it was."""
    (tmp_path / "elsewhere").write_text("mine")
    (portal / "profiles" / "cleo-marsh.yml").symlink_to(tmp_path / "elsewhere")
    assert "HANDLE must be free" in refused(portal, "cleo-marsh", *READY)
    assert "mine" == (tmp_path / "elsewhere").read_text()


@pytest.mark.parametrize(
    ("handle", "hint"),
    [
        ("Cleo Marsh", "this one is free: cleo-marsh"),
        ("Ada_Quist", "this one is free: ada-quist-2"),
        ("con", "this one is free: con-2"),
        ("readme", "this one is free: readme-2"),
        ("../portal", "this one is free: portal"),
        ("日本", "choose another one, for example: sample-person"),
        ("", "choose another one, for example: sample-person"),
        ("\udcff", "choose another one, for example: sample-person"),
    ],
)
def test_a_handle_that_cannot_be_comes_back_with_one_that_can(portal: Path, handle: str, hint: str) -> None:
    """A handle that no file can have everywhere is refused with the nearest that is free."""
    told = refused(portal, *READY, "--", handle)
    assert "HANDLE must be 2 to 39 small letters a-z, digits and single dashes" in told
    assert f"    {hint}\n" in told
