"""Everybody by language: the list of languages, and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from pairloom.fingerprint import fingerprint
from pairloom.model.portal import Portal
from pairloom.model.view import PagePlan, PageView, words
from pairloom.views import paths, people, places, rosters, texts
from pairloom.views.people import Chip, PersonCard
from pairloom.views.rosters import Listing


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
    """Everybody who can meet in a language: who offers something, then who is only learning."""

    tag: str
    mentors: Listing[PersonCard]
    mentees: Listing[PersonCard]


def plans(portal: Portal, today: date) -> Iterator[PagePlan]:
    """Yield the list of languages, a page for each language, and the pages of long lists of people."""
    cards = people.cards(portal, today)
    speakers: dict[str, list[PersonCard]] = {}
    for handle, card in cards.items():
        for tag in dict.fromkeys(portal.profiles[handle].languages):
            speakers.setdefault(tag, []).append(card)
    names = {tag: places.language(tag) for tag in speakers}
    order = sorted(speakers, key=lambda tag: (names[tag].casefold(), tag))
    spoken = tuple(_spoken(tag, names[tag], speakers[tag]) for tag in order)
    yield PagePlan("languages", paths.LANGUAGES, None, partial(_index, portal, spoken))
    terms = words(portal.community.terms)
    for tag in order:
        chip = Chip(names[tag], paths.language(tag))
        mentors, mentees = (
            rosters.of(chip, f"{role}s", f"{noun[:1].upper()}{noun[1:]} who can meet in {chip.name}", found, cards)
            for role, noun, found in (
                ("mentor", terms.mentors, [card for card in speakers[tag] if card.mentor]),
                ("mentee", terms.mentees, [card for card in speakers[tag] if not card.mentor]),
            )
        )
        inputs = fingerprint((chip, terms, mentors.mark, mentees.mark))
        yield PagePlan(
            "language", paths.language(tag), inputs, partial(_page, tag, chip, mentors.listing, mentees.listing)
        )
        yield from rosters.plans(mentors)
        yield from rosters.plans(mentees)


def _index(portal: Portal, spoken: tuple[Spoken, ...]) -> LanguagesView:
    return LanguagesView(
        type="languages",
        path=paths.LANGUAGES,
        title=texts.title(portal, "languages", "Languages"),
        description=texts.summary(portal, "languages", "The languages that people here can meet in."),
        body=texts.body(portal, "languages"),
        languages=spoken,
    )


def _page(tag: str, chip: Chip, mentors: Listing[PersonCard], mentees: Listing[PersonCard]) -> LanguageView:
    return LanguageView(
        type="language",
        path=paths.language(tag),
        title=chip.name,
        description=f"Everybody here who can meet in {chip.name}.",
        searchable=False,
        hide=("navigation", "toc"),
        tag=tag,
        mentors=mentors,
        mentees=mentees,
    )


def _spoken(tag: str, name: str, cards: list[PersonCard]) -> Spoken:
    return Spoken(name, paths.language(tag), sum(card.mentor for card in cards), sum(card.mentee for card in cards))
