"""Training resources as they look on other pages."""

from dataclasses import dataclass

from pairloom.model.portal import Portal
from pairloom.model.resource import Audience
from pairloom.views import paths


@dataclass(frozen=True, slots=True)
class ResourceCard:
    """A training resource in short; `minutes` is the honest time to read it and do its exercises."""

    title: str
    path: str
    summary: str
    kind: str
    level: str
    minutes: int
    roles: tuple[Audience, ...]


def card(portal: Portal, slug: str) -> ResourceCard:
    """Return a resource in short.

    Raises:
        KeyError: the portal has no such resource.
    """
    resource = portal.resources[slug].record
    return ResourceCard(
        title=resource.title,
        path=paths.resource(slug),
        summary=resource.summary,
        kind=resource.kind,
        level=resource.level,
        minutes=resource.minutes,
        roles=resource.roles,
    )


def cards(portal: Portal) -> tuple[ResourceCard, ...]:
    """Return all resources by title."""
    found = [card(portal, slug) for slug in portal.resources]
    return tuple(sorted(found, key=lambda resource: (resource.title.casefold(), resource.path)))
