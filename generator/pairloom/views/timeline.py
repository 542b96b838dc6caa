"""The phases of a cohort on a scale of time; places on the scale are percent of its length, from its first day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from pairloom.model.cohort import Phase

Time = Literal["past", "now", "coming"]
Side = Literal["inside", "after", "before"]

_WIDE: Final = 25
"""From this width on, a bar has room for its name."""

_ROOM: Final = 70
"""A short bar that ends before this place has room for its name after it."""

_MOST_TICKS: Final = 6
_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months between two marks of the scale."""


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A stretch of the calendar, and where today stands to it.

    Attributes:
        number: its place in the calendar, from 1.
        left, width: its bar.
        side: where its name stands: inside its bar, or after or before it.
    """

    number: int
    name: str
    start: date
    end: date
    time: Time
    left: float
    width: float
    side: Side


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a month and its place."""

    first: date
    at: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """All phases, in the order of the record.

    Attributes:
        today: the day, and its place; None before the first phase and after the last.
        now: the phases that are on; there can be several, and none between two.
        next: the phase that begins next.
    """

    phases: tuple[PhaseView, ...]
    ticks: tuple[Tick, ...]
    start: date
    end: date
    today: Tick | None
    now: tuple[PhaseView, ...]
    next: PhaseView | None

    @property
    def years(self) -> bool:
        """Whether the scale is so long that its marks are years."""
        return all(tick.first.month == 1 for tick in self.ticks) and len(self.ticks) > 1


def of_phases(phases: Sequence[Phase], today: date) -> Timeline | None:
    """Return the phases on their scale; None where there are none."""
    if not phases:
        return None
    start, end = min(phase.start for phase in phases), max(phase.end for phase in phases)
    days = (end - start).days + 1

    def place(day: date, share: float = 0) -> float:
        return round(100 * ((day - start).days + share) / days, 2)

    views = tuple(_view(number, phase, today, place(phase.start), place(phase.end, 1)) for number, phase in _by(phases))
    coming = [view for view in views if view.time == "coming"]
    return Timeline(
        phases=views,
        ticks=tuple(Tick(first, place(first)) for first in _months(start, end)),
        start=start,
        end=end,
        today=Tick(today, place(today, 0.5)) if start <= today <= end else None,
        now=tuple(view for view in views if view.time == "now"),
        next=min(coming, key=lambda view: view.start, default=None),
    )


def _by(phases: Sequence[Phase]) -> enumerate[Phase]:
    return enumerate(phases, start=1)


def _view(number: int, phase: Phase, today: date, left: float, right: float) -> PhaseView:
    time: Time = "now"
    if phase.end < today:
        time = "past"
    elif phase.start > today:
        time = "coming"
    side: Side = "inside"
    if right - left < _WIDE:
        side = "after" if right <= _ROOM else "before"
    return PhaseView(number, phase.name, phase.start, phase.end, time, left, round(right - left, 2), side)


def _months(start: date, end: date) -> list[date]:
    """Return the first days of months on the scale, as many as can be read on a phone."""
    first, last = start.year * 12 + start.month - (start.day == 1), end.year * 12 + end.month - 1
    for step in _STEPS:
        months = [month for month in range(first, last + 1) if month % step == 0]
        if len(months) <= _MOST_TICKS:
            break
    return [date(month // 12, month % 12 + 1, 1) for month in months]
