"""The people of finished cohorts, by cohort, and who of them came back as a mentor."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.view import PageView, plural
from pairloom.views import cohorts, pairs, paths, people, texts
from pairloom.views.cohorts import CohortCard
from pairloom.views.pairs import Pairs
from pairloom.views.people import PersonCard


@dataclass(frozen=True, slots=True)
class Alum:
    """Somebody who took part.

    Attributes:
        mentor, mentee: what they were, as the pairs that are shown have it; somebody can be both, or neither.
        returned: whether they were a mentee there, and no mentor, and are one now.
    """

    person: PersonCard
    mentor: bool
    mentee: bool
    returned: bool


@dataclass(frozen=True, slots=True)
class Class:
    """The people of one finished cohort who may be shown, by name."""

    cohort: CohortCard
    people: tuple[Alum, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlumniView(PageView):
    """Everybody who took part in a finished cohort and may be shown, the latest cohort first.

    Attributes:
        body: Markdown of the community.
    """

    as_of: date
    summary: str
    body: str
    classes: tuple[Class, ...]


def pages(portal: Portal, today: date) -> Iterator[AlumniView]:
    """Yield the page."""
    shown = people.cards(portal, today)
    summary = texts.summary(
        portal, "alumni", f"People who went through {plural(portal.community.terms.cohort)} that are finished."
    )
    finished = [card for card in cohorts.cards(portal, today).values() if card.status == "finished"]
    classes = (Class(card, _people(portal, card.key, shown, today)) for card in finished)
    yield AlumniView(
        type="alumni",
        path=paths.ALUMNI,
        title=texts.title(portal, "alumni", "Alumni"),
        description=summary,
        searchable=False,
        hide=("navigation", "toc"),
        as_of=today,
        summary=summary,
        body=texts.body(portal, "alumni"),
        classes=tuple(group for group in classes if group.people),
    )


def _people(portal: Portal, cohort: str, shown: Mapping[str, PersonCard], today: date) -> tuple[Alum, ...]:
    met = pairs.of_cohort(portal, cohort, shown, today)
    mentors, mentees = _mentors(met), _mentees(met)
    peers = {person.handle for circle in met.circles for person in circle.members}
    here = {handle for handle, _ in portal.participants(cohort, today)} | mentors | mentees | peers
    return tuple(
        Alum(
            person=person,
            mentor=handle in mentors,
            mentee=handle in mentees,
            returned=handle in mentees and handle not in mentors and person.mentor,
        )
        for handle, person in shown.items()
        if handle in here
    )


def _mentors(met: Pairs) -> set[str]:
    both = (*met.shown, *met.declared)
    return {pair.mentor.handle for pair in both} | {group.mentor.handle for group in met.groups}


def _mentees(met: Pairs) -> set[str]:
    both = (*met.shown, *met.declared)
    members = (member.person.handle for group in met.groups for member in group.members)
    return {pair.mentee.handle for pair in both} | set(members)
