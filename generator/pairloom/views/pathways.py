"""Pathways as they look on pages: training in order, with the time it takes and where a resource stands in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from pairloom.model.pathway import Pathway
from pairloom.model.portal import Portal
from pairloom.model.resource import Audience
from pairloom.views import paths, resources
from pairloom.views.resources import ResourceCard


@dataclass(frozen=True, slots=True)
class PathwayCard:
    """A pathway in short; `minutes` are those of all its steps, `slugs` their names in order."""

    title: str
    path: str
    summary: str
    role: Audience
    minutes: int
    slugs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a pathway.

    Attributes:
        number: from 1.
        resource: what to read or do.
        outcomes: what one can do after it.
        so_far: the minutes of all steps up to this one, itself too.
        needs: the earlier steps that it builds on: their number and resource.
    """

    number: int
    resource: ResourceCard
    outcomes: tuple[str, ...]
    so_far: int
    needs: tuple[tuple[int, ResourceCard], ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a resource stands in a pathway: which step it is, and what comes before and after it."""

    pathway: PathwayCard
    number: int
    before: ResourceCard | None
    after: ResourceCard | None


def card(portal: Portal, slug: str) -> PathwayCard:
    """Return a pathway in short.

    Raises:
        KeyError: the portal has no such pathway.
    """
    pathway = portal.pathways[slug]
    found = _steps(portal, pathway)
    return PathwayCard(
        title=pathway.title,
        path=paths.pathway(slug),
        summary=pathway.summary,
        role=pathway.role,
        minutes=sum(resource.minutes for resource in found),
        slugs=tuple(resource.slug for resource in found),
    )


def cards(portal: Portal) -> tuple[PathwayCard, ...]:
    """Return all pathways: those of mentors first, then of mentees, then of coordinators; in each by title."""
    order: tuple[Audience, ...] = ("mentor", "mentee", "coordinator")
    found = [card(portal, slug) for slug in portal.pathways]
    return tuple(sorted(found, key=lambda each: (order.index(each.role), each.title.casefold(), each.path)))


def steps(portal: Portal, slug: str) -> Iterator[Step]:
    """Yield the steps of a pathway in order."""
    found = _steps(portal, portal.pathways[slug])
    numbers = {resource.slug: number for number, resource in enumerate(found, start=1)}
    so_far = 0
    for number, resource in enumerate(found, start=1):
        record = portal.resources[resource.slug].record
        so_far += resource.minutes
        needs = tuple((numbers[need], found[numbers[need] - 1]) for need in record.requires if need in numbers)
        yield Step(number, resource, record.outcomes, so_far, needs)


def standings(portal: Portal, slug: str) -> Iterator[Standing]:
    """Yield where a resource stands in each pathway that has it, in the order of the pathways."""
    for pathway in cards(portal):
        if slug in pathway.slugs:
            place = pathway.slugs.index(slug)
            found = resources.known(portal, pathway.slugs)
            after = found[place + 1] if place + 1 < len(found) else None
            yield Standing(pathway, place + 1, found[place - 1] if place else None, after)


def _steps(portal: Portal, pathway: Pathway) -> tuple[ResourceCard, ...]:
    return resources.known(portal, pathway.steps)
