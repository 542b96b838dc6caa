"""`pairloom new` as a person at a terminal answers it, key by key, on an input and a screen of the library's own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from pairloom import joining
from pairloom.cli import _guess as guess
from pairloom.cli import new, pairloom
from pairloom.model.problem import found

ENTER: Final = "\r"
CLEAR: Final = "\x15"
"""Ctrl+U, which empties the line."""
BACK: Final = "\x7f"

Keys = Callable[..., None]


@pytest.fixture
def keys() -> Iterator[Keys]:
    """Return what types all the keys into the questions, after which the terminal is gone."""
    with create_pipe_input() as typed, create_app_session(input=typed, output=DummyOutput()):

        def send(*texts: str) -> None:
            typed.send_text("".join(texts))
            typed.close()

        yield send


@pytest.fixture(autouse=True)
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command believe that it is on a terminal of somebody in Nairobi whom git knows as Dag Lund."""
    monkeypatch.setattr(new, "_on_terminal", lambda: True)
    monkeypatch.setattr(guess, "zone", lambda: "Africa/Nairobi")
    monkeypatch.setattr(guess, "name", lambda _: "Dag Lund")


def _run(portal: Path, *arguments: str) -> Result:
    return CliRunner().invoke(pairloom, ["new", "dag-lund", "--root", str(portal), "--today", "2026-11-15", *arguments])


def _answers(*lines: str) -> str:
    return "".join(f"{line}{ENTER}" for line in lines)


GIVEN: Final = {
    "--name": "Dag Lund",
    "--pronouns": "he/him",
    "--timezone": "Africa/Nairobi",
    "--language": "en",
    "--github": "dag-lund",
    "--offers": "rust",
    "--capacity": "1",
    "--hours-per-month": "4",
    "--stage": "mid",
    "--cohort": "2026-autumn",
    "--available": "tue 18:00-20:00",
    "--about": "I mend radios.",
}
"""Everything that a mentor is asked, but for consent."""


def _given(*without: str) -> list[str]:
    """Return the options of a mentor, without some of them."""
    return [word for option, text in GIVEN.items() if option not in without for word in (option, text)]


def _text(portal: Path) -> str:
    return (portal / "profiles" / "dag-lund.yml").read_text()


def test_a_mentee_is_asked_and_the_file_is_shown_and_written(portal: Path, keys: Keys) -> None:
    """Answering the questions gives a profile, which is shown as it is then written."""
    who = _answers("", "", "", "en", "")
    goals = _answers("Merge a change | one is merged", "Give a talk", "")
    where = _answers("2026-autumn", "tue 18:00-20:00")
    keys(who, _answers("mentee", "rust", "", "early"), where, goals, _answers("I mend radios.", "yes", ""))
    result = _run(portal)
    text = _text(portal)
    assert 0 == result.exit_code
    assert text in result.output
    assert (
        "name: Dag Lund\n"
        "timezone: Africa/Nairobi\n"
        "languages: [en]\n"
        "links: {github: dag-lund}\n"
        "availability:\n"
        '  - {day: tue, from: "18:00", to: "20:00"}\n'
        "about: I mend radios.\n"
        "mentee:\n"
        "  wants: [rust]\n"
        "  goals:\n"
        "    - {title: Merge a change, measure: one is merged}\n"
        "    - {title: Give a talk}\n"
        "  stage: early\n"
        "  hours_per_month: 4\n"
        "cohorts: [2026-autumn]\n"
        "consent: {publish: true, on: 2026-11-15}\n"
    ) == text.partition("\n")[2]


def test_somebody_who_is_both_is_asked_for_both(portal: Path, keys: Keys) -> None:
    """Who is mentor and mentee is asked for what they offer and for what they want."""
    keys(_answers("both", "py", "", "", "rust", "", "Give a talk", "", "yes", ""))
    result = _run(portal, *_given("--offers", "--capacity", "--hours-per-month"))
    assert 0 == result.exit_code
    assert "Skills you can help with\n" in result.output
    assert "Skills you want to learn\n" in result.output
    assert "offers: [python]" in _text(portal)
    assert "wants: [rust]" in _text(portal)


def test_what_cannot_be_read_is_asked_again(portal: Path, keys: Keys) -> None:
    """A wrong answer is said at once and stays on the line to be changed; a needed one cannot be passed over."""
    keys(_answers("trainer", f"{CLEAR}mentor", "", "ruts", f"{BACK * 2}st", "", "yes", ""))
    told = _run(portal, *_given("--offers", "--capacity")).output
    assert '  ! This must be mentor, mentee or both; found "trainer"' in told
    assert "  ! This must be answered." in told
    assert '  ! This must be a skill of the list; found "ruts"\n    did you mean rust?' in told
    assert "offers: [rust]" in _text(portal)


def test_options_are_asked_for_only_where_they_cannot_be_read(portal: Path, keys: Keys) -> None:
    """An option that cannot be read is told and asked for, the text kept; the others are taken as they are."""
    keys(_answers(f"{CLEAR}lagos", ""))
    options = (*_given("--timezone"), "--timezone", "Springfield", "--consent", "--format", "group")
    told = _run(portal, *options).output
    assert "Your name" not in told
    assert "Join as" not in told
    assert "\nYour city or time zone\n" in told
    assert 'found "Springfield"' in told
    assert 'was read as Africa/Lagos; found "lagos"' in told
    assert "formats: [group]" in _text(portal)


def test_an_option_can_be_taken_back(portal: Path, keys: Keys) -> None:
    """An option that cannot be read and need not be given may be emptied, and is not asked for again."""
    keys(_answers(CLEAR, ""))
    told = _run(portal, *_given("--pronouns"), "--pronouns", "x" * 31, "--consent").output
    assert 1 == told.count("\nYour pronouns\n")
    assert "pronouns" not in _text(portal)


def test_a_given_goal_is_looked_at_line_by_line(portal: Path, keys: Keys) -> None:
    """Of goals given as options, only the one that cannot be read is asked for."""
    keys(_answers(f"{CLEAR}Write | 2027-03-31", ""))
    told = _run(portal, *_given(), "--wants", "rust", "--goal", "Give a talk", "--goal", "| | 2027-03-31", "--consent")
    assert 1 == told.output.count("\nYour goals\n")
    assert "    - {title: Give a talk}\n" in _text(portal)


def test_text_of_several_lines_keeps_them(portal: Path, keys: Keys) -> None:
    """Text of several lines that is asked for again comes with all its lines, and so do repeated options."""
    keys(_answers(f"{BACK * len('yorb')}yoruba", f"{BACK * len('at c@mail.dev')}on Matrix.", ""))
    about = ("--about", "I mend radios.\n\nWrite to me at c@mail.dev")
    options = (*_given("--language", "--about"), "--language", "en", "--language", "yorb", *about, "--consent")
    _run(portal, *options)
    assert "languages: [en, yo]" in _text(portal)
    assert "about: |\n  I mend radios.\n\n  Write to me on Matrix.\n" in _text(portal)


def test_what_the_checks_find_is_asked_again(portal: Path, keys: Keys) -> None:
    """What only the checks of the whole portal see is said before writing, and the question comes again."""
    keys(_answers("", f"{CLEAR}4", ""))
    told = _run(portal, *_given("--hours-per-month"), "--capacity", "4", "--consent").output
    assert "must be 4 or more for capacity 4; found 2" in told
    assert "hours_per_month: 4" in _text(portal)


def test_goals_are_asked_again_one_by_one(portal: Path, keys: Keys) -> None:
    """Goals that the checks do not take come again one by one, each with the text that it had."""
    goals = _answers("Give a talk | 2026-01-31", "Write", "")
    changed = _answers(BACK * len("2026-01-31") + "2027-01-31", "", "")
    keys(goals, changed, _answers(""))
    told = _run(portal, *_given(), "--wants", "rust", "--consent").output
    assert "must be after the consent (2026-11-15); found 2026-01-31" in told
    assert "    - {title: Give a talk, by: 2027-01-31}\n    - {title: Write}\n" in _text(portal)


def test_no_is_an_answer_to_both_last_questions(portal: Path, keys: Keys) -> None:
    """Whoever does not want to be shown is not, and whoever does not want the file gets none."""
    keys(_answers("no", f"{CLEAR}no"))
    result = _run(portal, *_given())
    assert 1 == result.exit_code
    assert "publish: false" in result.output
    assert result.output.endswith("Nothing was written.\n")
    assert not (portal / "profiles" / "dag-lund.yml").exists()


@pytest.mark.parametrize("key", ["\x03", "\x04", ""])
def test_leaving_writes_nothing(portal: Path, keys: Keys, key: str) -> None:
    """Ctrl+C, Ctrl+D and a terminal that is gone end with a sentence and exit code 1, and nothing is written."""
    keys(key)
    result = _run(portal, *_given())
    assert 1 == result.exit_code
    assert result.output.endswith("\nNothing was written.\n")
    assert not (portal / "profiles" / "dag-lund.yml").exists()


def test_a_login_of_somebody_else_is_asked_again(portal: Path, keys: Keys) -> None:
    """The login of another profile is not taken, also not when the handle suggests it."""
    ada = portal / "profiles" / "ada-quist.yml"
    ada.write_text(f"{ada.read_text()}links: {{github: Dag-Lund}}\n")
    keys(_answers("", CLEAR, ""))
    told = _run(portal, *_given("--github"), "--consent").output
    assert 'must be on no other profile; found "dag-lund" in profiles/ada-quist.yml' in " ".join(told.split())
    assert "links" not in _text(portal)


def test_a_problem_that_no_question_can_mend_is_told(portal: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the checks find what no question asks for, they say so and nothing is written."""
    wrong = found("profiles/dag-lund.yml", (), "odd", message="the file must be even; found it odd", hint="even it")
    monkeypatch.setattr(joining, "draft", lambda *_: (wrong,))
    keys("")
    result = _run(portal, *_given(), "--consent")
    assert 1 == result.exit_code
    assert result.output.endswith("  ! The profile must be even; found it odd\n    even it\nNothing was written.\n")


def test_a_warning_of_the_checks_is_told_before_the_last_question(portal: Path, keys: Keys) -> None:
    """What the checks warn of is told under the file, and does not keep it from being written."""
    keys(_answers(""))
    options = (*_given("--timezone"), "--timezone", "UTC+2", "--consent")
    told = _run(portal, *options).output
    assert told.index("timezone: Etc/GMT-2") < told.index("Your city or time zone should be") < told.index("Wrote")


def test_an_old_terminal_shows_the_default_before_the_answer(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal that cannot move its cursor, the default stands before the answer, and Enter takes it."""
    monkeypatch.setenv("TERM", "dumb")
    arguments = ["new", "dag-lund", "--root", str(portal), "--today", "2026-11-15"]
    options = [*_given("--timezone", "--language"), "--consent"]
    result = CliRunner().invoke(pairloom, [*arguments, *options], input="\nen, yo\nyes\n")
    assert 0 == result.exit_code
    assert "[Africa/Nairobi] > " in result.output
    assert "languages: [en, yo]" in _text(portal)
