"""Free seats of mentors: counted from running pairs."""

from datetime import date

import pytest
from tests.match.made_match import made
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal

from pairloom.model.portal import Portal
from pairloom.views import seats

PEOPLE = {"ada": mentor(mentor={"capacity": 3, "hours_per_month": 9}), "ben": mentee(), "cleo": mentee()}
TODAY = date(2026, 11, 15)


def paired(**fields: object) -> Portal:
    """Return a portal in which ada has two pairs in a cohort with these fields."""
    return portal(PEOPLE, {COHORT: cohort(**fields)}, {COHORT: made(PEOPLE)})


@pytest.mark.parametrize(
    ("status", "end", "free"),
    [
        ("matching", "2026-12-18", 3),
        ("running", "2026-12-18", 1),
        ("finished", "2026-12-18", 1),
        ("finished", "2026-11-01", 3),
    ],
)
def test_running_pairs_take_seats(status: str, end: str, free: int) -> None:
    """A pair takes a seat while its cohort runs: not while it is a proposal, and not after the last phase."""
    where = paired(status=status, phases=[{"name": "Mentoring", "from": "2026-09-28", "to": end}])

    assert {"ada": free} == seats.free(where, TODAY)


def test_hours_that_are_used_up_leave_no_seat() -> None:
    """Where running pairs need all the hours that a mentor gives, no seat is free, whatever the capacity."""
    assert {"ada": 1} == seats.free(paired(status="running", cadence="weekly"), TODAY)

    people = {**PEOPLE, "ada": mentor(mentor={"capacity": 3, "hours_per_month": 8})}
    busy = portal(people, {COHORT: cohort(status="running", cadence="weekly")}, {COHORT: made(PEOPLE)})
    assert {"ada": 0} == seats.free(busy, TODAY)
