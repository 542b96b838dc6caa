"""The people of finished cohorts, by cohort, and who of them came back as a mentor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from pairloom.fingerprint import fingerprint
from pairloom.model.portal import Portal
from pairloom.model.view import PagePlan, PageView, plural
from pairloom.views import cohorts, pairs, paths, people, rosters, texts
from pairloom.views.cohorts import CohortCard
from pairloom.views.pairs import Pairs
from pairloom.views.people import Cards, Chip, PersonCard
from pairloom.views.rosters import Entries, Listing, Roster


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
    finished = [card for card in cohorts.cards(portal, today).values() if card.status == "finished"]
    lists = [(card, _list(portal, card, today)) for card in finished]
    yield PagePlan("alumni", paths.ALUMNI, None, partial(_page, portal, lists, today))
    for _, each in lists:
        yield from rosters.plans(each)


def _page(portal: Portal, lists: Sequence[tuple[CohortCard, Roster[Alum]]], today: date) -> AlumniView:
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
        classes=tuple(Class(card, each.listing) for card, each in lists if each.total),
    )


def _list(portal: Portal, card: CohortCard, today: date) -> Roster[Alum]:
    """Return the alumni of a cohort."""
    shown = people.cards(portal, today)
    return rosters.of(
        Chip(texts.title(portal, "alumni", "Alumni"), paths.ALUMNI),
        card.path.rpartition("/")[2].removesuffix(".md"),
        f"Alumni of {card.name}",
        _people(portal, card.key, shown, today),
        shown,
        fingerprint(portal.community.terms),
    )


def _people(portal: Portal, cohort: str, shown: Cards, today: date) -> Entries[Alum]:
    met = pairs.of_cohorts(portal, today)[cohort]
    mentors, mentees = _mentors(met), _mentees(met)
    peers = {person.handle for circle in met.circles for person in circle.members}
    here = people.by_name(portal, {*people.by_cohort(portal, today).get(cohort, ())} | mentors | mentees | peers, today)
    parts = [
        (
            handle in mentors,
            handle in mentees,
            handle in mentees and handle not in mentors and portal.profiles[handle].mentor is not None,
        )
        for handle in here
    ]
    looks = [shown.looks[handle] + repr(part).encode() for handle, part in zip(here, parts, strict=True)]
    return Entries("alumni", here, looks, lambda number: Alum(shown[here[number]], *parts[number]))


def _mentors(met: Pairs) -> set[str]:
    both = (*met.shown, *met.declared)
    return {pair.mentor.handle for pair in both} | {group.mentor.handle for group in met.groups}


def _mentees(met: Pairs) -> set[str]:
    both = (*met.shown, *met.declared)
    members = (member.person.handle for group in met.groups for member in group.members)
    return {pair.mentee.handle for pair in both} | set(members)
