"""The criteria of being together: language, hours, formats, work style, wishes, and who met before."""

from fractions import Fraction

import pytest
from tests.match.ada_and_ben import ada, ben, judge
from tests.match.match_portals import COHORT, DAY, cohort, portal, profile

from pairloom.match.criteria import earlier_pair, formats, hours, language, preferences, work_style
from pairloom.match.inputs import gather
from pairloom.match.verdict import Score, Veto
from pairloom.model.match import Match


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


def test_two_who_were_a_pair_before_are_vetoed(old_match: Match) -> None:
    """The same two of an earlier cohort are not paired again, whoever was the mentor then."""
    people = {"ada": ada(), "ben": profile(name="Ben", mentee={"wants": ["rust"]})}
    cohorts = {COHORT: cohort(), "spring": cohort(status="finished")}
    inputs = gather(portal(people, cohorts, {"spring": old_match}), COHORT, DAY)
    verdict = earlier_pair.score(inputs.mentors[0], inputs.mentees[0], inputs)
    assert Veto("Ada and Ben were a pair in an earlier cohort.") == verdict
    assert Score(Fraction(1), "They have not been a pair before.") == judge(earlier_pair, ada(), ben())
