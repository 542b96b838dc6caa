"""The questions of `pairloom new`, and the answers that they suggest."""

from pathlib import Path

from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from pairloom import load
from pairloom.cli import _ask
from pairloom.join.questions import Choice, first, question, roles_in, then


def test_the_community_asks_in_its_own_words(portal: Path) -> None:
    """Questions have the community's own words for mentor, mentee and cohort, and its words are answers too."""
    file = portal / "portal.yml"
    file.write_text(f"{file.read_text()}terms: {{mentor: guide, mentee: learner, cohort: season}}\n")
    known = load.load_portal(portal).portal
    assert "Join as a guide, as a learner, or as both" == question("role", known, {}).ask
    assert "How many learners you take at one time" == question("mentor.capacity", known, {}).ask
    assert ("mentee",) == roles_in(" Learner", known)
    assert ("mentor",) == roles_in("mentor", known)


def test_a_cohort_is_asked_for_only_where_one_is_open(portal: Path) -> None:
    """Only open cohorts are offered, and no question is asked where none is; who joins one needs a goal."""
    known = load.load_portal(portal).portal
    assert "cohorts" in then(known, ("mentee",))
    assert (Choice("2026-autumn", "Autumn 2026"),) == question("cohorts", known, {}).choices
    assert question("mentee.goals", known, {"cohorts": "2026-autumn"}).required
    assert not question("mentee.goals", known, {}).required
    cohort = portal / "cohorts" / "2026-autumn" / "cohort.yml"
    cohort.write_text(cohort.read_text().replace("status: open", "status: draft"))
    closed = load.load_portal(portal).portal
    assert "cohorts" not in then(closed, ("mentee",))
    assert "For example: 2026-autumn." in question("cohorts", closed, {}).help


def test_every_question_has_help_that_fits_the_field(portal: Path) -> None:
    """Every question says how to answer it, and whether it can be passed over."""
    known = load.load_portal(portal).portal
    fields = [*first(known), *then(known, ("mentor", "mentee"))]
    asked = {field: question(field, known, {}) for field in fields}
    assert all(each.help.endswith((".", "?")) for each in asked.values())
    assert {field for field, each in asked.items() if "Enter to skip." in each.help} == {
        field for field, each in asked.items() if not each.required and not each.default
    }


def _completed(text: str, *choices: Choice, several: bool) -> list[str]:
    words = _ask._Words(choices, several=several)  # noqa: SLF001 - what the library calls
    return [each.text for each in words.get_completions(Document(text), CompleteEvent())]


def test_completion_finds_a_choice_by_any_of_its_names() -> None:
    """A choice is found by its value, its words and its other names; first those that begin with what is typed."""
    js, json = Choice("javascript", "JavaScript", ("js", "ecmascript")), Choice("data", "Data (JSON)")
    assert ["javascript", "data"] == _completed("js", js, json, several=False)
    assert ["javascript"] == _completed("ecma", js, json, several=False)
    assert [] == _completed("rust", js, json, several=False)


def test_completion_of_a_list_looks_at_its_last_piece() -> None:
    """In a list the piece after the last comma is completed, and what is chosen is not offered again."""
    rust, ruby = Choice("rust", "Rust"), Choice("ruby", "Ruby")
    assert ["ruby"] == _completed("rust, ru", rust, ruby, several=True)
    assert ["rust", "ruby"] == _completed("ru", rust, ruby, several=True)
    assert [] == _completed("rust, ru", rust, ruby, several=False)


def test_languages_of_the_portal_are_offered_first(portal: Path) -> None:
    """Languages that people of the portal speak come first, zones have the cities that go by them."""
    known = load.load_portal(portal).portal
    languages = question("languages", known, {}).choices
    zones = {choice.value: choice for choice in question("timezone", known, {}).choices}
    assert Choice("en", "English") == languages[0]
    assert "mumbai" in zones["Asia/Kolkata"].names
    assert "Asia/Calcutta" not in zones
