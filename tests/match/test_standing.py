"""Who meets with whom on a day, and what that takes of people."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.match.match_portals import COHORT, cohort, mentee, mentor, portal

from pairloom.match.inputs import gather
from pairloom.model import standing
from pairloom.model.match import Match
from pairloom.model.pair import Ending, Pair
from pairloom.model.portal import Portal

BEGIN, TODAY = date(2026, 9, 20), date(2026, 11, 15)
PEOPLE = {
    "ada": mentor(mentor={"capacity": 5, "hours_per_month": 20}),
    "ben": mentee(),
    "cyd": mentee(),
    "dee": mentor(),
    "eve": mentee(mentor={"offers": ["rust"]}),
}


def matched(*pairs: dict[str, Any], circles: tuple[tuple[str, ...], ...] = (), accepted: str | None = None) -> Match:
    """Return a match with these pairs and circles."""
    said = {"points": 10, "reason": "Both speak English.", "criteria": {}}
    values = {
        "version": 1,
        "on": BEGIN.isoformat(),
        "accepted": accepted,
        "inputs": f"sha256:{'0' * 64}",
        "order": ["pins"],
        "settings": {"objective": "score", "weights": {}, "min_shared_hours": 0},
        "points": 10 * len(pairs),
        "pairs": [pair | said for pair in pairs],
        "circles": [{"members": members} | said for members in circles],
        "waiting": [],
        "certificate": {"bonus": 0, "reached": 0, "bound": 0, "prices": {}},
    }
    return Match.model_validate_json(json.dumps(values))


def running(match: Match | None = None, **fields: object) -> Portal:
    """Return a portal with one cohort, which runs unless something else is said."""
    record = cohort(**{"status": "running", **fields})
    return portal(PEOPLE, {COHORT: record}, {COHORT: match} if match else None)


def late(begin: date = TODAY) -> Pair:
    """Return a pair that came later."""
    return Pair(on=begin, source="late")


def ended(day: date) -> Ending:
    """Return the end of a pair."""
    return Ending(on=day, reason="time")


def names(where: Portal, day: date = TODAY, *, proposed: bool = False) -> list[str]:
    """Return the pairs of the cohort on a day."""
    return [pair.name for pair in standing.pairs(where, COHORT, day, proposed=proposed)]


ADA_BEN = {"mentor": "ada", "mentee": "ben"}


def test_pairs_are_those_of_the_match_and_those_that_came_later() -> None:
    """The pairs of a running cohort are those of its match and those with a record, from their first day."""
    where = replace(running(matched(ADA_BEN)), pairs={(COHORT, "ada--cyd"): late(), ("spring", "x--y"): late()})
    assert ["ada--ben", "ada--cyd"] == names(where)
    assert ["ada--ben"] == names(where, date(2026, 11, 14))
    assert [] == names(where, date(2026, 9, 19))
    assert {(COHORT, "ada--ben"), (COHORT, "ada--cyd"), ("spring", "x--y")} == set(standing.by_name(where))


def test_on_the_day_that_a_pair_ends_it_is_none() -> None:
    """A pair is one until the day before it ended; then its seat is free."""
    where = replace(running(matched(ADA_BEN)), endings={(COHORT, "ada--ben"): ended(date(2026, 11, 1))})
    assert (["ada--ben"], []) == (names(where, date(2026, 10, 31)), names(where, date(2026, 11, 1)))
    assert 0 == standing.load(where, TODAY, [COHORT]).seats["ada", "mentor"]


@pytest.mark.parametrize(
    ("status", "accepted", "expected"),
    [("matching", None, []), ("matching", "2026-09-21", ["ada--ben"]), ("running", None, ["ada--ben"])],
)
def test_a_proposal_is_no_fact(status: str, accepted: str | None, expected: list[str]) -> None:
    """The pairs of a match count once it is accepted or its cohort runs; before, only where proposals are asked for."""
    where = running(matched(ADA_BEN, accepted=accepted), status=status)
    assert expected == names(where)
    assert ["ada--ben"] == names(where, proposed=True)


def test_a_draft_has_no_pairs_of_its_own_and_an_unknown_cohort_none_at_all() -> None:
    """Records of pairs in a draft are not facts, and a cohort that cannot be read has no pairs and no circles."""
    where = replace(running(status="draft"), pairs={(COHORT, "ada--cyd"): late()})
    assert [] == names(where)
    assert ((), ()) == (standing.pairs(where, "lost", TODAY), standing.circles(where, "lost", TODAY))


def test_a_group_takes_a_seat_for_each_mentee_and_the_hours_of_one_pair() -> None:
    """Capacity counts mentees; a group meets together, so its mentor gives the hours of one pair."""
    seats = [{"mentor": "ada", "mentee": each, "seat": "group"} for each in ("ben", "cyd", "eve")]
    load = standing.load(running(matched(*seats), format="group", cadence="weekly"), TODAY, [COHORT])
    assert (3, 4) == (load.seats["ada", "mentor"], load.hours["ada", "mentor"])
    assert (1, 4) == (load.seats["ben", "mentee"], load.hours["ben", "mentee"])


def test_a_pair_and_a_group_are_two_meetings() -> None:
    """Somebody with a pair and a group gives the hours of two pairs."""
    seats = ({"mentor": "ada", "mentee": "cyd", "seat": "group"}, {"mentor": "ada", "mentee": "eve", "seat": "group"})
    load = standing.load(running(matched(ADA_BEN, *seats), format="hybrid"), TODAY, [COHORT])
    assert (3, 4) == (load.seats["ada", "mentor"], load.hours["ada", "mentor"])


def test_a_circle_takes_hours_and_no_seat() -> None:
    """A circle takes hours from what its members give as mentees, or else as mentors, and nobody's seat."""
    load = standing.load(running(matched(circles=(("dee", "eve"),)), format="peer"), TODAY, [COHORT])
    assert {("dee", "mentor"): 2, ("eve", "mentee"): 2} == +load.hours
    assert {} == +load.seats


def test_a_pair_of_peers_takes_what_a_circle_takes() -> None:
    """Two peers who found each other take hours, and nobody's seat as a mentor."""
    where = replace(running(format="peer", mode="informal"), pairs={(COHORT, "dee--eve"): late()})
    load = standing.load(where, TODAY, [COHORT])
    assert ({("dee", "mentor"): 2, ("eve", "mentee"): 2}, {}) == (+load.hours, +load.seats)


def test_a_finished_cohort_takes_nothing_after_its_last_day() -> None:
    """What a cohort takes ends with its last phase; its pairs remain known."""
    phases = [{"name": "Mentoring", "from": "2026-09-28", "to": "2026-11-01"}]
    where = running(matched(ADA_BEN), status="finished", phases=phases)
    assert (1, 0) == tuple(
        standing.load(where, day, [COHORT, "lost"]).seats["ada", "mentor"] for day in (date(2026, 11, 1), TODAY)
    )
    assert ["ada--ben"] == names(where)


def test_the_matcher_counts_pairs_with_records_of_their_own() -> None:
    """A pair elsewhere that came later takes a seat, one that ended gives it back, and neither is proposed again."""
    people = {**PEOPLE, "ada": mentor(mentor={"capacity": 2, "hours_per_month": 20})}
    cohorts = {COHORT: cohort(), "spring": cohort(status="running"), "house": cohort(status="draft")}
    where = replace(
        portal(people, cohorts),
        pairs={("spring", "ada--ben"): late(), ("spring", "ada--cyd"): late(), ("house", "ada--eve"): late()},
        endings={("spring", "ada--cyd"): ended(TODAY)},
    )
    inputs = gather(where, COHORT, TODAY)
    assert [("ada", 1)] == [(each.handle, each.seats) for each in inputs.mentors if each.handle == "ada"]
    assert {("ada", "ben"), ("ada", "cyd")} == inputs.earlier
    assert frozenset() == gather(where, COHORT, date(2026, 11, 14)).earlier


def test_a_pair_that_ended_here_is_an_earlier_one() -> None:
    """In its own cohort, a pair counts as an earlier one from the day it ended; a circle of two elsewhere too."""
    cohorts = {COHORT: cohort(), "spring": cohort(status="running", format="peer")}
    matches = {"spring": matched(circles=(("dee", "eve"), ("ada", "ben", "cyd")))}
    where = replace(portal(PEOPLE, cohorts, matches), endings={(COHORT, "ada--cyd"): ended(TODAY)})
    assert {("ada", "cyd"), ("dee", "eve")} == gather(where, COHORT, TODAY).earlier
