"""Lists of any length: everybody stands on a page, no page is long, and who joins moves few others."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.match_portals import mentor, portal

from pairloom.views import alphabet, rosters
from pairloom.views import people as everybody
from pairloom.views.people import Cards, Chip, PersonCard
from pairloom.views.rosters import Roster, RosterView

TODAY: Final = date(2026, 11, 15)
BACK: Final = Chip("Python", "skills/python.md")
NAMES: Final = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1), max_size=200)


def card(handle: str, name: str) -> PersonCard:
    """Return somebody of that name."""
    return PersonCard(
        handle=handle,
        name=name,
        path=f"people/{handle}.md",
        initials=name[:1],
        tint=0,
        pronouns=None,
        mentor=True,
        mentee=False,
        city="Lima",
        offset="UTC",
        languages=(),
        skills=(),
        more=0,
    )


def cards(names: Sequence[str]) -> dict[str, PersonCard]:
    """Return people of these names, by handle."""
    return {f"handle-{number}": card(f"handle-{number}", name) for number, name in enumerate(names)}


def many(number: int) -> dict[str, PersonCard]:
    """Return so many people, of names all over the alphabet."""
    return cards([f"{chr(65 + place * 7 % 26)}{place * 37 % 1009:04} Name" for place in range(number)])


def known(people: Mapping[str, PersonCard]) -> Cards:
    """Return these people as everybody who may be shown."""
    return Cards(
        names={handle: one.name for handle, one in people.items()},
        looks={handle: repr(_small(one)).encode() for handle, one in people.items()},
        make=people.__getitem__,
    )


def listed(people: Mapping[str, PersonCard], name: str = "offered") -> Roster[PersonCard]:
    """Return all of these people as a list."""
    shown = known(people)
    return rosters.of(BACK, name, "Who offers Python", rosters.people([*people], shown), shown)


def pages(people: dict[str, PersonCard]) -> list[RosterView[PersonCard]]:
    """Return the pages of the list of these people."""
    made = [plan.make() for plan in rosters.plans(listed(people))]
    return [view for view in made if isinstance(view, RosterView)]


@given(NAMES.map(lambda names: names * 2), st.sets(st.integers(0, 50)))
def test_everybody_stands_on_one_page_of_a_list(names: list[str], gone: set[int]) -> None:
    """Everybody stands on the list itself or on just one of its pages, in one order, whatever their name is."""
    people = {handle: one for number, (handle, one) in enumerate(cards(names).items()) if number not in gone}
    short = len(people) <= rosters.MOST
    found = listed(people).listing.items if short else tuple(one for view in pages(people) for one in view.items)
    assert sorted(people) == sorted(one.handle for one in found)
    if not short:
        assert sorted(found, key=lambda one: (alphabet.sorting(one.name), one.name, one.handle)) == [*found]


@pytest.mark.parametrize("number", [0, 1, rosters.MOST, rosters.MOST + 1, 3000])
def test_no_page_of_a_list_is_long(number: int) -> None:
    """No page has more entries than a reader can look through, and only the last has few."""
    sizes = [len(view.items) for view in pages(many(number))]
    assert [] == [size for size in sizes if size > rosters.MOST]
    assert [] == [size for size in sizes[:-1] if size < rosters.FEWEST]
    assert (number > rosters.MOST) == bool(sizes)


def test_a_short_list_stands_as_it_came() -> None:
    """A list that has room on its page stands there in the order that it came in, with no way to anything else."""
    people = many(rosters.MOST)
    made = listed(people).listing
    assert (rosters.MOST, tuple(people.values()), ()) == (made.total, made.items, made.letters)


def test_of_a_long_list_a_few_are_drawn_from_all_of_the_alphabet() -> None:
    """Of a long list a few are shown, by name; the lot is another for each list, and begins with no letter."""
    people = many(2600)
    first = listed(people).listing
    other = listed(people, "wanted").listing
    assert rosters.DRAWN == len(first.items) == len({*first.items})
    assert [*first.items] == sorted(first.items, key=lambda one: one.name)
    assert len({one.name[0] for one in first.items}) > rosters.DRAWN / 3
    assert first.items != other.items


def test_the_letters_lead_to_the_pages_that_they_begin_on() -> None:
    """Each letter of a list leads to the page with its first name, and the sizes of all letters are the whole."""
    people = many(2600)
    made, views = listed(people), pages(people)
    assert 2600 == sum(way.size for way in made.listing.letters)
    first: dict[str, str] = {}
    for view in views:
        for one in view.items:
            first.setdefault(one.name[0], view.path)
    assert first == {way.name: way.path for way in made.listing.letters}
    assert {0} == {way.size for view in views for way in view.letters}


def test_the_pages_of_a_list_follow_one_another() -> None:
    """Each page leads to the one before and the one after, and back to the page that the list belongs to."""
    views = pages(many(400))
    assert [f"skills/python/offered-{number}.md" for number in range(1, len(views) + 1)] == [v.path for v in views]
    for before, after in pairwise(views):
        assert after.before
        assert before.after
        assert (before.path, after.path) == (after.before.path, before.after.path)
    assert (None, None) == (views[0].before, views[-1].after)
    assert {BACK} == {view.back for view in views}


@pytest.mark.parametrize("joining", ["A0000", "M0500", "Zz"])
def test_who_joins_moves_few_others(joining: str) -> None:
    """When somebody joins a list of thousands, most of its pages stay the same to the byte."""
    people = many(3000)
    before = {plan.inputs for plan in rosters.plans(listed(people))}
    after = {plan.inputs for plan in rosters.plans(listed(people | {"new": card("new", joining)}))}
    assert len(before - after) <= len(before) / 4


@given(st.data())
def test_a_page_is_made_again_if_anything_on_it_changes(data: st.DataObject) -> None:
    """Wherever a page of a list looks different, its inputs differ; and inputs differ only where it does."""
    people = many(300)
    changed = dict(people)
    for handle in data.draw(st.lists(st.sampled_from(sorted(people)), max_size=3)):
        how = data.draw(st.sampled_from(["name", "city", "offset", "initials", "gone", "pronouns"]))
        if how == "gone":
            changed.pop(handle, None)
        elif handle in changed:
            changed[handle] = _other(changed[handle], how)
    first = {plan.path: (plan.inputs, _seen(plan.make())) for plan in rosters.plans(listed(people))}
    second = {plan.path: (plan.inputs, _seen(plan.make())) for plan in rosters.plans(listed(changed))}
    for path in first.keys() & second.keys():
        assert (first[path][0] == second[path][0]) == (first[path][1] == second[path][1])


def _other(one: PersonCard, field: str) -> PersonCard:
    changed: PersonCard = replace(one, **{field: f"{getattr(one, field)}x"})  # type: ignore[arg-type] # a text
    return changed


def _seen(view: object) -> object:
    """Return all of a page that a reader sees: the small cards have no pronouns, languages and skills."""
    assert isinstance(view, RosterView)
    return (
        [_small(one) for one in view.items],
        view.title,
        view.description,
        view.page,
        view.pages,
        view.letters,
        view.before,
        view.after,
    )


def _small(one: PersonCard) -> object:
    return one.path, one.name, one.initials, one.tint, one.city, one.offset


@given(st.data())
def test_who_looks_the_same_in_lists_is_known_without_a_card(data: st.DataObject) -> None:
    """Two people of a handle have the same look in lists exactly when their small cards are the same."""
    fields: dict[str, st.SearchStrategy[Any]] = {
        "name": st.sampled_from(("Ada", "Zoë Nkosi", "Ada\u2028x")),
        "timezone": st.sampled_from(("UTC", "Europe/London", "America/Kentucky/Louisville", "America/Louisville")),
        "pronouns": st.sampled_from((None, "she/her")),
    }
    made = [mentor(**{name: data.draw(values) for name, values in fields.items()}) for _ in range(2)]
    cards = [everybody.cards(portal({"ada": one}, {}), TODAY) for one in made]
    looks, small = [one.looks["ada"] for one in cards], [_small(one["ada"]) for one in cards]
    assert (looks[0] == looks[1]) == (small[0] == small[1])
    assert b"\n" not in looks[0]
