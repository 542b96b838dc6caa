"""What an editor with yaml-language-server, the usual one, makes of the schema lines: marks, completion, words."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from click.testing import CliRunner
from tests.editor.language_server import Editor, Message, ask, editor, opened

from pairloom.cli import pairloom
from pairloom.schemaline import schema_line

ROOT = Path(__file__).parents[2]
PERSON: Final = f"""\
{schema_line("profiles/sample-person.yml")}
name: Sample Person
timezone: Africa/Lagos
languages: [en, yo]
availability: [{{day: tue, from: "18:00", to: "20:00"}}]
work_style: [asynchronous]
mentor:
  offers: [python]
  formats: [group]
  stage: senior
available_until: 2027-06-30
consent: {{publish: true, on: 2026-11-01}}
"""

MISTAKES: Final = (
    ("[asynchronous]", "[asyncronous]", '6:14-25: Value is not accepted. Valid values: "asynchronous", "structured"'),
    ("stage: senior", "stage: boss", '10:10-14: Value is not accepted. Valid values: "entry", "early", "mid"'),
    ("day: tue", "day: Tue", '5:22-25: Value is not accepted. Valid values: "mon", "tue", "wed", "thu", "fri"'),
    ("name: Sample Person\n", "", '2:1-2: Missing property "name".'),
    ("  offers: [python]\n", "", '7:1-7: Missing property "offers".'),
    ("name: Sample", "colour: blue\nname: Sample", "2:1-7: Property colour is not allowed."),
    ("  stage:", "  level: 3\n  stage:", "10:3-8: Property level is not allowed."),
    ("[en, yo]", "en", '4:12-14: Incorrect type. Expected "array".'),
    ("publish: true", "publish: 7", '12:20-21: Incorrect type. Expected "boolean".'),
    ("2027-06-30", "2027-13-30", "11:18-28: Must be a day of the calendar, written 2026-11-01."),
    ("Africa/Lagos", "Lagos", "3:11-16: Must be a time zone as Area/City, or UTC."),
)
"""What a profile says, what is written instead, and the only mark that the editor then sets."""

KINDS: Final = (
    ("portal.yml", "host: github", "host: gitea", "Valid values"),
    ("content/skills.yml", "aliases:", "alias:", "Property alias is not allowed"),
    ("cohorts/2026-spring/cohort.yml", "status: finished", "status: done", "Valid values"),
    ("cohorts/2026-spring/matches.yml", "version: 1", "version: 2", "Value must be 1"),
    ("cohorts/2026-spring/sessions/closing.yml", "minutes: 60", "minutes: 1", "minimum"),
    ("cohorts/2026-spring/recognition/zoom-repaired.yml", "kind: ", "kind: very-", "Valid values"),
)
"""A record of each other kind, what it says, what is written instead, and a word of the only mark."""

TYPED: Final = {"whole": PERSON, "below": f"{PERSON}\n", "inside": PERSON.replace("  stage: senior", "  ")}
"""Profiles in which somebody types: one that is done, and two with a line that has just begun."""


def in_profiles(name: str | int) -> Path:
    """Return a place beside the profiles of the demo; only the editor knows the file."""
    return ROOT / "profiles" / f"sample-{name}.yml"


def beside(path: str) -> Path:
    """Return a place beside a file of the demo; only the editor knows the file."""
    return (ROOT / path).with_name("sample.yml" if path.endswith("matches.yml") else "other-sample.yml")


@pytest.fixture(scope="session")
def server(npm_tool: Callable[[str], tuple[str, ...]]) -> Iterator[Editor]:
    """Return a language server that looks at this repository; one for all tests."""
    with editor((*npm_tool("yaml-language-server"), "--stdio"), ROOT) as running:
        yield running


@pytest.fixture(scope="session")
def marks(server: Editor) -> Iterator[dict[Path, list[Message]]]:
    """Open everything that is written above, and return the marks by file."""
    texts = {in_profiles(name): text for name, text in TYPED.items()}
    for number, (sound, broken, _) in enumerate(MISTAKES):
        assert sound in PERSON
        texts[in_profiles(number)] = PERSON.replace(sound, broken, 1)
    for path, sound, broken, _ in KINDS:
        text = (ROOT / path).read_text("utf-8")
        assert sound in text
        texts[beside(path)] = text.replace(sound, broken, 1)
    with opened(server, texts) as found:
        yield found


def placed(mark: Message) -> str:
    """Return a mark as `line:column-column: message`, counted from 1."""
    start, end = mark["range"]["start"], mark["range"]["end"]
    return f"{start['line'] + 1}:{start['character'] + 1}-{end['character'] + 1}: {mark['message']}"


def after(text: str, words: str) -> dict[str, int]:
    """Return the place in a text that follows some words, as the protocol counts it."""
    before = text[: text.index(words) + len(words)]
    return {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}


def asked(server: Editor, what: str, typed: str, words: str) -> Any:  # noqa: ANN401 - any part of a JSON document
    """Return what the server answers about the place behind some words."""
    where = {"textDocument": {"uri": in_profiles(typed).as_uri()}, "position": after(TYPED[typed], words)}
    return ask(server, f"textDocument/{what}", where)


def test_every_record_of_the_demo_is_free_of_marks(server: Editor) -> None:
    """An editor marks nothing in any record of the demo, whatever its kind."""
    folders = ("content", "profiles", "cohorts")
    records = [ROOT / "portal.yml", *(path for folder in folders for path in (ROOT / folder).rglob("*.yml"))]
    texts = {path: path.read_text("utf-8") for path in records}

    with opened(server, texts) as found:
        marked = {path.name: marks for path, marks in found.items() if marks}

    assert 9 == len({text.partition("\n")[0].rpartition("/")[2] for text in texts.values()})
    assert {} == marked


def test_every_record_of_a_new_portal_is_free_of_marks(server: Editor, tmp_path: Path) -> None:
    """An editor marks nothing in any record that `pairloom init` writes, with the schemas that came along."""
    assert 0 == CliRunner().invoke(pairloom, ["init", str(tmp_path / "new"), "--yes"]).exit_code
    records = [path for path in (tmp_path / "new").rglob("*.yml") if "$schema=http" not in path.read_text("utf-8")]

    with opened(server, {path: path.read_text("utf-8") for path in records}) as found:
        assert {"portal.yml", "skills.yml", "cohort.yml"} < {path.name for path in found}
        assert {} == {path.name: marks for path, marks in found.items() if marks}


@pytest.mark.parametrize("number", range(len(MISTAKES)), ids=[broken.strip() or sound for sound, broken, _ in MISTAKES])
def test_a_mistake_is_marked_where_it_is(marks: dict[Path, list[Message]], number: int) -> None:
    """A mistake in a profile is marked on its line and column while it is typed, and nothing else is."""
    mark = MISTAKES[number][-1]

    assert [mark] == [placed(found)[: len(mark)] for found in marks[in_profiles(number)]]


@pytest.mark.parametrize(("path", "sound", "broken", "word"), KINDS, ids=[kind[0] for kind in KINDS])
def test_every_kind_of_record_has_its_own_schema(
    marks: dict[Path, list[Message]], path: str, sound: str, broken: str, word: str
) -> None:
    """Every kind of record is held against its own schema, and a mistake is marked on its line."""
    text = (ROOT / path).read_text("utf-8").replace(sound, broken, 1)
    found = marks[beside(path)]

    assert [after(text, broken)["line"]] == [mark["range"]["start"]["line"] for mark in found]
    assert word in found[0]["message"]


@pytest.mark.usefixtures("marks")
@pytest.mark.parametrize(
    ("typed", "behind", "offered"),
    [
        ("whole", "work_style: [", {"asynchronous", "structured", "flexible", "hands-on", "written"}),
        ("whole", "stage: ", {"entry", "early", "mid", "senior", "lead", "executive"}),
        ("whole", "formats: [", {"one-to-one", "group", "peer", "reverse", "hybrid"}),
        ("whole", "{day: ", {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}),
        ("below", "2026-11-01}\n", {"pronouns", "links", "about", "mentee", "cohorts"}),
        ("inside", "formats: [group]\n  ", {"capacity", "hours_per_month", "seeks"}),
    ],
    ids=["work_style", "stage", "formats", "day", "keys", "keys-of-mentor"],
)
def test_the_editor_offers_what_may_stand_there(server: Editor, typed: str, behind: str, offered: set[str]) -> None:
    """The editor offers the values, or the keys that are still free, of the place where one types."""
    labels = {item["label"] for item in asked(server, "completion", typed, behind)["items"]}

    assert offered <= labels
    assert not {"name", "timezone", "matrix"} & labels


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("timezo", "Your IANA time zone, as Area/City."),
        ("  offe", "Skills you can help with, from content/skills.yml."),
        ("{publi", "May this profile be shown on the site? true or false."),
        ("available_u", "The last day this profile holds; ask again after it."),
    ],
)
def test_the_editor_says_what_a_key_is_for(
    server: Editor, marks: dict[Path, list[Message]], words: str, told: str
) -> None:
    """Over a key, the editor shows our own description of it, and an example; a sound profile has no mark."""
    shown = asked(server, "hover", "whole", words)["contents"]["value"]

    assert [] == marks[in_profiles("whole")]
    assert told in shown
    assert "Example" in shown
