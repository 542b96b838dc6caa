"""Staging folder -> site, by running a site builder as a process; one module for each builder.

A builder's module offers `build(stage, out) -> BuildResult`: on failure what stood at `out` stays.
"""

import sys
from dataclasses import dataclass
from types import ModuleType
from typing import Final

from pairloom import discover

_USUAL: Final = "mkdocs"


@dataclass(frozen=True, slots=True)
class BuildResult:
    """How a build went: whether the site is there, and what the builder had to say, in order."""

    ok: bool
    messages: tuple[str, ...]


def builders() -> dict[str, ModuleType]:
    """Return the builders by name; the first is the usual one, the others are in order of name."""
    found = {module.__name__.rpartition(".")[2]: module for module in discover.modules(sys.modules[__name__])}
    return {_USUAL: found[_USUAL], **found}
