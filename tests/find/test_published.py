"""What is published for finding a mentor: whom it names, and what it counts."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom import match, pipeline, publish, views
from pairloom.model.cohort import Cohort
from pairloom.model.portal import Portal, cohort_path, match_path, profile_path
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


def digested(made: Portal) -> Portal:
    """Return a portal that knows the bytes of its files."""
    paths = ("portal.yml", "content/skills.yml", cohort_path(COHORT), cohort_path("other"), match_path("other"))
    profiles = {profile_path(handle): repr(profile).encode() for handle, profile in made.profiles.items()}
    return replace(made, digests={**dict.fromkeys(paths, b"same"), **profiles})


def test_the_inputs_of_a_finder_change_with_those_who_are_in_it() -> None:
    """Somebody new here, another text or another day are other inputs; somebody hidden or elsewhere is none."""
    cohorts = {COHORT: opened()}
    inputs = match.finder_inputs(digested(portal(PEOPLE, cohorts)), COHORT, DAY)
    elsewhere = {"eve": mentor("Eve", cohorts=["other"])}
    for more in (HIDDEN, elsewhere):
        assert inputs == match.finder_inputs(digested(portal({**PEOPLE, **more}, cohorts)), COHORT, DAY)
    for more in ({"ben": mentor("Benjamin", ("python",))}, {"eve": mentee("Eve")}):
        assert inputs != match.finder_inputs(digested(portal({**PEOPLE, **more}, cohorts)), COHORT, DAY)
    assert inputs != match.finder_inputs(digested(portal(PEOPLE, cohorts)), COHORT, date(2026, 9, 21))


@pytest.mark.parametrize("path", ["portal.yml", "content/skills.yml", cohort_path(COHORT), profile_path("cem")])
def test_the_inputs_of_a_finder_change_with_each_file(path: str) -> None:
    """The settings, the vocabulary, the cohort and its people are inputs, and without their bytes nothing is known."""
    made = digested(portal(PEOPLE, {COHORT: opened()}))
    inputs = match.finder_inputs(made, COHORT, DAY)
    other = replace(made, digests={**made.digests, path: b"other"})
    assert match.finder_inputs(other, COHORT, DAY) not in {inputs, None}
    missing = replace(made, digests={key: value for key, value in made.digests.items() if key != path})
    assert match.finder_inputs(missing, COHORT, DAY) is None


def test_a_known_finder_says_what_its_cohort_looks_at() -> None:
    """Of a cohort whose finder is known nobody is read, and what does not depend on people is the same."""
    made = portal(PEOPLE, {COHORT: opened()})
    whole, known = match.finders(made, DAY)[COHORT], match.finders(made, DAY, {COHORT})[COHORT]
    assert replace(whole, mentors=(), people=0, clocks={}, users={}, offers={}) == known


def test_a_site_is_made_without_the_numbers_of_the_matcher() -> None:
    """The problems of cohorts and their finders come without NumPy, which would take a tenth of a second."""
    program = (
        "import sys, datetime\n"
        "from tests.find.test_published import PEOPLE, opened, portal\n"
        "from pairloom import match\n"
        "made = portal(PEOPLE, {'autumn': opened(matching={'weights': {'skills': 30}})})\n"
        "assert not match.problems(made, datetime.date(2026, 9, 20))\n"
        "assert match.finders(made, datetime.date(2026, 9, 20))['autumn'].mentors\n"
        "assert 'numpy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_what_was_heard_before_is_not_read_again() -> None:
    """Texts that were heard give the same finder, read or not; another vocabulary makes all of them new."""
    made = digested(portal(PEOPLE, {COHORT: opened()}))
    first = match.Heard()
    whole = match.finders(made, DAY, heard=first)
    assert match.finders(made, DAY) == whole
    again = match.Heard(json.loads(json.dumps(first.now)))
    assert match.finders(made, DAY, heard=again) == whole
    assert first.now == again.now
    invented = match.Heard({key: [["invented", 7]] for key in first.now})
    assert {"invented": 3} == match.finders(made, DAY, heard=invented)[COHORT].users
    other = replace(made, digests={**made.digests, "content/skills.yml": b"other"})
    assert match.finders(other, DAY, heard=invented) == whole
    assert match.finders(replace(made, digests={}), DAY, heard=invented) == whole
