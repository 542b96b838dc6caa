"""Portal, today -> the pages of the site as plain values, sorted, only what may be shown. Pure."""

from datetime import date

from pairloom import discover
from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views import pages


def collect(portal: Portal, today: date) -> tuple[PageView, ...]:
    """Return every page of the site, ordered by path.

    Each module of `pairloom.views.pages` is one page type and yields its pages from `pages(portal, today)`.

    Raises:
        ValueError: two page types claim the same path, which is a mistake in the page types.
    """
    found: dict[str, PageView] = {}
    for module in discover.modules(pages):
        for page in module.pages(portal, today):
            if page.path in found:
                message = f"two pages claim {page.path}: {found[page.path].type} and {page.type}"
                raise ValueError(message)
            found[page.path] = page
    return tuple(found[path] for path in sorted(found))
