"""The criteria: points, reasons and vetoes of two people."""

from fractions import Fraction
from types import ModuleType
from typing import Any

import pytest
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal, profile

from pairloom import discover
from pairloom.match import criteria as package
from pairloom.match.candidates import candidate, default_criteria, weighted_criteria
from pairloom.match.criteria import (
    earlier_pair,
    formats,
    goals,
    hours,
    language,
    preferences,
    skills,
    stage,
    work_style,
)
from pairloom.match.inputs import gather
from pairloom.match.verdict import Score, Veto
from pairloom.model.cohort import Cohort
from pairloom.model.match import Match
from pairloom.model.profile import Profile

MODULES = discover.modules(package)


def judge(
    criterion: ModuleType,
    one: Profile,
    other: Profile,
    record: Cohort | None = None,
    **settings: Any,  # noqa: ANN401 - any setting
) -> Score | Veto:
    """Return what a criterion says of mentor Ada and mentee Ben."""
    where = portal({"ada": one, "ben": other}, {COHORT: record} if record else None, **settings)
    inputs = gather(where, COHORT, DAY)
    verdict: Score | Veto = criterion.score(inputs.mentors[0], inputs.mentees[0], inputs)
    return verdict


def ada(**fields: object) -> Profile:
    """Return mentor Ada."""
    return mentor("Ada", **fields)  # type: ignore[arg-type]  # any field of a mentor


def ben(**fields: object) -> Profile:
    """Return mentee Ben."""
    return mentee("Ben", **fields)  # type: ignore[arg-type]  # any field of a mentee


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_a_criterion_documents_itself_and_has_a_whole_weight(module: ModuleType) -> None:
    """Every criterion module has a docstring, a documented `score` and a whole `WEIGHT` of 0 or more."""
    assert module.__doc__
    assert module.score.__doc__
    assert isinstance(module.WEIGHT, int)
    assert module.WEIGHT >= 0


def test_the_default_weights_add_up_to_100() -> None:
    """All criteria together give at most 100 points, so that points read like percents."""
    assert 100 == sum(criterion.weight for criterion in default_criteria())


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
    ("theirs", "own", "verdict"),
    [
        (["en"], ["ja"], Veto("Ada and Ben share no language.")),
        (["pt-BR", "en"], ["pt"], Score(Fraction(1), "Both speak Portuguese, the first choice of both.")),
        (["en", "ja"], ["ja"], Score(Fraction(2, 3), "Both speak Japanese, the first choice of Ben, second of Ada.")),
        (["de", "en"], ["ja", "en"], Score(Fraction(1, 2), "Both speak English, the second choice of both.")),
        (["qqa"], ["qqa"], Score(Fraction(1), "Both speak qqa, the first choice of both.")),
    ],
)
def test_the_best_shared_language_counts_by_its_places(
    theirs: list[str], own: list[str], verdict: Score | Veto
) -> None:
    """The share of language falls with the places of the best shared language in both lists; none is a veto."""
    assert verdict == judge(language, ada(languages=theirs), ben(languages=own))


EVENING = [{"day": "tue", "from": "18:00", "to": "20:00"}]


@pytest.mark.parametrize(
    ("zone", "asked", "verdict"),
    [
        ("UTC", 1, Score(Fraction(1, 2), "Both are free at the same time for 2 hours a week.")),
        ("UTC", 3, Veto("They share only 2 hours a week; the cohort asks for 3 hours.")),
        ("Asia/Kolkata", 1, Veto("They are never free at the same time.")),
        ("Asia/Kolkata", 0, Score(Fraction(0), "They are never free at the same time.")),
        (
            "Europe/London",
            2,
            Veto("They share only 1 hour a week; the cohort asks for 2 hours."),
        ),
        ("Mars/Base", 1, Veto("Ben has named no time of the week.")),
    ],
)
def test_shared_hours_are_those_of_the_worst_week(zone: str, asked: int, verdict: Score | Veto) -> None:
    """The share of hours is the time shared in every week of the phase, in which London leaves summer time."""
    people = ada(availability=EVENING), ben(availability=EVENING, timezone=zone)
    assert verdict == judge(hours, *people, min_shared_hours=asked)


def test_a_pair_that_clocks_part_for_some_weeks_is_told_so() -> None:
    """Where the shared hour is lost only while clocks change, the veto says so."""
    hour = [{"day": "tue", "from": "18:00", "to": "19:00"}]
    verdict = judge(hours, ada(availability=hour), ben(availability=hour, timezone="Europe/London"))
    assert Veto("They are never free at the same time in some weeks, when clocks change.") == verdict


def test_nobody_named_a_time() -> None:
    """Where both gave no slots, the veto names both."""
    verdict = judge(hours, ada(availability=[]), ben(availability=[]))
    assert Veto("Ada and Ben have named no time of the week.") == verdict


def test_a_mentee_with_too_few_hours_a_month_is_vetoed() -> None:
    """A mentee must have the hours that the cadence needs."""
    verdict = judge(hours, ada(), ben(mentee={"hours_per_month": 1}))
    assert Veto("Ben has one hour a month left; a pair of this cohort needs two.") == verdict


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


@pytest.mark.parametrize(
    ("prefers", "share", "reason"),
    [
        ([], Fraction(0), "Ben has asked for no mentor."),
        (["cleo"], Fraction(0), "Ben has asked for other mentors."),
        (["ada"], Fraction(1), "Ada is Ben\u2019s first choice."),
        (["cleo", "ada"], Fraction(3, 4), "Ada is Ben\u2019s second choice."),
        (["c1", "c2", "c3", "c4", "c5", "ada"], Fraction(1, 4), "Ada is Ben\u2019s sixth choice."),
    ],
)
def test_a_wish_counts_by_its_rank(prefers: list[str], share: Fraction, reason: str) -> None:
    """The share of preferences is 1 for the first wish and a quarter less for each rank, at least a quarter."""
    assert Score(share, reason) == judge(preferences, ada(), ben(mentee={"prefers": prefers}))


def test_a_mentor_takes_part_in_the_cohorts_format_or_is_vetoed() -> None:
    """A mentor who does not list the cohort's format is no candidate."""
    assert Score(Fraction(1), "Ada takes part in one-to-one cohorts.") == judge(formats, ada(), ben())
    verdict = judge(formats, ada(mentor={"formats": ["group", "peer"]}), ben())
    assert Veto("Ada takes part in group and peer only; this cohort is one-to-one.") == verdict


@pytest.mark.parametrize(
    ("theirs", "own", "share", "reason"),
    [
        (["video"], ["video", "written"], Fraction(1), "Both like to work in this way: video."),
        (["video"], ["written"], Fraction(0), "They like to work in different ways."),
        (
            ["video", "written", "flexible"],
            ["written", "video", "structured"],
            Fraction(2, 3),
            "Both like to work in these ways: written and video.",
        ),
        ([], ["written"], Fraction(1, 2), "Ada named no work style, so half of the points."),
    ],
)
def test_shared_work_styles_count_out_of_the_shorter_list(
    theirs: list[str], own: list[str], share: Fraction, reason: str
) -> None:
    """The share of work style is the overlap coefficient of both lists, and half where one is not given."""
    assert Score(share, reason) == judge(work_style, ada(work_style=theirs), ben(work_style=own))


def test_two_who_were_a_pair_before_are_vetoed(old_match: Match) -> None:
    """The same two of an earlier cohort are not paired again, whoever was the mentor then."""
    people = {"ada": ada(), "ben": profile(name="Ben", mentee={"wants": ["rust"]})}
    cohorts = {COHORT: cohort(), "spring": cohort(status="finished")}
    inputs = gather(portal(people, cohorts, {"spring": old_match}), COHORT, DAY)
    verdict = earlier_pair.score(inputs.mentors[0], inputs.mentees[0], inputs)
    assert Veto("Ada and Ben were a pair in an earlier cohort.") == verdict
    assert Score(Fraction(1), "They have not been a pair before.") == judge(earlier_pair, ada(), ben())


def test_weight_0_switches_points_off_and_leaves_the_veto() -> None:
    """A criterion of weight 0 gives no points and no line, but its veto still stands."""
    inputs = gather(portal({"ada": ada(), "ben": ben(wants=("go",))}), COHORT, DAY)
    found = candidate(inputs.mentors[0], inputs.mentees[0], inputs, weighted_criteria({"skills": 0, "language": 7}))
    assert 7 == found.criteria["language"].points
    assert "skills" not in found.criteria
    assert {"skills": "Ada offers none of the skills that Ben wants."} == found.vetoes


def test_a_reason_is_never_longer_than_a_match_may_hold() -> None:
    """Names and goals as long as the models allow still give a reason of at most 600 characters."""
    long = [{"title": f"Rust {'w' * 190}"}]
    people = {"ada": mentor("A" * 80), "ben": mentee("B" * 80, mentee={"goals": long, "prefers": ["ada"]})}
    inputs = gather(portal(people), COHORT, DAY)
    found = candidate(inputs.mentors[0], inputs.mentees[0], inputs, default_criteria())
    assert max(len(given.reason) for given in found.criteria.values()) <= 600
