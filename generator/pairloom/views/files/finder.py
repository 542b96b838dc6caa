"""What a browser needs to rank the mentors of a cohort for somebody who asks: one file a cohort, one for all."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from pairloom.model.finder import Finder, FinderCard, FinderFile, FinderMentor, ReadingFile
from pairloom.model.portal import Portal
from pairloom.model.view import FileView
from pairloom.views import paths, people
from pairloom.views.people import PersonCard


def files(portal: Portal, today: date) -> Iterator[FileView]:
    """Yield the file of each cohort that has a finder, and the one for all of them."""
    cards = people.cards(portal, today)
    for key, finder in portal.finders.items():
        shown = _shown(finder, cards)
        yield FinderFile(
            type="finder",
            path=paths.finder(key),
            name=portal.cohorts[key].name,
            open=portal.cohorts[key].status == "open",
            finder=shown,
            cards={mentor.handle: _card(cards[mentor.handle]) for mentor in shown.mentors},
            skills=portal.skills,
        )
    for finder in list(portal.finders.values())[:1]:
        yield ReadingFile(type="finder", path=paths.FINDER_READING, reading=finder.reading)


def _shown(finder: Finder, cards: Mapping[str, PersonCard]) -> Finder:
    """Return the finder with those alone who may be shown, and of them only what the cohort's criteria look at."""
    return replace(finder, mentors=tuple(_bare(mentor, finder) for mentor in finder.mentors if mentor.handle in cards))


def _bare(mentor: FinderMentor, finder: Finder) -> FinderMentor:
    places = finder.weights["organisation"] or not finder.same_organisation
    return replace(
        mentor,
        organisation=mentor.organisation if places else None,
        background=mentor.background if finder.weights["background"] else (),
    )


def _card(card: PersonCard) -> FinderCard:
    place = card.city if card.offset in {"", card.city} else f"{card.city} · {card.offset}"
    return FinderCard(card.path, card.initials, card.tint, card.pronouns, place, card.languages)
