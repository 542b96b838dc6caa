"""A day of the calendar, as people and spreadsheets write it."""

import re
from datetime import date
from typing import Final

from pairloom.join.slip import Ask, Reading

_NUMBER: Final = re.compile(r"(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})(?:[T\s,]\s*\d{1,2}:.*)?")
_WORDS: Final = (
    re.compile(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?P<month>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})", re.IGNORECASE
    ),
    re.compile(r"(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})", re.IGNORECASE),
)
_FULL: Final = "january february march april may june july august september october november december".split()  # noqa: SIM905


def read(text: str, ask: Ask) -> Reading:
    """Return the day as year-month-day; one that can be two days, such as 03/04/2027, is not guessed."""
    days = meant(text)
    if len(days) == 1:
        return days[0].isoformat(), ()
    if days:
        hint = f"write {' or '.join(day.isoformat() for day in days)}"
        return None, (ask.wrong("be one day", text, hint),)
    return None, (ask.wrong("be a day written as year-month-day", text, f"for example: {ask.field.example}"),)


def meant(text: str) -> tuple[date, ...]:
    """Return the days that a text can mean: none, one, or two where day and month may be either way round."""
    text = text.strip()
    for form in _WORDS:
        if (hit := form.fullmatch(text)) and (month := _month(hit["month"])):
            return _days((hit["year"], month, hit["day"]))
    if not (hit := _NUMBER.fullmatch(text)):
        return ()
    first, middle, last = hit.groups()
    if len(first) == len("2027"):
        return _days((first, middle, last))
    if len(last) != len("2027"):
        return ()
    return _days((last, middle, first), (last, first, middle))


def _month(word: str) -> int | None:
    plain = word.casefold()
    names = [
        number for number, name in enumerate(_FULL, start=1) if name.startswith(plain) or plain == "sept" == name[:4]
    ]
    return names[0] if len(names) == 1 else None


def _days(*parts: tuple[str | int, str | int, str | int]) -> tuple[date, ...]:
    found = []
    for year, month, day in parts:
        try:
            found.append(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return tuple(dict.fromkeys(found))
