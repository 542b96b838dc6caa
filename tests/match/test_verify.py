"""Verification: a match that was tampered with is refused, whatever was changed."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import match_cohort, verify
from pairloom.match.matching import inputs_digest
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


def tampered(change: Callable[[dict[str, Any]], object]) -> list[tuple[tuple[str | int, ...], str]]:
    """Return where and what is found wrong after a change of the stored match."""
    where = stored()
    values = where.matches[COHORT].model_dump(mode="python")
    change(values)
    problems = verify(replace(where, matches={COHORT: Match.model_validate(values)}), COHORT)
    assert {"match-verify"} == {problem.code for problem in problems}
    return [(problem.at, problem.message) for problem in problems]


@pytest.mark.parametrize("objective", ["participation", "score"])
def test_a_match_as_it_was_written_has_no_problem(objective: str) -> None:
    """Verifying what `match` wrote finds nothing, for either objective, with and without pins."""
    assert () == verify(stored(objective=objective), COHORT)
    assert () == verify(stored(objective=objective, pins=[["eve", "dora"]]), COHORT)


def test_a_missing_match_is_a_problem_of_the_cohort() -> None:
    """Without a matches.yml there is nothing to verify; a broken one has problems of its own."""
    where = portal(PEOPLE)
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


def test_a_left_out_pair_is_refused() -> None:
    """Fewer pairs do not reach the bound."""
    found = tampered(lambda values: values.update(pairs=values["pairs"][:1]))
    assert ("certificate", "bound") in [at for at, _ in found]


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
    mentee_handle = stored().matches[COHORT].pairs[0].mentee
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


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ("bonus", "bonus must be"),
        ("reached", "reached must be"),
        ("bound", "bound must be"),
    ],
)
def test_a_changed_number_of_the_certificate_is_refused(field: str, message: str) -> None:
    """Each number of the certificate is derived again."""

    def change(values: dict[str, Any]) -> None:
        values["certificate"][field] += 1

    assert [(("certificate", field), message)] == [(at, text[: len(message)]) for at, text in tampered(change)]


def test_a_changed_price_is_refused() -> None:
    """Other prices give another bound, and a price of a stranger is named."""

    def price(values: dict[str, Any]) -> None:
        values["certificate"]["prices"] = {"ada": 1, "stranger": 1}

    found = tampered(price)
    assert (("certificate", "prices"), "prices must be those of the cohort's mentors; found stranger") in found
    assert ("certificate", "bound") in [at for at, _ in found]


@pytest.mark.parametrize("field", ["reason", "waiting", "order"])
def test_changed_words_are_refused(field: str) -> None:
    """Where all numbers agree, the text must still be what the match made again says."""

    def words(values: dict[str, Any]) -> None:
        if field == "reason":
            values["pairs"][0]["reason"] = "They are friends."
        else:
            values[field] = ()

    name = "pairs" if field == "reason" else field
    assert [((name,), f"{name} must be what the match made again says; found something else")] == tampered(words)


def test_another_order_of_the_same_words_is_refused() -> None:
    """A match whose criteria stand in another order is not the text that the files give."""

    def turn(values: dict[str, Any]) -> None:
        criteria = values["pairs"][0]["criteria"]
        values["pairs"][0]["criteria"] = dict(reversed(criteria.items()))

    assert [(("pairs",), "pairs must be what the match made again says; found something else")] == tampered(turn)


def test_the_digest_of_a_match_is_that_of_its_own_day() -> None:
    """A match of September is verified as of September, also when profiles have expired since."""
    where = stored()
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
