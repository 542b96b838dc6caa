"""Problems on their way out of `pairloom validate`: colour, paths of the repository, the page of a run, SARIF."""

import json
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pairloom import check, pipeline, problemtext
from pairloom.cli import _report, pairloom


@pytest.fixture
def broken(portal: Path) -> Path:
    """Return the folder of a portal with one problem."""
    profile = portal / "profiles" / "bo-sundin.yml"
    profile.write_text(profile.read_text().replace("wants: [rust]", "wants: [rast]"))
    return portal


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what the environment of the tests says about colour and forges."""
    for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)


def run(root: Path, *options: str) -> Result:
    """Run `pairloom validate` on a portal."""
    return CliRunner().invoke(pairloom, ["validate", "--root", str(root), "--today", "2026-11-15", *options])


@pytest.mark.parametrize(
    ("variables", "terminal", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_colour_is_for_terminals_and_the_user_has_the_last_word(
    variables: dict[str, str], *, terminal: bool, colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Colour is for terminals that can show it; FORCE_COLOR brings it, and NO_COLOR takes it away in any case."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert colour == _report.in_colour()


def test_colour_reaches_the_terminal(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With FORCE_COLOR the text form comes in colour, and a form for programs does not."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    text, machine = run(broken), run(broken, "--format", "json")

    assert "\x1b[31m[skill-known]\x1b[0m" in text.output
    assert "\x1b" not in machine.output


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif"])
def test_a_forge_gets_the_paths_of_its_repository(form: str, broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A portal in a subfolder is told with the paths of the repository; at the top, with its own."""
    monkeypatch.chdir(broken.parent)
    below = run(broken, "--format", form).output
    monkeypatch.chdir(broken)
    top = run(broken, "--format", form).output

    assert "portal/profiles/bo-sundin.yml" in below
    assert "portal/profiles/bo-sundin.yml" not in top
    assert "profiles/bo-sundin.yml" in top


def test_people_and_programs_get_the_paths_of_the_portal(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text and JSON forms tell the paths of the portal, wherever it lies."""
    monkeypatch.chdir(broken.parent)

    assert run(broken).output.startswith("profiles/bo-sundin.yml:5:18: ")
    assert "profiles/bo-sundin.yml" == json.loads(run(broken, "--format", "json").output)["problems"][0]["path"]


def test_sarif_brings_the_page_of_every_check(broken: Path) -> None:
    """The SARIF form brings the page of every check, so that code scanning explains itself."""
    result = run(broken, "--format", "sarif")
    rules = {rule["id"]: rule for rule in json.loads(result.output)["runs"][0]["tool"]["driver"]["rules"]}

    assert 1 == result.exit_code
    assert check.rules().keys() <= rules.keys()
    assert pipeline.rules()["skill-known"] == rules["skill-known"]["help"]["text"]


def test_columns_count_characters(portal: Path) -> None:
    """Columns of SARIF count characters, also those that UTF-16 writes as two, and the log says so."""
    profile = portal / "profiles" / "bo-sundin.yml"
    line = 'mentee: {goals: [{title: "😀😀 Rust"}], wants: [rast]}'
    lines = [line if each.startswith("mentee") else each for each in profile.read_text("utf-8").splitlines()]
    profile.write_text("\n".join(lines) + "\n", "utf-8")
    [log] = json.loads(run(portal, "--format", "sarif").output)["runs"]

    assert "unicodeCodePoints" == log["columnKind"]
    region = {"startLine": 5, "startColumn": line.index("rast") + 1}
    assert region == log["results"][0]["locations"][0]["physicalLocation"]["region"]


def test_the_page_of_a_run_is_added_to_what_others_wrote(
    broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page of a run is added to what other steps wrote there, by the GitHub form alone."""
    page = tmp_path / "page.md"
    page.write_text("Another step.\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    monkeypatch.chdir(broken)
    run(broken, "--format", "json")
    result = run(broken, "--format", "github")
    checked = pipeline.check(broken, date(2026, 11, 15))

    assert result.output.startswith("::error file=profiles/bo-sundin.yml,line=5,col=18,")
    assert f"Another step.\n{problemtext.markdown(checked.problems, checked.counts)}" == page.read_text("utf-8")


def test_a_page_that_cannot_be_written_does_no_harm(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that cannot be written does no harm to the run."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(broken / "no" / "page.md"))

    assert 1 == run(broken, "--format", "github").exit_code
