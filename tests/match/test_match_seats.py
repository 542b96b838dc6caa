"""The seats of a mentor: capacity, hours, and pairs of other cohorts."""

from datetime import date

import pytest
from tests.match.made_match import made
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import match_cohort
from pairloom.match.inputs import gather
from pairloom.model.cohort import Cohort
from pairloom.model.match import Match
from pairloom.model.profile import Profile


def seats(people: dict[str, Profile], record: Cohort, matches: dict[str, tuple[Cohort, Match]] | None = None) -> int:
    """Return the seats of Ada."""
    others = matches or {}
    cohorts = {COHORT: record, **{name: other for name, (other, _) in others.items()}}
    where = portal(people, cohorts, {name: match for name, (_, match) in others.items()})
    return next(each.seats for each in gather(where, COHORT, DAY).mentors if each.handle == "ada")


@pytest.mark.parametrize(
    ("cadence", "capacity", "hours", "expected"),
    [("weekly", 3, 8, 2), ("fortnightly", 3, 8, 3), ("monthly", 9, 8, 8), ("weekly", 3, 3, 0)],
)
def test_seats_are_the_lesser_of_capacity_and_hours(cadence: str, capacity: int, hours: int, expected: int) -> None:
    """A mentor has as many seats as capacity and hours a month both allow at the cohort's cadence."""
    people = {"ada": mentor(mentor={"capacity": capacity, "hours_per_month": hours})}
    assert expected == seats(people, cohort(cadence=cadence))


@pytest.mark.parametrize(
    ("status", "on", "end", "expected"),
    [
        ("running", date(2026, 9, 1), "2026-12-01", 2),
        ("running", date(2026, 9, 1), "2026-09-02", 2),
        ("running", date(2026, 9, 21), "2026-12-01", 3),
        ("finished", date(2026, 9, 1), "2026-12-01", 2),
        ("finished", date(2026, 3, 1), "2026-09-19", 3),
        ("matching", date(2026, 9, 19), "2026-12-01", 2),
        ("matching", DAY, "2026-12-01", 3),
        ("open", date(2026, 9, 1), "2026-12-01", 3),
    ],
)
def test_pairs_of_other_cohorts_take_seats_while_they_last(status: str, on: date, end: str, expected: int) -> None:
    """A pair of another cohort takes a seat if its match came before and its cohort has not ended."""
    ada, ben = mentor(mentor={"capacity": 3}), mentee()
    phases = [{"name": "Mentoring", "from": "2026-03-01", "to": end}]
    spring = cohort(status=status, phases=phases)
    match = match_cohort(portal({"ada": ada, "ben": ben}, {COHORT: spring}), COHORT, on)
    assert 1 == len(match.pairs)
    assert expected == seats({"ada": ada, "ben": ben}, cohort(), {"spring": (spring, match)})


def test_hours_of_other_cohorts_are_taken_at_their_own_cadence() -> None:
    """A weekly pair elsewhere takes four hours a month, which leaves two of six for one fortnightly pair."""
    people = {"ada": mentor(mentor={"capacity": 9, "hours_per_month": 6}), "ben": mentee()}
    weekly = cohort(status="running", cadence="weekly")
    match = match_cohort(portal(people, {COHORT: weekly}), COHORT, date(2026, 9, 1))
    assert 1 == seats(people, cohort(), {"spring": (weekly, match)})


def test_a_match_of_a_cohort_that_is_gone_takes_nothing() -> None:
    """A match whose cohort cannot be read takes no seats."""
    people = {"ada": mentor(), "ben": mentee()}
    match = made(people)
    where = portal(people, {COHORT: cohort()}, {"lost": match})
    assert 1 == gather(where, COHORT, DAY).mentors[0].seats
