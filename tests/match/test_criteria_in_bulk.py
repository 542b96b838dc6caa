"""The criteria of who is named, how far apart and how much: in bulk they say what they say of two people."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal

from pairloom.match.bulk.scores import SELF, Scores
from pairloom.match.candidates import candidate, weighted_criteria
from pairloom.match.inputs import gather
from pairloom.model.portal import Portal
from pairloom.model.profile import Profile

HANDLES = ("ada", "ben", "cy", "dee", "eve", "fay")
WEIGHTS = {"preferences": 97, "stage": 31, "organisation": 7, "background": 89, "commitment": 5, "formats": 3}
NAMES = {*WEIGHTS, "refusals", "earlier_pair"}
WISHES = st.lists(st.sampled_from((*HANDLES, "stranger")), max_size=4, unique=True)
PAIRS = st.lists(st.tuples(st.sampled_from(HANDLES), st.sampled_from(HANDLES)).map(list), max_size=3, unique_by=tuple)
STAGES = st.sampled_from(["entry", "mid", "senior", None])
ABOUT = st.fixed_dictionaries(
    {
        "organisation": st.sampled_from([None, "Lab", "LAB ", "University"]).map(lambda name: name and name.strip()),
        "background": st.lists(st.sampled_from(["rural", "abroad", "parent", "self-taught"]), max_size=4, unique=True),
    }
)


@st.composite
def people(pick: st.DrawFn) -> dict[str, Profile]:
    """Draw six people: mentors, mentees and some who are both."""
    found = {}
    for handle in HANDLES:
        own: dict[str, Any] = {
            "prefers": pick(WISHES),
            "stage": pick(STAGES),
            "hours_per_month": pick(st.integers(1, 5)),
        }
        forms = pick(st.sampled_from([["one-to-one"], ["one-to-one", "group"], ["hybrid", "reverse"]]))
        about: dict[str, Any] = pick(ABOUT)
        kind = pick(st.sampled_from(["mentor", "mentee", "both"]))
        if kind == "mentee":
            found[handle] = mentee(handle, mentee=own, **about)
        else:
            learns: dict[str, Any] = {"mentee": {"wants": ["rust"], **own}} if kind == "both" else {}
            found[handle] = mentor(handle, mentor={**own, "formats": forms}, **learns, **about)
    return found


@st.composite
def portals(pick: st.DrawFn) -> Portal:
    """Draw a small community with a cohort of a format in which people are mentors and mentees."""
    matching = {
        "weights": WEIGHTS,
        "refusals": pick(PAIRS),
        "same_organisation": pick(st.booleans()),
        "stage_gap": pick(st.integers(0, 3)),
    }
    form = pick(st.sampled_from(["one-to-one", "group", "hybrid", "reverse", "peer"]))
    return portal(pick(people()), {COHORT: cohort(format=form, matching=matching)})


@given(portals())
def test_numbers_of_all_pairs_are_those_of_two_people(where: Portal) -> None:
    """Points and vetoes of a block are those that the criteria give with words, pair by pair."""
    inputs = gather(where, COHORT, DAY)
    criteria = tuple(each for each in weighted_criteria(inputs.matching.weights) if each.name in NAMES)
    block = Scores(inputs, criteria).block(0, len(inputs.mentees))
    for row, learner in enumerate(inputs.mentees):
        for column, guide in enumerate(inputs.mentors):
            if learner.handle == guide.handle:
                assert SELF == block.vetoes[row, column]
                continue
            said = candidate(guide, learner, inputs, criteria)
            bits = sum(1 << bit for bit, each in enumerate(criteria) if each.name in said.vetoes)
            assert (bits, said.points) == (block.vetoes[row, column], block.points[row, column]) or (
                bits == block.vetoes[row, column] != 0
            )
