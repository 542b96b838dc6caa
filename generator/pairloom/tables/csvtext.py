"""Bytes of a CSV file -> a table: UTF-8 or UTF-16, separated by commas, semicolons or tabs, with any line ends."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from pairloom.tables.table import Stray, Table, failed, tabled

_MARKS: Final = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SAVE_AS: Final = "open it in the spreadsheet program and save it as CSV (UTF-8)"
_LOOK: Final = 4096
_BETWEEN: Final = "must have {} cells, as the header has, since it stands between quotes that do not fit; found {}"
_SEPARATORS: Final = ",;\t"
_SAID: Final = re.compile(r"sep=([,;\t])\s*", re.IGNORECASE)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")

Numbered = list[tuple[int, list[str]]]


def read_text(data: bytes, name: str) -> Table:
    """Return the table of a CSV file, as RFC 4180 and the spreadsheet programs write it.

    A row whose quotes do not fit together is a stray, and reading goes on at the next line.
    """
    start = data[:_LOOK]
    if start.count(0) * 3 > len(start) and not start.startswith(tuple(_MARKS)):
        must = "the file must be UTF-8 text, or UTF-16 with a byte-order mark; found UTF-16 without one"
        return failed(name, must, _SAVE_AS)
    encoding = next((code for mark, code in _MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return _not_text(name, data, error)
    if wrong := _CONTROL.search(text):
        return _control(name, text, wrong.start())
    lines = list(io.StringIO(text, newline=""))
    said = _SAID.fullmatch(lines[0].strip())
    with _long_cells(len(text)):
        rows, strays = _rows(lines, said[1] if said else _separator(lines), 1 if said else 0)
    return tabled(name, rows, strays)


def _separator(lines: list[str]) -> str:
    """Return what stands between the names of the header most often, outside quotes; a comma if nothing does."""
    header = next((line for line in lines if line.strip()), "")
    bare = re.sub(r'"(?:[^"]|"")*"?', "", header)
    return max(_SEPARATORS, key=bare.count)


@contextmanager
def _long_cells(most: int) -> Iterator[None]:
    """Let cells be as long as the file; the limit of the csv module is one for the whole process."""
    before = csv.field_size_limit(max(most, csv.field_size_limit()))
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _rows(lines: list[str], separator: str, start: int) -> tuple[Numbered, tuple[Stray, ...]]:
    """Return rows with their numbers, and strays; the lines are read again from behind one whose quotes are wrong.

    Of the lines that such a row has swallowed, only those with as many cells as the header count as rows; the others
    are strays too, as most are parts of an answer.
    """
    rows: Numbered = []
    strays: list[Stray] = []
    width = doubtful = 0
    number = start
    while start < len(lines):
        reader = csv.reader(_from(lines, start), delimiter=separator, skipinitialspace=True, strict=True)
        at = start
        try:
            for cells in reader:
                number += 1
                width = width or (len(cells) if any(map(str.strip, cells)) else 0)
                if at >= doubtful or len(cells) == width or not any(cells):
                    rows.append((number, [_one_end(cell) for cell in cells]))
                else:
                    strays.append(Stray(number, _BETWEEN.format(width, len(cells)), "put the quotes before it right"))
                at = start + reader.line_num
            break
        except csv.Error as error:
            number += 1
            strays.append(_stray(number, at, error))
            doubtful, start = max(doubtful, start + reader.line_num if width else 0), at + 1
    return rows, tuple(strays)


def _from(lines: list[str], start: int) -> Iterable[str]:
    return (lines[position] for position in range(start, len(lines)))


def _one_end(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n") if "\r" in cell else cell


def _stray(number: int, at: int, error: csv.Error) -> Stray:
    if "unexpected end of data" in str(error):
        message = f'must end each answer that begins with a double quote; line {at + 1} of the file has a lone "'
    else:
        message = f'must have the separator after a closing double quote; line {at + 1} of the file has a lone "'
    return Stray(number, message, 'inside an answer, write a double quote twice: "the ""best"" one"')


def _not_text(name: str, data: bytes, error: UnicodeDecodeError) -> Table:
    before = data[: error.start]
    line = before.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    if not error.encoding.startswith("utf-8"):
        return failed(name, "the file must be whole UTF-16 text; found half a character", _SAVE_AS, (line, 1))
    column = len(re.split(rb"[\r\n]", before)[-1].decode("utf-8", "replace")) + 1
    found = f"the byte 0x{data[error.start]:02X} on line {line}"
    return failed(name, f"the file must be UTF-8 text; found {found}, which is not", _SAVE_AS, (line, column))


def _control(name: str, text: str, index: int) -> Table:
    line = text.count("\n", 0, index) + 1
    column = index - text.rfind("\n", 0, index)
    must = f"the file must have no control characters; found U+{ord(text[index]):04X} on line {line}"
    return failed(name, must, "delete this character, or export the answers again", (line, column))
