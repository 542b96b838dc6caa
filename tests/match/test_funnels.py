"""Funnels: what is counted in blocks of numbers is what the words of two people say, pair by pair."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match.bulk import scores as scores_module
from pairloom.match.bulk.scores import Scores
from pairloom.match.candidates import candidate
from pairloom.match.matching import prepare, scored
from pairloom.match.people import Participant
from pairloom.match.telling import funnels as module
from pairloom.match.telling.funnels import STEPS, Funnel, funnels, mutual
from pairloom.model.match import Cause

TIMES = [
    [],
    [{"day": "tue", "from": "18:00", "to": "20:00"}],
    [{"day": "tue", "from": "19:30", "to": "21:00"}],
    [{"day": "wed", "from": "08:00", "to": "10:00"}],
]
COMMON = {
    "languages": st.lists(st.sampled_from(["en", "fr", "ja"]), min_size=1, max_size=2, unique=True),
    "availability": st.sampled_from(TIMES),
}
SKILLS = st.lists(st.sampled_from(["rust", "python", "go", "chess"]), min_size=1, max_size=2, unique=True).map(tuple)
MENTORS = st.fixed_dictionaries(
    {**COMMON, "offers": SKILLS, "mentor": st.sampled_from([{}, {"formats": ["group"]}, {"hours_per_month": 1}])}
)
MENTEES = st.fixed_dictionaries({**COMMON, "wants": SKILLS, "mentee": st.sampled_from([{}, {"hours_per_month": 1}])})


def causes(made: Scores, mentor_: Participant, mentee_: Participant) -> set[Cause]:
    """Return what stands between two people, by the words."""
    short = {each.name: each.cause if each.cause in STEPS else "vetoed" for each in made.criteria}
    return {short[name] for name in candidate(mentor_, mentee_, made.inputs, made.criteria).vetoes}


def counted(between: Sequence[set[Cause] | None], free: Sequence[bool]) -> Funnel:
    """Return the funnel of somebody from what stands between them and each other; None is the person."""
    left = []
    for step in range(len(STEPS)):
        passed = set(STEPS[: step + 1])
        left.append(sum(each is not None and not each & passed for each in between))
    near = {cause: tuple(place for place, each in enumerate(between) if each == {cause}) for cause in STEPS}
    fits = [place for place, each in enumerate(between) if each == set()]
    others = sum(each is not None for each in between)
    return (
        Funnel(others, len(fits), sum(free[place] for place in fits))
        if fits
        else Funnel(others, 0, 0, tuple(left), near)
    )


@given(
    st.lists(MENTORS, min_size=1, max_size=4),
    st.lists(MENTEES, min_size=1, max_size=5),
    st.lists(st.booleans(), min_size=4, max_size=4),
)
def test_the_numbers_are_those_of_the_words(
    mentors: list[dict[str, object]], mentees: list[dict[str, object]], free: list[bool]
) -> None:
    """For mentees and mentors alike, each step leaves as many as have no veto of that cause or an earlier one."""
    people = {f"mentor-{place}": mentor(**fields) for place, fields in enumerate(mentors)}  # type: ignore[arg-type]
    people |= {f"mentee-{place}": mentee(**fields) for place, fields in enumerate(mentees)}  # type: ignore[arg-type]
    made = prepare(portal(people, {COHORT: cohort()}), COHORT, DAY)
    ours, theirs = made.inputs.mentees, made.inputs.mentors
    rows, columns = funnels(made, range(len(ours)), range(len(theirs)), np.array(free[: len(theirs)]))
    assert {row: counted([causes(made, one, mine) for one in theirs], free) for row, mine in enumerate(ours)} == rows
    nobody = [False] * len(ours)
    assert {
        column: counted([causes(made, mine, one) for one in ours], nobody) for column, mine in enumerate(theirs)
    } == columns


def test_blocks_and_limits_change_nothing_but_how_many_are_near(monkeypatch: pytest.MonkeyPatch) -> None:
    """In blocks of two rows the same is counted, and of those who are near the first are kept."""
    people = {f"mentee-{place}": mentee(languages=["ja"] if place else ["en"]) for place in range(5)}
    made = prepare(portal({**people, "ada": mentor(languages=["fr"]), "eve": mentor()}), COHORT, DAY)
    free = np.array([True, True])
    whole = funnels(made, [0, 3], [0, 1], free)
    monkeypatch.setattr(scores_module, "_CELLS", 4)
    assert whole == funnels(made, [0, 3], [0, 1], free)
    assert (0, 1, 2, 3, 4) == whole[1][0].near["no-language"]
    monkeypatch.setattr(module, "NEAR", 3)
    assert (0, 1, 2) == funnels(made, [], [0], free)[1][0].near["no-language"]


def test_nobody_is_their_own_candidate() -> None:
    """Somebody who is both is not counted among the others."""
    both = mentor("Both", mentor={"capacity": 1}).model_copy(update={"mentee": mentee().mentee})
    made = prepare(portal({"both": both, "ada": mentor()}), COHORT, DAY)
    rows, columns = funnels(made, [0], [1], np.array([True, False]))
    assert (1, 0) == (rows[0].others, columns[1].others)
    assert (1, 1) == (rows[0].fitting, rows[0].free)


def test_among_peers_a_veto_of_one_is_a_veto_of_both() -> None:
    """The vetoes of both directions are put together."""
    people = {"ada": mentee("Ada"), "ben": mentee("Ben", mentee={"hours_per_month": 1}), "cleo": mentee("Cleo")}
    made = prepare(portal({**people, "ed": mentor()}), COHORT, DAY)
    pool = tuple(replace(person, formats=("one-to-one",)) for person in made.inputs.mentees)
    scores = scored(replace(made.inputs, mentors=pool, mentees=pool))
    found = mutual(scores, [0, 1], np.array([True, True, False]))
    assert (2, 1, 0) == (found[0].others, found[0].fitting, found[0].free)
    assert (0, (0, 2)) == (found[1].fitting, found[1].near["no-hours"])
