"""What this machine may know of the person at it: only ever offered as an answer, for them to take or to change."""

import shutil
import subprocess
import warnings
from pathlib import Path

from tzlocal import get_localzone_name

from pairloom.names import zone_meant, zones


def zone() -> str:
    """Return the time zone of the machine as Area/City; empty where it tells none, or only UTC, as servers do."""
    try:
        with warnings.catch_warnings(action="ignore"):
            name = get_localzone_name()
    except (OSError, ValueError, KeyError):  # KeyError: a name that the zone database does not have
        return ""
    known = name if name in zones() else zone_meant(name or "")
    return known if known and known != "UTC" else ""


def name(root: Path) -> str:
    """Return the name with which git signs changes in a folder; empty where there is no git, or no name."""
    git = shutil.which("git")
    if git is None:
        return ""
    try:
        told = subprocess.run(
            [git, "config", "--get", "user.name"], cwd=root, capture_output=True, timeout=5, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return told.stdout.decode("utf-8", "replace").strip()
