"""Scores of a generated community, which has gone the whole way through profiles."""

import numpy as np
from tests.bench.communities import community, inputs

from pairloom.match.bulk.scores import Scores
from pairloom.match.candidates import candidate, weighted_criteria


def test_the_same_seed_gives_the_same_community() -> None:
    """A generated community depends on the seed and on nothing else."""
    assert community(5, 7, seed=2) == community(5, 7, seed=2)
    assert community(5, 7, seed=2).profiles != community(5, 7, seed=3).profiles


def test_bulk_is_what_the_criteria_say_of_a_community() -> None:
    """Of people as they are in portals, bulk says what the criteria say of two; some fit, and some do not."""
    cohort = inputs(25, 30, seed=4)
    scores = Scores(cohort, weighted_criteria({}))
    said = [
        [candidate(mentor, mentee, cohort, scores.criteria) for mentor in cohort.mentors] for mentee in cohort.mentees
    ]
    expected = [[-1 if each.vetoes else each.points for each in row] for row in said]
    assert expected == np.maximum(scores.values(0, 30), -1).tolist()
    assert -1 == np.min(expected) < np.max(expected)
