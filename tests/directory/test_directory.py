"""What the directory publishes: its file, its first page, and the complete lists that need no JavaScript."""

import json
from dataclasses import asdict, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.match_portals import mentee, mentor, portal, profile

from pairloom.model.portal import Portal
from pairloom.publish import _columns as columns
from pairloom.publish import directory as published
from pairloom.render import render
from pairloom.views import collect, collect_files
from pairloom.views.files import directory
from pairloom.views.pages import directory as page
from pairloom.views.pages import language

TODAY = date(2026, 11, 15)


def _read(column: str, count: int) -> list[int]:
    """Return the numbers of a column, by what its docstring says."""
    together, rest = columns.DIGITS.index(column[0]), [columns.DIGITS.index(char) for char in column[1:]]
    radix = {2: 9, 3: 4, 4: 3, 6: 2}.get(together)
    if radix:
        return [char // radix**place % radix for char in rest for place in range(together)][:count]
    found = []
    while rest:
        first, width = rest[0], 1
        number = first
        if first >= 80:
            width = 5 if first == 92 else 2
            number = 80 + (first - 80) * 93 + rest[1]
        if width == 5:
            number = 80 + 12 * 93 + sum(digit * 93 ** (3 - place) for place, digit in enumerate(rest[1:5]))
        found.append(number)
        rest = rest[width:]
    return found


@given(st.integers(0, 60_000_000).flatmap(lambda most: st.lists(st.integers(0, most), max_size=40)))
def test_a_column_holds_its_numbers(numbers: list[int]) -> None:
    """Whatever numbers go into a column come out of it, and JSON writes each of its characters as it is."""
    column = columns.numbers(numbers)
    assert numbers == _read(column, len(numbers))
    assert f'"{column}"' == json.dumps(column)


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=6), max_size=8).map(sorted))
def test_names_follow_from_the_names_before(names: list[str]) -> None:
    """A name is as many UTF-16 units of the one before as its number says, and its rest; no surrogate stands alone."""
    shared, rests = columns.fronted(names)
    before, found = b"", []
    for same, rest in zip(_read(shared, len(names)), rests, strict=True):
        before = before[: 2 * same] + rest.encode("utf-16-le")
        found.append(before.decode("utf-16-le"))
    assert names == found


def _file(made: Portal) -> tuple[dict[str, Any], str]:
    content = published.content(next(directory.files(made, TODAY)), made.community).decode()
    return json.loads(content), content


def test_who_is_not_shown_is_in_nothing() -> None:
    """Without consent, or after its end, a profile leaves no trace: no name, no handle, no skill, no zone, no count."""
    hidden = {"publish": False, "on": "2026-01-01"}
    made = portal(
        {
            "seen-one": mentor("Seen One", ("rust",)),
            "secret-one": mentor("Secret One", ("chess",), timezone="Pacific/Apia", languages=["mi"], consent=hidden),
            "gone-one": mentee("Gone One", ("javascript",), languages=["eu"], available_until="2026-11-14"),
        },
        {},
    )
    data, text = _file(made)
    assert 1 == data["size"]
    assert [] == [
        word for word in ("ecret", "one-", "hess", "Apia", '"mi"', "Gone", "avascript", '"eu"') if word in text
    ]
    views = [*page.pages(made, TODAY), *(plan.make() for plan in language.plans(made, TODAY))]
    shown = repr([asdict(view) for view in views])
    assert "Seen One" in shown
    assert [] == [word for word in ("Secret", "Gone", "Apia", "Māori", "Basque") if word in shown]


def test_an_empty_portal_has_a_directory() -> None:
    """Before anybody has joined, the file holds nobody, and the page says what will stand there."""
    data, _ = _file(portal({}, {}))
    assert (0, [], "") == (data["size"], data["skills"], data["pages"])
    view = next(page.pages(portal({}, {}), TODAY))
    assert (0, ()) == (view.total, view.people)


def test_a_usual_handle_costs_nothing() -> None:
    """A page that is named like its person is left out, a number after it is kept, and another name stands whole."""
    handles = {"zoe-muller": "Zoë Müller", "zoe-muller-2": "Zoë Müller", "wei": "王伟", "nix": "Ana Lima"}
    data, _ = _file(portal({handle: mentor(name) for handle, name in handles.items()}, {}))
    assert ["nix", "", "~-2", "wei"] == data["pages"].split("\n")


def test_the_page_lists_all_of_a_hundred_and_the_first_of_more() -> None:
    """Up to 100 people the page itself names everybody; of more it names one page, and the file has them all."""
    everybody = {f"person-{number:03}": profile(name=f"Person {number:03}") for number in range(101)}
    view = next(page.pages(portal(everybody, {}), TODAY))
    assert (101, 24) == (view.total, len(view.people))
    everybody.pop("person-000")
    view = next(page.pages(portal(everybody, {}), TODAY))
    assert (100, 100) == (view.total, len(view.people))


def test_whoever_knows_a_skill_is_counted_in_what_it_is_a_part_of() -> None:
    """A facet counts people with narrower skills, each once, and a circle of broader skills ends."""
    made = portal({"one": mentor("One", ("python", "rust")), "two": mentor("Two", ("chess",))}, {})
    offers = next(facet for facet in next(page.pages(made, TODAY)).facets if facet.key == "offers")
    counts = {value.key: value.count for value in offers.values}
    assert {"programming": 1, "python": 1, "rust": 1, "chess": 1, "go-like": 1} == counts


def test_every_person_stands_on_the_page_of_each_of_their_languages(community: Portal) -> None:
    """The pages by language are complete lists, and the index counts both roles of each."""
    index, *languages = (plan.make() for plan in language.plans(community, TODAY))
    assert isinstance(index, language.LanguagesView)
    pages = [view for view in languages if isinstance(view, language.LanguageView)]
    listed = {(view.path, card.path) for view in pages for card in (*view.mentors.items, *view.mentees.items)}
    shown = next(directory.files(community, TODAY)).people
    assert shown
    assert {(f"languages/{tag}.md", one.path) for one in shown for tag in one.languages} == listed
    assert [view.path for view in languages] == [one.path for one in index.languages]


@pytest.mark.parametrize("own", [{"mentor": "guide", "mentee": "apprentice"}, {}])
def test_the_page_speaks_the_community_s_words(own: dict[str, str]) -> None:
    """Roles are named in the community's own terms wherever the page names them, and the keys of facets stay."""
    made = portal({"one": mentor("One"), "two": mentee("Two")}, {})
    terms = made.community.terms.model_copy(update=own)
    made = replace(made, community=made.community.model_copy(update={"terms": terms}))
    views = collect(made, TODAY)
    staged = {
        file.path: file.content.decode()
        for file in render(views, made.community, TODAY, files=_files(made))
        if file.path.endswith(".md")
    }
    text = staged["docs/people/index.md"]
    assert f'data-mentor="{terms.mentor.capitalize()}"' in text
    assert f'value="mentor"><span dir="auto">{terms.mentor.capitalize()}s</span>' in text
    assert f"1 {terms.mentor}" in staged["docs/languages/index.md"]


def _files(made: Portal) -> set[str]:
    return {file.path for file in collect_files(made, TODAY)}
