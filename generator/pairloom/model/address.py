"""Paths below docs/ -> full addresses, for readers who do not stand on the site: calendars, feeds, other programs."""

from urllib.parse import quote, urlsplit


def site(url: str) -> str:
    """Return the address that all addresses of a site start with, from `url` of portal.yml: it ends with a slash."""
    return f"{url.rstrip('/')}/"


def full(url: str, path: str) -> str:
    """Return the full address of a page or file: `people/amina.md` is `https://example.org/people/amina/`."""
    if not path.endswith(".md"):
        return site(url) + quote(path)
    folder = f"/{path.removesuffix('.md')}".removesuffix("/index").lstrip("/")
    return site(url) + (f"{quote(folder)}/" if folder else "")


def host(url: str) -> str:
    """Return the name of the host of an address."""
    return urlsplit(url).hostname or ""
