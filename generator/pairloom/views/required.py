"""The training that a cohort asks for before the first meeting, by role, and how many have recorded it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from pairloom import curriculum
from pairloom.curriculum import Completed
from pairloom.model.portal import Portal
from pairloom.model.session import Role
from pairloom.views import resources
from pairloom.views.resources import ResourceCard


@dataclass(frozen=True, slots=True)
class RequiredView:
    """What a role reads.

    Attributes:
        role: which; None in a cohort of peers, where it is for everybody.
        minutes: of all of it together.
        completed: who has recorded all of it; None where there are too few people to say.
    """

    role: Role | None
    resources: tuple[ResourceCard, ...]
    minutes: int
    completed: Completed | None


def of_cohort(portal: Portal, cohort: str, today: date) -> tuple[RequiredView, ...]:
    """Return the training of each role that has any, mentors first."""
    return tuple(_views(portal, cohort, today))


def _views(portal: Portal, cohort: str, today: date) -> Iterator[RequiredView]:
    peers = portal.cohorts[cohort].format == "peer"
    for role in get_args(Role):
        found = tuple(resources.card(portal, slug) for slug in curriculum.required(portal, cohort, role))
        if found:
            yield RequiredView(
                role=None if peers else role,
                resources=found,
                minutes=sum(resource.minutes for resource in found),
                completed=curriculum.completed(portal, cohort, role, today),
            )
