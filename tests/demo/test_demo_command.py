"""`pairloom demo`: what it makes, says and refuses."""

import hashlib
from pathlib import Path

import pytest
from tests.demo.demo_runs import TODAY, held, make, run


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """The same people, seed and day give the same bytes, and another seed gives other people."""
    first, again, other = (held(make(tmp_path / name, 60, seed)) for name, seed in (("a", 7), ("b", 7), ("c", 8)))

    assert first == again
    assert first.keys() != other.keys()


def test_the_bytes_are_the_same_everywhere(tmp_path: Path) -> None:
    """What a seed gives does not depend on the machine or on Python: its people and cohorts have one known digest.

    Whoever changes what is made writes the new digest here.
    """
    files = held(make(tmp_path / "a", 60, 7))
    made = {path: text for path, text in files.items() if path.startswith(("profiles/", "cohorts/"))}
    told = "".join(f"{path} {hashlib.sha256(text).hexdigest()}\n" for path, text in sorted(made.items()))

    assert "aaee2153748502ba" == hashlib.sha256(told.encode()).hexdigest()[:16]


def test_what_was_made_is_said_with_the_next_command(tmp_path: Path) -> None:
    """One sentence says what was made, and one what to try next."""
    result = run("demo", tmp_path / "try it", "--people", 60, "--today", TODAY)

    assert 0 == result.exit_code
    count = len(held(tmp_path / "try it"))
    said = f"Made 60 fictional people in 3 cohorts in {tmp_path}/try it: {count} files."
    assert f"{said} To see the site: pairloom build --root '{tmp_path}/try it'\n" == result.output


def test_a_single_person_is_one_person(tmp_path: Path) -> None:
    """A community of one has one fictional person and one cohort."""
    result = run("demo", tmp_path / "one", "--people", 1, "--today", TODAY)

    assert result.output.startswith("Made 1 fictional person in 1 cohort in ")


def test_a_folder_that_is_not_empty_stays_as_it_was(tmp_path: Path) -> None:
    """A folder that is not empty is refused, and stays as it was."""
    (tmp_path / "mine.txt").write_text("mine")

    result = run("demo", tmp_path, "--people", 2)

    assert (2, {"mine.txt": b"mine"}) == (result.exit_code, held(tmp_path))
    assert "is not empty; choose a new folder" in result.output


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    """An empty folder is taken."""
    assert (make(tmp_path, 2) / "portal.yml").exists()


@pytest.mark.parametrize(
    ("option", "value", "wording"),
    [
        ("--people", "0", "0 is not in the range"),
        ("--people", "many", "is not a valid integer"),
        ("--seed", "-1", "-1 is not in the range"),
        ("--today", "2005-01-01", "must be a day of the years 2010 to 2090"),
        ("--today", "tomorrow", "is not a day"),
    ],
)
def test_wrong_usage_is_refused(option: str, value: str, wording: str, tmp_path: Path) -> None:
    """Numbers and days with which no community can be are wrong usage, and nothing is written."""
    result = run("demo", tmp_path / "new", option, value)

    assert (2, False) == (result.exit_code, (tmp_path / "new").exists())
    assert wording in " ".join(result.output.replace("│", " ").split())


def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    """A link that leads nowhere is refused."""
    (tmp_path / "new").symlink_to(tmp_path / "gone")

    result = run("demo", tmp_path / "new")

    assert 2 == result.exit_code
    assert "leads nowhere" in result.output


def test_people_are_counted_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal people are counted on the error stream as they are written; in a pipe nothing is shown."""
    monkeypatch.setattr("pairloom.cli.demo._on_terminal", lambda: True)
    shown = run("demo", tmp_path / "shown", "--people", 50)
    monkeypatch.setattr("pairloom.cli.demo._on_terminal", lambda: False)
    quiet = run("demo", tmp_path / "quiet", "--people", 50)

    assert ["People" in shown.stderr, "People" in shown.stdout, quiet.stderr] == [True, False, ""]
    assert 50 == len(list((tmp_path / "shown" / "profiles").iterdir()))


def test_generated_files_can_be_added_later(tmp_path: Path) -> None:
    """`pairloom init --update` adds the forge's files and the schemas, and then all is up to date."""
    folder = make(tmp_path / "new", 2)
    assert 0 == run("init", folder, "--update", "--today", TODAY).exit_code

    result = run("init", folder, "--update", "--check", "--today", TODAY)

    assert 0 == result.exit_code
    assert (folder / ".schema" / "profile.schema.json").exists()


def test_what_was_cut_off_is_no_portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a disk is full the command says so, and what is there then is no portal."""
    monkeypatch.setattr("pairloom.demo.portal.files", _full)

    result = run("demo", tmp_path / "new", "--people", 2)

    assert isinstance(result.exception, OSError)
    assert not (tmp_path / "new" / "portal.yml").exists()
    assert 2 == len(list((tmp_path / "new" / "profiles").iterdir()))


def _full(*_: object) -> None:
    raise OSError(28, "No space left on device")
