"""CSV files as spreadsheet programs write them, and as they come out of the post."""

import csv

import pytest

from pairloom import tables
from pairloom.tables import Row


def _rows(data: bytes, name: str = "people.csv") -> list[tuple[str, ...]]:
    table = tables.read(data, name)
    assert () == table.problems
    return [row.cells for row in table.rows]


def _said(data: bytes, name: str = "people.csv") -> str:
    (problem,) = tables.read(data, name).problems
    return f"{problem}\n{problem.hint}"


@pytest.mark.parametrize(
    "data",
    [
        b"name,city\nAda,Lagos\nBo,Oslo\n",
        b"\xef\xbb\xbfname,city\r\nAda,Lagos\r\nBo,Oslo\r\n",
        b"name;city\nAda;Lagos\nBo;Oslo",
        b"name,city,,\r\nAda,Lagos,,\r\nBo,Oslo\r\n",
        b"name\tcity\rAda\tLagos\rBo\tOslo\r",
        b"sep=;\r\nname;city\r\nAda;Lagos\r\nBo;Oslo\r\n",
        b'"name","city"\n"Ada","Lagos"\n"Bo","Oslo"\n',
        "name\tcity\nAda\tLagos\nBo\tOslo\n".encode("utf-16"),
        b"\xfe\xff" + "name,city\nAda,Lagos\nBo,Oslo\n".encode("utf-16-be"),
        b"\n\n , \nname,city\n\n Ada , Lagos\n,\nBo,Oslo,,\n",
    ],
)
def test_the_forms_of_csv_are_read_alike(data: bytes) -> None:
    """Commas, semicolons, tabs, all line ends, byte-order marks, UTF-16 and blank lines give the same rows."""
    table = tables.read(data, "people.csv")
    assert ("name", "city") == table.columns
    assert [("Ada", "Lagos"), ("Bo", "Oslo")] == _rows(data)


def test_rows_have_the_numbers_that_a_spreadsheet_shows() -> None:
    """An answer of several lines is one row, and a blank row counts."""
    table = tables.read(b'name,about\nAda,"one\r\ntwo"\n\nBo,x\n', "people.csv")
    assert (Row(2, ("Ada", "one\ntwo")), Row(4, ("Bo", "x"))) == table.rows


def test_a_separator_in_a_quoted_heading_separates_nothing() -> None:
    """The separator is seen from the header outside its quotes."""
    assert ("a, b, c, d", "e") == tables.read(b'"a, b, c, d";e\n1;2\n', "people.csv").columns


def test_a_short_row_ends_with_blank_cells() -> None:
    """A row with fewer cells than the header is filled up, as some programs leave out blank ends."""
    assert [("Ada", "", "")] == _rows(b"a,b,c\nAda\n")


def test_a_row_that_is_too_long_is_a_stray() -> None:
    """A row with text beyond the header is told with its number; the others are read."""
    table = tables.read(b"name,skills\nAda,Rust, Git\nBo,Git\n", "people.csv")
    assert [(3, ("Bo", "Git"))] == [(row.number, row.cells) for row in table.rows]
    assert [(2, "must have at most 2 cells, as the header has; found 3")] == [
        (stray.number, stray.message) for stray in table.strays
    ]


def test_a_stray_quote_costs_one_row() -> None:
    """A row whose quotes do not fit together is told with its line, and the rows around it are read."""
    data = b'name,about\nAda,"fine"\nBo,"the "best" one"\nCy,"also, fine"\n'
    table = tables.read(data, "people.csv")
    assert ["Ada", "Cy"] == [row.cells[0] for row in table.rows]
    (stray,) = table.strays
    assert 3 == stray.number
    assert 'line 3 of the file has a lone "' in stray.message


def test_a_quote_that_never_ends_costs_one_row() -> None:
    """A quote that is opened and not closed swallows no other row."""
    table = tables.read(b'name,about\nAda,"fine\nBo,good\nCy,better\n', "people.csv")
    assert [(3, "Bo"), (4, "Cy")] == [(row.number, row.cells[0]) for row in table.rows]
    assert [2] == [stray.number for stray in table.strays]
    assert "must end each answer" in table.strays[0].message


def test_lines_inside_a_broken_row_are_no_rows() -> None:
    """The lines of an answer whose quotes are broken are not taken for people, and are told."""
    data = b'name,city,about\nAda,Lagos,"first line\nsecond line\nthe "best" line"\nBo,Oslo,x\n'
    table = tables.read(data, "people.csv")
    assert ["Bo"] == [row.cells[0] for row in table.rows]
    assert [2, 3, 4] == [stray.number for stray in table.strays]
    assert (
        "must have 3 cells, as the header has, since it stands between quotes that do not fit; found 1"
        in table.strays[1].message
    )


def test_a_broken_last_row_ends_the_file() -> None:
    """A quote that is opened in the last line costs that row only, also below blank lines."""
    table = tables.read(b'\n\nname,about\n"Ada, x\nBo,y\n"Cy', "people.csv")
    assert ("name", "about") == table.columns
    assert [(5, "Bo")] == [(row.number, row.cells[0]) for row in table.rows]
    assert [4, 6] == [stray.number for stray in table.strays]


def test_a_blank_before_a_quote_is_no_text() -> None:
    """A quoted answer may have a blank before its quote."""
    assert [("Ada", "x, y")] == _rows(b'name,about\nAda, "x, y"\n')


def test_a_quote_inside_a_plain_answer_is_text() -> None:
    """An answer without quotes around it may hold one."""
    assert [('a 5" screen', "x")] == _rows(b'a,b\na 5" screen,x\n')


def test_formulas_are_text() -> None:
    """What a spreadsheet would run is text like any other."""
    assert [("=cmd|' /C calc'!A0", "+1", "@SUM(1)")] == _rows(b"a,b,c\n=cmd|' /C calc'!A0,+1,@SUM(1)\n")


def test_a_cell_of_five_megabytes_is_read() -> None:
    """A huge cell is a cell, and the limit of the csv module is the same as before."""
    before = csv.field_size_limit()
    rows = _rows(b'a,b\n"' + b"x" * 5_000_000 + b'",y\n')
    assert [5_000_000, 1] == [len(cell) for cell in rows[0]]
    assert before == csv.field_size_limit()


def test_columns_have_names_of_their_own() -> None:
    """A repeated heading gets a number, a blank one its letters, a long one its first 200 characters."""
    data = b"skills,,skills,  a \n," + b"h" * 300 + b"\n" + b"1,2,3,4,5\n"
    assert ("skills", "column B", "skills (2)", "a") == tables.read(data.replace(b"\n,", b",", 1), "p.csv").columns[:4]
    long = tables.read(b"x," + b"h" * 300 + b"\n1,2\n", "p.csv").columns[1]
    assert (200, "…") == (len(long), long[-1])
    assert "column AB" == tables.read(b"x" + b"," * 28 + b"y\n" + b"1\n", "p.csv").columns[27]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "people.csv:1:1: the file must have a header and rows; found nothing"),
        (b"\n \n", "people.csv:1:1: the file must have a header and rows; found nothing"),
        (b",,\n,\n", "people.csv:1:1: the file must have a header and rows; found nothing"),
        (b"name,city\n", "people.csv:1:1: the table must have rows below its header; found none"),
        (
            b"name\nAd\xe9le\n",
            "people.csv:2:3: the file must be UTF-8 text; found the byte 0xE9 on line 2, which is not",
        ),
        ("name\nAd\u00e9\u4e00\n".encode("utf-16-le"), "UTF-16 with a byte-order mark; found UTF-16 without one"),
        (b"\xff\xfen\x00a", "the file must be whole UTF-16 text; found half a character"),
        (b"name\nA\x07da\n", "people.csv:2:2: the file must have no control characters; found U+0007 on line 2"),
        (b"%PDF-1.7\n", "the file must be CSV or XLSX; found a PDF"),
        (b"<!DOCTYPE html>", "found a web page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "without a password; found an older or a locked workbook"),
        (b",".join([b"x"] * 501) + b"\n1\n", "the table must have at most 500 columns; found 501"),
    ],
)
def test_what_is_no_table_is_told_in_one_sentence(data: bytes, words: str) -> None:
    """A file that cannot be read gives one problem that says what it must be and what to do."""
    assert words in _said(data)
    assert tables.read(data, "people.csv").rows == ()


def test_the_limits_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is too large, or has too many rows, is told how large it may be."""
    assert "at most 50 MiB; found 51 MiB" in _said(b"x" * (50 * 2**20 + 1))
    monkeypatch.setattr("pairloom.tables.table.ROWS", 1000)
    assert "at most 1,000 rows; found more" in _said(b"a\n" + b"x\n" * 1001)
