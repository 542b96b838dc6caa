"""The proofs of groups and circles: they hold for what is chosen, and name what somebody changed."""

from collections.abc import Mapping
from typing import Any

import pytest
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import match_cohort
from pairloom.match.bulk.scores import Scores
from pairloom.match.matching import prepare
from pairloom.match.proofs import circles, groups
from pairloom.model.match import Circle, Match, MatchedPair, OddSet
from pairloom.model.profile import Profile

PEOPLE: Mapping[str, Profile] = {
    "ada": mentor("Ada", ("rust", "python"), mentor={"capacity": 4, "formats": ["hybrid", "group"]}),
    "ben": mentor("Ben", ("speaking",), mentor={"capacity": 4, "formats": ["group"]}),
    "chen": mentee("Chen", ("python",)),
    "dora": mentee("Dora", ("rust", "speaking")),
    "eva": mentee("Eva", ("python",)),
    "finn": mentee("Finn", ("rust", "speaking")),
    "gus": mentee("Gus", ("python",)),
}


def made(form: str, **settings: Any) -> tuple[Scores, Match]:  # noqa: ANN401 - any setting
    """Return the match of these people in a cohort of that format, and what it was made from."""
    here = portal(PEOPLE, {COHORT: cohort(format=form, matching=settings)})
    return prepare(here, COHORT, DAY), match_cohort(here, COHORT, DAY)


def said(scores: Scores, match: Match) -> list[str]:
    """Return what is wrong with a match by the proof of its method."""
    proof = {"groups": groups, "circles": circles}[match.certificate.method]
    return [message for _, message in proof.faults(scores.inputs, scores, match)]


def proof_with(match: Match, **fields: Any) -> Match:  # noqa: ANN401 - any field
    """Return a match with another certificate."""
    return match.model_copy(update={"certificate": match.certificate.model_copy(update=fields)})


CASES = [
    ("group", {}),
    ("group", {"pins": [["ben", "chen"]]}),
    ("hybrid", {"pins": [["ada", "chen"], ["ben", "dora"]]}),
    ("hybrid", {"objective": "score"}),
    ("peer", {}),
    ("peer", {"pins": [["chen", "dora"]]}),
    ("peer", {"group_size": [3, 4], "pins": [["chen", "eva"]]}),
    ("peer", {"group_size": [3, 4], "objective": "score"}),
]


@pytest.mark.parametrize(("form", "settings"), CASES)
def test_the_proof_of_a_made_match_holds(form: str, settings: dict[str, Any]) -> None:
    """Nothing is wrong with the certificate of a match as it was made."""
    assert [] == said(*made(form, **settings))


@pytest.mark.parametrize(("form", "settings"), CASES)
def test_a_changed_sum_is_found(form: str, settings: dict[str, Any]) -> None:
    """A bonus, a sum or a bound that does not follow from the files is named with what it must be."""
    scores, match = made(form, **settings)
    proof = match.certificate
    for field in ("bonus", "reached", "bound"):
        value = getattr(proof, field)
        (first, *_) = said(scores, proof_with(match, **{field: value + 1}))
        assert first == f"{field} must be {value}{first.partition(str(value))[2]}"
        assert first.endswith(f"found {value + 1}")
    assert "proved must be from" in said(scores, proof_with(match, proved=proof.bound + 1))[0]
    assert "nobody" in " ".join(said(scores, proof_with(match, prices={"nobody": 1})))


def pair(who: str, whom: str, seat: str, *, pinned: bool = False) -> MatchedPair:
    """Return a pair without points."""
    return MatchedPair.model_validate(
        {"mentor": who, "mentee": whom, "points": 0, "seat": seat, "pinned": pinned, "reason": "So.", "criteria": {}}
    )


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        (
            [("ada", "chen", "group"), ("ada", "eva", "group")],
            "the group of ada must take 3 to 4 mentees beside pins; found 2",
        ),
        ([("ben", "chen", "one-to-one")], "ben must give seats that their formats name; found another"),
        (
            [("ada", each, "one-to-one") for each in ("chen", "dora", "eva", "finn", "gus")],
            "ada must have at most 4 mentees; found 5",
        ),
        (
            [("ada", each, "one-to-one") for each in ("chen", "dora", "eva")],
            "ada must have hours for each meeting, and has too few",
        ),
        (
            [("ada", "chen", "one-to-one"), ("ben", "chen", "one-to-one")],
            "chen must have one seat one-to-one; found another",
        ),
    ],
)
def test_seats_that_are_not_allowed_are_named(pairs: list[tuple[str, str, str]], message: str) -> None:
    """A group of the wrong size, a kind of seat, a seat or an hour that nobody has: each has its own sentence."""
    people = {
        **PEOPLE,
        "ada": mentor("Ada", ("rust",), mentor={"capacity": 4, "hours_per_month": 4, "formats": ["hybrid"]}),
    }
    here = portal(people, {COHORT: cohort(format="hybrid")})
    match = match_cohort(here, COHORT, DAY).model_copy(update={"pairs": tuple(pair(*each) for each in pairs)})
    assert message in said(prepare(here, COHORT, DAY), match)


def test_somebody_with_time_for_one_seat_has_one() -> None:
    """Two seats of somebody who has time for one are a fault."""
    people = {**PEOPLE, "chen": mentee("Chen", ("python",), mentee={"hours_per_month": 2})}
    here = portal(people, {COHORT: cohort(format="hybrid")})
    pairs = (pair("ada", "chen", "one-to-one"), pair("ben", "chen", "group"))
    match = match_cohort(here, COHORT, DAY).model_copy(update={"pairs": pairs})
    assert "chen must have one seat; found 2" in said(prepare(here, COHORT, DAY), match)


def test_a_pin_has_the_seat_that_it_asks_for() -> None:
    """A pinned pair in the other kind of seat is a fault."""
    scores, match = made("hybrid", pins=[["ada", "chen"]])
    changed = match.model_copy(update={"pairs": (pair("ada", "chen", "group", pinned=True),)})
    assert "a pin to ada must be a seat one-to-one; found group" in said(scores, changed)


def circle(*members: str, pinned: bool = False) -> Circle:
    """Return a circle without points."""
    return Circle(members=members, points=0, pinned=pinned, reason="So.", criteria={})


@pytest.mark.parametrize(
    ("size", "members", "message"),
    [
        (None, ("ada", "ben", "chen", "eva"), "two must meet, or three where one was left over"),
        ([3, 4], ("ada", "ben"), "a circle must have 3 to 4 members; found 2"),
        (
            None,
            ("ada", "dora"),
            "a circle must be pinned if cohort.yml joins its people, and must hold all whom it joins",
        ),
        (None, ("ada", "zoe"), "prices and circles must be those of the cohort's people; found zoe"),
    ],
)
def test_circles_that_are_not_allowed_are_named(size: list[int] | None, members: tuple[str, ...], message: str) -> None:
    """A circle of the wrong size, one that parts people whom a pin joins, or a stranger: each has its own sentence."""
    scores, match = made("peer", group_size=size, pins=[["dora", "finn"]])
    changed = match.model_copy(update={"circles": (circle(*members),)})
    assert message in said(scores, changed)


@pytest.mark.parametrize("settings", [{}, {"group_size": [3, 4]}])
def test_prices_that_cover_too_little_prove_nothing(settings: dict[str, Any]) -> None:
    """Without prices, some circle is not covered, and the proof names its people."""
    scores, match = made("peer", **settings)
    (first, *_) = said(scores, proof_with(match, prices={}, odd_sets=()))
    assert first.startswith("prices must cover every circle; those of ")


def test_an_even_set_and_a_negative_price_prove_nothing() -> None:
    """Odd sets are odd, and prices are 0 or more."""
    scores, match = made("peer")
    even = proof_with(match, odd_sets=(OddSet(members=("ada", "ben"), price=1),), prices={"ada": -1})
    faults = said(scores, even)
    assert "odd_sets must have an odd number of people each, and be of twos" in faults
    assert "prices must be 0 or more" in faults
