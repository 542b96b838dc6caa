"""Small real XLSX workbooks, made part by part as ECMA-376 has them."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from xml.sax.saxutils import escape

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>'
_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's days have no zone
_STYLES: Final = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><cellXfs count="5">'
    '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="46"/>'
    "</cellXfs></styleSheet>"
)

Cell = str | int | float | bool | date | datetime | time | timedelta | None
"""What a cell can hold; text that begins with # is a fault, such as #REF!."""


def workbook(sheets: Mapping[str, Iterable[Sequence[Cell]]], hidden: Sequence[str] = ()) -> bytes:
    """Return a workbook with these sheets, by name; of `#REF!` and the like a cell becomes a fault."""
    rows = {name: "".join(_row(number, row) for number, row in enumerate(lines, 1)) for name, lines in sheets.items()}
    return packed(rows, hidden)


def packed(rows: Mapping[str, str], hidden: Sequence[str] = ()) -> bytes:
    """Return a workbook whose sheets have these rows, given as XML."""
    names = list(rows)
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for number, _ in enumerate(names, 1)
    )
    state = dict.fromkeys(hidden, 'state="hidden"')
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}" {state.get(name, "")}/>'
        for number, name in enumerate(names, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number, _ in enumerate(names, 1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}'
        f'<Relationship Id="rId99" Type="{_DOCUMENT}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
    }
    for number, name in enumerate(names, 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{rows[name]}</sheetData></worksheet>'
        )
    return zipped({path: text if text.startswith("<?xml") else _HEAD + text for path, text in parts.items()})


def zipped(parts: Mapping[str, str]) -> bytes:
    """Return an archive with these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in parts.items():
            archive.writestr(path, text)
    return stream.getvalue()


def _row(number: int, row: Sequence[Cell]) -> str:
    cells = "".join(
        _cell(f"{chr(ord('A') + place)}{number}", cell) for place, cell in enumerate(row) if cell is not None
    )
    return f'<row r="{number}">{cells}</row>'


def _cell(name: str, cell: Cell) -> str:
    kind, value = _value(cell)
    if kind == "text":
        return f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{escape(str(cell))}</t></is></c>'
    return f'<c r="{name}" {kind}><v>{value}</v></c>'


def _value(cell: Cell) -> tuple[str, object]:
    """Return the attribute that says what a cell is, and its value; days are counted, times are parts of a day."""
    numbers: dict[type, tuple[str, Callable[[Any], object]]] = {
        bool: ('t="b"', int),
        datetime: ('s="2"', lambda moment: (moment - _EPOCH) / timedelta(days=1)),
        date: ('s="1"', lambda day: (day - _EPOCH.date()).days),
        time: ('s="3"', lambda clock: (clock.hour * 60 + clock.minute) / 1440),
        timedelta: ('s="4"', lambda span: span / timedelta(days=1)),
        int: ("", str),
        float: ("", str),
    }
    if type(cell) in numbers:
        kind, made = numbers[type(cell)]
        return kind, made(cell)
    return ('t="e"' if str(cell).startswith("#") else "text"), cell
