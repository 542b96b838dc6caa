"""The criteria of what is wanted and offered: skills, goals, and the stage of both."""

from fractions import Fraction

import pytest
from tests.match.ada_and_ben import ada, ben, judge
from tests.match.match_portals import cohort

from pairloom.match.criteria import (
    goals,
    skills,
    stage,
)
from pairloom.match.verdict import Score, Veto


@pytest.mark.parametrize(
    ("offers", "wants", "share", "reason"),
    [
        (("rust",), ("rust",), Fraction(1), "Offers Rust, which Ben wants."),
        (("rust",), ("rust", "python"), Fraction(2, 3), "Offers Rust, which Ben wants most."),
        (("rust",), ("python", "rust"), Fraction(1, 3), "Offers Rust, which Ben wants."),
        (("python", "rust"), ("rust", "python"), Fraction(1), "Offers Rust, which Ben wants most; also offers Python."),
        (("programming",), ("python",), Fraction(1, 2), "Offers Programming, close to Python, which Ben wants."),
        (("django",), ("programming",), Fraction(1, 4), "Offers Django, close to Programming, which Ben wants."),
        (
            ("programming",),
            ("python", "c"),
            Fraction(1, 2),
            "Offers Programming, close to Python and C, which Ben wants.",
        ),
        (
            ("programming", "chess"),
            ("python", "go-like"),
            Fraction(1, 2),
            "Offers Programming, close to Python, which Ben wants most; also offers Chess, close to Board games.",
        ),
        (
            ("rust", "go", "django"),
            ("rust", "go", "python"),
            Fraction(13, 14),
            "Offers Rust, which Ben wants most; also offers Go; Django, close to Python.",
        ),
        (("py",), ("python",), Fraction(1), "Offers Python, which Ben wants."),
        (("unheard-of",), ("unheard-of",), Fraction(1), "Offers unheard-of, which Ben wants."),
        (("go-like",), ("chess",), Fraction(1, 2), "Offers Board games, close to Chess, which Ben wants."),
    ],
)
def test_each_wish_counts_half_of_the_one_before_and_each_step_apart_halves(
    offers: tuple[str, ...], wants: tuple[str, ...], share: Fraction, reason: str
) -> None:
    """The share of skills is what is fulfilled of the wishes, each weighing half of the one before it."""
    assert Score(share, reason) == judge(skills, ada(offers=offers), ben(wants=wants))


def test_a_mentor_who_offers_nothing_that_is_wanted_is_vetoed() -> None:
    """Two skills side by side below a broader one are not close."""
    assert Veto("Ada offers none of the skills that Ben wants.") == judge(
        skills, ada(offers=("rust",)), ben(wants=("python",))
    )


@pytest.mark.parametrize(
    ("texts", "share", "reason"),
    [
        ([], Fraction(0), "Ben has written down no goal yet."),
        (["Read a book"], Fraction(0), "No goal of Ben speaks of a skill that Ada offers."),
        (["A change in RUST, merged"], Fraction(1), "Fits Ben\u2019s goal: “A change in RUST, merged” speaks of Rust."),
        (
            ["Read", "Speak in public", "Public-speaking, twice"],
            Fraction(1, 3),
            "Fits 1 of Ben\u2019s 3 goals: “Public-speaking, twice” speaks of Public speaking.",
        ),
        (["Write C++ daily"], Fraction(1), "Fits Ben\u2019s goal: “Write C++ daily” speaks of C++."),
        (["Read node.js sources"], Fraction(0), "No goal of Ben speaks of a skill that Ada offers."),
        (["Trust myself"], Fraction(0), "No goal of Ben speaks of a skill that Ada offers."),
        (["Let me go there"], Fraction(0), "No goal of Ben speaks of a skill that Ada offers."),
        (["Get a job with Go."], Fraction(1), "Fits Ben\u2019s goal: “Get a job with Go.” speaks of Go."),
        (["学习Rust编程"], Fraction(1), "Fits Ben\u2019s goal: “学习Rust编程” speaks of Rust."),
    ],
)
def test_a_goal_counts_if_it_names_an_offered_skill_as_a_whole_word(
    texts: list[str], share: Fraction, reason: str
) -> None:
    """The share of goals is that of the goals which name a skill of the mentor, by name, key or alias."""
    given = [{"title": text} for text in texts]
    offers = ("rust", "speaking", "cpp", "javascript", "go")
    assert Score(share, reason) == judge(goals, ada(offers=offers), ben(mentee={"goals": given}))


def test_the_measure_of_a_goal_is_read_as_well() -> None:
    """A goal whose measure names the skill counts like one whose title does."""
    goal = {"title": "Grow", "measure": "One pull request in golang"}
    verdict = judge(goals, ada(offers=("go",)), ben(mentee={"goals": [goal]}))
    assert Score(Fraction(1), "Fits Ben\u2019s goal: “Grow” speaks of Go.") == verdict


@pytest.mark.parametrize(
    ("theirs", "own", "form", "share", "reason"),
    [
        (
            "senior",
            "early",
            "one-to-one",
            Fraction(1),
            "Ada (senior) is two steps ahead of Ben (early), the distance we look for.",
        ),
        ("mid", "early", "one-to-one", Fraction(3, 4), "Ada (mid) is one step ahead of Ben (early)."),
        ("mid", "mid", "one-to-one", Fraction(1, 2), "Both are at stage mid."),
        ("entry", "executive", "one-to-one", Fraction(0), "Ben (executive) is five steps ahead of Ada (entry)."),
        (
            "early",
            "senior",
            "reverse",
            Fraction(1),
            "Ben (senior) is two steps ahead of Ada (early), the distance we look for.",
        ),
        (None, None, "one-to-one", Fraction(1, 2), "Ada and Ben gave no stage, so half of the points."),
    ],
)
def test_two_steps_between_the_stages_are_best(
    theirs: str | None, own: str | None, form: str, share: Fraction, reason: str
) -> None:
    """The share of stage falls by a quarter with each step off two, mirrored in a reverse cohort."""
    sides = ({"stage": theirs}, {"stage": own}) if theirs else ({}, {})
    people = ada(mentor=sides[0]), ben(mentee=sides[1])
    assert Score(share, reason) == judge(stage, *people, record=cohort(format=form))
