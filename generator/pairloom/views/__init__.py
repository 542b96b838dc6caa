"""Portal, today -> the pages and files of the site as plain values, sorted, only what may be shown. Pure."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from types import ModuleType
from typing import TypeVar

from pairloom import discover
from pairloom.model.portal import Portal
from pairloom.model.view import FileView, PagePlan, PageView
from pairloom.views import files, pages
from pairloom.views.ownwords import in_own_words

T = TypeVar("T", PagePlan, FileView)


def plan(portal: Portal, today: date) -> tuple[PagePlan, ...]:
    """Return every page of the site, ordered by path, each ready to be made.

    Each module of `pairloom.views.pages` is one page type. A type of few pages yields them from
    `pages(portal, today)`; a type of many yields from `plans(portal, today)` what makes each of them.

    Raises:
        ValueError: two page types claim the same path, which is a mistake in the page types.
    """
    own = in_own_words(portal)
    return _by_path(plan for module in discover.modules(pages) for plan in _plans(module, own, today))


def collect(portal: Portal, today: date) -> tuple[PageView, ...]:
    """Return every page of the site, made, ordered by path; see `plan`."""
    return tuple(planned.make() for planned in plan(portal, today))


def collect_files(portal: Portal, today: date) -> tuple[FileView, ...]:
    """Return every file of the site that is no page, ordered by path.

    Each module of `pairloom.views.files` is one file type and yields its files from `files(portal, today)`.

    Raises:
        ValueError: two file types claim the same path, which is a mistake in the file types.
    """
    own = in_own_words(portal)
    return _by_path(file for module in discover.modules(files) for file in module.files(own, today))


def _plans(module: ModuleType, portal: Portal, today: date) -> Iterator[PagePlan]:
    if hasattr(module, "plans"):
        yield from module.plans(portal, today)
    else:
        for view in module.pages(portal, today):
            yield PagePlan(view.type, view.path, None, partial(_made, view))


def _made(view: PageView) -> PageView:
    return view


def _by_path(items: Iterable[T]) -> tuple[T, ...]:
    found: dict[str, T] = {}
    for item in items:
        if item.path in found:
            message = f"two pages claim {item.path}: {found[item.path].type} and {item.type}"
            raise ValueError(message)
        found[item.path] = item
    return tuple(found[path] for path in sorted(found))
