"""A folder in; the portal and every problem of its files out. The only stage that reads the portal."""

from pairloom.load.loaded import Loaded, load_portal
from pairloom.load.missing import no_look
from pairloom.load.place import locate

__all__ = ["Loaded", "load_portal", "locate", "no_look"]
