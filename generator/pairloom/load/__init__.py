"""A folder in; the portal and every problem of its files out. The only stage that reads the portal."""

from pairloom.load.again import Records
from pairloom.load.files import written_files
from pairloom.load.loaded import Loaded, load_portal
from pairloom.load.missing import no_look
from pairloom.load.old import load_old
from pairloom.load.place import locate
from pairloom.load.sides import load_both, load_sides

__all__ = [
    "Loaded",
    "Records",
    "load_both",
    "load_old",
    "load_portal",
    "load_sides",
    "locate",
    "no_look",
    "written_files",
]
