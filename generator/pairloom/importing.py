"""How a spreadsheet becomes profiles, top to bottom: read the table, read its rows, try all profiles, change the texts.

The stage here is `join`, of which `join.sheet` knows spreadsheets; the checks are the portal's own.
"""

from datetime import date
from pathlib import Path

from pairloom import check as checks
from pairloom import tables
from pairloom.checked import Checked
from pairloom.join import sheet
from pairloom.model.portal import profile_path
from pairloom.tables import Table


def read_table(file: Path) -> Table:
    """Return the table that a spreadsheet holds; what is wrong with it stands in the table.

    Raises:
        OSError: the file cannot be read.
    """
    with file.open("rb") as stream:
        return tables.read(stream.read(tables.BYTES + 1), file.name)


def read_rows(
    checked: Checked, table: Table, columns: sheet.Columns, today: date, steps: sheet.Steps
) -> sheet.Imported:
    """Return what a spreadsheet gives, with all checks run over all of it; nothing is written.

    Args:
        checked: the portal as it stands, and what is wrong with it already.
        table: without problems of its own.
        columns: what each column is.
        today: the day of the import.
        steps: sees each row go by.
    """
    trial = sheet.Trial(today, lambda portal: checks.run(portal, today), frozenset(checked.problems))
    return sheet.imported(table, columns, checked.portal, trial, steps)


def changes(root: Path, made: sheet.Imported) -> tuple[tuple[sheet.Change, ...], sheet.Imported]:
    """Return the text of each profile that is new or changes, and what the spreadsheet gives, told once more.

    A profile whose text cannot take the change is among what was not taken.

    Raises:
        OSError: a profile that was there a moment ago cannot be read.
    """
    results = []
    for draft in made.drafts:
        path = root / profile_path(draft.person.handle)
        results.append(sheet.change(draft, path.read_bytes().decode("utf-8-sig") if draft.person.profile else ""))
    taken = tuple(each for each in results if isinstance(each, sheet.Change))
    return taken, sheet.told(made, (each for each in results if isinstance(each, sheet.Remark)))
