"""Something to say about one row of a table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from pairloom.explain import listed
from pairloom.model.problem import Severity

_SHOWN: Final = 5
"""Most rows that are named with one warning."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to put right in a row, or to know about it.

    Attributes:
        row: its number, as the spreadsheet shows it.
        column: the column's name; empty for the whole row.
        message: what must be true and what was found, without the subject.
        hint: what to do, one line; empty where there is nothing to add.
        severity: with an error the row is not taken.
        unknown: skills that the vocabulary does not have, as they were written.
    """

    row: int
    column: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    unknown: tuple[str, ...] = ()


def gathered(remarks: Iterable[Remark]) -> Iterator[tuple[str, Remark]]:
    """Yield each remark with its place as people read it: `row 17, column "Time zone"`.

    Warnings that say the same of one column come once, with all their rows: a city that was read as a time zone is
    worth a look, and not one for each person who lives there.
    """
    rows: dict[Remark, list[int]] = {}
    for remark in remarks:
        same = replace(remark, row=0) if remark.severity == "warning" else remark
        rows.setdefault(same, []).append(remark.row)
    for remark, numbers in rows.items():
        column = f', column "{remark.column}"' if remark.column else ""
        yield f"{_counted(list(dict.fromkeys(numbers)))}{column}", remark


def _counted(rows: list[int]) -> str:
    """Return the numbers of rows: the first few, and how many more there are."""
    shown = [str(row) for row in rows[:_SHOWN]]
    if len(rows) > _SHOWN + 1:
        return f"rows {', '.join(shown)} and {len(rows) - _SHOWN} more"
    return f"row {shown[0]}" if len(rows) == 1 else f"rows {listed(map(str, rows), 'and')}"
