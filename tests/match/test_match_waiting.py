"""Who waits, and the reason that they are told."""

from datetime import date

import pytest
from tests.match.made_match import made, waits
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import match_cohort


@pytest.mark.parametrize(
    ("fields", "cause", "reason"),
    [
        ({"wants": ("go",)}, "no-skill", "No mentor of this cohort offers Go, or anything close to it."),
        (
            {"languages": ["ja"]},
            "no-language",
            "Three mentors offer a skill that is wanted; none of them shares a language.",
        ),
        (
            {
                "wants": ("python",),
                "languages": ["de"],
                "availability": [{"day": "mon", "from": "08:00", "to": "09:00"}],
            },
            "no-hours",
            (
                "Two mentors offer a skill that is wanted; one of them shares a language; "
                "none of them has time at the same hours."
            ),
        ),
        (
            {"mentee": {"hours_per_month": 1}},
            "no-hours",
            "One hour a month is left, and a pair of this cohort needs two.",
        ),
        (
            {"wants": ("chess",)},
            "vetoed",
            "One mentor fits in all else, but: Gil takes part in group only; this cohort is one-to-one.",
        ),
    ],
)
def test_a_waiting_mentee_is_told_how_far_they_came(fields: dict[str, object], cause: str, reason: str) -> None:
    """The reason counts the mentors who are left at each step, until none is."""
    evening = [{"day": "mon", "from": "18:00", "to": "20:00"}]
    people = {
        "ada": mentor(offers=("rust",)),
        "eve": mentor(offers=("rust", "python"), languages=["en", "de"], availability=evening),
        "fay": mentor(offers=("rust", "python")),
        "gil": mentor("Gil", offers=("chess",), mentor={"formats": ["group"]}),
        "ben": mentee(**fields),  # type: ignore[arg-type]  # fields of a mentee
    }
    told = waits(made(people), "ben")
    assert (cause, reason) == (told.cause, told.reason)


def test_a_mentee_without_a_seat_is_told_how_many_would_fit() -> None:
    """Who only lacks a seat learns how many mentors fit."""
    names = ("ben", "cleo", "dora")
    two = made({"ada": mentor(), "eve": mentor(), **{name: mentee(wants=("rust",)) for name in names}})
    one = made({"ada": mentor(), "ben": mentee(), "cleo": mentee()})
    reasons = [each.reason for match in (two, one) for each in match.waiting]
    assert ["Two mentors fit, but none of them has a free seat.", "One mentor fits, but has no free seat."] == reasons


def test_an_empty_side_is_told_as_it_is() -> None:
    """Without mentors the mentee hears so, and without mentees the mentor."""
    assert "No mentor has joined this cohort yet." == waits(made({"ben": mentee()}), "ben").reason
    assert "No mentee has joined this cohort yet." == waits(made({"ada": mentor()}), "ada").reason


@pytest.mark.parametrize(
    ("fields", "cause", "reason"),
    [
        ({}, "not-needed", "One mentee fits, and is paired with somebody else."),
        ({"offers": ("go",)}, "not-needed", "No mentee of this cohort fits."),
        (
            {"mentor": {"hours_per_month": 1}},
            "no-capacity",
            "One hour a month is left, and a pair of this cohort needs two.",
        ),
    ],
)
def test_a_waiting_mentor_is_told_why(fields: dict[str, object], cause: str, reason: str) -> None:
    """A mentor without a pair learns whether somebody fits, or whether they have no seat to give."""
    people = {
        "ada": mentor(**fields),  # type: ignore[arg-type]  # fields of a mentor
        "eve": mentor(mentor={"stage": "mid"}),
        "ben": mentee(mentee={"prefers": ["eve"], "stage": "entry"}),
    }
    told = waits(made(people), "ada")
    assert (cause, reason) == (told.cause, told.reason)


def test_a_mentor_who_is_busy_elsewhere_is_told_so() -> None:
    """A mentor whose seats other cohorts take learns that, and waits for nothing."""
    people = {"ada": mentor(), "ben": mentee(cohorts=["spring"]), "cleo": mentee()}
    spring = cohort(status="running")
    first = match_cohort(portal({"ada": mentor(), "ben": mentee()}, {COHORT: spring}), COHORT, date(2026, 9, 1))
    where = portal(people, {COHORT: cohort(), "spring": spring}, {"spring": first})
    assert "All seats are taken in other cohorts." == waits(match_cohort(where, COHORT, DAY), "ada").reason
