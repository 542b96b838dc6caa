"""Verification of the certificate: numbers, prices and draws that prove nothing are refused."""

from dataclasses import replace
from typing import Any

import pytest
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal
from tests.match.tampering import plain, tampered

from pairloom.match import match_cohort, verify
from pairloom.match.matching import choose, prepare, told


def test_a_left_out_pair_is_refused() -> None:
    """Fewer pairs do not reach the bound."""
    found = tampered(lambda values: values.update(pairs=values["pairs"][:1]))
    assert ("certificate", "bound") in [at for at, _ in found]


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


@pytest.mark.parametrize(
    ("prices", "message"),
    [
        ({"ada": 1, "stranger": 1}, "prices must be those of the cohort's mentors; found stranger"),
        ({"ada": 0}, "the price of ada must be from 1 to {most}, or left out; found 0"),
        ({"ada": -5}, "the price of ada must be from 1 to {most}, or left out; found -5"),
        ({"ada": 10**9}, "the price of ada must be from 1 to {most}, or left out; found 1000000000"),
        ({"ada": 2**70}, "a price must be at most 281474976710656; found 1180591620717411303424"),
        ({"eve": 1, "ada": 1}, "prices must be in order of handle"),
    ],
)
def test_a_price_that_cannot_be_one_is_refused(prices: dict[str, int], message: str) -> None:
    """A price is that of a mentor, more than nothing, no more than a pair is worth, and stands in its place."""
    proof = plain().matches[COHORT].certificate
    expected = (("certificate", "prices"), message.format(most=proof.bonus + 100))
    assert [expected] == tampered(lambda values: values["certificate"].update(prices=prices))


def test_prices_that_prove_less_are_refused_by_name() -> None:
    """Other prices allow more than the pairs reach, and it is said who should have a pair."""
    found = tampered(lambda values: values["certificate"].update(prices={}))
    assert {("certificate", "bound"), ("certificate", "prices")} == {at for at, _ in found}
    waiting = [each.handle for each in plain().matches[COHORT].waiting if each.cause == "no-capacity"]
    assert [f"{handle} gains" for handle in waiting] == [
        message[: len("ben gains")] for _, message in found if message.endswith("must have a pair; found none")
    ]


def test_prices_that_are_more_than_the_least_are_refused() -> None:
    """Prices that prove as much, but are not the least, are not those that `match` writes."""
    people = {"ada": mentor("Ada"), "ben": mentee("Ben")}
    match = match_cohort(portal(people), COHORT, DAY)
    assert {} == match.certificate.prices
    dear = match.model_copy(update={"certificate": match.certificate.model_copy(update={"prices": {"ada": 1}})})
    message = "the price of ada must be the least that proves the match; found 1, less will do"
    assert [message] == [each.message for each in verify(portal(people, matches={COHORT: dear}), COHORT)]


@pytest.mark.parametrize(
    ("field", "value"),
    [("group_prices", {"ada": 1}), ("odd_sets", ({"members": ("ada",), "price": 1},)), ("proved", 7)],
)
def test_a_certificate_of_another_kind_is_refused(field: str, value: object) -> None:
    """A certificate of prices has nothing of what other proofs need, and its method is that of the format."""
    assert [("certificate", field)] == [
        at for at, _ in tampered(lambda values: values["certificate"].update({field: value}))
    ]
    assert [(("certificate", "method"), "method must be flow for one-to-one; found groups")] == tampered(
        lambda values: values["certificate"].update(method="groups")
    )


@pytest.mark.parametrize("objective", ["participation", "score"])
def test_a_pair_swapped_for_an_equal_one_is_refused(objective: str) -> None:
    """Of two matches that are alike in all points, only the one with the better draw is proved."""
    people = {"ada": mentor("Ada"), "ben": mentee("Ben"), "cleo": mentee("Cleo")}
    cohorts = {COHORT: cohort(matching={"objective": objective})}
    scores = prepare(portal(people, cohorts), COHORT, DAY)
    choice = choose(scores)
    won = choice.pairs[0].mentee
    lost = "cleo" if won == "ben" else "ben"
    other = told(scores, replace(choice, pairs=(replace(choice.pairs[0], mentee=lost),)))
    found = verify(replace(portal(people, cohorts), matches={COHORT: other}), COHORT)
    # The least price proves both: who waits is what the draw decides.
    moves = " and ".join(sorted([f"{won} with ada", f"{lost} waiting"]))
    message = f"of equal matches the best draw must win; it has {moves}"
    assert [(("pairs", 0), message)] == [(problem.at, problem.message) for problem in found]
