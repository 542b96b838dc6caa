"""The criteria of how far two people are from one another, and how much they give: stage, organisation, commitment."""

from fractions import Fraction

import pytest
from tests.match.ada_and_ben import ada, ben, judge
from tests.match.match_portals import COHORT, DAY, cohort, portal

from pairloom.match.criteria import background, commitment, organisation, stage
from pairloom.match.inputs import gather
from pairloom.match.verdict import Score, Veto


@pytest.mark.parametrize(
    ("theirs", "own", "share", "reason"),
    [
        ("senior", "early", Fraction(1), "Ada (senior) is two steps ahead of Ben (early), the distance we look for."),
        ("mid", "early", Fraction(3, 4), "Ada (mid) is one step ahead of Ben (early)."),
        ("mid", "mid", Fraction(1, 2), "Both are at stage mid."),
        ("entry", "executive", Fraction(0), "Ben (executive) is five steps ahead of Ada (entry)."),
        (None, None, Fraction(1, 2), "Ada and Ben gave no stage, so half of the points."),
        ("mid", None, Fraction(1, 2), "Ben gave no stage, so half of the points."),
    ],
)
def test_two_steps_between_the_stages_are_best(
    theirs: str | None, own: str | None, share: Fraction, reason: str
) -> None:
    """The share of stage falls by a quarter with each step off two, where the cohort says nothing else."""
    sides = [{"stage": each} if each else {} for each in (theirs, own)]
    assert Score(share, reason) == judge(stage, ada(mentor=sides[0]), ben(mentee=sides[1]))


@pytest.mark.parametrize(
    ("gap", "theirs", "share", "reason"),
    [
        (0, "early", Fraction(1), "Both are at stage early, the distance we look for."),
        (0, "senior", Fraction(1, 2), "Ada (senior) is two steps ahead of Ben (early)."),
        (4, "executive", Fraction(1), "Ada (executive) is four steps ahead of Ben (early), the distance we look for."),
        (5, "entry", Fraction(0), "Ben (early) is one step ahead of Ada (entry)."),
    ],
)
def test_the_cohort_says_how_far_the_stages_should_be(gap: int, theirs: str, share: Fraction, reason: str) -> None:
    """With `stage_gap` another distance is the best one."""
    people = ada(mentor={"stage": theirs}), ben(mentee={"stage": "early"})
    assert Score(share, reason) == judge(stage, *people, stage_gap=gap)


REVERSE = "In reverse, the less senior offers and the more senior learns: Ben (senior) is"
NOT_REVERSE = "In a reverse cohort the mentor is the one at the earlier stage;"


@pytest.mark.parametrize(
    ("theirs", "verdict"),
    [
        ("early", Score(Fraction(1), f"{REVERSE} two steps ahead of Ada (early), the distance we look for.")),
        ("entry", Score(Fraction(3, 4), f"{REVERSE} three steps ahead of Ada (entry).")),
        ("senior", Veto(f"{NOT_REVERSE} both are at stage senior.")),
        ("lead", Veto(f"{NOT_REVERSE} Ada (lead) is one step ahead of Ben (senior).")),
        (None, Score(Fraction(1, 2), "Ada gave no stage, so half of the points.")),
    ],
)
def test_in_a_reverse_cohort_the_mentor_is_at_the_earlier_stage(theirs: str | None, verdict: Score | Veto) -> None:
    """In a reverse cohort the distance counts the other way, and a mentor who is not behind is vetoed."""
    people = ada(mentor={"stage": theirs} if theirs else {}), ben(mentee={"stage": "senior"})
    assert verdict == judge(stage, *people, record=cohort(format="reverse"))


def test_among_peers_it_does_not_matter_who_is_ahead() -> None:
    """Among peers the distance of the stages counts, in whichever direction it is."""
    record = cohort(format="peer", matching={"stage_gap": 1})
    people = {"ada": ada(mentor={"stage": "early"}), "ben": ben(mentee={"stage": "mid"})}
    inputs = gather(portal(people, {COHORT: record}), COHORT, DAY)
    reason = "Ben (mid) is one step ahead of Ada (early), the distance we look for."
    for one, other in ((0, 1), (1, 0)):
        assert Score(Fraction(1), reason) == stage.score(inputs.mentors[one], inputs.mentees[other], inputs)


@pytest.mark.parametrize(
    ("theirs", "own", "apart", "verdict"),
    [
        ("Lab", "University", False, Score(Fraction(1), "They come from different organisations.")),
        ("LAB  of Sample", "Lab of sample", True, Score(Fraction(0), "Both are at Lab of sample.")),
        (
            "\uff2c\uff41\uff42",
            "lab",
            False,
            Veto("Both are at lab, and this cohort pairs people of different organisations."),
        ),
        (None, "Lab", False, Score(Fraction(1, 2), "Ada named no organisation, so half of the points.")),
        (None, None, True, Score(Fraction(1, 2), "Ada and Ben named no organisation, so half of the points.")),
    ],
)
def test_two_of_one_organisation_get_nothing_and_are_vetoed_where_the_cohort_says_so(
    theirs: str | None, own: str | None, *, apart: bool, verdict: Score | Veto
) -> None:
    """Different organisations earn all; capitals, blanks and wide letters make none different; not to say is half."""
    people = ada(organisation=theirs), ben(organisation=own)
    assert verdict == judge(organisation, *people, same_organisation=apart)


@pytest.mark.parametrize(
    ("theirs", "own", "share", "reason"),
    [
        (["self-taught"], ["self-taught"], Fraction(1), "Both name their background as self-taught."),
        (
            ["self-taught", "parent", "rural"],
            ["parent", "abroad", "self-taught"],
            Fraction(2, 3),
            "Both name their background as parent and self-taught.",
        ),
        (["rural"], ["abroad"], Fraction(0), "They name different backgrounds."),
        ([], ["abroad"], Fraction(1, 2), "Ada names no background, as everybody may; so half of the points."),
        ([], [], Fraction(1, 2), "Ada and Ben name no background, as everybody may; so half of the points."),
    ],
)
def test_a_background_counts_where_both_have_chosen_to_name_one(
    theirs: list[str], own: list[str], share: Fraction, reason: str
) -> None:
    """What both name counts out of the shorter list, and whoever names nothing earns half."""
    assert Score(share, reason) == judge(background, ada(background=theirs), ben(background=own))


@pytest.mark.parametrize(
    ("theirs", "own", "verdict"),
    [
        (
            40,
            1,
            Veto("Ben has one hour a month left; a pair of this cohort needs two."),
        ),
        (
            2,
            3,
            Score(Fraction(1, 2), "Ada has two hours a month left, Ben three; a pair of this cohort needs two."),
        ),
        (40, 40, Score(Fraction(1), "Ada has 40 hours a month left, Ben 40; a pair of this cohort needs two.")),
        (1, 4, Score(Fraction(1, 4), "Ada has one hour a month left, Ben four; a pair of this cohort needs two.")),
    ],
)
def test_a_mentee_needs_the_hours_of_a_pair_and_twice_that_is_best(
    theirs: int, own: int, verdict: Score | Veto
) -> None:
    """A mentee with fewer hours than the cadence needs is vetoed; whoever has fewer decides the share."""
    people = ada(mentor={"hours_per_month": theirs}), ben(mentee={"hours_per_month": own})
    assert verdict == judge(commitment, *people)
