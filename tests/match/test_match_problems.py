"""Problems that only the matcher can see."""

from dataclasses import replace

import pytest
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal, profile

from pairloom.match import match_cohort, problems, unpairable
from pairloom.match.candidates import default_criteria
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile

PEOPLE = {"ada": mentor("Ada"), "ben": mentee("Ben"), "cleo": mentee("Cleo"), "out": mentee("Out", cohorts=["spring"])}


def found(where: Portal) -> list[tuple[tuple[str | int, ...], str, str]]:
    """Return place, code and message of each problem."""
    return [(problem.at, problem.code, problem.message) for problem in problems(where, DAY)]


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
    assert every.startswith("the criteria are background, commitment, earlier_pair, formats, goals")


def test_weights_that_give_no_points_at_all_are_a_warning() -> None:
    """Where every criterion has weight 0, only a draw would decide, which is told."""
    none = {each.name: 0 for each in default_criteria()}
    message = "matching.weights should give points by at least one criterion; found 0 for all of them"
    where = portal(PEOPLE, weights=none)
    assert [(("matching", "weights"), "match-weights", message)] == found(where)
    assert ["warning"] == [problem.severity for problem in problems(where, DAY)]
    assert [] == found(portal(PEOPLE, weights=none | {"stage": 1}))


@pytest.mark.parametrize(("form", "told"), [("one-to-one", True), ("reverse", True), ("group", False), ("peer", False)])
def test_a_group_size_without_groups_is_a_warning(form: str, *, told: bool) -> None:
    """A size of groups in a cohort where two people meet alone says nothing, which is told."""
    where = portal(PEOPLE, {COHORT: cohort(status="open", format=form, matching={"group_size": [3, 5]})})
    message = f"matching.group_size should stand only where people meet in groups; found it with {form}"
    assert [(("matching", "group_size"), "match-group-size", message)] * told == found(where)
    assert {"warning"} >= {problem.severity for problem in problems(where, DAY)}


@pytest.mark.parametrize(
    ("people", "lacks"),
    [
        ({}, "mentors and mentees; found no mentor and no mentee"),
        ({"ada": mentor("Ada")}, "mentors and mentees; found no mentee"),
        ({"ben": mentee("Ben")}, "mentors and mentees; found no mentor"),
        (
            {"ada": mentor("Ada", mentor={"hours_per_month": 1}), "ben": mentee("Ben")},
            "mentors who have a free seat; found none",
        ),
    ],
)
def test_a_matching_cohort_with_nobody_to_pair_is_a_warning(people: dict[str, Profile], lacks: str) -> None:
    """A cohort without mentors, mentees or seats is told so once it is matching; before, people may still join."""
    message = f"a cohort that is matching should have {lacks}"
    where = portal(people)
    assert [(("status",), "match-nobody", message)] == found(where)
    assert {"warning"} == {problem.severity for problem in problems(where, DAY)}
    assert [] == found(portal(people, {COHORT: cohort(status="open")}))


@pytest.mark.parametrize(
    ("form", "size", "lacks"),
    [
        ("group", None, "three mentees, as a group needs; found two"),
        ("group", [2, 4], "mentors who have two free seats, as a group needs; found none"),
        ("peer", [4, 5], "four people who could meet; found three"),
    ],
)
def test_a_cohort_that_is_too_small_for_one_group_is_told_so(form: str, size: list[int] | None, lacks: str) -> None:
    """Where not even one group or circle can come together, the warning says what it would need."""
    people = {"ada": mentor("Ada"), "ben": mentee("Ben"), "cleo": mentee("Cleo")}
    where = portal(people, {COHORT: cohort(format=form, matching={"group_size": size})})
    assert [(("status",), "match-nobody", f"a cohort that is matching should have {lacks}")] == found(where)


def test_a_mentor_who_is_the_only_mentee_has_nobody_to_meet() -> None:
    """One person in both roles is told to be alone."""
    both = profile(name="Ada", mentor={"offers": ["rust"]}, mentee={"wants": ["rust"]})
    message = "a cohort that is matching should have mentors and mentees; found ada alone, who is both"
    assert [(("status",), "match-nobody", message)] == found(portal({"ada": both}))


def test_one_peer_alone_has_nobody_to_meet() -> None:
    """A matching cohort of peers needs two people; one who is mentor and mentee is still one."""
    both = profile(name="Ada", mentor={"offers": ["rust"]}, mentee={"wants": ["rust"]})
    message = "a cohort that is matching should have two people who could meet; found one"
    assert [(("status",), "match-nobody", message)] == found(portal({"ada": both}, {COHORT: cohort(format="peer")}))
    assert [] == found(portal({"ada": both, "ben": mentee("Ben")}, {COHORT: cohort(format="peer")}))


def test_an_informal_cohort_is_not_paired_which_is_a_warning_once_it_is_matching() -> None:
    """A matching cohort in which people declare their pairs is warned of; an open one is not."""
    matching = portal(PEOPLE, {COHORT: cohort(mode="informal")})
    message = "mode must be formal for the program to pair people; found informal, where people declare their pairs"
    assert [(("mode",), "match-format", message)] == found(matching)
    (problem,) = problems(matching, DAY)
    hint = "write: mode: formal, or write each pair down as cohorts/autumn/pairs/<mentor>--<mentee>/pair.yml"
    assert ("warning", hint) == (problem.severity, problem.hint)
    assert [] == found(portal(PEOPLE, {COHORT: cohort(status="open", mode="informal")}))


@pytest.mark.parametrize("form", ["one-to-one", "group", "peer", "reverse", "hybrid"])
def test_a_formal_cohort_of_any_format_can_be_paired(form: str) -> None:
    """The matcher refuses no format."""
    assert [] == list(unpairable(COHORT, cohort(format=form)))


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
    message = "a pin should overrule nothing; that of ada and ben does: Ada has named no time of the week."
    assert [(("matching", "pins", 0), "match-pins", message)] == found(where)
