"""Portal, today -> the pages and files of the site as plain values, sorted, only what may be shown. Pure."""

from collections.abc import Iterable, Iterator
from datetime import date
from types import ModuleType
from typing import TypeVar

from pairloom import discover
from pairloom.model.portal import Portal
from pairloom.model.view import FileView, PageView
from pairloom.views import files, pages
from pairloom.views.ownwords import in_own_words

T = TypeVar("T", PageView, FileView)


def collect(portal: Portal, today: date) -> tuple[PageView, ...]:
    """Return every page of the site, ordered by path.

    Each module of `pairloom.views.pages` is one page type and yields its pages from `pages(portal, today)`.

    Raises:
        ValueError: two page types claim the same path, which is a mistake in the page types.
    """
    own = in_own_words(portal)
    return _by_path(page for module in _modules(pages) for page in module.pages(own, today))


def collect_files(portal: Portal, today: date) -> tuple[FileView, ...]:
    """Return every file of the site that is no page, ordered by path.

    Each module of `pairloom.views.files` is one file type and yields its files from `files(portal, today)`.

    Raises:
        ValueError: two file types claim the same path, which is a mistake in the file types.
    """
    own = in_own_words(portal)
    return _by_path(file for module in _modules(files) for file in module.files(own, today))


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    yield from discover.modules(package)


def _by_path(views: Iterable[T]) -> tuple[T, ...]:
    found: dict[str, T] = {}
    for view in views:
        if view.path in found:
            message = f"two pages claim {view.path}: {found[view.path].type} and {view.type}"
            raise ValueError(message)
        found[view.path] = view
    return tuple(found[path] for path in sorted(found))
