"""What is said in bulk of random cohorts, against what each criterion says of two people."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.match.drawn_inputs import Drawn, drawn

from pairloom.match.bulk.scores import SELF, Scores
from pairloom.match.candidates import Criterion, candidate, default_criteria, weighted_criteria
from pairloom.match.inputs import Inputs


def expected(inputs: Inputs, criteria: tuple[Criterion, ...]) -> tuple[list[list[int]], list[list[int]]]:
    """Return points and bits of vetoes of each mentee with each mentor, by the scalar form; no points for a veto."""
    points, vetoes = [], []
    for mentee in inputs.mentees:
        row = [candidate(mentor, mentee, inputs, criteria) for mentor in inputs.mentors]
        bits = [sum(1 << bit for bit, each in enumerate(criteria) if each.name in one.vetoes) for one in row]
        bits = [SELF if one.mentor == one.mentee else found for one, found in zip(row, bits, strict=True)]
        vetoes.append(bits)
        points.append([0 if found else one.points for one, found in zip(row, bits, strict=True)])
    return points, vetoes


def scored(inputs: Inputs) -> Scores:
    """Return the scores with the cohort's own weights."""
    return Scores(inputs, weighted_criteria(inputs.matching.weights))


def values(scores: Scores) -> list[list[int]]:
    """Return the points of everybody with everybody, -1 for who cannot be a pair."""
    found: list[list[int]] = np.maximum(scores.values(0, scores.shape[0]), -1).tolist()
    return found


@given(drawn())
def test_bulk_is_what_the_criteria_say_of_two(cohort: Drawn) -> None:
    """Points and the names of vetoes are the same in bulk as of each two people, whatever the weights."""
    scores = scored(cohort.inputs())
    inputs = scores.inputs
    block = scores.block(0, len(inputs.mentees))
    points, vetoes = expected(inputs, scores.criteria)
    assert vetoes == block.vetoes.tolist()
    assert points == np.where(block.vetoes, 0, block.points).tolist()


@given(drawn())
def test_values_are_the_points_or_negative(cohort: Drawn) -> None:
    """The quick numbers are the points of who may be a pair, and negative for the others."""
    scores = scored(cohort.inputs())
    inputs = scores.inputs
    block = scores.block(0, len(inputs.mentees))
    assert np.where(block.vetoes, -1, block.points).tolist() == values(scores)


@given(drawn(), st.integers(1, 3))
def test_the_size_of_a_block_changes_nothing(cohort: Drawn, step: int) -> None:
    """However the mentees are cut into blocks, each gets the same numbers."""
    scores = scored(cohort.inputs())
    inputs = scores.inputs
    size = len(inputs.mentees)
    starts = range(0, size, step)
    parts = [scores.block(start, start + step) for start in starts]
    assert scores.block(0, size).points.tolist() == [row for part in parts for row in part.points.tolist()]
    assert scores.block(0, size).vetoes.tolist() == [row for part in parts for row in part.vetoes.tolist()]
    rows = [row for start in starts for row in scores.values(start, start + step).tolist()]
    assert scores.values(0, size).tolist() == rows


@given(drawn())
def test_a_criterion_may_have_its_score_alone(cohort: Drawn) -> None:
    """A criterion that says nothing in bulk is asked about each pair, and nothing else changes."""
    inputs = cohort.inputs()
    criteria = weighted_criteria(inputs.matching.weights)
    plain = tuple(replace(each, key=None, special=None, grid=None, shares=None) for each in criteria)
    quick, slow = Scores(inputs, criteria), Scores(inputs, plain)
    size = len(inputs.mentees)
    assert values(slow) == values(quick)
    assert slow.block(0, size).vetoes.tolist() == quick.block(0, size).vetoes.tolist()


@given(drawn(), st.sampled_from([each.name for each in default_criteria() if each.key and not each.special]))
def test_a_key_says_all_that_a_score_looks_at(cohort: Drawn, name: str) -> None:
    """A table of what `score` says by key gives the same as the criterion's own numbers."""
    inputs = cohort.inputs()
    criteria = weighted_criteria(inputs.matching.weights)
    by_key = tuple(replace(each, grid=None) if each.name == name else each for each in criteria)
    assert values(Scores(inputs, criteria)) == values(Scores(inputs, by_key))
