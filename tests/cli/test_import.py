"""`pairloom import`: a spreadsheet of answers into a real folder."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.cli.form_rows import CY, files, import_rows, profile

from pairloom.cli import pairloom


def test_a_row_becomes_aprofile(portal: Path) -> None:
    """A row of a form's export becomes one file, which the checks accept."""
    result = import_rows(portal, CY)
    assert "Written: 1 new, 0 updated, 0 unchanged, 0 rows not taken." in result.output
    assert 0 == result.exit_code
    assert profile(portal, "cy-ng") == (
        "# yaml-language-server: $schema=../.schema/profile.schema.json\n"
        "name: Cy Ng\ntimezone: Asia/Manila\nlanguages: [en]\nlinks: {github: cy-ng}\n"
        "mentor:\n  offers: [python]\nconsent: {publish: true, on: 2026-11-01}\n"
    )
    assert 0 == CliRunner().invoke(pairloom, ["validate", "--root", str(portal), "--today", "2026-11-15"]).exit_code


def test_the_same_again_changes_nothing(portal: Path) -> None:
    """An import that is repeated leaves every file as it is."""
    import_rows(portal, CY)
    before = files(portal)
    result = import_rows(portal, CY)
    assert "0 new, 0 updated, 1 unchanged" in result.output
    assert before == files(portal)


def test_a_dry_run_shows_the_difference_and_writes_nothing(portal: Path) -> None:
    """A dry run prints a unified diff of each file, and no file is touched."""
    before = files(portal)
    bo = "2026/11/02 6:30:12 PM GMT+1,Bo Sundin,,Africa/Accra,,,,,"
    result = import_rows(portal, CY, bo, options=("--dry-run",))
    assert "--- /dev/null\n+++ b/profiles/cy-ng.yml\n" in result.output
    assert "-timezone: Africa/Lagos\n+timezone: Africa/Accra\n" in result.output
    assert "Nothing is written yet: 1 new, 1 updated, 0 unchanged, 0 rows not taken." in result.output
    assert before == files(portal)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_profile_keeps_its_comments_and_order(portal: Path, ends: str) -> None:
    """Only what a row answers changes: comments, the order of keys, line ends and blank answers stay."""
    path = portal / "profiles" / "bo-sundin.yml"
    text = path.read_text().replace("languages: [en]\n", "languages: [en]  # my English is slow\n")
    text = "# by hand\n" + text.replace("name: Bo Sundin\n", "") + "name: Bo Sundin\nlinks: {github: bo}\n"
    path.write_bytes(text.replace("\n", ends).encode())
    result = import_rows(portal, "2026/11/02 10:00:00 AM GMT+1,Bo Sundin,BO,,,Mentee,Python,,Yes")
    assert "1 updated" in result.output
    expected = (
        text.replace("[rust]", "[python]")
        .replace("on: 2026-09-01", "on: 2026-11-02")
        .replace("github: bo", "github: BO")
    )
    assert expected.replace("\n", ends).encode() == path.read_bytes()


def test_one_bad_row_keeps_no_other_out(portal: Path) -> None:
    """Rows that cannot be taken are told with row and column, and the others go in."""
    result = import_rows(
        portal,
        "2026/11/01 6:30:12 PM GMT+1,Di Roy,di,Springfield,English,Mentor,Python,,Yes",
        CY,
        "2026/11/01 6:30:12 PM GMT+1,Ed Fox,ed,Lagos,Klingonish,Dancer,Python,,Yes",
    )
    assert 'people.csv:row 2, column "Time zone": must be a city' in result.output
    assert 'people.csv:row 4, column "Languages": must be a language' in result.output
    assert 'people.csv:row 4, column "Role": must be mentor, mentee or both; found "Dancer"' in result.output
    assert "Written: 1 new, 0 updated, 0 unchanged, 2 rows not taken." in result.output
    assert 1 == result.exit_code
    assert ["ada-quist.yml", "bo-sundin.yml", "cy-ng.yml"] == sorted(files(portal))


def test_unknown_skills_are_left_out_and_listed(portal: Path) -> None:
    """A skill that nobody knows is left out where others remain, and comes back ready for skills.yml."""
    result = import_rows(
        portal,
        'x,Cy Ng,cy-ng,Asia/Manila,English,Mentor,"Python, Pyton, Weaving",,Yes'.replace("x", "2026-11-01", 1),
        "2026-11-01,Di Roy,di-roy,Asia/Manila,English,Mentor,PY; weaving,,Yes",
        "2026-11-01,Ed Fox,ed-fox,Asia/Manila,English,Mentor,編み物,,Yes",
    )
    assert "offers: [python]" in profile(portal, "cy-ng")
    assert 'people.csv:row 2, column "Skills": must be a skill of the list; found "Pyton" (warning)' in result.output
    assert "weaving:  # 2 rows\n  name: Weaving\n" in result.output
    assert (
        "# Pyton: if it is python, give python this line in place of a new skill: aliases: [py, pyton]\n"
        in result.output
    )
    assert "# 編み物: 1 row; it needs a key of small Latin letters" in result.output
    assert "2 new, 0 updated, 0 unchanged, 1 row not taken" in result.output


def test_warnings_that_say_the_same_come_once(portal: Path) -> None:
    """A city that many live in is one line, with the first rows and how many more there are."""
    rows = [CY.replace("Cy Ng,cy-ng,Asia/Manila", f"Cy {'I' * n},cy-{n},Manila") for n in range(1, 9)]
    result = import_rows(portal, *rows)
    assert 'people.csv:rows 2, 3, 4, 5, 6 and 3 more, column "Time zone": was read as Asia/Manila' in result.output
    assert 1 == result.output.count("was read as")


def test_the_json_form_has_everything(portal: Path) -> None:
    """The JSON form lists files, rows and remarks."""
    result = import_rows(
        portal, CY, "2026-11-01,Di Roy,di,Nowhere,English,Mentor,Rust,,Yes", options=("--format", "json")
    )
    printed = json.loads(result.stdout)
    assert (["profiles/cy-ng.yml"], [], 0, [3]) == tuple(
        printed[key] for key in ("new", "updated", "unchanged", "not_taken")
    )
    assert {"row": 3, "column": "Time zone", "severity": "error"}.items() <= printed["remarks"][0].items()
    assert printed["dry_run"] is False


def test_progress_is_shown_on_a_terminal(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal, a bar on the error stream shows how far reading and writing are; in a pipe there is none."""
    monkeypatch.setattr("pairloom.cli.import_._on_terminal", lambda: True)
    shown = import_rows(portal, CY)
    monkeypatch.setattr("pairloom.cli.import_._on_terminal", lambda: False)
    quiet = import_rows(portal, CY)
    assert ["Reading" in shown.stderr, "Writing" in shown.stderr, "Reading" in shown.stdout] == [True, True, False]
    assert "" == quiet.stderr


def test_a_text_that_cannot_take_the_change_is_told(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a profile's text cannot be changed in place, the row is told and the others go in."""

    def refused(*_: object) -> str:
        message = "timezone cannot be changed without changing other values"
        raise ValueError(message)

    monkeypatch.setattr("pairloom.join.sheet.texts.updated_text", refused)
    result = import_rows(portal, "2026-11-01,,,,,,,,", "2026-11-01,Bo Sundin,,Asia/Manila,,,,,", CY)
    assert "people.csv:row 3: must be written into profiles/bo-sundin.yml by hand: timezone cannot" in result.output
    assert "Written: 1 new, 0 updated, 0 unchanged, 2 rows not taken." in result.output
