"""Bytes and a file's name in, a table out: what kind of file it is is seen from its first bytes."""

from typing import Final

from pairloom.tables.csvtext import read_text
from pairloom.tables.table import Table, failed
from pairloom.tables.workbook import read_workbook

BYTES: Final = 50 * 1024 * 1024
"""Most bytes of a file."""

_ZIP: Final = b"PK\x03\x04"
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of OLE compound files: workbooks before XLSX, and XLSX workbooks with a password."""

_OTHERS: Final = {b"%PDF": "a PDF", b"<htm": "a web page", b"<!DO": "a web page", b"<?xm": "XML", b"{\\rt": "RTF"}
_AGAIN: Final = "save it as CSV (UTF-8) or as XLSX, then import that"


def read(data: bytes, name: str) -> Table:
    """Return the table that a file holds; what is wrong with it stands in the table. Never raises.

    Args:
        data: the bytes of the file.
        name: the file's name, for messages; what it ends in decides nothing.
    """
    if len(data) > BYTES:
        found = -(-len(data) // 2**20)
        return failed(name, f"the file must be at most {BYTES // 2**20} MiB; found {found} MiB", "import it in parts")
    if data.startswith(_ZIP):
        return read_workbook(data, name)
    if wrong := _wrong(data, name):
        return failed(name, *wrong)
    return read_text(data, name)


def _wrong(data: bytes, name: str) -> tuple[str, str] | None:
    """Return what a file must be that is no CSV file by its first bytes, and what to do; None where it may be one."""
    if not data.strip():
        return "the file must have a header and rows; found nothing", "export the answers again"
    if data.startswith(_COMPOUND):
        must = "the file must be CSV, or XLSX without a password; found an older or a locked workbook"
        return must, f"open it in the spreadsheet program; {_AGAIN}"
    if other := _OTHERS.get(data.lstrip()[:4]):
        return f"the file must be CSV or XLSX; found {other}", _AGAIN
    if name.casefold().endswith(".xlsx"):
        return "the file must be an XLSX workbook, as its name says; found something else", _AGAIN
    return None
