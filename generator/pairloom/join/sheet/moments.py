"""Days and times of a column, as forms and spreadsheets write them: which way round, and which is later."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from pairloom.join.readers.day import meant
from pairloom.model.importmap import DayOrder

_NUMBERS: Final = re.compile(r"\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})(?P<rest>(?:[T\s,].*)?)", re.DOTALL)
_CLOCK: Final = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(?:([ap])\.?m)?", re.IGNORECASE)
_MONTHS: Final = 12

Moment = tuple[date, int]
"""A day, and the seconds since its midnight."""


def order_of(days: Iterable[str]) -> DayOrder | None:
    """Return which way round the days of one column are written, if one of them tells and none says otherwise."""
    first = second = False
    for text in days:
        if hit := _NUMBERS.fullmatch(text):
            first |= int(hit[1]) > _MONTHS
            second |= int(hit[2]) > _MONTHS
    return None if first == second else "day-month" if first else "month-day"


def in_order(text: str, order: DayOrder | None) -> str:
    """Return a day, with the time after it, so that it can be read one way only; unchanged where that is not known."""
    hit = _NUMBERS.fullmatch(text)
    if hit is None or order is None:
        return text
    day, month = (hit[1], hit[2]) if order == "day-month" else (hit[2], hit[1])
    return f"{hit[3]}-{int(month):02}-{int(day):02}{hit['rest']}"


def moment(text: str) -> Moment | None:
    """Return the day and the seconds of a time stamp; None where it is none, or can be two."""
    days = meant(text)
    if len(days) != 1:
        return None
    clock = _CLOCK.search(text)
    if clock is None:
        return days[0], 0
    hours, half = int(clock[1]), (clock[4] or "").casefold()
    hours = hours % _MONTHS + (_MONTHS if half == "p" else 0) if half else hours
    return days[0], (hours * 60 + int(clock[2])) * 60 + int(clock[3] or 0)
