"""Everybody by language: the list of languages, and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views import paths, people, places, texts
from pairloom.views.people import PersonCard


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language with its page, and how many people of each role can meet in it."""

    name: str
    path: str
    mentors: int
    mentees: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagesView(PageView):
    """All languages that people can meet in, by name."""

    body: str
    languages: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageView(PageView):
    """Everybody who can meet in a language, by name: who offers something, then who is only learning."""

    mentors: tuple[PersonCard, ...]
    mentees: tuple[PersonCard, ...]


def pages(portal: Portal, today: date) -> Iterator[PageView]:
    """Yield the list of languages, then a page for each language."""
    cards = people.cards(portal, today)
    speakers: dict[str, list[PersonCard]] = {}
    for handle, card in cards.items():
        for tag in dict.fromkeys(portal.profiles[handle].languages):
            speakers.setdefault(tag, []).append(card)
    names = {tag: places.language(tag) for tag in speakers}
    order = sorted(speakers, key=lambda tag: (names[tag].casefold(), tag))
    yield LanguagesView(
        type="languages",
        path=paths.LANGUAGES,
        title=texts.title(portal, "languages", "Languages"),
        description=texts.summary(portal, "languages", "The languages that people here can meet in."),
        body=texts.body(portal, "languages"),
        languages=tuple(_spoken(tag, names[tag], speakers[tag]) for tag in order),
    )
    for tag in order:
        yield LanguageView(
            type="language",
            path=paths.language(tag),
            title=names[tag],
            description=f"Everybody here who can meet in {names[tag]}.",
            searchable=False,
            hide=("navigation", "toc"),
            mentors=tuple(card for card in speakers[tag] if card.mentor),
            mentees=tuple(card for card in speakers[tag] if not card.mentor),
        )


def _spoken(tag: str, name: str, cards: list[PersonCard]) -> Spoken:
    return Spoken(name, paths.language(tag), sum(card.mentor for card in cards), sum(card.mentee for card in cards))
