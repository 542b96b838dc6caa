"""The list of cohorts: the open first, each with its dates, its places, and how to join."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.quality import FEWEST
from pairloom.model.view import PageView, plural
from pairloom.views import cohorts, paths, seats, texts
from pairloom.views.cohorts import CohortCard


@dataclass(frozen=True, slots=True)
class Places:
    """What a cohort has room for so far: mentors with a free seat, and their free seats."""

    mentors: int
    seats: int


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A cohort in the list; `places` is None where nobody can join, or where it would speak of a few people."""

    card: CohortCard
    places: Places | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortIndexView(PageView):
    """All cohorts, the open first, the finished last.

    Attributes:
        body: Markdown of the community.
    """

    as_of: date
    body: str
    cohorts: tuple[IndexEntry, ...]


def pages(portal: Portal, today: date) -> Iterator[CohortIndexView]:
    """Yield the list."""
    word, free = plural(portal.community.terms.cohort), seats.free(portal, today)
    yield CohortIndexView(
        type="cohorts",
        path=paths.COHORTS,
        title=texts.title(portal, "cohorts", word[:1].upper() + word[1:]),
        description=texts.summary(portal, "cohorts", f"All {word}: open, running and finished."),
        hide=("navigation", "toc"),
        as_of=today,
        body=texts.body(portal, "cohorts"),
        cohorts=tuple(
            IndexEntry(card, _places(portal, card, free, today)) for card in cohorts.cards(portal, today).values()
        ),
    )


def _places(portal: Portal, card: CohortCard, free: Mapping[str, int], today: date) -> Places | None:
    if card.status != "open" or card.format == "peer":
        return None
    seated = [free[handle] for handle, _ in portal.participants(card.key, today) if free.get(handle)]
    return Places(len(seated), sum(seated)) if len(seated) >= FEWEST else None
