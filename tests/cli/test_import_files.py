"""`pairloom import`: workbooks, maps, and files that cannot be read."""

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.cli.form_rows import CY, import_rows, profile, run
from tests.tables.workbooks import Cell, workbook


def test_a_workbook_is_read_like_a_text(portal: Path) -> None:
    """A Microsoft Forms export with real days and numbers gives the same profiles."""
    stamp = datetime(2026, 11, 1, 18, 30)  # noqa: DTZ001 - a spreadsheet's days have no zone
    rows: list[list[Cell]] = [
        [
            "ID",
            "Start time",
            "Completion time",
            "Email",
            "Name",
            "Time zone",
            "Languages",
            "Offers",
            "Capacity",
            "Available until",
            "Consent",
        ],
        [
            1,
            stamp,
            stamp,
            "anonymous",
            "Cy Ng",
            "Asia/Manila",
            "English;German;",
            "Python;Rust;",
            2,
            date(2027, 6, 30),
            "Yes",
        ],
    ]
    file = portal.parent / "people.xlsx"
    file.write_bytes(workbook({"Form1": rows}))
    result = run(portal, str(file))
    assert "1 new" in result.output
    assert "capacity: 2" in profile(portal, "cy-ng")
    assert "available_until: 2027-06-30\nconsent: {publish: true, on: 2026-11-01}\n" in profile(portal, "cy-ng")


def test_columns_that_are_not_certain_stop_the_import(portal: Path) -> None:
    """A column that may be a field is told before anything is read, and so is what no column gives."""
    result = import_rows(portal, "Ada,Lagos,Git", header="Name,Where do you live these days?,Skills")
    assert "it may be timezone [import-map]" in result.output
    assert "pairloom import people.csv --suggest --map map.yml" in result.output
    assert "Nothing was written." in result.output
    assert 1 == result.exit_code
    missing = import_rows(portal, "Ada,Lagos,red", header="Name,City,Colour")
    assert "the table must have a column for languages; found none" in missing.output
    assert 1 == missing.exit_code


def test_a_map_says_what_columns_are(portal: Path) -> None:
    """A drafted map, looked at and changed, makes an import of free column names."""
    chart = portal.parent / "map.yml"
    header = "When,Who,Home,Tongues,I could help with,And with,OK to show?"
    row = "03/04/2026,Cy Ng,Manila,English,Python,Rust,Sure"
    drafted = import_rows(portal, row, header=header, options=("--suggest", "--map", str(chart)))
    assert f"Wrote {chart}." in drafted.output
    assert "Home: ignore  # no field of a profile" in chart.read_text()
    again = import_rows(portal, row, header=header, options=("--suggest", "--map", str(chart)))
    assert 2 == again.exit_code
    chart.write_text(
        "columns: {When: consent.on, Who: name, Home: timezone, Tongues: languages, I could help with: mentor.offers,"
        " And with: mentor.offers, OK to show?: consent.publish}\n"
        "words: {consent.publish: {sure: yes}}\ndays: day-month\n"
    )
    result = import_rows(portal, row, header=header, options=("--map", str(chart)))
    assert "1 new" in result.output
    assert "offers: [python, rust]\nconsent: {publish: true, on: 2026-04-03}\n" in profile(portal, "cy-ng")


def test_columns_that_disagree_are_told(portal: Path) -> None:
    """Two columns of one city must say the same."""
    chart = portal.parent / "map.yml"
    chart.write_text(
        "columns: {Name: name, City: timezone, Zone: timezone, Languages: languages, Offers: mentor.offers,"
        " Yes: consent.publish}\n"
    )
    result = import_rows(
        portal,
        "Cy Ng,Lagos,Oslo,en,Git,yes",
        "Di Roy,Asia/Tokyo,Asia/Tokyo,en,Rust,yes",
        header="Name,City,Zone,Languages,Offers,Yes",
        options=("--map", str(chart)),
    )
    assert 'row 2, column "Zone": must say the same as the column "City"; found "Oslo"' in result.output
    assert (portal / "profiles" / "di-roy.yml").exists()


def test_a_suggestion_goes_to_the_screen_without_a_map(portal: Path) -> None:
    """Without a map, the draft is printed."""
    result = import_rows(portal, CY, options=("--suggest",))
    assert "\n  Timestamp: consent.on\n" in result.output
    assert 0 == result.exit_code


@pytest.mark.parametrize(
    ("form", "words"), [("text", "people.csv:1:1: the file must have"), ("json", '"code": "table"')]
)
def test_a_file_that_is_no_table_is_told(portal: Path, form: str, words: str) -> None:
    """A file that cannot be read ends with one problem and exit code 1, in the form that was asked for."""
    sheet = portal.parent / "people.csv"
    sheet.write_bytes(b"")
    result = run(portal, str(sheet), "--format", form)
    assert words in result.output
    assert 1 == result.exit_code


def test_what_the_system_refuses_is_a_sentence(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A map that is not there, a place that cannot be written and a full disk are told, without a traceback."""
    missing = import_rows(portal, CY, options=("--map", "no/such/map.yml"))
    assert "no/such/map.yml cannot be read" in missing.output
    nowhere = import_rows(portal, CY, options=("--suggest", "--map", "no/such/map.yml"))
    assert "no/such/map.yml cannot be written" in nowhere.output

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pairloom.pipeline.write_profile", full)
    result = import_rows(portal, CY)
    assert "0 of 1 files are written; then: No space left on device." in result.output
    assert [1, 1, 1] == [each.exit_code for each in (missing, nowhere, result)]


def test_what_cannot_be_read_any_more_is_a_sentence(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A spreadsheet or a profile that goes away while we read is told, and nothing is written."""

    def gone(*_: object) -> None:
        raise FileNotFoundError(2, "No such file or directory", "people.csv")

    monkeypatch.setattr("pairloom.importing.changes", gone)
    profile = import_rows(portal, CY)
    monkeypatch.setattr("pairloom.importing.read_table", gone)
    table = import_rows(portal, CY)
    assert "people.csv cannot be read: No such file or directory. Nothing was written." in profile.output
    assert "people.csv cannot be read: No such file or directory" in table.output
    assert [1, 1] == [profile.exit_code, table.exit_code]


def test_without_a_vocabulary_nothing_is_imported(portal: Path) -> None:
    """A portal whose skills cannot be read takes nobody in."""
    (portal / "content" / "skills.yml").write_text("python: [")
    result = import_rows(portal, CY)
    assert "content/skills.yml:" in result.output
    assert "Nothing was written." in result.output
    assert 1 == result.exit_code
