"""The community's own words that stand on a generated page."""

import re
from typing import Final

from pairloom.model.portal import Portal

_HEADING: Final = re.compile(r"^#{1,6} ", re.MULTILINE)


def body(portal: Portal, *slugs: str) -> str:
    """Return the Markdown of the first of these texts that exists; empty if none does."""
    return next((portal.texts[slug].body.strip() for slug in slugs if slug in portal.texts), "")


def parts(portal: Portal, slug: str) -> tuple[str, str]:
    """Return the Markdown of a text in two: what stands before its first heading, and the rest."""
    whole = body(portal, slug)
    heading = _HEADING.search(whole)
    place = heading.start() if heading else len(whole)
    return whole[:place].rstrip(), whole[place:]


def title(portal: Portal, slug: str, default: str) -> str:
    """Return the title that the community gave to a page, else ours."""
    return portal.texts[slug].record.title if slug in portal.texts else default


def summary(portal: Portal, slug: str, default: str) -> str:
    """Return the summary that the community gave to a page, else ours."""
    return portal.texts[slug].record.summary if slug in portal.texts else default
