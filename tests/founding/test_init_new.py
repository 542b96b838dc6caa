"""`pairloom init`: a new portal from answers, given or asked."""

from pathlib import Path
from types import SimpleNamespace
from typing import Final

import pytest
from click.testing import CliRunner
from tests.founding.init_runs import TODAY, begin, held, run

from pairloom.cli import _beginning, pairloom

CHECK: Final = ".github/workflows/check.yml"


def test_a_new_portal_has_no_problem_and_no_warning(made: tuple[Path, str]) -> None:
    """A new portal has no problem and no warning."""
    result = run("validate", "--root", made[0], "--today", TODAY)

    assert (0, "all is well.") == (result.exit_code, result.output.rstrip().rpartition(": ")[2])


def test_a_new_portal_is_said_in_words_with_what_to_do_next(made: tuple[Path, str]) -> None:
    """What was made is said, what was guessed, and what to do next in five lines."""
    first, *others = made[1].splitlines()

    assert f"Made the portal Lantern Mentorship in {made[0]}: {len(held(made[0]))} files." == first
    assert ["Next:", "  1.", "  2.", "  3.", "  4.", "  5."] == [line[:5].rstrip() for line in others]
    assert "Guessed, so look at them" in others[1]
    assert "Add links: {github: your-login} to the profile" in others[1]
    assert "source GitHub Actions" in others[4]


def test_the_generated_files_of_a_new_portal_are_up_to_date(made: tuple[Path, str]) -> None:
    """Nothing of a new portal is to be brought up to date."""
    result = run("init", made[0], "--update", "--check", "--today", TODAY)

    assert (0, "generated files are up to date.\n") == (result.exit_code, result.output[-32:])
    assert 1 == len(result.output.splitlines())


def test_the_same_answers_give_the_same_bytes(made: tuple[Path, str], tmp_path: Path) -> None:
    """The same answers on the same day give the same bytes."""
    begin(tmp_path / "lantern-mentorship", "--forge", "github")

    assert held(made[0]) == held(tmp_path / "lantern-mentorship")


@pytest.mark.parametrize("name", ["🎉 מנטורים ومرشدون", "`@%'>|!*&[{a]:#\"'"])
def test_a_portal_can_have_any_name_with_a_letter_or_a_digit(name: str, tmp_path: Path) -> None:
    """A portal can have a name in any script, with any characters, as long as there is a letter or a digit."""
    result = begin(tmp_path / "new", "--name", name)

    assert (0, name) == (result.exit_code, result.output.partition("Made the portal ")[2].partition(" in /")[0])


def test_what_a_forge_put_there_stays(tmp_path: Path) -> None:
    """What a forge put into a new repository stays as it was, and its address is known from there."""
    files = {
        "README.md": "# Mine\n",
        "LICENSE": "mine\n",
        ".git/config": '[remote "origin"]\n\turl = git@gitlab.com:a/b.git\n',
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")

    result = begin(tmp_path)

    assert 0 == result.exit_code
    assert "Left as they were: README.md.\n" in result.output
    assert files == {path: (tmp_path / path).read_text("utf-8") for path in files}
    assert "{host: gitlab, slug: a/b}" in (tmp_path / "portal.yml").read_text("utf-8")


def test_an_unreadable_git_folder_says_nothing(tmp_path: Path) -> None:
    """A git folder that cannot be read says nothing about the repository, and is no obstacle."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_bytes(b"\xff")

    assert 0 == begin(tmp_path).exit_code


def test_a_run_that_was_cut_off_can_be_done_again(portal: Path) -> None:
    """Files that are already as they are to be are not in the way, so a run that was cut off can be done again."""
    before = held(portal)
    for path in ("portal.yml", "mkdocs.yml", CHECK):
        (portal / path).unlink()

    assert 0 == begin(portal, "--forge", "github").exit_code
    assert before == held(portal)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command take its input for a terminal, at which git signs as Ada Quist."""
    monkeypatch.setattr(_beginning, "sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True)))
    for name, value in {"COUNT": "1", "KEY_0": "user.name", "VALUE_0": "Ada Quist"}.items():
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)


@pytest.mark.usefixtures("terminal")
def test_on_a_terminal_each_question_is_asked_until_it_can_be_taken(tmp_path: Path) -> None:
    """On a terminal each question is asked, with a default, until its answer can be taken; what was given is not."""
    answers = [
        "🎉",
        "Lantern: Mentors",
        "lantern",
        "lantern/mentors",
        "",
        "",
        "",
        "",
        "",
        "Europe/Lagos",
        "Africa/Lagos",
    ]
    command = ["init", str(tmp_path / "new"), "--today", TODAY, "--forge", "gitlab"]

    result = CliRunner().invoke(pairloom, command, input="\n".join([*answers, "", "", ""]))

    assert 0 == result.exit_code, result.output
    for words in (
        "Error: name must have a letter or a digit",
        "Error: repository must be the repository's owner/name",
        "Address of the site [https://lantern.gitlab.io/mentors/]",
        "Your name, in any script [Ada Quist]",
        "Your login on the forge [ada-quist]",
        "did you mean Africa/Lagos?",
        "Look at portal.yml and profiles/ada-quist.yml.",
    ):
        assert words in result.output
    assert "Where it will be" not in result.output
    profile = (tmp_path / "new" / "profiles" / "ada-quist.yml").read_text("utf-8")
    assert {"name: Ada Quist", "links: {gitlab: ada-quist}", "timezone: Africa/Lagos"} <= set(profile.splitlines())


@pytest.mark.usefixtures("terminal")
def test_leaving_in_the_middle_writes_nothing(tmp_path: Path) -> None:
    """Ctrl+D in the middle of the questions leaves without writing anything."""
    result = CliRunner().invoke(pairloom, ["init", str(tmp_path / "new")], input="Lantern\n")

    assert (1, True) == (result.exit_code, "Aborted" in result.output)
    assert not (tmp_path / "new").exists()
