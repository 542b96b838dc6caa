"""The people of finished cohorts, by cohort, and who of them came back as a mentor."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from pairloom.fingerprint import fingerprint
from pairloom.model.portal import Portal
from pairloom.model.view import PagePlan, PageView, plural
from pairloom.views import cohorts, pairs, paths, people, rosters, texts
from pairloom.views.cohorts import CohortCard
from pairloom.views.pairs import Pairs
from pairloom.views.people import Chip, PersonCard
from pairloom.views.rosters import Listing, Roster


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
    people: Listing[Alum]


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


def plans(portal: Portal, today: date) -> Iterator[PagePlan]:
    """Yield the page, and the pages of long lists of people."""
    shown = people.cards(portal, today)
    finished = [card for card in cohorts.cards(portal, today).values() if card.status == "finished"]
    lists = [(card, _list(portal, card, shown, today)) for card in finished]
    classes = tuple(Class(card, each.listing) for card, each in lists if each.listing.total)
    yield PagePlan("alumni", paths.ALUMNI, None, partial(_page, portal, classes, today))
    for _, each in lists:
        yield from rosters.plans(each)


def _page(portal: Portal, classes: tuple[Class, ...], today: date) -> AlumniView:
    summary = texts.summary(
        portal, "alumni", f"People who went through {plural(portal.community.terms.cohort)} that are finished."
    )
    return AlumniView(
        type="alumni",
        path=paths.ALUMNI,
        title=texts.title(portal, "alumni", "Alumni"),
        description=summary,
        searchable=False,
        hide=("navigation", "toc"),
        as_of=today,
        summary=summary,
        body=texts.body(portal, "alumni"),
        classes=classes,
    )


def _list(portal: Portal, card: CohortCard, shown: Mapping[str, PersonCard], today: date) -> Roster[Alum]:
    """Return the alumni of a cohort."""
    return rosters.of(
        Chip(texts.title(portal, "alumni", "Alumni"), paths.ALUMNI),
        card.path.rpartition("/")[2].removesuffix(".md"),
        f"Alumni of {card.name}",
        _people(portal, card.key, shown, today),
        shown,
        kind="alumni",
        shared=fingerprint(portal.community.terms),
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
