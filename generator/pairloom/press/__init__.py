"""Rendered pages -> finished pages, stamped from the pattern pages that the site builder made.

`Plates` gathers which pattern pages are needed, `made` reads what the builder made of them, `Press.stamp` prints.
"""

from pairloom.press.pattern import PatternError
from pairloom.press.patterns import Named, named
from pairloom.press.press import Plates, Press, addresses, built, made
from pairloom.press.references import anchors, referred
from pairloom.press.sitemap import sitemap

__all__ = [
    "Named",
    "PatternError",
    "Plates",
    "Press",
    "addresses",
    "anchors",
    "built",
    "made",
    "named",
    "referred",
    "sitemap",
]
