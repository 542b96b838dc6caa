"""Recognition as pages show it: only people who may be shown, newest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pairloom.model.portal import Portal
from pairloom.model.quality import public
from pairloom.model.session import Role
from pairloom.sameness import Same
from pairloom.views import cohorts, paths
from pairloom.views.marked import Marked
from pairloom.views.people import Chip, PersonCard


@dataclass(frozen=True, slots=True, repr=False)
class AwardView(Marked):
    """One recognition.

    Attributes:
        slug: its file's name.
        to: who is recognised, of those who may be shown; never empty.
        others: how many more are recognised who keep to themselves; None for a few.
        reason: Markdown of the person who wrote it.
    """

    slug: str
    title: str
    kind: str
    to: tuple[PersonCard, ...]
    others: int | None
    role: Role
    on: date
    by: PersonCard | None
    reason: str
    evidence: str | None
    cohort: Chip
    cohort_key: str

    @property
    def anchor(self) -> str:
        """What it is called on the recognition wall: a link can lead to it."""
        return f"{self.cohort_key}--{self.slug}"


def of_portal(portal: Portal, people: Mapping[str, PersonCard], today: date) -> tuple[AwardView, ...]:
    """Return every recognition up to today that has somebody to show, the newest first, then by title."""
    return _of_portal(Same(portal), Same(people), today)


@lru_cache(maxsize=1)  # several kinds of pages ask
def _of_portal(same: Same[Portal], cards: Same[Mapping[str, PersonCard]], today: date) -> tuple[AwardView, ...]:
    portal, people = same.value, cards.value
    known = cohorts.shown(portal)
    found = []
    for (cohort, slug), award in portal.awards.items():
        to = tuple(people[handle] for handle in dict.fromkeys(award.to) if handle in people)
        if not to or cohort not in known or award.on > today:
            continue
        view = AwardView(
            slug=slug,
            title=award.title,
            kind=award.kind,
            to=to,
            others=public(len(set(award.to)) - len(to)),
            role=award.role,
            on=award.on,
            by=people.get(award.by) if award.by else None,
            reason=award.reason,
            evidence=award.evidence,
            cohort=Chip(known[cohort].name, paths.cohort(cohort)),
            cohort_key=cohort,
        )
        found.append(((-award.on.toordinal(), award.title.casefold(), cohort, slug), view))
    return tuple(view for _, view in sorted(found, key=lambda pair: pair[0]))
