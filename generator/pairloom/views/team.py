"""Who cares for the program, and how to reach them."""

from collections.abc import Mapping
from dataclasses import dataclass

from pairloom.model.portal import Portal
from pairloom.views.people import PersonCard


@dataclass(frozen=True, slots=True)
class Coordinator:
    """A coordinator; `person` is None for somebody who does not want to be shown: the contact stays."""

    person: PersonCard | None
    contact: str


def coordinators(
    portal: Portal, shown: Mapping[str, PersonCard], handles: tuple[str, ...] | None = None
) -> tuple[Coordinator, ...]:
    """Return these coordinators in the order of portal.yml; all of them where no handles are given."""
    return tuple(
        Coordinator(shown.get(coordinator.handle), coordinator.contact)
        for coordinator in portal.community.coordinators
        if handles is None or coordinator.handle in handles
    )
