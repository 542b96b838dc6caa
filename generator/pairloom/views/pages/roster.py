"""Everybody by name: the complete list, where the directory itself shows only the first of them."""

from collections.abc import Iterator
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.view import PagePlan
from pairloom.views import paths, people, rosters, texts
from pairloom.views.pages.directory import WHOLE
from pairloom.views.people import Chip


def plans(portal: Portal, today: date) -> Iterator[PagePlan]:
    """Yield the pages of the list of everybody, if the directory itself has not all of them."""
    cards = people.cards(portal, today)
    if len(cards) > WHOLE:
        back = Chip(texts.title(portal, "people", "People"), paths.PEOPLE)
        everybody = rosters.people([*cards], cards)
        yield from rosters.plans(rosters.of(back, paths.BY_NAME, "Everybody by name", everybody, cards))
