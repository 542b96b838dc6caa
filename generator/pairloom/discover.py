"""Finds the modules of a package, so that a new check, criterion or page type is one new file and no list."""

import importlib
import pkgutil
from types import ModuleType


def modules(package: ModuleType) -> tuple[ModuleType, ...]:
    """Return the public modules directly inside a package, imported, in order of name.

    A module whose name starts with an underscore is left out.
    """
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__) if not info.name.startswith("_"))
    return tuple(importlib.import_module(f"{package.__name__}.{name}") for name in names)
