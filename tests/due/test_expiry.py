"""What expired leaves by itself: the matching and the site, on the day after the last one."""

from datetime import date, timedelta

from tests.match.match_portals import COHORT, mentee, mentor, portal

from pairloom.match import match_cohort
from pairloom.views import people

LAST = date(2026, 11, 22)


def test_a_profile_holds_on_its_last_day_and_not_on_the_next() -> None:
    """On the last day somebody is matched and shown; on the next they are neither, and nobody did anything."""
    where = portal({"ada": mentor(available_until="2026-11-22"), "ben": mentee()})
    days = (LAST, LAST + timedelta(1))

    assert [["ada"], []] == [[pair.mentor for pair in match_cohort(where, COHORT, day).pairs] for day in days]
    assert [True, False] == ["ada" in people.shown(where, day) for day in days]


def test_without_a_date_the_portals_term_counts_from_the_consent() -> None:
    """Without a date of its own a profile holds for the portal's months after the day of consent."""
    where = portal(
        {"ada": mentor(available_until=None, consent={"publish": True, "on": "2026-05-22"}), "ben": mentee()}
    )
    days = (LAST, LAST + timedelta(1))

    assert [1, 0] == [len(match_cohort(where, COHORT, day).pairs) for day in days]
    assert [True, False] == ["ada" in people.shown(where, day) for day in days]
