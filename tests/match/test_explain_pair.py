"""Explanations: everybody who could be somebody's pair, best first."""

import pytest
from tests.match.match_portals import COHORT, DAY, mentee, mentor, portal, profile

from pairloom.match import explain, match_cohort
from pairloom.model.profile import Profile

PEOPLE: dict[str, Profile] = {
    "ada": mentor("Ada"),
    "eve": mentor("Eve", offers=("programming",)),
    "fay": mentor("Fay", offers=("go",)),
    "gil": mentor("Gil", mentor={"hours_per_month": 1}),
    "ben": mentee("Ben"),
    "both": profile(name="Both", mentor={"offers": ["rust"]}, mentee={"wants": ["rust"]}),
}


def test_candidates_come_best_first_and_vetoed_ones_last() -> None:
    """Feasible candidates are ordered by points, and after them come those with a veto and its reason."""
    told = explain(portal(PEOPLE), COHORT, "ben", DAY)
    feasible = [option for option in told.candidates if option.feasible]
    assert {"ada", "both"} == {option.handle for option in feasible[:2]}
    assert "eve" == feasible[2].handle
    assert [True, True, True, False, False] == [option.feasible for option in told.candidates]
    assert {
        "fay": "Fay offers none of the skills that Ben wants.",
        "gil": "Gil has no free seat: capacity or hours a month are used up.",
    } == {option.handle: option.veto for option in told.candidates if not option.feasible}


def test_points_are_the_sum_of_the_criteria_and_those_of_the_match() -> None:
    """A candidate's points are what its criteria add up to, and what the match gives to that pair."""
    where = portal(PEOPLE)
    pairs = match_cohort(where, COHORT, DAY).pairs
    assert pairs
    for pair in pairs:
        told = explain(where, COHORT, pair.mentee, DAY)
        option = next(option for option in told.candidates if option.handle == pair.mentor)
        assert (pair.points, dict(pair.criteria)) == (option.points, dict(option.criteria))
        assert pair.points == sum(given.points for given in option.criteria.values())


def test_somebody_who_is_both_asks_as_a_mentee_unless_told_otherwise() -> None:
    """Who is both sees mentors, or mentees when asked as a mentor, and never themselves."""
    as_mentee = explain(portal(PEOPLE), COHORT, "both", DAY)
    as_mentor = explain(portal(PEOPLE), COHORT, "both", DAY, role="mentor")
    assert ("mentee", {"ada", "eve", "fay", "gil"}) == (as_mentee.role, {each.handle for each in as_mentee.candidates})
    assert ("mentor", {"ben"}) == (as_mentor.role, {each.handle for each in as_mentor.candidates})
    assert "mentor" == explain(portal(PEOPLE), COHORT, "ada", DAY).role


def test_somebody_who_takes_no_part_has_no_explanation() -> None:
    """Asking for somebody who is not in the cohort is a KeyError."""
    with pytest.raises(KeyError):
        explain(portal(PEOPLE), COHORT, "nobody", DAY)
