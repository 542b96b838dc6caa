"""What stands at the places of generated files, and what is then to be done."""

from pathlib import Path

from pairloom import starter

MADE = {"a.yml": "ours\na", "b/c.yml": "ours\nc", "b/d.yml": "ours\nd"}


def is_ours(path: str, text: str) -> bool:
    """Return whether a file carries the mark of these tests."""
    return bool(path) and text.startswith("ours\n")


def planned(root: Path) -> starter.Plan:
    """Return what there is to do in a folder."""
    return starter.plan(root, MADE, is_ours, ("b", "old.yml", "nowhere"))


def put(root: Path, files: dict[str, str]) -> None:
    """Write these files."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")


def test_what_is_missing_is_written(tmp_path: Path) -> None:
    """In an empty folder everything is to be written."""
    assert starter.Plan(MADE, (), (), ()) == planned(tmp_path)


def test_what_is_right_is_left_as_it_is(tmp_path: Path) -> None:
    """Where everything is right there is nothing to do."""
    put(tmp_path, MADE)

    assert starter.Plan({}, tuple(MADE), (), ()) == planned(tmp_path)


def test_what_is_old_is_written_again_and_what_is_no_longer_made_goes(tmp_path: Path) -> None:
    """A marked file of other content is written again, and a marked one that is no longer made goes."""
    put(tmp_path, MADE | {"b/c.yml": "ours\nolder", "b/gone.yml": "ours\n", "old.yml": "ours\n", "b/mine.yml": "mine"})

    assert starter.Plan({"b/c.yml": MADE["b/c.yml"]}, ("a.yml", "b/d.yml"), (), ("b/gone.yml", "old.yml")) == planned(
        tmp_path
    )


def test_what_is_not_marked_is_the_communitys(tmp_path: Path) -> None:
    """A file without the mark is the community's, and so is one that cannot be read as text, or is none."""
    put(tmp_path, {"a.yml": "mine"})
    (tmp_path / "b" / "c.yml").mkdir(parents=True)
    (tmp_path / "b" / "d.yml").write_bytes(b"ours\n\xff")

    assert starter.Plan({}, (), ("a.yml", "b/c.yml", "b/d.yml"), ()) == planned(tmp_path)


def test_no_link_is_followed(tmp_path: Path) -> None:
    """Neither a linked file nor a linked folder is followed: what is behind it belongs to somebody else."""
    root, elsewhere = tmp_path / "root", tmp_path / "elsewhere"
    put(elsewhere, {"c.yml": "ours\nold", "gone.yml": "ours\n", "a.yml": "ours\nold"})
    root.mkdir()
    (root / "b").symlink_to(elsewhere)
    (root / "a.yml").symlink_to(elsewhere / "a.yml")
    (root / "old.yml").symlink_to(tmp_path / "nowhere")

    assert starter.Plan({}, (), tuple(MADE), ()) == planned(root)


def test_a_file_where_a_folder_should_be_is_in_the_way(tmp_path: Path) -> None:
    """A file where a folder should be is in the way of all that would be in the folder."""
    put(tmp_path, {"b": "a file", "a.yml": MADE["a.yml"]})

    assert ("b/c.yml", "b/d.yml") == starter.in_the_way(tmp_path, MADE)
    assert ("b/c.yml", "b/d.yml") == planned(tmp_path).yours


def test_what_a_forge_puts_into_a_new_repository_is_not_in_the_way(tmp_path: Path) -> None:
    """What a forge puts into a new repository is not in the way, and another file of another content is."""
    put(tmp_path, {"README.md": "# Hello", "a.yml": "mine"})

    assert ("a.yml",) == starter.in_the_way(tmp_path, MADE | {"README.md": "# Ours"})
