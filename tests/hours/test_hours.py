"""Weekly availability: bits of a UTC week against a minute-by-minute reading of the clock on the wall."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pairloom.hours import (
    WEEK,
    free_week,
    mondays,
    offsets,
    shared_minutes,
    stretches,
    wall_week,
    zone,
)
from pairloom.hours import weeks as weeks_of
from pairloom.model.profile import Slot, Weekday

DAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Sydney",
    "America/Santiago",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "Africa/Casablanca",
)
CHANGES = (date(2026, 3, 8), date(2026, 3, 29), date(2026, 4, 5), date(2026, 10, 4), date(2026, 10, 25))


def clock(minute: int) -> str:
    """Return a minute of the day as a clock shows it."""
    return f"{minute // 60:02}:{minute % 60:02}"


def slot(day: Weekday, start: int, end: int) -> Slot:
    """Return a slot, from its minutes of the day."""
    return Slot.model_validate({"day": day, "from": clock(start), "to": clock(end)})


def minute_of(text: str) -> int:
    """Return the minute of the day that a clock shows."""
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def minutes_on_the_wall(slots: list[Slot], place: ZoneInfo, monday: date) -> int:
    """Return the free week, one minute after the other, by what the clock on the wall shows."""
    times = [(each.day, minute_of(each.start), minute_of(each.end)) for each in slots]
    start, week = datetime.combine(monday, time(), UTC), 0
    for minute in range(WEEK):
        local = (start + timedelta(minutes=minute)).astimezone(place)
        day, shown = DAYS[local.weekday()], local.hour * 60 + local.minute
        if any(each == day and start_of <= shown < end_of for each, start_of, end_of in times):
            week |= 1 << minute
    return week


def free(slots: list[Slot], place: ZoneInfo, monday: date) -> int:
    """Return the free week of slots in a zone."""
    return free_week(wall_week(slots), offsets(place, monday))


slots = st.lists(
    st.builds(
        lambda day, times: slot(day, min(times), max(times)),
        st.sampled_from(DAYS),
        st.tuples(st.integers(0, 1440), st.integers(0, 1440)),
    ),
    max_size=4,
)
weeks = st.one_of(st.sampled_from(CHANGES), st.dates(date(2025, 1, 1), date(2030, 12, 31))).map(
    lambda day: day - timedelta(days=day.weekday())
)


@settings(max_examples=20)
@example([slot("sun", 90, 210)], "Europe/Berlin", date(2026, 3, 23))
@example([slot("sun", 90, 210)], "Australia/Lord_Howe", date(2026, 3, 30))
@given(slots, st.sampled_from(ZONES), weeks)
def test_the_free_week_is_what_the_clock_on_the_wall_shows_minute_by_minute(
    given_slots: list[Slot], key: str, monday: date
) -> None:
    """The free week has exactly the minutes in which the wall clock shows a time of a slot, in every week."""
    place = ZoneInfo(key)
    assert minutes_on_the_wall(given_slots, place, monday) == free(given_slots, place, monday)


def test_an_hour_that_is_skipped_in_spring_is_nobodys_time() -> None:
    """A slot from 02:00 to 03:00 gives no minute on the night when Berlin skips that hour."""
    night = [slot("sun", 120, 180)]
    assert 0 == free(night, ZoneInfo("Europe/Berlin"), date(2026, 3, 23)).bit_count()


def test_an_hour_that_is_shown_twice_in_autumn_counts_twice() -> None:
    """A slot from 02:00 to 03:00 gives two hours on the night when Berlin repeats that hour."""
    night = [slot("sun", 120, 180)]
    assert 120 == free(night, ZoneInfo("Europe/Berlin"), date(2026, 10, 19)).bit_count()


def test_a_slot_at_the_edge_of_the_week_comes_in_at_its_other_end() -> None:
    """Monday morning in Tokyo is Sunday evening in UTC, so the bits of the slot stand at the end of the week."""
    early = [slot("mon", 0, 60)]
    assert ((1 << 60) - 1) << (WEEK - 540) == free(early, ZoneInfo("Asia/Tokyo"), date(2026, 6, 1))


def test_a_slot_that_does_not_end_after_its_start_gives_no_time() -> None:
    """A slot whose end is not after its start is empty; a check tells the person."""
    assert 0 == wall_week([slot("mon", 600, 600), slot("tue", 600, 540)])


def test_a_day_that_ends_at_24_00_has_1440_minutes() -> None:
    """The clock time 24:00 is the end of the day."""
    assert 1440 == wall_week([slot("sun", 0, 1440)]).bit_count()


def test_the_worst_week_of_the_span_counts() -> None:
    """Berlin and New York share an hour less in the weeks when only one of them has changed its clock."""
    berlin, new_york = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
    days = mondays([berlin, new_york], date(2026, 10, 1), date(2026, 11, 20))
    evening, noon = [slot("tue", 18 * 60, 20 * 60)], [slot("tue", 12 * 60, 14 * 60)]
    one = [free(evening, berlin, day) for day in days]
    other = [free(noon, new_york, day) for day in days]
    assert 60 == shared_minutes(one, other)
    assert [120, 120, 60, 120] == [(a & b).bit_count() for a, b in zip(one, other, strict=True)]


def test_weeks_in_which_all_clocks_do_the_same_are_looked_at_once() -> None:
    """A span without a change of clocks needs one week, whatever its length."""
    assert (date(2026, 5, 4),) == mondays([ZoneInfo("Europe/Berlin")], date(2026, 5, 6), date(2026, 9, 30))


@settings(max_examples=10)
@given(
    st.lists(st.sampled_from(ZONES), min_size=1, max_size=3),
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.integers(0, 200),
)
def test_every_week_of_the_span_is_like_one_of_the_weeks_looked_at(keys: list[str], first: date, days: int) -> None:
    """The weeks that are looked at show every state that the clocks have in the span, and no other."""
    places = [ZoneInfo(key) for key in keys]
    last, monday = first + timedelta(days=days), first - timedelta(days=first.weekday())
    states = set()
    while monday <= last:
        states.add(tuple(offsets(place, monday) for place in places))
        monday += timedelta(days=7)
    looked_at = mondays(places, first, last)
    assert states == {tuple(offsets(place, day) for place in places) for day in looked_at}


def test_a_span_of_centuries_is_looked_at_for_two_years_only() -> None:
    """A mistyped year costs no time: the first two years stand for all, and the ends of the calendar are no trap."""
    assert 110 > len(mondays([ZoneInfo("Europe/Berlin")], date(1, 1, 1), date(9999, 12, 31)))
    assert (date(2400, 1, 3),) == mondays([ZoneInfo("UTC")], date(9999, 12, 31), date(1, 1, 1))


def test_people_without_any_week_share_nothing() -> None:
    """Where no week is given, nothing is shared."""
    assert 0 == shared_minutes([], [])


def test_a_zone_that_does_not_exist_is_none() -> None:
    """A name that is no zone, or only the folder of zones, is None and not an exception."""
    assert [None, None, None, None] == [zone(key) for key in ("Mars/Base", "America/Argentina", "../etc", "UTC\0")]
    assert ZoneInfo("Asia/Tokyo") == zone("Asia/Tokyo")


@settings(max_examples=20)
@given(slots)
def test_the_stretches_of_a_week_are_its_minutes(given_slots: list[Slot]) -> None:
    """A week as stretches has the same minutes, in order, and no two stretches touch."""
    week = wall_week(given_slots)
    found = stretches(week)
    assert week == sum((1 << end) - (1 << start) for start, end in found)
    assert sorted(found) == [*found]
    assert all(one[1] < other[0] for one, other in pairwise(found))


def test_the_weeks_of_a_span_are_its_mondays() -> None:
    """The weeks begin on the Monday before the first day, and there is one where the span is empty."""
    assert (date(2026, 11, 9), date(2026, 11, 16)) == weeks_of(date(2026, 11, 15), date(2026, 11, 16))
    assert (date(2026, 11, 9),) == weeks_of(date(2026, 11, 15), date(2026, 11, 1))
    assert 106 == len(weeks_of(date(2026, 1, 1), date(2036, 1, 1)))
