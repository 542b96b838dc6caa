"""Sentinels: words that stand in a pattern page where a page's own values will stand."""

import re
from typing import Final

STEM: Final = "pairloomsentinel"
"""What all sentinels begin with: letters only, so that nothing has a reason to write it in another way."""

_PROOF: Final = "&lt;&amp;&#39;"
"""Follows the sentinels of escaped text: where a builder escapes once more, or not at all, this looks different."""


def text(name: str) -> str:
    """Return the sentinel of a value that is put in escaped: title, description."""
    return f"{STEM}{name}end{_PROOF}"


def plain(name: str) -> str:
    """Return the sentinel of an address or a part of one."""
    return f"{STEM}{name}end"


def block(number: int, html: str, anchors: frozenset[str] = frozenset()) -> str:
    """Return the sentinel of raw HTML: one element, with a first heading if there is one in the HTML.

    The theme adds a first heading to a page that has none. The anchors are those that texts link to, for a builder
    that looks whether they are there.
    """
    ids = "".join(f'<i id="{anchor}"></i>' for anchor in sorted(anchors) if f'id="{anchor}"' in html)
    inside = f"{STEM}block{number}end{ids}"
    return f"<div><h1>{inside}</h1></div>" if "<h1" in html else f"<div>{inside}</div>"


ANY: Final = re.compile(STEM, re.IGNORECASE)
"""Finds what is left of a sentinel, however it was written."""
