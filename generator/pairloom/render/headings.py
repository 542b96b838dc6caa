"""The names of headings inside a page, the same as the site builder gives to headings in Markdown."""

import re
import unicodedata
from typing import Final

_ID: Final = re.compile(r'<h[1-6] id="([^"]*)"')
_HEADING: Final = re.compile(r'(<h[1-6] id=")([^"]*)(".*?<a class="headerlink" href="#)\2(?=")')
_LEFT_OUT: Final = re.compile(r"[^\w\s-]")
_BETWEEN: Final = re.compile(r"[-\s]+")
_COUNTED: Final = re.compile(r"(.*)_([0-9]+)")


def slug(text: str) -> str:
    """Return the name of a heading, as Python-Markdown's `toc` makes it; a heading without Latin letters has none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _BETWEEN.sub("-", _LEFT_OUT.sub("", plain).strip().lower())


def told_apart(html: str) -> str:
    """Return HTML in which no two headings have one name and none has none: `goals`, `goals_1`, `_1`."""
    names = _ID.findall(html)
    if all(names) and len(names) == len({*names}):
        return html
    taken: set[str] = set()

    def renamed(heading: re.Match[str]) -> str:
        before, name, between = heading.groups()
        while name in taken or not name:
            counted = _COUNTED.fullmatch(name)
            name = f"{counted[1]}_{int(counted[2]) + 1}" if counted else f"{name}_1"
        taken.add(name)
        return f"{before}{name}{between}{name}"

    return _HEADING.sub(renamed, html)
