"""A small portal with its match, and what verification says after a change of that match."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import match_cohort, verify
from pairloom.model.match import Match
from pairloom.model.portal import Portal

PEOPLE = {
    "ada": mentor("Ada", offers=("rust", "go")),
    "eve": mentor("Eve", offers=("go",)),
    "ben": mentee("Ben"),
    "cleo": mentee("Cleo", wants=("go",), mentee={"stage": "early"}),
    "dora": mentee("Dora", wants=("go", "rust")),
    "finn": mentee("Finn", wants=("chess",)),
}


def stored(status: str = "matching", **settings: Any) -> Portal:  # noqa: ANN401 - any setting of matching
    """Return a portal with its match."""
    cohorts = {COHORT: cohort(status=status, matching=settings)}
    return replace(portal(PEOPLE, cohorts), matches={COHORT: match_cohort(portal(PEOPLE, cohorts), COHORT, DAY)})


@cache
def plain() -> Portal:
    """Return the portal of most tests with its match."""
    return stored()


def tampered(change: Callable[[dict[str, Any]], object]) -> list[tuple[tuple[str | int, ...], str]]:
    """Return where and what is found wrong after a change of the stored match."""
    where = plain()
    values = where.matches[COHORT].model_dump(mode="python")
    change(values)
    problems = verify(replace(where, matches={COHORT: Match.model_validate(values)}), COHORT)
    assert {"match-verify"} == {problem.code for problem in problems}
    return [(problem.at, problem.message) for problem in problems]
