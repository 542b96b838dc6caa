"""Addresses of pages and files as templates write them, the same on all pages, and as they stand on one page.

A template writes an address from the site's root, with a mark before it, so that a piece that looks the same on many
pages can be made once. On each page the marks then become the way to the root: `../../cohorts/autumn/`.
"""

from typing import Final
from urllib.parse import quote

from markupsafe import Markup

ROOT: Final = "\x04"
"""Stands in a page for the way from that page to the root of the site. Nothing that people write may hold it."""


def of_page(path: str) -> Markup:
    """Return the address of a page by its path below docs/: `people/amina/`, marked.

    Pages are folders on the site (`people/amina.md` is `people/amina/`).
    """
    return Markup(ROOT + _folder(path))  # noqa: S704 - quoted


def of_file(path: str) -> Markup:
    """Return the address of a file by its path below docs/: `cohorts/autumn.ics`, marked."""
    return Markup(ROOT + quote(path))  # noqa: S704 - quoted


def placed(html: str, page: str) -> str:
    """Return HTML as it stands on a page: every marked address is relative to the folder that the page is on the site.

    So the site works wherever its folder is put.
    """
    if ROOT not in html:
        return html
    own = _folder(page)
    if ROOT + own[: own.find("/") + 1] not in html:  # most pages link to no other of their folder
        return html.replace(ROOT, "../" * own.count("/"))
    if ROOT + own in html:
        html = html.replace(f'{ROOT}{own}"', './"').replace(f"{ROOT}{own}#", "./#").replace(ROOT + own, "")
    way = ""
    while own:
        own, way = own[: own[:-1].rfind("/") + 1], f"{way}../"
        html = html.replace(ROOT + own, way)
    return html


def _folder(path: str) -> str:
    folder = path.removesuffix(".md")
    if folder == "index" or folder.endswith("/index"):
        return quote(folder.removesuffix("index"))
    return quote(folder) + "/"
