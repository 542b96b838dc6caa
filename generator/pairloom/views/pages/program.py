"""The program: what the community wants with it, and how it works in the community's own words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pairloom.model.portal import Portal
from pairloom.model.view import PageView
from pairloom.views import cohorts, paths, texts
from pairloom.views.people import Chip


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of the community and the cohorts that work for it."""

    key: str
    text: str
    cohorts: tuple[Chip, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramView(PageView):
    """The program and the community's goals."""

    summary: str
    body: str
    goals: tuple[Goal, ...]


def pages(portal: Portal, today: date) -> Iterator[ProgramView]:
    """Yield the page on the program."""
    del today  # The page is the same on any day.
    summary = texts.summary(portal, "program", "How the program works, from the first step to the last.")
    yield ProgramView(
        type="program",
        path=paths.PROGRAM,
        title=texts.title(portal, "program", "The program"),
        description=summary,
        hide=("navigation",),
        summary=summary,
        body=texts.body(portal, "program"),
        goals=tuple(_goal(portal, key, text) for key, text in portal.community.goals.items()),
    )


def _goal(portal: Portal, key: str, text: str) -> Goal:
    serving = (
        Chip(cohort.name, paths.cohort(name))
        for name, cohort in cohorts.shown(portal).items()
        if any(objective.supports == key for objective in cohort.objectives)
    )
    return Goal(key, text, tuple(serving))
