"""Problems that only the matcher can see."""

from dataclasses import replace

import pytest
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import match_cohort, problems
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile

PEOPLE = {"ada": mentor("Ada"), "ben": mentee("Ben"), "cleo": mentee("Cleo"), "out": mentee("Out", cohorts=["spring"])}


def found(where: Portal) -> list[tuple[tuple[str | int, ...], str, str]]:
    """Return place, code and message of each problem."""
    return [(problem.at, problem.code, problem.message) for problem in problems(where, DAY)]


def pins(
    people: dict[str, Profile], *pairs: list[str], status: str = "open"
) -> list[tuple[tuple[str | int, ...], str]]:
    """Return place and message of the problems of these pins."""
    where = portal(people, {COHORT: cohort(status=status, matching={"pins": pairs})})
    assert {"match-pins"} >= {problem.code for problem in problems(where, DAY)}
    return [(at, message) for at, _, message in found(where)]


def test_a_portal_without_fault_has_no_problem() -> None:
    """A cohort whose match is of today's inputs, and one without a match, have no problem."""
    where = portal(PEOPLE, pins=[["ada", "ben"]])
    assert [] == found(where)
    assert [] == found(replace(where, matches={COHORT: match_cohort(where, COHORT, DAY)}))


def test_a_weight_must_name_a_criterion() -> None:
    """An unknown criterion is located at its key, with the nearest name or all of them."""
    where = portal(PEOPLE, weights={"skill": 10, "zzz": 3, "hours": 1})
    assert [
        (("matching", "weights", "skill"), "match-weights", "matching.weights must name criteria; found skill"),
        (("matching", "weights", "zzz"), "match-weights", "matching.weights must name criteria; found zzz"),
    ] == found(where)
    near, every = [problem.hint for problem in problems(where, DAY)]
    assert "write: skills" == near
    assert every.startswith("the criteria are earlier_pair, formats, goals")


def test_a_pin_names_a_mentor_and_a_mentee_of_the_cohort() -> None:
    """Swapped roles and people of another cohort are named; a handle without a profile has a problem of its own."""
    assert [
        (("matching", "pins", 0, 0), "a pin must name a mentor of this cohort; ben is none"),
        (("matching", "pins", 0, 1), "a pin must name a mentee of this cohort; ada is none"),
        (("matching", "pins", 1, 1), "a pin must name a mentee of this cohort; out is none"),
    ] == pins(PEOPLE, ["ben", "ada"], ["ada", "out"], ["nobody", "nothing"])


def test_a_pin_needs_a_seat_and_a_mentee_is_pinned_once() -> None:
    """The second pin of a mentor with one seat is named, and so is the second pin of a mentee."""
    assert [(("matching", "pins", 1, 0), "a mentor must have a seat for each pin; ada has 1")] == pins(
        PEOPLE, ["ada", "ben"], ["ada", "cleo"]
    )
    assert [(("matching", "pins", 1, 1), "a mentee must be pinned once; ben is pinned again")] == pins(
        {**PEOPLE, "eve": mentor("Eve")}, ["ada", "ben"], ["eve", "ben"]
    )


def test_pins_of_a_running_cohort_are_facts() -> None:
    """Once a cohort runs, people may leave without making its pins wrong."""
    assert [] == pins(PEOPLE, ["ada", "out"], status="running")


@pytest.mark.parametrize(
    ("fields", "at", "message"),
    [
        (
            {"format": "group"},
            ("format",),
            "format must be one-to-one or reverse for this version to pair people; found group",
        ),
        (
            {"mode": "informal"},
            ("mode",),
            "mode must be formal for the program to pair people; found informal, where people declare their pairs",
        ),
    ],
)
def test_what_cannot_be_paired_is_a_warning_once_it_is_to_be_paired(
    fields: dict[str, str], at: tuple[str], message: str
) -> None:
    """A matching cohort of another format or mode is warned of; an open one is not."""
    matching = portal(PEOPLE, {COHORT: cohort(**fields)})
    assert [(at, "match-format", message)] == found(matching)
    assert {"warning"} == {problem.severity for problem in problems(matching, DAY)}
    assert [] == found(portal(PEOPLE, {COHORT: cohort(status="open", **fields)}))


def test_a_match_of_older_inputs_is_a_problem() -> None:
    """While a cohort is matching, a profile that changed makes its match an error."""
    where = portal(PEOPLE)
    old = replace(where, matches={COHORT: match_cohort(where, COHORT, DAY)}, profiles={**PEOPLE, "ben": mentee("Bo")})
    message = "matches.yml must be made from what the profiles and cohort.yml say now; they changed since 2026-09-20"
    assert [(("inputs",), "match-current", message)] == found(old)


@pytest.mark.parametrize("status", ["draft", "open", "running", "finished"])
def test_a_cohort_that_is_not_matching_may_have_a_match_of_older_inputs(status: str) -> None:
    """Before and after matching, a profile that changed is no problem: a proposal may be old, and pairs are facts."""
    where = portal(PEOPLE, {COHORT: cohort(status=status)})
    old = replace(where, matches={COHORT: match_cohort(where, COHORT, DAY)}, profiles={**PEOPLE, "ben": mentee("Bo")})
    assert [] == found(old)


def test_a_zone_that_does_not_exist_breaks_nothing() -> None:
    """A profile with an unknown zone is somebody without free time here; a check names the zone."""
    where = portal({**PEOPLE, "ada": mentor("Ada", timezone="Mars/Base")}, pins=[["ada", "ben"]])
    assert [] == found(where)
