"""Feeds of what is new: recognition, and training that somebody has written or checked again."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from pairloom.model.feed import Entry, FeedFile, Person
from pairloom.model.portal import Portal
from pairloom.model.resource import Audience, Resource
from pairloom.model.view import Words, article, words
from pairloom.views import awards, paths, people, texts
from pairloom.views.awards import AwardView
from pairloom.views.people import PersonCard

MOST: Final = 50
"""Entries of a feed; the pages have them all."""


def files(portal: Portal, today: date) -> Iterator[FeedFile]:
    """Yield both feeds."""
    name, terms = portal.community.name, words(portal.community.terms)
    thanked = awards.of_portal(portal, people.cards(portal, today), today)[:MOST]
    yield _feed(
        paths.RECOGNITION_FEED,
        f"{texts.title(portal, 'recognition', 'Recognition')} · {name}",
        texts.summary(portal, "recognition", "What people did for one another, big and small."),
        paths.RECOGNITION,
        tuple(_award(award, terms) for award in thanked),
        today,
    )
    checked = [
        (slug, written.record, written.record.reviewed)
        for slug, written in portal.resources.items()
        if written.record.reviewed and written.record.reviewed <= today
    ]
    checked.sort(key=lambda entry: (-entry[2].toordinal(), entry[1].title.casefold(), entry[0]))
    yield _feed(
        paths.TRAINING_FEED,
        f"{texts.title(portal, 'training', 'Training')} · {name}",
        texts.summary(portal, "training", "Short, practical reading for every role."),
        paths.TRAINING,
        tuple(_resource(slug, resource, on, terms) for slug, resource, on in checked[:MOST]),
        today,
    )


def _feed(  # noqa: PLR0913, PLR0917 - a feed has this many parts
    path: str, title: str, summary: str, page: str, entries: tuple[Entry, ...], today: date
) -> FeedFile:
    on = max((entry.on for entry in entries), default=today)
    return FeedFile(type="feed", path=path, title=title, summary=summary, page=page, on=on, entries=entries)


def _award(award: AwardView, terms: Words) -> Entry:
    role = terms.mentor if award.role == "mentor" else terms.mentee
    return Entry(
        key=f"cohorts/{award.cohort_key}/recognition/{award.slug}",
        page=f"{paths.RECOGNITION}#{award.anchor}",
        title=award.title,
        on=award.on,
        kind=award.kind,
        author=_person(award.by) if award.by else None,
        people=tuple(_person(person) for person in award.to),
        notes=(f"As {article(role)} {role}, {award.cohort.name}",),
        text=award.reason,
        link=award.evidence,
    )


def _resource(slug: str, resource: Resource, on: date, terms: Words) -> Entry:
    audience = " and ".join(_audience(role, terms) for role in resource.roles)
    return Entry(
        key=paths.resource(slug),
        page=paths.resource(slug),
        title=resource.title,
        on=on,
        kind=resource.kind,
        language=resource.language,
        notes=(resource.summary, f"{resource.minutes} minute{'s' if resource.minutes > 1 else ''}, for {audience}"),
        points=resource.outcomes,
        link=resource.link,
    )


def _person(card: PersonCard) -> Person:
    return Person(card.name, card.path)


def _audience(role: Audience, terms: Words) -> str:
    return {"mentor": terms.mentors, "mentee": terms.mentees}.get(role, "coordinators")
