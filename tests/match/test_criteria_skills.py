"""What is wanted against what is offered: places, steps apart, rarity, and the sentences."""

from dataclasses import replace
from fractions import Fraction
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.match.ada_and_ben import ada, ben, judge
from tests.match.match_portals import COHORT, DAY, mentee, mentor, portal

from pairloom.match.criteria import skills
from pairloom.match.inputs import Inputs, gather
from pairloom.match.rarity import PARTS, offers, parts, rarity
from pairloom.match.skilltree import tree
from pairloom.match.verdict import Score, Veto
from pairloom.model.skill import Skill


@pytest.mark.parametrize(
    ("offered", "wants", "share", "reason"),
    [
        (("rust",), ("rust",), 1, "Offers Rust, which Ben wants."),
        (("rust",), ("rust", "python"), 2 / 3, "Offers Rust, which Ben wants most."),
        (("rust",), ("python", "rust"), 1 / 3, "Offers Rust, which Ben wants."),
        (("python", "rust"), ("rust", "python"), 1, "Offers Rust, which Ben wants most; also offers Python."),
        (("programming",), ("python",), 1 / 2, "Offers Programming, close to Python, which Ben wants."),
        (("django",), ("programming",), 1 / 4, "Offers Django, close to Programming, which Ben wants."),
        (("programming",), ("python", "c"), 1 / 2, "Offers Programming, close to Python and C, which Ben wants."),
        (
            ("programming", "chess"),
            ("python", "go-like"),
            1 / 2,
            "Offers Programming, close to Python, which Ben wants most; also offers Chess, close to Board games.",
        ),
        (
            ("rust", "go", "django"),
            ("rust", "go", "python"),
            13 / 14,
            "Offers Rust, which Ben wants most; also offers Go; Django, close to Python.",
        ),
        (("py",), ("python",), 1, "Offers Python, which Ben wants."),
        (("unheard-of",), ("unheard-of",), 1, "Offers unheard-of, which Ben wants."),
        (("go-like",), ("chess",), 1 / 2, "Offers Board games, close to Chess, which Ben wants."),
    ],
)
def test_each_wish_counts_half_of_the_one_before_and_each_step_apart_halves(
    offered: tuple[str, ...], wants: tuple[str, ...], share: float, reason: str
) -> None:
    """The share of skills is what is fulfilled of the wishes, each weighing half of the one before it."""
    verdict = judge(skills, ada(offers=offered), ben(wants=wants))
    assert isinstance(verdict, Score)
    assert (round(share, 3), reason) == (round(float(verdict.share), 3), verdict.reason)


def test_a_mentor_who_offers_nothing_that_is_wanted_is_vetoed() -> None:
    """Two skills side by side below a broader one are not close."""
    assert Veto("Ada offers none of the skills that Ben wants.") == judge(
        skills, ada(offers=("rust",)), ben(wants=("python",))
    )


def test_skills_five_steps_apart_are_not_close() -> None:
    """A skill counts for another up to four steps above or below it."""
    line = {f"s{step}": Skill(name=f"Skill {step}", broader=f"s{step + 1}" if step < 5 else None) for step in range(6)}
    found = tree(line, line)
    assert [0, 1, 2, 3, 4, None] == [found.steps("s0", other) for other in line]
    assert [4, None] == [found.steps("s4", "s0"), found.steps("s5", "s0")]


def many(wants: tuple[str, ...], *offered: tuple[str, ...]) -> Inputs:
    """Return a mentee Ben with these wishes, and a mentor for each of these offers, of whom the first is Ada."""
    names = ["ada", *(f"m{number:02}" for number in range(1, len(offered)))]
    people = {name: mentor(name.title(), offers=each) for name, each in zip(names, offered, strict=True)}
    return gather(portal({**people, "ben": mentee("Ben", wants=wants)}), COHORT, DAY)


def of_ada(inputs: Inputs) -> Score:
    """Return what the criterion says of Ada and Ben."""
    verdict = skills.score(inputs.mentors[0], inputs.mentees[0], inputs)
    assert isinstance(verdict, Score)
    return verdict


def test_a_rare_skill_weighs_twice_a_common_one() -> None:
    """A second wish that one mentor offers counts as much as a first one that all of them offer."""
    verdict = of_ada(many(("python", "rust"), ("rust",), *[("python",)] * 11))
    assert pytest.approx(0.5, abs=0.03) == float(verdict.share)
    both = of_ada(many(("python", "rust"), ("rust", "python"), *[("python",)] * 11))
    assert Fraction(1) == both.share


@pytest.mark.parametrize(
    ("holders", "others", "remark"),
    [
        (1, 9, " Ada is the only mentor here who offers Rust."),
        (1, 8, ""),
        (2, 18, " Ada is one of two mentors here who offer Rust."),
        (2, 17, ""),
    ],
)
def test_a_skill_that_a_tenth_of_the_mentors_offer_is_called_rare(holders: int, others: int, remark: str) -> None:
    """Where one mentor of ten or fewer offers what is wanted, the reason says so."""
    inputs = many(("rust",), *[("rust",)] * holders, *[("go",)] * others)
    assert f"Offers Rust, which Ben wants.{remark}" == of_ada(inputs).reason


def test_one_remark_is_enough() -> None:
    """Of several rare skills, the one with fewest mentors is named, then the one that is wanted more."""
    inputs = many(("rust", "cpp", "c"), ("cpp", "rust", "c"), ("rust",), *[("go",)] * 18)
    expected = "Offers Rust, which Ben wants most; also offers C++ and C. Ada is the only mentor here who offers C++."
    assert expected == of_ada(inputs).reason


def test_a_narrower_offer_makes_the_broader_skill_less_rare() -> None:
    """Who offers Django offers Python as well, when it is counted how rare Python is."""
    there = offers(many(("python",), ("python",), ("django",), ("rust",), ("go",)))
    assert (4, 1) == (there.mentors, there.exactly["python"])
    assert {"python": 24, "django": 32, "rust": 32, "go": 32, "programming": 19} == there.weight


@given(st.integers(1, 400).flatmap(lambda mentors: st.tuples(st.integers(1, mentors), st.just(mentors))))
def test_rarity_is_the_inverse_document_frequency_in_sixteenths(drawn: tuple[int, int]) -> None:
    """Rarity is 16 times 1 + log(mentors / offering) / log(mentors), rounded down."""
    offering, mentors = drawn
    exact = 16 * (1 + log(mentors / offering) / log(mentors)) if mentors > 1 else 16.0
    assert 0 <= exact - rarity(offering, mentors) + 1e-9 < 1 + 1e-9


def test_a_skill_that_nobody_offers_is_not_rare_but_absent() -> None:
    """A wish that no mentor can fulfil weighs as little as one that all can."""
    assert [16, 16, 32] == [rarity(0, 9), rarity(9, 9), rarity(1, 9)]


@given(st.lists(st.integers(16, 32), min_size=1, max_size=60))
def test_the_parts_of_all_wishes_add_up(weights: list[int]) -> None:
    """However many wishes there are and however rare, they add up to the whole, and each is worth something."""
    wishes = [f"s{place}" for place in range(len(weights))]
    found = parts(wishes, dict(zip(wishes, weights, strict=True)))
    assert PARTS == sum(found)
    assert min(found) >= 1
    assert list(found) == sorted(found, reverse=True)


def test_peers_may_learn_the_same_thing_together() -> None:
    """Among peers a wish counts like an offer, so the reason names both, and nobody is the only mentor."""
    inputs = replace(many(("rust", "python"), ("rust", "python"), *[("go",)] * 11), format="peer")
    expected = "Offers or wants Rust, which Ben wants most; also offers or wants Python."
    assert expected == of_ada(inputs).reason
    veto = skills.score(inputs.mentors[1], inputs.mentees[0], inputs)
    assert Veto("M01 neither offers nor wants any of the skills that Ben wants.") == veto


@pytest.mark.parametrize("size", [3, 40])
def test_skills_in_bulk_are_those_of_two(size: int) -> None:
    """The numbers in bulk are the shares of two people, with a veto where there is none."""
    names = ["programming", "python", "rust", "django", "cpp", "c", "go", "chess", "go-like", "unheard-of"]
    people = {f"m{one}": mentor(offers=(names[one % 10], names[one * 7 % 9])) for one in range(size)}
    people |= {
        f"n{one}": mentee(wants=tuple(dict.fromkeys((names[one * 3 % 10], names[one % 4], "c")))) for one in range(size)
    }
    inputs = gather(portal(people), COHORT, DAY)
    numbers, vetoed = skills.grid(inputs.mentors, inputs.mentees, inputs)(1, size)
    verdicts = [[skills.score(mentor, mentee, inputs) for mentor in inputs.mentors] for mentee in inputs.mentees[1:]]
    assert numbers is not None
    assert vetoed is not None
    assert [[isinstance(one, Veto) for one in row] for row in verdicts] == vetoed.tolist()
    shares = [[one.share * skills.SCALE if isinstance(one, Score) else 0 for one in row] for row in verdicts]
    assert shares == numbers.tolist()


def test_nobody_with_nobody_is_an_empty_table() -> None:
    """Without mentors, and without mentees, there are no numbers."""
    inputs = many(("rust",), ("rust",))
    alone = replace(inputs, mentors=())
    numbers, _ = skills.grid(alone.mentors, alone.mentees, alone)(0, 1)
    assert numbers is not None
    assert (1, 0) == numbers.shape
    nobody, _ = skills.grid(inputs.mentors, (), inputs)(0, 0)
    assert nobody is not None
    assert (0, 1) == nobody.shape
