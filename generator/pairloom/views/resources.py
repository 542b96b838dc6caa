"""Training resources as they look on other pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from pairloom.model.portal import Portal
from pairloom.model.resource import Audience, Resource
from pairloom.views import paths

Length = Literal["short", "medium", "long"]

SHORT: Final = 15
MEDIUM: Final = 40
"""Most minutes of what is short, and of what is neither short nor long."""

_RELATED: Final = 4


@dataclass(frozen=True, slots=True)
class ResourceCard:
    """A training resource in short; `minutes` is the honest time to read it and do its exercises."""

    slug: str
    title: str
    path: str
    summary: str
    kind: str
    level: str
    minutes: int
    language: str
    skills: tuple[str, ...]
    roles: tuple[Audience, ...]


def card(portal: Portal, slug: str) -> ResourceCard:
    """Return a resource in short.

    Raises:
        KeyError: the portal has no such resource.
    """
    resource = portal.resources[slug].record
    return ResourceCard(
        slug=slug,
        title=resource.title,
        path=paths.resource(slug),
        summary=resource.summary,
        kind=resource.kind,
        level=resource.level,
        minutes=resource.minutes,
        language=resource.language,
        skills=resource.skills,
        roles=resource.roles,
    )


def cards(portal: Portal) -> tuple[ResourceCard, ...]:
    """Return all resources by title."""
    found = [card(portal, slug) for slug in portal.resources]
    return tuple(sorted(found, key=lambda resource: (resource.title.casefold(), resource.path)))


def length(minutes: int) -> Length:
    """Return how long minutes are for somebody who has a day's work besides."""
    return "short" if minutes <= SHORT else "medium" if minutes <= MEDIUM else "long"


def known(portal: Portal, slugs: Iterable[str]) -> tuple[ResourceCard, ...]:
    """Return resources in the order given, without those that are not there."""
    return tuple(card(portal, slug) for slug in slugs if slug in portal.resources)


def related(portal: Portal, slug: str) -> tuple[ResourceCard, ...]:
    """Return at most four resources that share the most topics and skills with one, those of its roles first.

    What it requires is left out, since the page names it anyway.
    """
    one = portal.resources[slug].record
    scores = {other: _shared(one, written.record) for other, written in portal.resources.items()}
    near = [other for other in scores if scores[other][0] and other != slug and other not in one.requires]
    return known(portal, sorted(near, key=lambda other: (-scores[other][0], -scores[other][1], other))[:_RELATED])


def _shared(one: Resource, other: Resource) -> tuple[int, int]:
    """Return how many topics and skills two resources share, and how many roles."""
    subjects = {*one.covers, *one.skills} & {*other.covers, *other.skills}
    return len(subjects), len({*one.roles} & {*other.roles})
