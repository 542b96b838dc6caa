"""`pairloom init` where no portal can be made: it says why, and nothing is written."""

from pathlib import Path

import pytest
from tests.founding.init_runs import begin, held, run

from pairloom import starter


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--name", "\u202ex"), "name must"),
        (("--name", "🎉"), "name must"),
        (("--name", "x" * 81), "Invalid value for '--name': name must"),
        (
            ("--forge", "gitbub"),
            "Invalid value for '--forge': forge must be github or gitlab; found \"gitbub\"; write: github",
        ),
        (
            ("--repository", "lantern"),
            "Invalid value for '--repository': repository must be the repository's owner/name",
        ),
        (("--url", "http://x.org"), "Invalid value for '--url': url must be a full link that starts with https://"),
        (("--coordinator", "../x"), "Invalid value for '--coordinator': coordinator must be small letters"),
        (("--coordinator", "con"), "none that Windows keeps for itself"),
        (("--repository", "xn--a/mentors"), "url must be a full link that starts with https://"),
        (("--timezone", "Europe/Lagos"), "did you mean Africa/Lagos?"),
        (("--code-of-conduct", "here"), "Invalid value for '--code-of-conduct': code_of_conduct must be a full link"),
    ],
)
def test_an_answer_that_cannot_be_taken_is_wrong_usage(options: tuple[str, str], words: str, tmp_path: Path) -> None:
    """An answer that no portal can have is wrong usage, in words, and nothing is written."""
    result = begin(tmp_path / "new", *options)

    assert 2 == result.exit_code
    assert words in " ".join(result.output.split())
    assert not (tmp_path / "new").exists()


def test_without_a_terminal_the_missing_answers_are_named(tmp_path: Path) -> None:
    """Without a terminal and without --yes, all missing answers are named at once."""
    result = run("init", tmp_path / "new", "--name", "Lantern", "--login", "ada")

    assert 2 == result.exit_code
    named = [field for field in starter.FIELDS if f"--{field.replace('_', '-')}" in result.output]
    assert sorted(set(starter.FIELDS) - {"name", "login"}) == sorted(named)


def test_nothing_is_written_where_something_is_in_the_way(tmp_path: Path) -> None:
    """Where a file of another content, a file for a folder or a link is in the way, nothing is written at all."""
    (tmp_path / "mkdocs.yml").write_text("mine\n", "utf-8")
    (tmp_path / "profiles").write_text("a file\n", "utf-8")
    (tmp_path / "cohorts").symlink_to(tmp_path / "elsewhere")
    before = held(tmp_path)

    result = begin(tmp_path, "--coordinator", "ada")

    assert 1 == result.exit_code
    assert "Nothing was written: 3 of the portal's files" in result.output
    named = [f"  {tmp_path}/{path}" for path in ("cohorts/first/cohort.yml", "mkdocs.yml", "profiles/ada.yml")]
    assert named == result.output.splitlines()[1:-1]
    assert before == held(tmp_path)


def test_a_portal_is_not_made_twice(made: tuple[Path, str]) -> None:
    """Where there is a portal already it stays, and the way to bring it up to date is told."""
    before = held(made[0])

    result = begin(made[0])

    assert (1, f"  pairloom init {made[0]} --update") == (result.exit_code, result.output.splitlines()[-1])
    assert before == held(made[0])


def test_no_portal_is_made_inside_another(made: tuple[Path, str]) -> None:
    """A place inside another portal is wrong usage."""
    result = begin(made[0] / "content" / "new")

    assert (2, True) == (result.exit_code, "is inside the portal" in result.output)
    assert not (made[0] / "content" / "new").exists()


def test_a_place_that_is_no_folder_is_wrong_usage(tmp_path: Path) -> None:
    """A file, and a link that leads nowhere, are no place for a portal; a link to a folder is."""
    (tmp_path / "file").touch()
    (tmp_path / "lost").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")

    assert 2 == begin(tmp_path / "file").exit_code
    lost = begin(tmp_path / "lost")
    assert (2, True) == (lost.exit_code, "leads nowhere" in lost.output)
    assert (0, True) == (begin(tmp_path / "link").exit_code, (tmp_path / "folder" / "portal.yml").is_file())


def test_a_folder_that_cannot_be_written_to_is_an_error_of_the_system(tmp_path: Path) -> None:
    """A folder that cannot be written to is told by the system's error, which every command puts in a sentence."""
    (tmp_path / "file").touch()

    result = begin(tmp_path / "file" / "new")

    assert isinstance(result.exception, NotADirectoryError)
    assert str(result.exception.filename).startswith(str(tmp_path / "file"))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--check",), "--check and --dry-run belong to --update"),
        (("--update", "--code-of-conduct", "https://example.org/"), "--code-of-conduct is for a new portal"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(options: tuple[str, ...], words: str, tmp_path: Path) -> None:
    """Options that do not go together are wrong usage."""
    result = run("init", tmp_path / "new", *options)

    assert (2, True) == (result.exit_code, words in result.output)
