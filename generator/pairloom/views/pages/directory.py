"""The directory: everybody who agreed to be shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.view import PageView, plural
from pairloom.views import paths, people, texts
from pairloom.views.people import PersonCard


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryView(PageView):
    """Everybody by name: first all mentors, then those who are mentees only; `both` counts those who are both."""

    body: str
    mentors: tuple[PersonCard, ...]
    mentees: tuple[PersonCard, ...]
    both: int


def pages(portal: Portal, today: date) -> Iterator[DirectoryView]:
    """Yield the directory."""
    cards = tuple(people.cards(portal, today).values())
    terms = portal.community.terms
    yield DirectoryView(
        type="directory",
        path=paths.PEOPLE,
        title=texts.title(portal, "people", "People"),
        description=texts.summary(portal, "people", f"All {plural(terms.mentor)} and {plural(terms.mentee)}."),
        searchable=False,
        hide=("navigation", "toc"),
        body=texts.body(portal, "people"),
        mentors=tuple(card for card in cards if card.mentor),
        mentees=tuple(card for card in cards if not card.mentor),
        both=sum(card.mentor and card.mentee for card in cards),
    )
