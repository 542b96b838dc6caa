"""Verification of pairs: a match that was tampered with is refused, whatever was changed."""

from dataclasses import replace
from typing import Any

import pytest
from tests.match.match_portals import COHORT, mentee
from tests.match.tampering import plain, stored, tampered

from pairloom.match import verify
from pairloom.match.matching import inputs_digest


@pytest.mark.parametrize("objective", ["participation", "score"])
def test_a_match_as_it_was_written_has_no_problem(objective: str) -> None:
    """Verifying what `match` wrote finds nothing, for either objective, with and without pins."""
    assert () == verify(stored(objective=objective), COHORT)
    assert () == verify(stored(objective=objective, pins=[["eve", "dora"]]), COHORT)


def test_a_missing_match_is_a_problem_of_the_cohort() -> None:
    """Without a matches.yml there is nothing to verify; a broken one has problems of its own."""
    where = replace(plain(), matches={})
    assert ["cohort autumn must have a matches.yml to verify; there is none"] == [
        problem.message for problem in verify(where, COHORT)
    ]
    assert () == verify(replace(where, broken=frozenset({"cohorts/autumn/matches.yml"})), COHORT)


@pytest.mark.parametrize(
    ("status", "severity"), [("matching", "error"), ("running", "warning"), ("finished", "warning")]
)
def test_a_match_of_older_inputs_is_said_to_be_old_and_no_more(status: str, severity: str) -> None:
    """After a profile changed there is one problem: an error while matching, a warning once the pairs are facts."""
    where = stored(status)
    changed = replace(where, profiles={**where.profiles, "ben": mentee("Benjamin")})
    problems = verify(changed, COHORT)
    assert [("match-current", severity, ("inputs",))] == [(each.code, each.severity, each.at) for each in problems]


def test_another_pair_is_refused() -> None:
    """A worse pair in the place of a better one breaks the points, the sum and the proof."""

    def swap(values: dict[str, Any]) -> None:
        pair = next(pair for pair in values["pairs"] if pair["mentor"] == "ada")
        pair["mentee"] = "finn"

    message = "ada and finn must have no veto against them; found: Ada offers none of the skills that Finn wants."
    assert (("pairs", 0), message) in tampered(swap)


def test_a_stranger_is_refused() -> None:
    """A pair with somebody who is not in the cohort is named."""

    def stranger(values: dict[str, Any]) -> None:
        values["pairs"][0]["mentee"] = "stranger"

    assert (("pairs", 0), "ada and stranger must be a mentor and a mentee of this cohort; they are not") in tampered(
        stranger
    )


def test_a_pair_too_many_is_refused() -> None:
    """More pairs than seats and a mentee in two pairs are both named."""
    found = tampered(lambda values: values.update(pairs=(*values["pairs"], values["pairs"][0])))
    mentee_handle = plain().matches[COHORT].pairs[0].mentee
    assert (("pairs", 2), "ada must have at most 1 pairs here; found 2") in found
    assert (("pairs", 2), f"{mentee_handle} must be in one pair; found 2") in found


def test_changed_points_are_refused() -> None:
    """Points that the criteria do not give are named with what they should be."""

    def points(values: dict[str, Any]) -> None:
        values["pairs"][0]["points"] += 1

    assert [("pairs", 0, "points")] == [at for at, _ in tampered(points)]


def test_an_invented_pin_is_refused() -> None:
    """A pair that calls itself pinned must be pinned in cohort.yml."""

    def pin(values: dict[str, Any]) -> None:
        values["pairs"][0]["pinned"] = True

    assert ("pairs", 0, "pinned") in [at for at, _ in tampered(pin)]


def test_a_pin_without_its_pair_is_refused() -> None:
    """A pair that cohort.yml pins must be there, and say that it is pinned."""
    where = stored(pins=[["eve", "ben"]])
    match = where.matches[COHORT]
    without = match.model_copy(update={"pairs": tuple(pair for pair in match.pairs if not pair.pinned)})
    silent = match.model_copy(
        update={"pairs": tuple(pair.model_copy(update={"pinned": False}) for pair in match.pairs)}
    )
    message = "eve and ben are pinned in cohort.yml and must be a pinned pair; found none"
    for changed in (without, silent):
        found = verify(replace(where, matches={COHORT: changed}), COHORT)
        assert message in [problem.message for problem in found]


def test_circles_and_group_seats_do_not_belong_into_a_cohort_of_pairs() -> None:
    """A one-to-one cohort has one-to-one seats only, and no circle."""
    circle = {"members": ("ben", "cleo"), "points": 1, "reason": "They fit.", "criteria": {}}
    assert (("circles", 0), "a one-to-one cohort must have pairs and no circles; found one") in tampered(
        lambda values: values.update(circles=(circle,))
    )
    assert (("pairs", 0, "seat"), "the seat of a pair must be one-to-one in this cohort; found group") in tampered(
        lambda values: values["pairs"][0].update(seat="group")
    )


def test_the_digest_of_a_match_is_that_of_its_own_day() -> None:
    """A match of September is verified as of September, also when profiles have expired since."""
    where = plain()
    match = where.matches[COHORT]
    assert match.inputs == inputs_digest(where, COHORT, match.on)


@pytest.mark.parametrize(("status", "words"), [("matching", "pairloom match autumn"), ("running", "git log -p")])
def test_a_changed_match_is_told_how_to_mend_it(status: str, words: str) -> None:
    """While matching, the match is made again; of a running cohort, whose pairs are facts, the file is brought back."""
    where = stored(status)
    changed = where.matches[COHORT].model_copy(update={"points": 1})
    problems = verify(replace(where, matches={COHORT: changed}), COHORT)
    assert problems
    assert all(words in problem.hint for problem in problems)
