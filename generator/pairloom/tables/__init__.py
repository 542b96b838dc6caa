"""Bytes of a spreadsheet -> rows of text: CSV in its many forms, and XLSX. Pure: never opens a file, never raises."""

from pairloom.tables.read import BYTES, read
from pairloom.tables.table import COLUMNS, ROWS, Row, Stray, Table

__all__ = ["BYTES", "COLUMNS", "ROWS", "Row", "Stray", "Table", "read"]
