"""What a terminal shows: the bytes that a program wrote -> rows of cells, as a screen without an end keeps them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

_PARTS: Final = re.compile(r"\x1b\[(?P<given>[0-9;?]*)(?P<sign>[A-Za-z])|\x1b[^\[]|(?P<plain>[^\x1b])", re.DOTALL)
_MOVES: Final = {"A": (0, -1), "B": (0, 1), "C": (1, 0), "D": (-1, 0)}
_ERASE_LINE: Final = "K"
_ERASE_BELOW: Final = "J"
_STYLE: Final = "m"


@dataclass(frozen=True, slots=True)
class Cell:
    """One place of the screen: its character, and whether it is bold or on a ground of another colour."""

    char: str = " "
    bold: bool = False
    ground: bool = False


@dataclass
class _Screen:
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    column: int = 0
    row: int = 0
    bold: bool = False
    ground: bool = False


def rows(output: str) -> list[list[Cell]]:
    """Return the rows that a terminal shows after a program has written this, from the first one on.

    Source of the signs: ECMA-48, "Control Functions for Coded Character Sets". Only those that are used are known.
    """
    screen = _Screen()
    for part in _PARTS.finditer(output):
        if part["plain"]:
            _write(screen, part["plain"])
        elif part["sign"]:
            _control(screen, part["given"], part["sign"])
    height = max((row for _, row in screen.cells), default=-1) + 1
    return [_row(screen, row) for row in range(height)]


def text(output: str) -> str:
    """Return the same as text, blanks at the ends of rows left out."""
    return "\n".join("".join(cell.char for cell in row).rstrip() for row in rows(output))


def _row(screen: _Screen, row: int) -> list[Cell]:
    width = max((column for column, other in screen.cells if other == row), default=-1) + 1
    return [screen.cells.get((column, row), Cell()) for column in range(width)]


def _write(screen: _Screen, char: str) -> None:
    if char == "\r":
        screen.column = 0
    elif char == "\n":
        screen.row += 1
    elif char == "\b":
        screen.column -= 1
    elif char.isprintable():
        screen.cells[screen.column, screen.row] = Cell(char, screen.bold, screen.ground)
        screen.column += 1


def _control(screen: _Screen, given: str, sign: str) -> None:
    if sign in _MOVES:
        across, down = _MOVES[sign]
        steps = int(given or 1)
        screen.column = max(screen.column + across * steps, 0)
        screen.row = max(screen.row + down * steps, 0)
    elif sign in {_ERASE_LINE, _ERASE_BELOW}:
        below = sign == _ERASE_BELOW
        for place in list(screen.cells):
            behind = place[1] == screen.row and place[0] >= screen.column
            if behind or (below and place[1] > screen.row):
                del screen.cells[place]
    elif sign == _STYLE:
        _style(screen, iter(given.split(";")))


def _style(screen: _Screen, codes: Iterator[str]) -> None:
    for code in codes:
        if code in {"", "0"}:
            screen.bold = screen.ground = False
        elif code == "1":
            screen.bold = True
        elif code in {"38", "48"}:  # a colour of many: 5 and its number, or 2 and its three parts
            screen.ground = screen.ground or code == "48"
            for _ in range(1 if next(codes, "") == "5" else 3):
                next(codes, "")
        elif code == "7" or code in {str(number) for number in (*range(40, 48), *range(100, 108))}:
            screen.ground = True
