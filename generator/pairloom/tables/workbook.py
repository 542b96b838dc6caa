"""Bytes of an XLSX workbook -> a table: the first visible sheet that holds something.

The workbook is unpacked here, within limits, and handed on as it was found: a few kilobytes can unpack to gigabytes,
and one cell in the farthest corner of a sheet makes its reader ask for more memory than there is.
"""

import io
import re
import zipfile
import zlib
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from pairloom.model.problem import Problem
from pairloom.tables.table import COLUMNS, Table, failed, tabled

UNPACKED: Final = 300 * 1024 * 1024
"""Most bytes of an unpacked workbook."""

CELLS: Final = 10_000_000
"""Most cells of a sheet, blank ones among them: rows times columns of what it spans."""

_CELL: Final = re.compile(rb"<(?:\w+:)?c\b[^<>]*?\sr\s*=\s*[\"']([A-Z]+)([0-9]+)[\"'][^<>]*(?<!/)>")
_ROW: Final = re.compile(rb"<(?:\w+:)?row\b[^<>]*?\sr\s*=\s*[\"']([0-9]+)[\"']")
_NAMELESS: Final = re.compile(rb"<(?:\w+:)?c\b(?![^<>]*\sr\s*=)[^<>]*(?<!/)>")
_FAULT: Final = re.compile(rb"(<(?:\w+:)?c\b[^<>]*?\st\s*=\s*[\"'])e([\"'])")
_LONG: Final = re.compile(rb"<(?:\w+:)?(?:c|row)\b[^<>]{1000}")
"""A cell or row with more attributes than any program writes: to look through it would take long."""

_WIDEST: Final = 16_384
_WHOLE: Final = 10**15
_AGAIN: Final = "export it again, or save it as CSV (UTF-8)"
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


def read_workbook(data: bytes, name: str) -> Table:
    """Return the table of an XLSX workbook.

    Days and times come out in ISO form, whole numbers without a point, and a fault such as #REF! as its name.
    """
    try:
        parts = _unpacked(data)
    except _BROKEN:
        parts = {}
    if parts is None:
        return failed(name, f"the workbook must unpack to at most {UNPACKED // 2**20} MiB; found more", _AGAIN)
    if "xl/workbook.xml" not in parts:
        return failed(name, "the file must be a whole XLSX workbook; found a damaged or another file", _AGAIN)
    sheets = {part: content for part, content in parts.items() if b"sheetData" in content}
    if any(map(_LONG.search, sheets.values())):
        return failed(name, "the file must be a whole XLSX workbook; found a damaged one", _AGAIN)
    if any(_span(content) > CELLS for content in sheets.values()):
        must = f"a sheet must span at most {CELLS:,} cells; found more"
        return failed(name, must, "delete what stands far below or far to the right of the answers")
    parts |= {part: _FAULT.sub(rb"\1str\2", content) for part, content in sheets.items()}
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(_packed(parts))) as book:
            return _first(book, name)
    except CalamineError:
        return failed(name, "the file must be a whole XLSX workbook; found a damaged one", _AGAIN)


def _unpacked(data: bytes) -> dict[str, bytes] | None:
    """Return the parts of a workbook; None where they are more than we read."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = [info for info in archive.infolist() if info.filename.endswith((".xml", ".rels"))]
        if sum(info.file_size for info in infos) > UNPACKED:
            return None
        return {info.filename: archive.read(info) for info in infos}


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return stream.getvalue()


def _span(sheet: bytes) -> int:
    """Return how many cells a sheet spans from its first to its last that is not blank, at least."""
    columns: set[bytes] = set()
    last = 0
    for cell in _CELL.finditer(sheet):
        columns.add(cell[1])
        last = max(last, int(cell[2][:9]))
    if _NAMELESS.search(sheet):
        last = max([last, *(int(row[1][:9]) for row in _ROW.finditer(sheet))])
        return last * COLUMNS
    return last * max(map(_position, columns), default=0)


def _position(column: bytes) -> int:
    position = 0
    for letter in column[:4]:
        position = position * 26 + letter - ord("A") + 1
    return min(position, _WIDEST)


def _first(book: CalamineWorkbook, name: str) -> Table:
    """Return the table of the first visible sheet that holds something, with a warning where there are others."""
    visible = [sheet.name for sheet in book.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible]
    filled = [sheet for title in visible if (sheet := book.get_sheet_by_name(title)).height]
    if not filled:
        return failed(name, "the workbook must have a sheet with answers; found none", _AGAIN)
    rows = enumerate(([_text(cell) for cell in row] for row in _cells(filled[0])), start=1)
    table = tabled(name, rows)
    if len(filled) == 1 or table.problems:
        return table
    message = f"only the first of {len(filled)} sheets is read: {filled[0].name}"
    note = Problem(name, 1, 1, "table", message, "import the others as files of their own", "warning")
    return Table(table.name, table.columns, table.rows, table.strays, (note,))


def _cells(sheet: CalamineSheet) -> list[list[Any]]:
    return sheet.to_python(skip_empty_area=False)


def _text(cell: object) -> str:  # noqa: PLR0911 - one for each type of cell
    """Return a cell as the text that a person would write."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _WHOLE else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.isoformat("seconds").removesuffix(":00")
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    return str(cell).replace("\r\n", "\n").replace("\r", "\n")
