"""Days, times, numbers and short names as people read them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final

from pairloom.model.view import article

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS: Final = dict(zip(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), _WEEKDAYS, strict=True))

_NAMES: Final = {
    "open": "Open for applications",
    "matching": "Being matched",
    "running": "Running",
    "finished": "Finished",
    "one-to-one": "one to one",
    "group": "in groups",
    "peer": "peers in a circle",
    "reverse": "reverse mentoring",
    "hybrid": "one to one and in groups",
    "career": "careers",
    "skills": "skills",
    "leadership": "leadership",
    "personal-growth": "personal growth",
    "onboarding": "a good start for newcomers",
    "weekly": "every week",
    "fortnightly": "every two weeks",
    "monthly": "every month",
    "quarterly": "every three months",
    "entry": "at the very start",
    "early": "early in the career",
    "mid": "in mid-career",
    "senior": "senior",
    "lead": "leading others",
    "executive": "executive",
    "office-hours": "office hours",
    "hands-on": "hands-on",
    "goal-setting": "goal setting",
    "program-design": "program design",
    "irc": "IRC",
    "matrix": "Matrix",
    "slack": "Slack",
    "discord": "Discord",
    "zulip": "Zulip",
    "teams": "Teams",
    "zoom": "Zoom",
    "forge": "issues and reviews",
}


def word(key: str) -> str:
    """Return the words for a short name of the records: `every two weeks` for `fortnightly`."""
    return _NAMES.get(key) or key.replace("-", " ")


def words(keys: Iterable[str]) -> str:
    """Return the words for short names with commas between them."""
    return ", ".join(map(word, keys))


def weekday(key: str) -> str:
    """Return the name of a day of the week: `Tuesday` for `tue`."""
    return _DAYS[key]


def day(value: date) -> str:
    """Return a day: `15 November 2026`."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def long_day(value: date) -> str:
    """Return a day with its weekday: `Sunday, 15 November 2026`."""
    return f"{_WEEKDAYS[value.weekday()]}, {day(value)}"


def month(value: date) -> str:
    """Return the month of a day: `November 2026`."""
    return f"{_MONTHS[value.month - 1]} {value.year}"


def span(start: date, end: date) -> str:
    """Return a stretch of days without saying a month or a year twice: `1 to 30 September 2026`, with a dash."""
    if start == end:
        return day(start)
    first = str(start.day)
    if (start.year, start.month) != (end.year, end.month):
        first += f" {_MONTHS[start.month - 1]}"
    if start.year != end.year:
        first += f" {start.year}"
    return f"{first} \N{EN DASH} {day(end)}"


def clock(value: datetime) -> str:
    """Return a time of the day: `17:00`."""
    return f"{value:%H:%M}"


def clocks(start: datetime, end: datetime) -> str:
    """Return a stretch of time: `17:00-18:00`, with ` (+1 day)` where it ends on the day after."""
    days = (end.date() - start.date()).days
    later = f" (+{days} day{'s' if days > 1 else ''})" if days else ""
    return f"{clock(start)}\N{EN DASH}{clock(end)}{later}"


def count(number: int, one: str, many: str) -> str:
    """Return a number with its noun: `1 person`, `3 people`."""
    return f"{number:,} {one if number == 1 else many}"


def duration(minutes: int) -> str:
    """Return a length of time: `25 min`, `2 h 10 min`, `3 h`."""
    hours, rest = divmod(minutes, 60)
    return " ".join([*([f"{hours} h"] if hours else []), *([f"{rest} min"] if rest or not hours else [])])


def cap(text: str) -> str:
    """Return text with its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def with_article(noun: str) -> str:
    """Return a noun with its indefinite article, by its first letter: `a mentor`, `an apprentice`."""
    return f"{article(noun)} {noun}"


def listed(parts: Sequence[str]) -> str:
    """Return parts as a list in a sentence: `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
