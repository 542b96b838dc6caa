"""Addresses of pages -> the site's map for search engines, plain and packed, without a clock."""

import gzip
import io
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from pairloom.model.page import StagedFile

_EPOCH: Final = 315532800
"""The first of January 1980, as the builder has it: a map does not change by the time that it is made."""


def sitemap(addresses: Iterable[str]) -> Iterator[StagedFile]:
    """Yield `sitemap.xml` and `sitemap.xml.gz` (sitemaps.org, protocol 0.9)."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *(f"  <url><loc>{escape(address)}</loc></url>" for address in addresses),
        "</urlset>",
    ]
    content = "\n".join(lines).encode()
    packed = io.BytesIO()
    with gzip.GzipFile(filename="sitemap.xml.gz", fileobj=packed, mode="wb", mtime=_EPOCH) as stream:
        stream.write(content)
    yield StagedFile("sitemap.xml", content)
    yield StagedFile("sitemap.xml.gz", packed.getvalue())
