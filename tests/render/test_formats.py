"""Days, times and short names as people read them."""

from datetime import UTC, date, datetime

import pytest

from pairloom.model.view import plural
from pairloom.render import formats


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2026, 9, 1), date(2026, 9, 1), "1 September 2026"),
        (date(2026, 9, 1), date(2026, 9, 30), "1 \N{EN DASH} 30 September 2026"),
        (date(2026, 8, 17), date(2026, 9, 13), "17 August \N{EN DASH} 13 September 2026"),
        (date(2026, 12, 1), date(2027, 1, 2), "1 December 2026 \N{EN DASH} 2 January 2027"),
        (date(2026, 1, 1), date(2027, 1, 2), "1 January 2026 \N{EN DASH} 2 January 2027"),
    ],
)
def test_a_stretch_of_days_says_no_month_or_year_twice(start: date, end: date, words: str) -> None:
    """A stretch of days says no month or year twice."""
    assert words == formats.span(start, end)


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (datetime(2026, 10, 2, 18, 5, tzinfo=UTC), "17:00\N{EN DASH}18:05"),
        (datetime(2026, 10, 3, 0, 30, tzinfo=UTC), "17:00\N{EN DASH}00:30 (+1 day)"),
        (datetime(2026, 10, 4, 0, 0, tzinfo=UTC), "17:00\N{EN DASH}00:00 (+2 days)"),
    ],
)
def test_a_stretch_of_time_says_when_it_ends_on_a_later_day(end: datetime, words: str) -> None:
    """A stretch of time says when it ends on a later day."""
    assert words == formats.clocks(datetime(2026, 10, 2, 17, 0, tzinfo=UTC), end)


def test_a_length_of_time_is_told_in_hours_and_minutes() -> None:
    """A length of time is told in hours and minutes, without what is nought."""
    assert ["0 min", "25 min", "1 h", "2 h 10 min"] == [formats.duration(minutes) for minutes in (0, 25, 60, 130)]


def test_small_words_agree_with_what_they_stand_for() -> None:
    """Numbers, lists and articles agree with what they stand for."""
    assert ("1 hour", "2 hours", "1,000 hours") == tuple(formats.count(n, "hour", "hours") for n in (1, 2, 1000))
    assert ("", "a", "a and b", "a, b and c") == tuple(formats.listed(list("abc")[:n]) for n in range(4))
    assert ("a mentor", "an apprentice", "a user") == tuple(map(formats.with_article, ("mentor", "apprentice", "user")))
    assert ("every two weeks", "personal growth", "own word") == tuple(
        map(formats.word, ("fortnightly", "personal-growth", "own-word"))
    )
    assert ("Sunday, 15 November 2026", "November 2026", "Tuesday", "Sea son") == (
        formats.long_day(date(2026, 11, 15)),
        formats.month(date(2026, 11, 15)),
        formats.weekday("tue"),
        formats.cap("sea son"),
    )


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("mentor", "mentors"),
        ("coach", "coaches"),
        ("buddy", "buddies"),
        ("relay", "relays"),
        ("class", "classes"),
        ("学员", "学员"),
        ("círculo", "círculos"),
        ("mentoré", "mentoré"),
        ("group 7", "group 7"),
    ],
)
def test_the_plural_of_a_term_follows_the_regular_rules(noun: str, many: str) -> None:
    """The plural of a term follows the regular rules; what they do not fit stays as it is."""
    assert many == plural(noun)
