"""What a person could learn here: training for what they want and do not have yet, and the pathway that leads there."""

from dataclasses import dataclass
from typing import Final

from pairloom import pathways
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.views import paths, people, resources
from pairloom.views.people import Chip
from pairloom.views.resources import ResourceCard

_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class Step:
    """A resource, and the wish that it goes with."""

    resource: ResourceCard
    wish: Chip


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to begin with.

    Attributes:
        steps: at most three resources, the one for the most wanted skill first.
        pathway: the pathway with the most of them; without any, one for all who learn; None where there is none.
        resources, minutes: how many resources the pathway has, and how long they take.
    """

    steps: tuple[Step, ...]
    pathway: Chip | None
    resources: int
    minutes: int


def of_person(portal: Portal, profile: Profile, done: frozenset[str]) -> Suggestion | None:
    """Return what somebody who wants to learn could begin with; None for others, and where there is nothing.

    Args:
        portal: the portal.
        profile: the person.
        done: slugs of the resources that they have completed.
    """
    if profile.mentee is None:
        return None
    found = [(slug, wish) for slug, wish in pathways.closing_the_gap(portal, profile) if slug not in done][:_MOST]
    pathway = _pathway(portal, {slug for slug, _ in found}, done)
    slugs = [slug for slug in portal.pathways[pathway].steps if slug in portal.resources] if pathway else []
    if not found and not pathway:
        return None
    return Suggestion(
        steps=tuple(Step(resources.card(portal, slug), people.chip(portal, wish)) for slug, wish in found),
        pathway=Chip(portal.pathways[pathway].title, paths.pathway(pathway)) if pathway else None,
        resources=len(slugs),
        minutes=sum(portal.resources[slug].record.minutes for slug in slugs),
    )


def completed(portal: Portal) -> dict[str, frozenset[str]]:
    """Return the resources that each person has completed in any cohort, by handle."""
    done: dict[str, frozenset[str]] = {}
    for (_, handle), record in portal.completions.items():
        done[handle] = done.get(handle, frozenset()) | record.done.keys()
    return done


def _pathway(portal: Portal, slugs: set[str], done: frozenset[str]) -> str | None:
    """Return the pathway of those who learn that has the most of these resources; of equals the first by slug.

    One of which everything is done leads nowhere any more.
    """

    def share(slug: str) -> int:
        return len(slugs.intersection(portal.pathways[slug].steps))

    open_ones = [
        slug
        for slug, pathway in sorted(portal.pathways.items())
        if pathway.role == "mentee" and not done.issuperset(pathway.steps)
    ]
    return max(open_ones, key=share, default=None)
