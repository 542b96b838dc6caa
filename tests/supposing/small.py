"""A small portal whose match is easy to foresee, as values by path, and the command that compares it."""

import json
from pathlib import Path
from typing import Any, Final

from click.testing import CliRunner, Result
from tests.changes.small_community import LINK, State, cohort, person

from pairloom.cli import pairloom

DAY: Final = "2026-11-15"
GOALS: Final = [{"title": "Write a first program"}]


def mentor(*offers: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of a mentor
    """Return a mentor of autumn with one seat."""
    return person(mentor={"offers": [*offers], "capacity": 1, "hours_per_month": 4, **fields}, cohorts=("autumn",))


def mentee(*wants: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of a mentee
    """Return a mentee of autumn."""
    return person(mentee={"wants": [*wants], "goals": GOALS, **fields}, cohorts=("autumn",))


def portal() -> State:
    """Return a portal: Ada for Ben, Eve for Dora, and Cleo, who wants what Ada offers, waits."""
    return {
        "portal.yml": {
            "name": "Sample",
            "url": LINK,
            "repository": {"host": "github", "slug": "sample/sample"},
            "goals": {"grow": "More of us"},
            "coordinators": [{"handle": "ada", "contact": LINK}],
            "support": {"code_of_conduct": LINK, "report": LINK},
        },
        "content/skills.yml": {"python": {"name": "Python"}, "rust": {"name": "Rust"}},
        "profiles/ada.yml": mentor("python"),
        "profiles/eve.yml": mentor("rust"),
        "profiles/ben.yml": mentee("python", prefers=["ada"]),
        "profiles/cleo.yml": mentee("python"),
        "profiles/dora.yml": mentee("rust"),
        "cohorts/autumn/cohort.yml": cohort("matching"),
        "cohorts/spring/cohort.yml": cohort("open"),
    }


def match(root: Path, *words: str, given: str | None = None) -> Result:
    """Run `pairloom match` on a portal."""
    return CliRunner().invoke(pairloom, ["match", *words, "--root", str(root), "--today", DAY], input=given)


def told(result: Result) -> dict[str, Any]:
    """Return what was told of the one cohort, as JSON."""
    (found,) = json.loads(result.stdout)["cohorts"]
    return dict(found)


def moved(result: Result) -> dict[str, tuple[object, object]]:
    """Return whom each person met with before and after, by handle."""
    return {move["handle"]: (move["before"], move["after"]) for move in told(result)["moves"]}
