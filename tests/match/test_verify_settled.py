"""Verification of a cohort that runs: its pairs are facts, but they still have to add up."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.match.match_portals import COHORT, mentee
from tests.match.tampering import stored

from pairloom.match import verify
from pairloom.match.verifying.consistent import inconsistent
from pairloom.model.match import Match
from pairloom.model.portal import Portal

Change = Callable[[dict[str, Any]], object]


def running() -> Portal:
    """Return a portal whose cohort runs, and in which a profile has changed since its match was made."""
    where = stored("running")
    return replace(where, profiles={**where.profiles, "ben": mentee("Benjamin")})


def edited(change: Change) -> list[tuple[str, str, tuple[str | int, ...]]]:
    """Return severity, message and place of what is found after an edit of the match."""
    where = running()
    values = where.matches[COHORT].model_dump(mode="python")
    change(values)
    found = verify(replace(where, matches={COHORT: Match.model_validate(values)}), COHORT)
    return [(problem.severity, problem.message, problem.at) for problem in found]


def test_a_match_of_older_inputs_that_adds_up_is_only_said_to_be_old() -> None:
    """A changed profile is no problem of a running cohort."""
    assert [("warning", ("inputs",))] == [(each.severity, each.at) for each in verify(running(), COHORT)]


def double(values: dict[str, Any]) -> None:
    """Put a pair in twice."""
    values["pairs"] = (*values["pairs"], values["pairs"][0])


def alone(values: dict[str, Any]) -> None:
    """Make somebody their own mentor."""
    values["pairs"][0]["mentee"] = values["pairs"][0]["mentor"]


@pytest.mark.parametrize(
    ("change", "at", "message"),
    [
        (double, ("pairs", 2), " must be in one pair; found another"),
        (alone, ("pairs", 0), "mentor and mentee must be two people; found ada twice"),
        (lambda values: values["pairs"][0].update(points=3), ("pairs", 0, "points"), "points must be "),
        (lambda values: values["pairs"][0].update(criteria={}), ("pairs", 0, "criteria"), "criteria must be goals, "),
        (
            lambda values: values["pairs"][0]["criteria"]["skills"].update(points=41),
            ("pairs", 0, "criteria", "skills"),
            "skills must give at most 40 points; found 41",
        ),
        (lambda values: values.update(points=1), ("points",), "points must be "),
        (lambda values: values.update(pairs=()), ("points",), "points must be 0, what pairs and circles add up to"),
        (lambda values: values["certificate"].update(reached=5), ("certificate", "reached"), "reached must be "),
        (lambda values: values["certificate"].update(bound=5), ("certificate", "bound"), "bound must be "),
        (
            lambda values: values["waiting"][0].update(handle=values["pairs"][0]["mentee"]),
            ("waiting", 0),
            " must not wait as a mentee, being placed",
        ),
    ],
)
def test_a_match_that_contradicts_itself_is_refused(change: Change, at: tuple[str | int, ...], message: str) -> None:
    """Whoever edits a running cohort's match has to edit all of it: what does not add up is an error."""
    found = edited(change)
    assert ("warning", ("inputs",)) == (found[0][0], found[0][2])
    assert any(severity == "error" and place == at and message in said for severity, said, place in found[1:])


def test_circles_that_share_somebody_are_refused() -> None:
    """Nobody is in two circles."""
    where = running().matches[COHORT]
    given = where.pairs[0].criteria
    circle = {"members": ("ben", "cleo"), "points": 1, "reason": "They fit.", "criteria": given}
    values = where.model_dump(mode="python") | {"circles": (circle, circle), "points": where.points + 2}
    places = [(at, message) for at, message in inconsistent(Match.model_validate(values)) if at[0] == "circles"]
    assert [
        (("circles", 1), "ben must be in one circle; found another"),
        (("circles", 1), "cleo must be in one circle; found another"),
    ] == places


def test_a_running_cohort_is_proved_like_any_other_while_nothing_has_changed() -> None:
    """Where the inputs are still those of the match, a pair that is not possible is found in a running cohort, too."""
    where = stored("running")
    match = where.matches[COHORT]
    pair = match.pairs[0].model_copy(update={"mentee": "finn"})
    changed = match.model_copy(update={"pairs": (pair, *match.pairs[1:])})
    found = verify(replace(where, matches={COHORT: changed}), COHORT)
    assert ("error", "match-verify") == (found[0].severity, found[0].code)
    assert "finn must have no veto against them" in found[0].message
