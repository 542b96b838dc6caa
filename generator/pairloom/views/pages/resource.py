"""A page for each training resource: whom it is for, how long it takes, what it leads to, and the text itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from pairloom.model.portal import Portal
from pairloom.model.resource import Card, Resource, Source, Topic
from pairloom.model.session import Role
from pairloom.model.view import PageView
from pairloom.views import cohorts, paths, pathways, people, places, resources
from pairloom.views.pathways import Standing
from pairloom.views.people import Chip
from pairloom.views.resources import ResourceCard


@dataclass(frozen=True, slots=True)
class Asked:
    """A cohort that asks for a resource, and of which roles; no role where all are peers."""

    name: str
    path: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceView(PageView):
    """One resource; `body` is Markdown of the community.

    Attributes:
        reading: the minutes that are not practice.
        needs: what to know first.
        asked: the cohorts that ask for it.
        standings: where it stands in pathways.
        related: others on the same subjects.
    """

    card: ResourceCard
    reading: int
    practice: int
    language: str
    outcomes: tuple[str, ...]
    needs: tuple[ResourceCard, ...]
    asked: tuple[Asked, ...]
    standings: tuple[Standing, ...]
    related: tuple[ResourceCard, ...]
    topics: tuple[Topic, ...]
    skills: tuple[Chip, ...]
    link: str | None
    captions: bool
    cards: tuple[Card, ...]
    sources: tuple[Source, ...]
    reviewed: date | None
    body: str


def pages(portal: Portal, today: date) -> Iterator[ResourceView]:
    """Yield every resource, in order of name."""
    del today  # Resources do not expire.
    for slug in sorted(portal.resources):
        written = portal.resources[slug]
        yield _page(portal, slug, written.record, written.body)


def _page(portal: Portal, slug: str, resource: Resource, body: str) -> ResourceView:
    return ResourceView(
        type="resource",
        path=paths.resource(slug),
        image=paths.resource_picture(slug),
        title=resource.title,
        description=resource.summary,
        scripts=("training",),
        card=resources.card(portal, slug),
        reading=max(0, resource.minutes - resource.practice),
        practice=resource.practice,
        language=places.language(resource.language),
        outcomes=resource.outcomes,
        needs=resources.known(portal, resource.requires),
        asked=tuple(_asked(portal, slug)),
        standings=tuple(pathways.standings(portal, slug)),
        related=resources.related(portal, slug),
        topics=resource.covers,
        skills=tuple(people.chip(portal, key) for key in resource.skills),
        link=resource.link,
        captions=resource.captions,
        cards=resource.cards,
        sources=resource.sources,
        reviewed=resource.reviewed,
        body=body.strip(),
    )


def _asked(portal: Portal, slug: str) -> Iterator[Asked]:
    for key, cohort in cohorts.shown(portal).items():
        asking = {"mentor": cohort.training.mentor, "mentee": cohort.training.mentee}
        roles: tuple[Role, ...] = tuple(role for role in get_args(Role) if slug in asking[role])
        if roles and cohort.status != "finished":
            yield Asked(cohort.name, paths.cohort(key), () if cohort.format == "peer" else roles)
