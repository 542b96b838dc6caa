"""Pages of the community's own: every text of content/ that does not belong to a page of ours."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views import paths


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView(PageView):
    """A page in the community's own words; `body` is its Markdown."""

    summary: str
    body: str


def pages(portal: Portal, today: date) -> Iterator[TextView]:
    """Yield a page for each text."""
    del today  # A text is the same on any day.
    for slug in sorted(portal.texts.keys() - paths.GENERATED_TEXTS):
        written = portal.texts[slug]
        yield TextView(
            type="text",
            path=paths.text(slug),
            title=written.record.title,
            description=written.record.summary,
            summary=written.record.summary,
            body=written.body.strip(),
        )
