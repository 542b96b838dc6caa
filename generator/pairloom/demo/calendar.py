"""Days counted from one day, as text: what is written down tens of thousands of times is made once."""

from datetime import date, timedelta
from typing import Final

EARLIEST: Final = -2400
LATEST: Final = 800
"""The first and the last day that a made-up community knows, counted from today."""

_SEASONS: Final = ("winter", "spring", "summer", "autumn")


class Calendar:
    """The days around one day."""

    def __init__(self, today: date) -> None:
        """Count from that day."""
        self.today = today
        self._days = [(today + timedelta(days=number)).isoformat() for number in range(EARLIEST, LATEST + 1)]

    def __getitem__(self, days: int) -> str:
        """Return the day so many days from today, as year-month-day."""
        return self._days[days - EARLIEST]

    def season(self, days: int) -> tuple[str, int]:
        """Return the season in which that day is, and the day's year."""
        day = self.today + timedelta(days=days)
        return _SEASONS[day.month % 12 // 3], day.year
