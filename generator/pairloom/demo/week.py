"""When made-up people have time: mostly in the evening and at weekends, on their own wall clock."""

from typing import Final

from pairloom.demo.chance import Chance, Weighted

_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WORKDAYS: Final = 5
_COUNTS: Final = Weighted((0, 1, 2, 3, 4, 5), (4, 8, 24, 32, 20, 12))
_EVENINGS: Final = (
    ("18:00", "21:00"),
    ("18:30", "20:30"),
    ("19:00", "22:00"),
    ("20:00", "22:00"),
    ("17:00", "19:30"),
    ("19:30", "21:30"),
    ("12:00", "13:30"),
    ("07:00", "08:30"),
)
_WEEKENDS: Final = (
    ("09:00", "12:00"),
    ("10:00", "14:00"),
    ("14:00", "18:00"),
    ("16:00", "20:00"),
    ("10:00", "13:00"),
    ("15:00", "19:00"),
)
_SLOTS: Final = tuple(
    tuple(
        f'  - {{day: {day}, from: "{start}", to: "{end}"}}\n'
        for start, end in (_EVENINGS if number < _WORKDAYS else _WEEKENDS)
    )
    for number, day in enumerate(_DAYS)
)


def availability(chance: Chance) -> str:
    """Return up to five times of the week as lines of a profile, at most one a day; empty for a few people."""
    count = chance.of(_COUNTS)
    if not count:
        return ""
    days = sorted(chance.some(range(len(_DAYS)), count))
    return "availability:\n" + "".join(chance.one(_SLOTS[day]) for day in days)
