"""Communities that outgrow a page: their pages stay short, and everybody can still be reached from page to page."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from posixpath import normpath
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal
from tests.match.test_standing import matched

from pairloom import views
from pairloom.model.award import Award
from pairloom.model.community import Terms
from pairloom.model.portal import Portal
from pairloom.render.pages import Setting, page
from pairloom.render.pages import render as staged
from pairloom.views import rosters, wall

TODAY: Final = date(2026, 11, 15)
NUMBER: Final = 120
CARD: Final = re.compile(r'class="pl-badge pl-tint-. pl-badge-small"')


def large(status: str = "running") -> Portal:
    """Return a portal of 120 pairs who all meet in one cohort, and of as many thanks over two years."""
    mentors = {f"mentor-{place:03}": mentor(f"{chr(65 + place % 26)}da {place}") for place in range(NUMBER)}
    mentees = {f"mentee-{place:03}": mentee(f"{chr(0x410 + place % 30)}лёна {place}") for place in range(NUMBER)}
    pairs = [{"mentor": f"mentor-{place:03}", "mentee": f"mentee-{place:03}"} for place in range(NUMBER)]
    awards = {
        (COHORT, f"thanks-{place:03}"): Award(
            title=f"Thanks {place}",
            kind="kudos",
            to=(f"mentor-{place:03}",),
            role="mentor",
            on=TODAY - timedelta(days=5 * place),
            reason="For all the help.",
        )
        for place in range(NUMBER)
    }
    record = cohort(status=status)
    match = matched(*pairs, accepted="2026-09-21")
    return replace(portal({**mentors, **mentees}, {COHORT: record}, {COHORT: match}), awards=awards)


def pages(made: Portal) -> dict[str, str]:
    """Return the staged pages of a portal, by path."""
    files = {file.path for file in views.collect_files(made, TODAY)}
    return {one.path: one.content.decode() for one in staged(views.collect(made, TODAY), made.community, files)}


@pytest.fixture(scope="module")
def running() -> dict[str, str]:
    """Return the pages of the large portal while its cohort runs."""
    return pages(large())


def links(path: str, text: str) -> set[str]:
    """Return the addresses below the site's root that a page links to."""
    folder = path.removesuffix(".md").removesuffix("/index")
    return {normpath(f"{folder}/{found}") for found in re.findall(r'href="([^"#?:]*)', text)}


def test_no_page_lists_more_than_some_sixty(running: dict[str, str]) -> None:
    """However many people there are, no list of a page is longer than some sixty entries."""
    lists = [
        part
        for text in running.values()
        for part in re.findall(r'<ul class="pl-(?:people|pairs|wall)">.*?</ul>', text, re.DOTALL)
    ]
    assert max(len(CARD.findall(part)) for part in lists) <= rosters.MOST
    assert max(part.count("pl-card pl-pair") for part in lists) <= rosters.MOST
    assert max(text.count("pl-card pl-award") for text in running.values()) <= wall.MOST


@pytest.mark.parametrize(
    ("start", "words"),
    [
        ("docs/people/index.md", "people/by_name-"),
        ("docs/skills/rust.md", "skills/rust/offered-"),
        ("docs/skills/rust.md", "skills/rust/wanted-"),
        ("docs/languages/en.md", "languages/en/mentors-"),
        ("docs/languages/en.md", "languages/en/mentees-"),
        ("docs/cohorts/autumn.md", "cohorts/autumn/mentors-"),
        ("docs/cohorts/autumn.md", "cohorts/autumn/mentees-"),
        ("docs/cohorts/autumn.md", "cohorts/autumn/pairs-"),
    ],
)
def test_everybody_is_reached_by_links_alone(start: str, words: str, running: dict[str, str]) -> None:
    """From a page that shows only some of a list, links lead to all of it, one page after the other."""
    reached: set[str] = set()
    waiting = {f"docs/{words}1.md"}
    assert {path.removesuffix(".md") for path in waiting} <= links(start, running[start])
    while waiting:
        path = waiting.pop()
        reached.add(path)
        found = {f"{link}.md" for link in links(path, running[path])}
        waiting |= {link for link in found if link.startswith(f"docs/{words}")} - reached
    people = {link for path in reached for link in links(path, running[path]) if "/people/m" in link}
    roles = {"mentors": ["mentor"], "offered": ["mentor"], "mentees": ["mentee"], "wanted": ["mentee"]}
    asked = roles.get(words.rpartition("/")[2].rstrip("-"), ["mentor", "mentee"])
    assert {f"docs/people/{role}-{place:03}" for role in asked for place in range(NUMBER)} == people


def test_a_long_list_says_that_only_some_of_it_are_shown(running: dict[str, str]) -> None:
    """A page that shows only some of a list says of how many they are."""
    for path, lists in (("skills/rust", 2), ("languages/en", 2), ("cohorts/autumn", 3)):
        said = running[f"docs/{path}.md"]
        assert (lists, lists) == (said.count(">All 120 by name:<"), said.count(">24 of them, drawn by lot:<"))


def test_thanks_of_many_years_stand_by_year(running: dict[str, str]) -> None:
    """The wall has the newest thanks; the pages by year have every one of them once, and the wall leads to them."""
    years = [path for path in running if path.startswith("docs/recognition/")]
    assert [f"docs/recognition/{name}.md" for name in ("2025", "2026-2", "2026")] == sorted(years)
    titles = Counter(title for path in years for title in re.findall(r"<bdi>(Thanks \d+)</bdi>", running[path]))
    assert {f"Thanks {place}": 1 for place in range(NUMBER)} == titles
    assert {path.removesuffix(".md") for path in years} <= links("docs/recognition.md", running["docs/recognition.md"])
    assert "<bdi>Thanks 0</bdi>" in running["docs/recognition.md"]


def test_alumni_of_a_large_cohort_stand_on_pages_of_their_own() -> None:
    """Of a large cohort that is finished some alumni stand on the page of all, and every one on its own pages."""
    made = pages(large("finished"))
    assert ">24 of them, drawn by lot:<" in made["docs/alumni.md"]
    lists = [path for path in made if path.startswith("docs/alumni/autumn-")]
    found = {link for path in lists for link in links(path, made[path]) if "/people/m" in link}
    assert 2 * NUMBER == len(found)


CHANGES: Final = ("name", "city", "gone", "offers", "languages", "cohort", "skill", "terms", "award", "reason", "day")


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, NUMBER - 1)), max_size=3))
def test_a_page_whose_inputs_are_the_same_is_the_same(changes: list[tuple[str, int]]) -> None:
    """Whatever changes in a portal, a page that looks different has different inputs."""
    made, today = large(), TODAY
    before = planned(made, today)
    for what, place in changes:
        made, today = changed(made, what, place), today + timedelta(days=200 * (what == "day"))
    after = planned(made, today)
    same = [path for path in before.keys() & after.keys() if before[path][0] == after[path][0]]
    assert [] == [path for path in same if before[path][1] != after[path][1]]


def planned(made: Portal, today: date) -> dict[str, tuple[bytes, object]]:
    """Return the inputs of each page of a list, a skill, a language or a year, and the page."""
    plans = [plan for plan in views.plan(made, today) if plan.type in {"roster", "skill", "language", "year"}]
    setting = Setting(made.community, {plan.path for plan in views.plan(made, today)})
    return {plan.path: (plan.inputs or b"", page(plan.make(), setting)) for plan in plans}


def changed(made: Portal, what: str, place: int) -> Portal:
    """Return a portal in which something is another."""
    key, thanks = f"mentor-{place:03}", (COHORT, f"thanks-{place:03}")
    one, match = made.profiles[key] if key in made.profiles else mentor(), made.matches[COHORT]
    fields: dict[str, dict[str, Any]] = {
        "name": {"name": "Zora"},
        "city": {"timezone": "Asia/Tokyo"},
        "languages": {"languages": ("fr",)},
    }
    pairs = tuple(pair.model_copy(update={"reason": f"Why not {place}?"}) for pair in match.pairs)
    records: dict[str, dict[str, Any]] = {
        "gone": {"profiles": {other: profile for other, profile in made.profiles.items() if other != key}},
        "offers": {"profiles": {**made.profiles, key: mentor("Neil", ("rust", "go"))}},
        "cohort": {"cohorts": {COHORT: made.cohorts[COHORT].model_copy(update={"name": "Fall"})}},
        "skill": {"skills": {**made.skills, "rust": made.skills["rust"].model_copy(update={"name": "Oxide"})}},
        "terms": {"community": made.community.model_copy(update={"terms": Terms(mentor="guide")})},
        "award": {"awards": {**made.awards, thanks: made.awards[thanks].model_copy(update={"title": "Thank you"})}},
        "reason": {"matches": {COHORT: match.model_copy(update={"pairs": pairs})}},
        "day": {},
    }
    if what in fields:
        records[what] = {"profiles": {**made.profiles, key: one.model_copy(update=fields[what])}}
    return replace(made, **records[what])
