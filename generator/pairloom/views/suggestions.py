"""What a person could learn here: training for what they want and do not have yet, and the pathway that leads there."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from pairloom import pathways
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.pathways import Lessons
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


@dataclass(frozen=True, slots=True)
class Way:
    """A pathway for those who learn: the slugs of its steps, how many of these are there, and their minutes."""

    pathway: Chip
    steps: tuple[str, ...]
    resources: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Library:
    """What can be suggested.

    Attributes:
        lessons: training by skill.
        cards: the resources of these, by slug.
        ways: the pathways for those who learn, by slug.
        skills: every skill of the vocabulary.
    """

    lessons: Lessons
    cards: Mapping[str, ResourceCard]
    ways: tuple[Way, ...]
    skills: Mapping[str, Chip]


def library(portal: Portal) -> Library:
    """Return what can be suggested to anybody."""
    lessons = pathways.lessons(portal, wider=False)
    slugs = sorted({lesson.slug for found in lessons.of.values() for lesson in found})
    return Library(
        lessons=lessons,
        cards={slug: resources.card(portal, slug) for slug in slugs},
        ways=tuple(_way(portal, slug) for slug in sorted(portal.pathways) if portal.pathways[slug].role == "mentee"),
        skills=people.chips(portal),
    )


def of_person(known: Library, profile: Profile, done: Collection[str]) -> Suggestion | None:
    """Return what somebody who wants to learn could begin with; None for others, and where there is nothing.

    Args:
        known: what can be suggested.
        profile: the person.
        done: slugs of the resources that they have completed.
    """
    if profile.mentee is None:
        return None
    found = [(slug, wish) for slug, wish in pathways.closing_the_gap(known.lessons, profile) if slug not in done][
        :_MOST
    ]
    way = _best(known.ways, {slug for slug, _ in found}, done)
    if not found and not way:
        return None
    return Suggestion(
        steps=tuple(Step(known.cards[slug], known.skills.get(wish) or Chip(wish, None)) for slug, wish in found),
        pathway=way.pathway if way else None,
        resources=way.resources if way else 0,
        minutes=way.minutes if way else 0,
    )


def completed(portal: Portal) -> dict[str, frozenset[str]]:
    """Return the resources that each person has completed in any cohort, by handle."""
    done: dict[str, frozenset[str]] = {}
    for (_, handle), record in portal.completions.items():
        done[handle] = done.get(handle, frozenset()) | record.done.keys()
    return done


def _way(portal: Portal, slug: str) -> Way:
    pathway = portal.pathways[slug]
    minutes = [portal.resources[step].record.minutes for step in pathway.steps if step in portal.resources]
    return Way(Chip(pathway.title, paths.pathway(slug)), pathway.steps, len(minutes), sum(minutes))


def _best(ways: tuple[Way, ...], slugs: set[str], done: Collection[str]) -> Way | None:
    """Return the pathway that has the most of these resources; of equals the first.

    One of which everything is done leads nowhere any more.
    """
    open_ones = [way for way in ways if not (done and all(step in done for step in way.steps))]
    return max(open_ones, key=lambda way: len(slugs.intersection(way.steps)), default=None)
