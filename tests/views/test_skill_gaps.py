"""Skills: who is missing, counted in seats, and where most are."""

from datetime import date
from typing import Final

import pytest
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal

from pairloom import views
from pairloom.render.pages import render
from pairloom.views.pages.skill import SkillsView, SkillView
from pairloom.views.vocabulary import Balance

TODAY: Final = date(2026, 11, 15)
HIDDEN: Final = {"publish": False, "on": "2026-01-01"}
PEOPLE: Final = {
    "ada": mentor("Ada", ("rust",), mentor={"capacity": 2}),
    "bob": mentor("Bob", ("rust",), consent=HIDDEN, mentor={"capacity": 9}),
    **{name: mentee(name, ("rust", "go")) for name in ("mia", "noa", "oda")},
    "pia": mentee("Pia", ("go", "chess")),
    "quy": mentee("Quy", ("go",), consent=HIDDEN),
    "rui": mentor("Rui", ("chess",)),
}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Return the staged pages of these people's portal."""
    made = portal(PEOPLE, {COHORT: cohort(status="open")})
    files = {file.path for file in views.collect_files(made, TODAY)}
    return {page.path: page.content.decode() for page in render(views.collect(made, TODAY), made.community, files)}


def test_a_gap_is_counted_in_seats_of_people_who_are_shown() -> None:
    """Seats are missing where more people want a skill than have room with those who offer it; the hidden count not."""
    found = {view.title: view.balance for view in views.collect(portal(PEOPLE), TODAY) if isinstance(view, SkillView)}
    assert Balance(offered=1, wanted=3, missing=1) == found["Rust"]
    assert Balance(offered=0, wanted=4, missing=4) == found["Go"]
    assert Balance(offered=1, wanted=1, missing=0) == found["Chess"]


def test_the_largest_gaps_come_first() -> None:
    """The index begins with the skills of which most seats are missing, and leaves out those that have enough."""
    (index,) = (view for view in views.collect(portal(PEOPLE), TODAY) if isinstance(view, SkillsView))
    assert ["Go", "Rust"] == [node.name for node in index.most_wanted]


def test_a_gap_is_told_in_words(pages: dict[str, str]) -> None:
    """A skill's page says how many want it and offer it, and whether somebody more would help."""
    said = {
        "go": "4 people want it and nobody offers it: a mentor would be very welcome.",
        "rust": "3 people want it, 1 offers it: one more mentor would help.",
        "chess": "1 person wants it, 1 offers it.",
        "python": "Nobody asks for it yet, and nobody offers it.",
    }
    for key, words in said.items():
        assert f"<p>{words}</p>" in pages[f"docs/skills/{key}.md"]


def test_to_offer_a_skill_is_one_link_away(pages: dict[str, str]) -> None:
    """A skill's page leads to the form in which the skill is offered, or wanted, already."""
    text = pages["docs/skills/go.md"]
    assert "template=join-as-mentor.yml&amp;mentor_offers=go" in text
    assert "template=join-as-mentee.yml&amp;mentee_wants=go" in text
