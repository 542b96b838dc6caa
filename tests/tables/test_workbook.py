"""XLSX workbooks: what their cells become, and what is no workbook."""

import struct
from datetime import date, datetime, time, timedelta

import pytest
from tests.tables.workbooks import Cell, packed, workbook, zipped

from pairloom import tables
from pairloom.tables import Table


def _read(rows: list[list[Cell]]) -> Table:
    table = tables.read(workbook({"Form Responses 1": rows}), "people.xlsx")
    assert () == table.problems
    return table


def _said(data: bytes) -> str:
    (problem,) = tables.read(data, "people.xlsx").problems
    return str(problem)


def test_cells_become_the_text_that_a_person_would_write() -> None:
    """Whole numbers lose their point, days and times come in ISO form, boxes are yes and no, text stays."""
    stamp = datetime(2026, 11, 1, 18, 30, 12)  # noqa: DTZ001 - a spreadsheet's days have no zone
    cells: list[Cell] = [2, 2.5, date(2026, 11, 1), stamp, time(18, 0), True, False, " Ada\r\nQ ", "=1+1", "#REF!"]
    table = _read([["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"], cells])
    assert (
        "2",
        "2.5",
        "2026-11-01",
        "2026-11-01 18:30:12",
        "18:00",
        "yes",
        "no",
        "Ada\nQ",
        "=1+1",
        "#REF!",
    ) == table.rows[0].cells


def test_rows_have_their_numbers_and_blank_ones_are_left_out() -> None:
    """The header may stand below blank rows, and a row keeps the number that the spreadsheet shows."""
    table = _read([[], [None, "name"], [], [None, "Ada"], [None, "  "]])
    assert ("column A", "name") == table.columns
    assert [(4, ("", "Ada"))] == [(row.number, row.cells) for row in table.rows]


def test_hours_beyond_a_day_are_hours_and_minutes() -> None:
    """A duration is written as hours and minutes."""
    assert "36:00" == _read([["h"], [timedelta(hours=36)]]).rows[0].cells[0]


def test_the_first_visible_sheet_with_answers_is_read() -> None:
    """Hidden and empty sheets are passed over; that there are more with answers is a warning."""
    book = workbook(
        {"Old": [["x"], ["1"]], "Empty": [], "Answers": [["name"], ["Ada"]], "Notes": [["y"], ["2"]]}, hidden=["Old"]
    )
    table = tables.read(book, "people.xlsx")
    assert [("Ada",)] == [row.cells for row in table.rows]
    assert ["only the first of 2 sheets is read: Answers"] == [problem.message for problem in table.problems]
    assert "warning" == table.problems[0].severity


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_truncated_workbook_is_told(share: float) -> None:
    """A workbook that was cut off is one sentence, whatever is missing."""
    data = workbook({"S": [["name"], *(["Ada"] for _ in range(500))]})
    assert "the file must be a whole XLSX workbook; found a damaged or another file" in _said(
        data[: int(len(data) * share)]
    )


def test_what_is_no_workbook_is_told() -> None:
    """An archive of something else, a damaged sheet and a text with the wrong name are told."""
    assert "found a damaged or another file" in _said(zipped({"word/document.xml": "<x/>"}))
    assert "must be a whole XLSX workbook; found a damaged one" in _said(packed({"S": '<row r="1"><c r="A1'}))
    assert "must be a whole XLSX workbook; found a damaged one" in _said(packed({"S": "<c " * 200_000}))
    assert "must be a whole XLSX workbook; found a damaged one" in _said(packed({"S": "<c" + ' r="A1"' * 200_000}))
    assert "must be an XLSX workbook, as its name says; found something else" in _said(b"name\nAda\n")
    assert "must have a sheet with answers; found none" in _said(workbook({"S": []}))


def test_a_part_whose_bytes_were_changed_is_told() -> None:
    """A workbook whose check sums do not fit is damaged."""
    data = bytearray(workbook({"S": [["name"], ["Ada"]]}))
    place = data.index(b"xl/worksheets/sheet1.xml") + len("xl/worksheets/sheet1.xml") + 20
    data[place] ^= 0xFF
    assert "found a damaged or another file" in _said(bytes(data))


def test_a_cell_in_the_farthest_corner_is_no_bomb() -> None:
    """A sheet that would span billions of cells is refused before anything makes room for them."""
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    nameless = '<row r="1"><c><v>1</v></c></row><row r="1048576"><c><v>1</v></c></row>'
    assert "must span at most 10,000,000 cells; found more" in _said(packed({"S": far}))
    assert "must span at most 10,000,000 cells; found more" in _said(packed({"S": nameless}))


def test_an_empty_cell_far_away_is_nothing() -> None:
    """A cell that only has a format, far below, does not matter."""
    rows = (
        '<row r="1"><c r="A1" t="str"><v>name</v></c></row><row r="2"><c r="A2" t="str"><v>Ada</v></c></row>'
        '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    )
    assert [("Ada",)] == [row.cells for row in tables.read(packed({"S": rows}), "people.xlsx").rows]


def test_a_zip_bomb_is_refused_unopened() -> None:
    """An archive that says that it unpacks to gigabytes is refused, and none of it is unpacked."""
    data = bytearray(workbook({"S": [["name"], ["Ada"]]}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 2**31)
    assert "must unpack to at most 300 MiB; found more" in _said(bytes(data))
