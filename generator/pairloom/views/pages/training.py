"""The training catalogue and a page for each resource."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.resource import Audience, Resource, Source
from pairloom.model.view import PageView
from pairloom.views import paths, people, places, resources, texts
from pairloom.views.people import Chip
from pairloom.views.resources import ResourceCard

_AUDIENCES: tuple[Audience, ...] = ("mentor", "mentee", "coordinator")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What one role may read, by title."""

    role: Audience
    resources: tuple[ResourceCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueView(PageView):
    """All resources by role; one for several roles stands on several shelves."""

    summary: str
    body: str
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceView(PageView):
    """One resource; `body` is Markdown of the community."""

    card: ResourceCard
    language: str
    outcomes: tuple[str, ...]
    topics: tuple[str, ...]
    skills: tuple[Chip, ...]
    link: str | None
    sources: tuple[Source, ...]
    reviewed: date | None
    body: str


def pages(portal: Portal, today: date) -> Iterator[PageView]:
    """Yield the catalogue, then every resource."""
    del today  # Resources do not expire.
    cards = resources.cards(portal)
    summary = texts.summary(portal, "training", "Short, practical reading for every role.")
    yield CatalogueView(
        type="training",
        path=paths.TRAINING,
        title=texts.title(portal, "training", "Training"),
        description=summary,
        summary=summary,
        body=texts.body(portal, "training"),
        shelves=tuple(
            Shelf(role, shelf) for role in _AUDIENCES if (shelf := tuple(card for card in cards if role in card.roles))
        ),
    )
    for slug in sorted(portal.resources):
        written = portal.resources[slug]
        yield _page(portal, slug, written.record, written.body)


def _page(portal: Portal, slug: str, resource: Resource, body: str) -> ResourceView:
    return ResourceView(
        type="resource",
        path=paths.resource(slug),
        title=resource.title,
        description=resource.summary,
        card=resources.card(portal, slug),
        language=places.language(resource.language),
        outcomes=resource.outcomes,
        topics=resource.covers,
        skills=tuple(people.chip(portal, key) for key in resource.skills),
        link=resource.link,
        sources=resource.sources,
        reviewed=resource.reviewed,
        body=body.strip(),
    )
