"""The recognition wall of many years: the newest on its own page, and all of them on pages by year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from pairloom.views import paths
from pairloom.views.awards import AwardView

MOST: Final = 60
"""The most that one page of the wall has."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the wall, by its first day."""

    first: date
    awards: tuple[AwardView, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A page of the wall for a year, or for a part of a year in which there was much to thank for.

    Attributes:
        name: the year; with the number of the part, if it is not the first.
        awards: the newest first.
    """

    name: str
    path: str
    awards: tuple[AwardView, ...]


def months(awards: Sequence[AwardView]) -> tuple[Month, ...]:
    """Return awards by month, in the order that they have."""
    return tuple(Month(first, tuple(group)) for first, group in groupby(awards, lambda award: award.on.replace(day=1)))


def years(awards: Sequence[AwardView]) -> tuple[Year, ...]:
    """Return the pages by year, the newest first; none while one page has room for all.

    The parts of a year are counted from its beginning, so that what is new changes only the last of them.

    Args:
        awards: all of them, the newest first.
    """
    if len(awards) <= MOST:
        return ()
    found = []
    for year, group in groupby(reversed(awards), lambda award: award.on.year):
        told = [*group]
        for start in range(0, len(told), MOST):
            part = start // MOST + 1
            name = str(year) if part == 1 else f"{year}, part {part}"
            found.append(Year(name, paths.wall(year, part), tuple(reversed(told[start : start + MOST]))))
    return tuple(reversed(found))


def places(awards: Sequence[AwardView]) -> Mapping[str, str]:
    """Return the path of the page that keeps each award for good, by its anchor there.

    Args:
        awards: all of them, the newest first.
    """
    kept = {award.anchor: year.path for year in years(awards) for award in year.awards}
    return kept or {award.anchor: paths.RECOGNITION for award in awards}
