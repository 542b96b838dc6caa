"""Weekly availability: wall clocks in, bits of a UTC week out, and the time that two people share.

A week is a whole number of 10,080 bits: bit `t` stands for the minute that begins `t` minutes after Monday 00:00.
A *wall* week counts minutes on the person's own clock; a *free* week counts them in UTC, on real dates. Two people
share the minutes whose bit is set in both, so one `&` and one `bit_count` answer the question.

One rule settles every oddity of clocks: a person is free in a minute if a clock on their wall shows a time of one of
their slots in that minute. An hour that is skipped in spring is therefore nobody's time, and an hour that is shown
twice in autumn counts twice. Slots near the end of the week run on in the next UTC week or come from the one before.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pairloom.model.profile import Slot, Weekday

DAY: Final = 24 * 60
WEEK: Final = 7 * DAY
"""Minutes of a week."""

_ALL: Final = (1 << WEEK) - 1
_WEEKDAYS: Final[tuple[str, ...]] = get_args(Weekday)
_FIRST, _LAST = date(1970, 1, 5), date(2400, 1, 3)
_MOST_WEEKS: Final = 106
_MINUTE: Final = timedelta(minutes=1)

Offsets = tuple[tuple[int, int], ...]
"""What the clock does in one week: (minute of the UTC week, minutes ahead of UTC from then on), in order."""


@lru_cache(maxsize=1024)  # there are some 600; zoneinfo itself keeps eight
def zone(key: str) -> ZoneInfo | None:
    """Return the IANA time zone of that name, or None where there is none."""
    try:
        return ZoneInfo(key)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def wall_week(slots: Iterable[Slot]) -> int:
    """Return slots as bits of a week on the wall clock; a slot that does not end after its start gives none."""
    week = 0
    for slot in slots:
        midnight = _WEEKDAYS.index(slot.day) * DAY
        week |= _bits(midnight + _minute(slot.start), midnight + _minute(slot.end))
    return week


def offsets(place: ZoneInfo, monday: date) -> Offsets:
    """Return what the clock of a zone does in the UTC week that begins on that Monday.

    The offset is read at each midnight, and a change between two of them is found by halving; no zone of the IANA
    database moves its clock there and back within one day.
    """
    start = datetime.combine(monday, time(), UTC)

    def offset(minute: int) -> int:
        ahead = (start + minute * _MINUTE).astimezone(place).utcoffset()
        return ahead // _MINUTE if ahead else 0

    changes = [(0, offset(0))]
    for midnight in range(DAY, WEEK + 1, DAY):
        after = offset(midnight)
        if after != changes[-1][1]:
            low, high = midnight - DAY, midnight
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (low, middle) if offset(middle) == after else (middle, high)
            changes.append((high, after))
    return tuple(change for change in changes if change[0] < WEEK)


def free_week(wall: int, clock: Offsets) -> int:
    """Return a wall week as bits of the UTC week in which the clock does what `clock` says.

    At an offset of `o` minutes, minute `t` of the UTC week shows wall minute `t + o`, counted round the week: each
    stretch of one offset is the wall week turned by `o` and cut to the stretch.
    """
    week = 0
    for place, (start, offset) in enumerate(clock):
        end = clock[place + 1][0] if place + 1 < len(clock) else WEEK
        turn = offset % WEEK
        week |= (wall >> turn | wall << (WEEK - turn)) & _ALL & _bits(start, end)
    return week


def mondays(zones: Iterable[ZoneInfo], first: date, last: date) -> tuple[date, ...]:
    """Return the Mondays of the weeks from the first to the last day that differ for clocks of these zones.

    Of weeks in which every clock does the same, the earliest stands for all. A week that the span only touches
    counts whole. The first 106 weeks, two years, are looked at: after that the clocks repeat themselves. Days
    outside 1970 to 2400, for which no rule of clocks is known, are moved to the nearest of these years.
    """
    places = sorted(set(zones), key=lambda place: place.key)
    seen: dict[tuple[Offsets, ...], date] = {}
    for day in weeks(first, last):
        seen.setdefault(tuple(offsets(place, day) for place in places), day)
    return tuple(seen.values())


def weeks(first: date, last: date) -> tuple[date, ...]:
    """Return the Mondays of all weeks from the first to the last day that are looked at; one at least."""
    day = min(max(first, _FIRST), _LAST)
    day -= timedelta(days=day.weekday())
    count = min(max(1, 1 + (last - day).days // len(_WEEKDAYS)), _MOST_WEEKS)
    return tuple(day + timedelta(weeks=week) for week in range(count))


def stretches(week: int) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a week: from a first minute up to but without a last one, in order, none touching."""
    found, place = [], 0
    while rest := week >> place:
        start = place + (rest & -rest).bit_length() - 1
        begun = week >> start
        place = start + (~begun & (begun + 1)).bit_length() - 1
        found.append((start, place))
    return tuple(found)


def shared_minutes(one: Sequence[int], other: Sequence[int]) -> int:
    """Return the minutes a week that two people share in the worst of the weeks; 0 where no week is given.

    Both give their free weeks for the same Mondays, in the same order.
    """
    return min((a & b).bit_count() for a, b in zip(one, other, strict=True)) if one else 0


def _minute(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def _bits(start: int, end: int) -> int:
    return ((1 << (end - start)) - 1) << start if end > start else 0
