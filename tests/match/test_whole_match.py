"""Whole small portals of every format, matched, against every choice there is, and verified."""

from dataclasses import replace
from random import Random
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.every_circle import Small
from tests.match.every_seat import best_seats
from tests.match.format_tasks import Table, Task
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match import match_cohort, to_yaml, verify
from pairloom.match.candidates import candidate
from pairloom.match.matching import prepare
from pairloom.model.match import Match
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile

SKILLS: Final = ("rust", "go", "python", "speaking")
TONGUES: Final = (["en"], ["en"], ["en"], ["en", "de"], ["de"])
SIZES: Final = ([2, 2], [2, 3], [3, 4], None)
TIMES: Final = tuple([{"day": "mon", "from": start, "to": "20:00"}] for start in ("06:00", "17:30", "19:30"))
FORMATS: Final = ("one-to-one", "reverse", "group", "hybrid")


def person(chance: Random, handle: str, role: str) -> Profile:
    """Return somebody with few of everything, so that there are equals."""
    skills = tuple(chance.sample(SKILLS, chance.randint(1, 2)))
    common = {"languages": chance.choice(TONGUES), "availability": chance.choice(TIMES)}
    hours = chance.randint(1, 8)
    if role == "mentee":
        return mentee(handle, skills, mentee={"hours_per_month": hours}, **common)
    formats = chance.sample(["one-to-one", "group", "hybrid", "reverse", "peer"], 2)
    section = {"capacity": chance.randint(1, 4), "hours_per_month": hours, "formats": formats}
    return mentor(handle, skills, mentor=section, **common)


def drawn(form: str, seed: int) -> Portal:
    """Return a small portal whose pins name each mentee once, some of them against a veto."""
    chance = Random(seed)  # noqa: S311 - nothing secret
    mentors, mentees = {"hybrid": (2, 3), "group": (3, 4), "peer": (2, 4)}.get(form, (3, 4))
    givers = [f"ada-{number}" for number in range(chance.randint(0, mentors))]
    takers = [f"ben-{number}" for number in range(chance.randint(0, mentees))]
    people = {each: person(chance, each, "mentor") for each in givers}
    people |= {each: person(chance, each, "mentee") for each in takers}
    pins = [[chance.choice(givers), each] for each in takers if givers and chance.random() < 0.15]
    pairs = [[one, other] for one in givers for other in takers if [one, other] not in pins]
    settings: dict[str, Any] = {
        "objective": chance.choice(["participation", "score"]),
        "pins": pins,
        "refusals": chance.sample(pairs, min(len(pairs), chance.randrange(3))),
        "weights": {"formats": chance.choice([0, 1, 999]), "goals": 0, "hours": chance.choice([0, 10])},
        "group_size": chance.choice(SIZES),
    }
    return portal(people, {COHORT: cohort(format=form, matching=settings)})


def task(where: Portal) -> Task:
    """Return what there is to choose from, by the words of the criteria alone."""
    scores = prepare(where, COHORT, DAY)
    found = [
        [candidate(giver, taker, scores.inputs, scores.criteria) for giver in scores.inputs.mentors]
        for taker in scores.inputs.mentees
    ]
    return Task(
        scores.inputs,
        Table(
            [[each.points for each in row] for row in found],
            [[bool(each.vetoes) or each.mentor == each.mentee for each in row] for row in found],
            criteria=scores.criteria,
            width=len(scores.inputs.mentors),
        ),
    )


def proved(where: Portal, match: Match) -> bool:
    """Return whether verifying the match finds nothing."""
    return not verify(replace(where, matches={COHORT: match}), COHORT, to_yaml(COHORT, match))


@given(st.sampled_from(FORMATS), st.integers(0, 2**32))
def test_no_other_seats_come_first_in_a_whole_match(form: str, seed: int) -> None:
    """Capacity, hours, vetoes, pins and refusals of the files give the best pairs of all choices, and they verify."""
    where = drawn(form, seed)
    match = match_cohort(where, COHORT, DAY)
    best, _, _ = best_seats(task(where))
    assert best == tuple(sorted((pair.mentor, pair.mentee, pair.seat) for pair in match.pairs))
    assert proved(where, match)


@given(st.integers(0, 2**32))
def test_no_other_circles_come_first_in_a_whole_match(seed: int) -> None:
    """Peers who filled in either section meet as the best of all choices has them, and it verifies."""
    where = drawn("peer", seed)
    match, small = match_cohort(where, COHORT, DAY), Small(task(where))
    best, _, _ = small.best()
    twos = small.sizes[1] == 2
    assert small.named(small.with_thirds(best) if twos else best) == tuple(each.members for each in match.circles)
    assert proved(where, match)


@pytest.mark.slow
@given(st.sampled_from(FORMATS), st.integers(0, 2**32))
def test_one_more_mentor_never_lowers_the_coverage_of_a_whole_match(form: str, seed: int) -> None:
    """Where participation comes first, whoever joins as a mentor leaves no more mentees waiting than before.

    The earlier pairs and groups stay possible, whatever sizes groups must have, so the best cannot place fewer.
    """
    where = drawn(form, seed)
    settings = where.cohorts[COHORT].matching.model_copy(update={"objective": "participation"})
    cohorts = {COHORT: where.cohorts[COHORT].model_copy(update={"matching": settings})}
    more = {**where.profiles, "aaron": person(Random(seed + 1), "aaron", "mentor")}  # noqa: S311 - nothing secret
    before, after = (
        len({pair.mentee for pair in match_cohort(replace(where, profiles=each, cohorts=cohorts), COHORT, DAY).pairs})
        for each in (where.profiles, more)
    )
    assert before <= after
