"""Scores in bulk: what a criterion may say, and the cases that random cohorts seldom have."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from tests.match.drawn_inputs import Drawn

from pairloom import hours
from pairloom.match.bulk import freetime, joined, layers
from pairloom.match.bulk.grid import Grid
from pairloom.match.bulk.scores import SELF, Scores
from pairloom.match.candidates import Criterion, candidate, weighted_criteria
from pairloom.match.criteria import hours as time
from pairloom.match.inputs import Inputs
from pairloom.match.people import Participant
from pairloom.match.verdict import Score, Veto


def people(count: int = 6, seed: int = 3) -> Inputs:
    """Return a cohort of so many mentors, and as many mentees of the same handles."""
    return Drawn(seed, count, count).inputs()


def criterion(score: Callable[[Participant, Participant, Inputs], Score | Veto], **fields: Any) -> Criterion:  # noqa: ANN401 - any field
    """Return a criterion that gives up to ten points."""
    return Criterion(**{"name": "sample", "weight": 10, "score": score, "cause": "vetoed", **fields})


def by_name(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score | Veto:  # noqa: ARG001 - every criterion gets these
    """Veto Ada, and give the others half, but all to Ben and Cem."""
    if mentor.handle == "ada":
        return Veto("Not Ada.")
    return Score(Fraction(1, 1 if (mentor.handle, mentee.handle) == ("ben", "cem") else 2), "Why not?")


def test_everybody_with_themselves_is_no_pair() -> None:
    """Where mentor and mentee are one person, this alone is said, and the value is negative."""
    inputs = people()
    scores = Scores(inputs, weighted_criteria({}))
    assert [SELF] * 6 == np.diagonal(scores.block(0, 6).vetoes).tolist()
    assert (np.diagonal(scores.values(0, 6)) < 0).all()


def test_values_are_narrow_where_that_is_enough() -> None:
    """Sums of usual weights are numbers of 16 bits; those of weights of thousands are wider, and right."""
    inputs = people()
    assert np.int16 == Scores(inputs, weighted_criteria({})).values(0, 6).dtype
    criteria = tuple(replace(each, weight=1000) for each in weighted_criteria({}))
    scores = Scores(inputs, criteria)
    assert np.int32 == scores.values(0, 6).dtype
    points = [
        [candidate(mentor, mentee, inputs, criteria).points for mentor in inputs.mentors] for mentee in inputs.mentees
    ]
    block = scores.block(0, 6)
    assert np.where(block.vetoes, 0, points).tolist() == np.where(block.vetoes, 0, block.points).tolist()


def test_a_criterion_without_points_or_vetoes_is_not_asked() -> None:
    """A criterion of weight 0 that never vetoes is not asked about anybody."""

    def never(mentor: Participant, mentee: Participant, inputs: Inputs) -> Score:  # noqa: ARG001 - every criterion gets these
        pytest.fail("nobody should have asked")

    scores = Scores(people(), (criterion(never, weight=0, vetoes=False),))
    assert 0 == scores.values(0, 6).max()


def test_the_first_of_a_class_may_be_a_special_pair() -> None:
    """Where the first two people of their classes are a special pair, two others say what is usual."""
    inputs = people()
    special = criterion(
        by_name,
        key=lambda person, _: person.role == "mentor" and person.handle == "ada",
        special=lambda _: iter(
            [("ada", "ada", 1), ("ben", "ada", 2), ("ben", "cem", 3), ("zoe", "ada", 4), ("ben", "cem", 3)]
        ),
    )
    scores = Scores(inputs, (special,))
    assert Scores(inputs, (criterion(by_name),)).block(0, 6).vetoes.tolist() == scores.block(0, 6).vetoes.tolist()
    expected = [
        [-11 if "ada" == one else 10 if (one, other) == ("ben", "cem") else 5 for one in names()] for other in names()
    ]
    np.fill_diagonal(found := np.array(expected), -11)
    assert found.tolist() == scores.values(0, 6).tolist()


def names() -> list[str]:
    """Return the handles."""
    return [person.handle for person in people().mentors]


def test_a_class_of_special_pairs_alone_needs_nothing_usual() -> None:
    """Where every pair of two classes is special, each is what its own key says."""
    inputs = people(1)
    here = [("ada", "ben")]
    inputs = replace(
        inputs, mentors=(replace(inputs.mentors[0], handle="ada"),), mentees=(replace(inputs.mentees[0], handle="ben"),)
    )
    veto = criterion(by_name, key=lambda *_: None, special=lambda _: ((*pair, pair) for pair in here))
    assert [[1]] == Scores(inputs, (veto,)).block(0, 1).vetoes.tolist()


def test_shares_may_be_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """A numerator may be a place among shares; where it is vetoed, it may be any number."""

    def grid(mentors: Sequence[Participant], mentees: Sequence[Participant], inputs: Inputs) -> Grid:  # noqa: ARG001 - see above
        places = np.arange(len(mentors) * len(mentees), dtype=np.uint8).reshape(-1, len(mentors))
        return lambda start, stop: (places[start:stop], places[start:stop] > 2)

    inputs = replace(
        people(2), mentors=people(3).mentors, mentees=tuple(replace(each, handle="zoe") for each in people(2).mentees)
    )
    shared = criterion(by_name, grid=grid, shares=(Fraction(1), Fraction(2, 3), Fraction(1, 3)))
    assert [[10, 6, 3], [-11, -11, -11]] == np.where(
        (found := Scores(inputs, (shared,)).values(0, 2)) < 0, -11, found
    ).tolist()
    nothing = criterion(by_name, grid=lambda *_: lambda *_: (None, None), shares=(Fraction(1),))
    assert 0 == Scores(inputs, (nothing,)).values(0, 2).max()
    monkeypatch.setattr(layers, "_MOST_CELLS", 0)
    assert [[10, 6, 3]] == Scores(inputs, (shared,)).values(0, 1).tolist()


@pytest.mark.parametrize("cells", [0, 30])
def test_tables_that_would_be_too_large_are_not_made(cells: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """With more classes than a table may have, each pair is asked about by itself, with the same result."""
    inputs = people()
    criteria = weighted_criteria({"background": 5, "organisation": 5})
    expected = Scores(inputs, criteria)
    values, vetoes = expected.values(0, 6), expected.block(0, 6).vetoes
    monkeypatch.setattr(layers, "_MOST_CELLS", cells)
    monkeypatch.setattr(joined, "_MOST_CELLS", cells)
    few = Scores(inputs, tuple(each for each in criteria if not each.special))
    many = Scores(inputs, criteria)
    assert (np.maximum(many.values(0, 6), -1) == np.maximum(values, -1)).all()
    assert (many.block(0, 6).vetoes == vetoes).all()
    assert (6, 6) == few.values(0, 6).shape


def week(*stretches: tuple[int, int]) -> int:
    """Return a week that is free from minute to minute, some times."""
    return sum((1 << end) - (1 << start) for start, end in stretches)


@pytest.mark.parametrize("most", [1 << 27, 0])
def test_shared_time_is_that_of_the_worst_week(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shared time in bulk is what `hours.shared_minutes` says, by whole stretches and by running totals."""
    monkeypatch.setattr(freetime, "_MOST_CELLS", most)
    free = [
        (week((0, 60), (600, 690)), week((0, 60), (600, 690)), week((60, 120), (600, 690))),
        (week((30, 90)), week((30, 90)), week((30, 90))),
        (0, 0, 0),
        ((1 << hours.WEEK) - 1,) * 3,
        (week((0, 15), (10_050, 10_080)), 0, week((45, 10_080))),
    ]
    unit, shared = freetime.shared(free[1:], free)
    expected = [[hours.shared_minutes(one, other) for other in free[1:]] for one in free]
    assert expected == (shared(0, 5).astype(int) * unit).tolist()
    assert expected[1:3] == (shared(1, 3).astype(int) * unit).tolist()
    assert 15 == unit


@pytest.mark.parametrize("need", [0, 1, 5])
@pytest.mark.parametrize("length", [7, 30, 120, 240, 360, 480])
def test_hours_in_bulk_count_in_any_unit_of_time(length: int, need: int) -> None:
    """Whether or not four hours are whole units of the cohort's times, bulk is what the criterion says."""
    some = people()
    free = [(week((0, times * length)),) for times in (0, 1, 2, 5, 9, 20)]
    mentors, mentees = (
        tuple(replace(one, free=weeks) for one, weeks in zip(side, free, strict=True))
        for side in (some.mentors, some.mentees)
    )
    inputs = replace(some, matching=some.matching.model_copy(update={"min_shared_hours": need}))
    verdicts = [[time.score(mentor, mentee, inputs) for mentor in mentors] for mentee in mentees]
    numbers, vetoed = time.grid(mentors, mentees, inputs)(0, 6)
    assert numbers is not None
    for row, column in np.ndindex(6, 6):
        verdict = verdicts[row][column]
        assert isinstance(verdict, Veto) == (vetoed is not None and bool(vetoed[row, column]))
        assert isinstance(verdict, Veto) or verdict.share == Fraction(int(numbers[row, column]), time.SCALE)


def test_without_weeks_nothing_is_shared() -> None:
    """Nobody shares any time in a cohort without weeks."""
    unit, shared = freetime.shared([(), ()], [()])
    assert [[0, 0]] == (shared(0, 1) * unit).tolist()


def test_a_cohort_of_nobody_has_empty_scores() -> None:
    """Without mentors or mentees there are no numbers, and nothing fails."""
    nobody = Inputs(
        **{
            field: getattr(people(), field)
            for field in ("cohort", "format", "pair_hours", "matching", "skills", "languages")
        },
        day=date(2026, 9, 20),
        mentors=(),
        mentees=(),
        earlier=frozenset(),
    )
    scores = Scores(nobody, weighted_criteria({}))
    assert (0, 0) == scores.values(0, 5).shape == scores.block(0, 5).points.shape
    assert 1 <= scores.step
