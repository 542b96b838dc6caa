"""A spreadsheet of answers -> profiles: which column is what, what each row says, whose it is, what would change."""

from pairloom.join.sheet.imported import Imported, Steps, imported, skills_to_add, told
from pairloom.join.sheet.mapping import Columns, lacking, read_map
from pairloom.join.sheet.profiles import Draft, Trial
from pairloom.join.sheet.remark import Remark, gathered
from pairloom.join.sheet.rows import Said
from pairloom.join.sheet.suggestion import Guess, columns_of, map_text, suggest, unplaced
from pairloom.join.sheet.texts import Change, change

__all__ = [
    "Change",
    "Columns",
    "Draft",
    "Guess",
    "Imported",
    "Remark",
    "Said",
    "Steps",
    "Trial",
    "change",
    "columns_of",
    "gathered",
    "imported",
    "lacking",
    "map_text",
    "read_map",
    "skills_to_add",
    "suggest",
    "told",
    "unplaced",
]
