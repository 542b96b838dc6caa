"""The match of a cohort: seats, pins, waiting list, and bytes that do not depend on chance."""

import os
import subprocess
import sys
from datetime import date
from typing import Any

import pytest
import yaml
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal, profile

from pairloom.match import match_cohort, to_yaml
from pairloom.match.inputs import gather
from pairloom.match.matching import inputs_digest
from pairloom.model.cohort import Cohort
from pairloom.model.match import Match, Waiting
from pairloom.model.profile import Profile


def made(people: dict[str, Profile], record: Cohort | None = None, **settings: Any) -> Match:  # noqa: ANN401 - any setting
    """Return the match of these people."""
    return match_cohort(portal(people, {COHORT: record} if record else None, **settings), COHORT, DAY)


def who(match: Match) -> list[tuple[str, str]]:
    """Return mentor and mentee of each pair."""
    return [(pair.mentor, pair.mentee) for pair in match.pairs]


def waits(match: Match, handle: str) -> Waiting:
    """Return why somebody waits."""
    return next(each for each in match.waiting if each.handle == handle)


def seats(people: dict[str, Profile], record: Cohort, matches: dict[str, tuple[Cohort, Match]] | None = None) -> int:
    """Return the seats of Ada."""
    others = matches or {}
    cohorts = {COHORT: record, **{name: other for name, (other, _) in others.items()}}
    where = portal(people, cohorts, {name: match for name, (_, match) in others.items()})
    return next(each.seats for each in gather(where, COHORT, DAY).mentors if each.handle == "ada")


@pytest.mark.parametrize(
    ("cadence", "capacity", "hours", "expected"),
    [("weekly", 3, 8, 2), ("fortnightly", 3, 8, 3), ("monthly", 9, 8, 8), ("weekly", 3, 3, 0)],
)
def test_seats_are_the_lesser_of_capacity_and_hours(cadence: str, capacity: int, hours: int, expected: int) -> None:
    """A mentor has as many seats as capacity and hours a month both allow at the cohort's cadence."""
    people = {"ada": mentor(mentor={"capacity": capacity, "hours_per_month": hours})}
    assert expected == seats(people, cohort(cadence=cadence))


@pytest.mark.parametrize(
    ("status", "on", "end", "expected"),
    [
        ("running", date(2026, 9, 1), "2026-12-01", 2),
        ("running", date(2026, 9, 1), "2026-09-02", 2),
        ("running", date(2026, 9, 21), "2026-12-01", 3),
        ("finished", date(2026, 9, 1), "2026-12-01", 2),
        ("finished", date(2026, 3, 1), "2026-09-19", 3),
        ("matching", date(2026, 9, 19), "2026-12-01", 2),
        ("matching", DAY, "2026-12-01", 3),
        ("open", date(2026, 9, 1), "2026-12-01", 3),
    ],
)
def test_pairs_of_other_cohorts_take_seats_while_they_last(status: str, on: date, end: str, expected: int) -> None:
    """A pair of another cohort takes a seat if its match came before and its cohort has not ended."""
    ada, ben = mentor(mentor={"capacity": 3}), mentee()
    phases = [{"name": "Mentoring", "from": "2026-03-01", "to": end}]
    spring = cohort(status=status, phases=phases)
    match = match_cohort(portal({"ada": ada, "ben": ben}, {COHORT: spring}), COHORT, on)
    assert 1 == len(match.pairs)
    assert expected == seats({"ada": ada, "ben": ben}, cohort(), {"spring": (spring, match)})


def test_hours_of_other_cohorts_are_taken_at_their_own_cadence() -> None:
    """A weekly pair elsewhere takes four hours a month, which leaves two of six for one fortnightly pair."""
    people = {"ada": mentor(mentor={"capacity": 9, "hours_per_month": 6}), "ben": mentee()}
    weekly = cohort(status="running", cadence="weekly")
    match = match_cohort(portal(people, {COHORT: weekly}), COHORT, date(2026, 9, 1))
    assert 1 == seats(people, cohort(), {"spring": (weekly, match)})


def test_a_match_of_a_cohort_that_is_gone_takes_nothing() -> None:
    """A match whose cohort cannot be read takes no seats."""
    people = {"ada": mentor(), "ben": mentee()}
    match = made(people)
    where = portal(people, {COHORT: cohort()}, {"lost": match})
    assert 1 == gather(where, COHORT, DAY).mentors[0].seats


def test_nobody_is_their_own_mentor() -> None:
    """Somebody who is both is matched with others in both roles, never with themselves."""
    both = profile(name="Both", mentor={"offers": ["rust"]}, mentee={"wants": ["rust"]})
    assert [] == who(made({"both": both}))
    assert [("both", "ben"), ("eve", "both")] == who(made({"both": both, "ben": mentee(), "eve": mentor()}))


def test_people_who_expired_or_belong_elsewhere_take_no_part() -> None:
    """Only people of the cohort whose profile holds on the day are matched."""
    people = {
        "ada": mentor(),
        "gone": mentee(available_until="2026-09-19"),
        "other": mentee(cohorts=["spring"]),
        "here": mentee(available_until="2026-09-20"),
    }
    assert [("ada", "here")] == who(made(people))


def test_participation_comes_before_points_and_the_other_way_round_on_request() -> None:
    """With participation two weaker pairs beat one strong one; with score the strong pair stays."""
    people = {
        "ada": mentor(offers=("rust",), mentor={"stage": "executive"}),
        "eve": mentor(offers=("django",)),
        "ben": mentee(wants=("rust", "programming"), mentee={"prefers": ["ada"], "stage": "lead"}),
        "cleo": mentee(wants=("rust",)),
    }
    participation, score = made(people, objective="participation"), made(people, objective="score")
    assert [("ada", "cleo"), ("eve", "ben")] == who(participation)
    assert "most mentees matched" == participation.order[1]
    assert 2 == len(score.pairs)
    assert score.points >= participation.points
    assert "most points" == score.order[1]


def test_a_pin_holds_over_vetoes_and_points_and_says_so() -> None:
    """A pinned pair is made although they share no skill and no language, with a reason that tells it."""
    people = {
        "ada": mentor("Ada", languages=["ja"]),
        "ben": mentee("Ben", wants=("go",)),
        "cleo": mentee("Cleo", languages=["ja"]),
    }
    match = made(people, pins=[["ada", "ben"], ["ada", "nobody"], ["ben", "ben"]])
    assert [("ada", "ben")] == who(match)
    assert match.pairs[0].pinned
    told = "The coordinators decided this pair. It overrules: Ada and Ben share no language. Ada offers none of the"
    assert match.pairs[0].reason.startswith(told)
    assert "no-capacity" == waits(match, "cleo").cause
    assert (0, 0) == (match.certificate.reached, match.certificate.bound)


def test_a_pin_without_a_veto_needs_no_excuse() -> None:
    """A pinned pair that could have been matched anyway overrules nothing, and takes its seat."""
    match = made({"ada": mentor(), "ben": mentee(), "cleo": mentee()}, pins=[["ada", "ben"]])
    assert [("ada", "ben")] == who(match)
    assert "overrules" not in match.pairs[0].reason


def test_a_pair_without_points_is_still_a_pair() -> None:
    """With all weights 0 people are paired by their vetoes alone, whatever the objective."""
    weights = dict.fromkeys(made({}).settings.weights, 0)
    match = made({"ada": mentor(), "ben": mentee()}, weights=weights, objective="score")
    assert [("ada", "ben")] == who(match)
    assert ("Nothing stands in the way of this pair.", {}) == (match.pairs[0].reason, match.pairs[0].criteria)


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


def test_a_reverse_cohort_is_matched_with_its_stages_mirrored() -> None:
    """In a reverse cohort the mentee who is ahead of the mentor is the better one."""
    reverse = {"formats": ["reverse"], "stage": "early"}
    people = {
        "ada": mentor(mentor=reverse),
        "ben": mentee(mentee={"stage": "senior"}),
        "cleo": mentee(mentee={"stage": "entry"}),
    }
    assert [("ada", "ben")] == who(made(people, cohort(format="reverse")))


def test_a_cohort_without_phases_is_matched_for_half_a_year() -> None:
    """Without phases the weeks from the day of the match count."""
    people = {"ada": mentor(), "ben": mentee()}
    assert [("ada", "ben")] == who(made(people, cohort(phases=[])))


def test_what_a_match_does_not_use_does_not_make_it_old() -> None:
    """Editing `about` or a link keeps the digest; another language changes it."""
    people = {"ada": mentor(), "ben": mentee()}
    digest = inputs_digest(portal(people), COHORT, DAY)
    about = portal({**people, "ada": mentor(about="Hello.", links={"github": "ada"})})
    other = portal({**people, "ada": mentor(languages=["en", "de"])})
    assert digest == inputs_digest(about, COHORT, DAY)
    assert digest != inputs_digest(other, COHORT, DAY)


def test_the_text_of_a_match_begins_with_how_to_change_it_and_is_plain_yaml() -> None:
    """Any YAML reader gets back what the model holds, and the first line tells a person what to do."""
    match = made({"ada": mentor(), "ben": mentee(), "cleo": mentee()})
    text = to_yaml(COHORT, match)
    first = "# Written by: pairloom match autumn. Change the profiles or cohort.yml, then run it again."
    assert first == text.partition("\n")[0]
    assert match.model_dump(mode="json") == yaml.safe_load(text)


PROGRAM = """
import random, sys
from tests.match.match_portals import COHORT, DAY, SKILLS, mentee, mentor, portal, profile
from pairloom.match import match_cohort, to_yaml
people = {f"mentor-{n}": mentor(offers=("rust", "python"), mentor={"capacity": 1 + n % 2}) for n in range(5)}
people |= {f"mentee-{n}": mentee(wants=("python", "rust")) for n in range(9)}
people["both"] = profile(mentor={"offers": ["c", "rust"]}, mentee={"wants": ["rust"]})
order = list(people)
random.Random(int(sys.argv[1])).shuffle(order)
where = portal({handle: people[handle] for handle in order}, pins=[["mentor-0", "mentee-8"]])
sys.stdout.buffer.write(to_yaml(COHORT, match_cohort(where, COHORT, DAY)).encode())
"""


def test_the_bytes_depend_neither_on_the_order_of_files_nor_on_the_hash_seed() -> None:
    """Three processes with other hash seeds and other orders write the same bytes."""
    texts = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, seed],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(["", *sys.path])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "4000")
    }
    assert 1 == len(texts)
    assert 8 == len(yaml.safe_load(texts.pop())["pairs"])
