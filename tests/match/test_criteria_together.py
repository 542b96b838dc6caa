"""The criteria of being together: language, hours, formats, work style."""

from fractions import Fraction

import pytest
from tests.match.ada_and_ben import ada, ben, judge
from tests.match.match_portals import cohort

from pairloom.match.criteria import formats, hours, language, work_style
from pairloom.match.verdict import Score, Veto


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


def test_a_mentor_takes_part_in_the_cohorts_format_or_is_vetoed() -> None:
    """A mentor who does not list the cohort's format is no candidate."""
    assert Score(Fraction(1), "Ada takes part in one-to-one cohorts.") == judge(formats, ada(), ben())
    verdict = judge(formats, ada(mentor={"formats": ["group", "peer"]}), ben())
    assert Veto("Ada takes part in group and peer only; this is a one-to-one cohort.") == verdict


@pytest.mark.parametrize(
    ("form", "theirs", "verdict"),
    [
        ("hybrid", ["hybrid"], Score(Fraction(1), "Ada takes part in hybrid cohorts.")),
        (
            "hybrid",
            ["one-to-one", "reverse", "group"],
            Score(Fraction(1), "Ada takes part in one-to-one and group, and a hybrid cohort has such seats."),
        ),
        ("hybrid", ["peer"], Veto("Ada takes part in peer only; this is a hybrid cohort.")),
        ("group", ["hybrid"], Veto("Ada takes part in hybrid only; this is a group cohort.")),
        ("peer", ["group"], Score(Fraction(1), "Both have joined as peers.")),
    ],
)
def test_hybrid_is_either_and_peers_take_part_by_joining(form: str, theirs: list[str], verdict: Score | Veto) -> None:
    """Who takes part one-to-one or in groups takes part in hybrid cohorts; no peer is kept out by formats."""
    assert verdict == judge(formats, ada(mentor={"formats": theirs}), ben(), record=cohort(format=form))


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
