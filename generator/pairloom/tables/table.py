"""A table of text: named columns, numbered rows, and what could not be read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pairloom.model.problem import Problem

ROWS: Final = 200_000
"""Most rows of a table."""

COLUMNS: Final = 500
"""Most columns of a table."""

LONGEST: Final = 200
"""Most characters of a column's name; a longer one is cut."""

_ALPHABET: Final = 26


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as the spreadsheet shows it, and a text for each column, empty where a cell is blank."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stray:
    """A row that could not be read: its number, why, and what to do."""

    number: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Table:
    """What a file held.

    Attributes:
        name: the file's name, for messages.
        columns: the names in the header, each once: a repeated one has a number after it, a blank one its letters.
        rows: those that are not blank, in the file's order.
        strays: rows that could not be read, in the file's order.
        problems: what is wrong with the whole file; where one is an error, there are no rows.
    """

    name: str
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    strays: tuple[Stray, ...] = ()
    problems: tuple[Problem, ...] = ()


def failed(name: str, message: str, hint: str = "", place: tuple[int, int] = (1, 1)) -> Table:
    """Return the table of a file that cannot be read: one problem and nothing else."""
    return Table(name, problems=(Problem(name, *place, "table", message, hint),))


def tabled(name: str, numbered: Iterable[tuple[int, Sequence[str]]], strays: tuple[Stray, ...] = ()) -> Table:
    """Return the table of numbered rows: the first that is not blank is the header.

    A row that is shorter than the header ends with blank cells, as spreadsheets write it. One with text beyond the
    header is a stray: most often a separator stands in an answer that has no quotes.
    """
    filled = ((number, cells) for number, cells in numbered if any(cell.strip() for cell in cells))
    _, header = next(filled, (0, ()))
    if not header:
        return failed(name, "the file must have a header and rows; found nothing", "export the answers again")
    columns = tuple(_named(list(_trimmed(header))))
    if len(columns) > COLUMNS:
        return failed(
            name, f"the table must have at most {COLUMNS} columns; found {len(columns)}", "keep those of the form"
        )
    rows: list[Row] = []
    beyond: list[Stray] = []
    for number, cells in filled:
        if len(rows) == ROWS:
            return failed(name, f"the table must have at most {ROWS:,} rows; found more", "import it in parts")
        row = [cell.strip() for cell in cells]
        if any(row[len(columns) :]):
            beyond.append(_too_long(number, len(_trimmed(row)), len(columns)))
        else:
            rows.append(Row(number, tuple((row + [""] * len(columns))[: len(columns)])))
    if not rows and not beyond and not strays:
        return failed(name, "the table must have rows below its header; found none", "export the answers again")
    return Table(name, columns, tuple(rows), tuple(sorted((*strays, *beyond), key=lambda stray: stray.number)))


def letters(position: int) -> str:
    """Return the letters of a column as spreadsheets show them, from its position from 0: A, B, … Z, AA."""
    name = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, _ALPHABET)
        name = chr(ord("A") + rest) + name
    return name


def _too_long(number: int, found: int, columns: int) -> Stray:
    message = f"must have at most {columns} cells, as the header has; found {found}"
    return Stray(number, message, "put an answer that holds the separator in double quotes")


def _trimmed(cells: Sequence[str]) -> Sequence[str]:
    """Return cells without the blank ones at their end."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"


def _named(header: Sequence[str]) -> Iterator[str]:
    """Yield a name for each column, no name twice."""
    given: set[str] = set()
    for position, cell in enumerate(header):
        name = again = _short(" ".join(cell.split())) or f"column {letters(position)}"
        number = 1
        while again in given:
            number += 1
            again = f"{name} ({number})"
        given.add(again)
        yield again
