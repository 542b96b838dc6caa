"""Everybody by language: the list of languages, and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from pairloom.fingerprint import fingerprint
from pairloom.model.portal import Portal
from pairloom.model.view import PagePlan, PageView, words
from pairloom.views import paths, people, places, rosters, texts
from pairloom.views.people import Chip, PersonCard
from pairloom.views.rosters import Listing, Roster


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


class _Speakers(NamedTuple):
    """Handles of the people who can meet in a language, by name: who offers something, who does not, and who learns."""

    offering: list[str]
    learning: list[str]
    mentees: list[str]


def plans(portal: Portal, today: date) -> Iterator[PagePlan]:
    """Yield the list of languages, a page for each language, and the pages of long lists of people."""
    cards = people.cards(portal, today)
    speakers: dict[str, _Speakers] = {}
    for handle, profile in people.shown(portal, today).items():
        for tag in dict.fromkeys(profile.languages):
            there = speakers.get(tag) or speakers.setdefault(tag, _Speakers([], [], []))
            (there.offering if profile.mentor else there.learning).append(handle)
            if profile.mentee:
                there.mentees.append(handle)
    names = {tag: places.language(tag) for tag in speakers}
    order = sorted(speakers, key=lambda tag: (names[tag].casefold(), tag))
    spoken = tuple(_spoken(tag, names[tag], speakers[tag]) for tag in order)
    yield PagePlan("languages", paths.LANGUAGES, None, partial(_index, portal, spoken))
    terms = words(portal.community.terms)
    for tag in order:
        chip = Chip(names[tag], paths.language(tag))
        mentors, mentees = (
            rosters.of(
                chip,
                name,
                f"{noun[:1].upper()}{noun[1:]} who can meet in {chip.name}",
                rosters.people(found, cards),
                cards,
            )
            for name, noun, found in (
                ("mentors", terms.mentors, speakers[tag].offering),
                ("mentees", terms.mentees, speakers[tag].learning),
            )
        )
        inputs = fingerprint((chip, terms, mentors.mark, mentees.mark))
        yield PagePlan("language", paths.language(tag), inputs, partial(_page, tag, chip, mentors, mentees))
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


def _page(tag: str, chip: Chip, mentors: Roster[PersonCard], mentees: Roster[PersonCard]) -> LanguageView:
    return LanguageView(
        type="language",
        path=paths.language(tag),
        title=chip.name,
        description=f"Everybody here who can meet in {chip.name}.",
        searchable=False,
        hide=("navigation", "toc"),
        tag=tag,
        mentors=mentors.listing,
        mentees=mentees.listing,
    )


def _spoken(tag: str, name: str, those: _Speakers) -> Spoken:
    return Spoken(name, paths.language(tag), len(those.offering), len(those.mentees))
