"""The texts that a new portal begins with and that live once: in this project's own demo portal.

In a checkout they are read from there; in an installed package from the copy that the build puts beside this module.
"""

from pathlib import Path
from typing import Final

_PACKED: Final = Path(__file__).parent / "texts"
_CHECKOUT: Final = Path(__file__).parents[3]

PLAIN: Final = ("mkdocs.yml", "content/skills.yml", "content/program.md", "content/roles.md", "content/support.md")
"""Files of the demo portal that are any community's as they are, the training texts apart."""

JOIN: Final = "content/join.md"
_TRAINING: Final = {"content/training": "*.md", "content/pathways": "*.yml"}


def read(path: str) -> str:
    """Return the text of one of the files, by its path in a portal."""
    return (_root() / path).read_text("utf-8")


def training() -> tuple[str, ...]:
    """Return the paths of the training texts and of the pathways through them, each in order of name."""
    found = ((folder, sorted((_root() / folder).glob(names))) for folder, names in _TRAINING.items())
    return tuple(f"{folder}/{file.name}" for folder, files in found for file in files)


def _root() -> Path:
    return _PACKED if _PACKED.is_dir() else _CHECKOUT
