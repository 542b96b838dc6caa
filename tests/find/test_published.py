"""What is published for finding a mentor: whom it names, and what it counts."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom import pipeline, publish, views
from pairloom.model.cohort import Cohort
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile
from pairloom.views.pages.find import FindView

PEOPLE: Mapping[str, Profile] = {
    "amina": mentor("Amina", ("rust", "go"), organisation="Acme", background=["rural"], about="Compilers are my loom."),
    "ben": mentor("Ben", ("python",), mentor={"capacity": 2}),
    "cem": mentee("Cem", ("rust",), mentee={"goals": [{"title": "Understand compilers"}]}),
}
HIDDEN: Mapping[str, Profile] = {
    "zoe": mentor("Zoë Hidden", ("chess",), consent={"publish": False, "on": "2026-01-01"}, about="Secretly zymurgy."),
    "yan": mentee("Yan Hidden", consent={"publish": False, "on": "2026-01-01"}, about="Secretly quilting."),
    "xia": mentor("Xia Gone", ("speaking",), available_until="2026-02-01", about="Gone falconry."),
}


def opened(**fields: Any) -> Cohort:  # noqa: ANN401 - any field of a cohort
    """Return an open cohort."""
    return cohort(**{"status": "open", **fields})


def files(made: Portal, day: date = DAY) -> dict[str, bytes]:
    """Return the published files for finding a mentor, by path."""
    found = [view for view in views.collect_files(pipeline.for_site(made, day), day) if view.path.startswith("find/")]
    return {file.path: file.content for file in publish.publish(found, made.community)}


def finder(made: Portal, key: str = COHORT) -> Any:  # noqa: ANN401 - JSON
    """Return what is published of a cohort."""
    return json.loads(files(made)[f"docs/find/cohorts/{key}.json"])


def page(made: Portal) -> FindView:
    """Return the page."""
    (view,) = (view for view in views.collect(pipeline.for_site(made, DAY), DAY) if view.path == "find.md")
    assert isinstance(view, FindView)
    return view


def test_who_keeps_to_themselves_changes_not_a_byte() -> None:
    """With people who are hidden, or whose time is over, the files are the very same as without them."""
    cohorts = {COHORT: opened()}
    assert files(portal(PEOPLE, cohorts)) == files(portal({**PEOPLE, **HIDDEN}, cohorts))


def test_mentors_are_there_with_their_card_and_mentees_are_not() -> None:
    """A mentor stands there with page and seats; of mentees there is only how many people use a word."""
    value = finder(portal(PEOPLE, {COHORT: opened()}))
    assert [("amina", "people/amina/", 1), ("ben", "people/ben/", 2)] == [
        (each["handle"], each["card"]["path"], each["seats"]) for each in value["mentors"]
    ]
    assert "Cem" not in json.dumps(value)
    assert 3 == value["people"]
    assert ["compil", 2] in value["stems"]


def test_where_people_work_is_there_only_where_it_counts() -> None:
    """Organisation and background are published for cohorts that look at them, and for no others."""
    plain = finder(portal(PEOPLE, {COHORT: opened()}))["mentors"][0]
    counted = opened(matching={"same_organisation": False, "weights": {"background": 5}})
    looked_at = finder(portal(PEOPLE, {COHORT: counted}))["mentors"][0]
    assert (None, []) == (plain["organisation"], plain["background"])
    assert ("Acme", ["rural"]) == (looked_at["organisation"], looked_at["background"])


def test_only_cohorts_that_take_or_match_people_are_there() -> None:
    """Open and matching cohorts have a file; drafts, running ones, finished ones and those of peers have none."""
    states = ("draft", "open", "matching", "running", "finished")
    cohorts = {status: opened(status=status) for status in states} | {"circles": opened(format="peer")}
    made = portal({}, cohorts)
    assert ["docs/find/cohorts/matching.json", "docs/find/cohorts/open.json", "docs/find/reading.json"] == sorted(
        files(made)
    )
    assert [("open", True), ("matching", False)] == [(each.key, each.open) for each in page(made).cohorts]
    assert ["circles"] == [card.key for card in page(made).circles]


def test_without_an_open_cohort_the_page_runs_no_program() -> None:
    """Where nobody can join and nobody is matched, nothing is published, and the page has no program."""
    made = portal(PEOPLE, {COHORT: opened(status="running")})
    assert ({}, (), ()) == (files(made), page(made).cohorts, page(made).scripts)


def test_the_title_is_in_the_words_of_the_community() -> None:
    """The page is named in the community's own word, with its article."""
    made = portal(PEOPLE, {COHORT: opened()})
    terms = made.community.terms.model_copy(update={"mentor": "elder"})
    own = replace(made, community=made.community.model_copy(update={"terms": terms}))
    assert ("Find a mentor", "Find an elder") == (page(made).title, page(own).title)
