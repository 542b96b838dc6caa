"""Files -> folders, each file in one step and only where it changed: the staging folder, and the finished site."""

from pairloom.write.site import SiteFolder, opened
from pairloom.write.staging import MANIFEST, WriteResult, replace, write

__all__ = ["MANIFEST", "SiteFolder", "WriteResult", "opened", "replace", "write"]
