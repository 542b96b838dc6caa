"""A pair begins and ends while its cohort goes on, and ends after it began.

Bad:
    # cohorts/2026-autumn/pairs/amina-okafor--li-wei/ended.yml, where the match is of 2026-10-05
    on: 2026-09-12
    reason: time

Good:
    on: 2026-11-12
    reason: time
"""

from collections.abc import Iterator
from datetime import date

from pairloom.model import standing
from pairloom.model.portal import Portal, ending_path, pair_path
from pairloom.model.problem import Problem, found

CODE = "pair-dates"
Words = tuple[str, str]


def check(portal: Portal, today: date) -> Iterator[Problem]:
    """Yield pairs that begin or end outside their cohort's days, end before they begin, or are said to end some day."""
    for key, pair in portal.pairs.items():
        if words := _outside(portal, key[0], pair.on):
            yield found(pair_path(key), ("on",), CODE, message=words[0], hint=words[1])
    known = standing.by_name(portal) if portal.endings else {}
    for key, ending in portal.endings.items():
        words = (
            _too_soon(known.get(key), ending.on) or _to_come(ending.on, today) or _outside(portal, key[0], ending.on)
        )
        if words:
            yield found(ending_path(key), ("on",), CODE, message=words[0], hint=words[1])


def _outside(portal: Portal, cohort: str, day: date) -> Words | None:
    phases = portal.cohorts[cohort].phases if cohort in portal.cohorts else ()
    first = min((phase.start for phase in phases), default=day)
    last = max((phase.end for phase in phases), default=day)
    if first <= day <= last:
        return None
    message = f"on must be within the phases of {cohort} ({first} to {last}); found {day}"
    return message, "check the year, or move the folder to the cohort of that time"


def _too_soon(pair: standing.Standing | None, day: date) -> Words | None:
    if pair is None or pair.on <= day:
        return None
    return (
        f"on must not be before the pair's first day ({pair.on}); found {day}",
        "write the day on which the pair ended",
    )


def _to_come(day: date, today: date) -> Words | None:
    if day <= today:
        return None
    return f"on must be today ({today}) or before; found {day}", "write this file when the pair has ended"
