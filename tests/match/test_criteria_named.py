"""The criteria of who is named: wishes of both sides, refusals, and who was a pair before."""

from fractions import Fraction

import pytest
from tests.match.ada_and_ben import ada, ben, judge
from tests.match.match_portals import COHORT, DAY, cohort, mentee, mentor, portal, profile

from pairloom.match.criteria import earlier_pair, preferences, refusals
from pairloom.match.inputs import gather
from pairloom.match.verdict import Score, Veto
from pairloom.model.match import Match

OTHERS = {
    **{f"eve-{number}": mentor(f"Eve {number}") for number in range(5)},
    **{f"fay-{number}": mentee(f"Fay {number}") for number in range(5)},
}


def wished(theirs: list[str], own: list[str]) -> Score:
    """Return what preferences say of mentor Ada and mentee Ben with these wishes, among ten others."""
    people = {"ada": ada(mentor={"prefers": theirs}), "ben": ben(mentee={"prefers": own}), **OTHERS}
    inputs = gather(portal(people), COHORT, DAY)
    return preferences.score(inputs.mentors[0], inputs.mentees[0], inputs)


@pytest.mark.parametrize(
    ("own", "share", "reason"),
    [
        ([], Fraction(0), "Neither of the two has asked for anybody of this cohort."),
        (["eve-1"], Fraction(0), "Ben has asked for others."),
        (["ada"], Fraction(1), "Ada is Ben\u2019s first choice."),
        (["eve-1", "ada"], Fraction(3, 4), "Ada is Ben\u2019s second choice."),
        ([*list(OTHERS)[:5], "ada"], Fraction(1, 4), "Ada is Ben\u2019s sixth choice."),
    ],
)
def test_the_wish_of_one_who_asks_alone_counts_whole(own: list[str], share: Fraction, reason: str) -> None:
    """Where only the mentee has wishes, the first earns all, each later one a quarter less, at least a quarter."""
    assert Score(share, reason) == wished([], own)


@pytest.mark.parametrize(
    ("theirs", "own", "share", "reason"),
    [
        (["ben"], [], Fraction(1), "Ben is Ada\u2019s first choice."),
        (["fay-1"], [], Fraction(0), "Ada has asked for others."),
        (["ben"], ["ada"], Fraction(1), "Ada is Ben\u2019s first choice and Ben is Ada\u2019s first choice."),
        (["fay-1"], ["ada"], Fraction(2, 3), "Ada is Ben\u2019s first choice; Ada has asked for others."),
        (["ben"], ["eve-1"], Fraction(1, 3), "Ben is Ada\u2019s first choice; Ben has asked for others."),
        (
            ["fay-1", "ben"],
            ["eve-1", "eve-2", "ada"],
            Fraction(7, 12),
            "Ada is Ben\u2019s third choice and Ben is Ada\u2019s second choice.",
        ),
        (["fay-1"], ["eve-1"], Fraction(0), "Both have asked for others."),
    ],
)
def test_where_both_ask_the_mentees_wish_counts_twice(
    theirs: list[str], own: list[str], share: Fraction, reason: str
) -> None:
    """Where both have wishes, the mentee's counts two thirds and the mentor's one third."""
    assert Score(share, reason) == wished(theirs, own)


def test_a_wish_for_somebody_who_is_not_here_takes_no_points_from_others() -> None:
    """Whoever has asked only for people of other cohorts, or of the same role, has asked for nobody here."""
    assert Fraction(1) == wished(["eve-1", "gone"], ["ada"]).share
    assert Fraction(1) == wished(["ben"], ["fay-1", "gone"]).share


def test_a_refused_pair_is_vetoed_without_telling_why() -> None:
    """A pair among the cohort's refusals is vetoed, and the other way round it is another pair."""
    assert Veto("The coordinators do not want this pair.") == judge(refusals, ada(), ben(), refusals=[["ada", "ben"]])
    fine = Score(Fraction(1), "The coordinators have nothing against this pair.")
    assert fine == judge(refusals, ada(), ben(), refusals=[["ben", "ada"], ["ada", "cleo"]])


def test_two_who_were_a_pair_before_are_vetoed(old_match: Match) -> None:
    """The same two of an earlier cohort are not paired again, whoever was the mentor then."""
    people = {"ada": ada(), "ben": profile(name="Ben", mentee={"wants": ["rust"]})}
    cohorts = {COHORT: cohort(), "spring": cohort(status="finished")}
    inputs = gather(portal(people, cohorts, {"spring": old_match}), COHORT, DAY)
    verdict = earlier_pair.score(inputs.mentors[0], inputs.mentees[0], inputs)
    assert Veto("Ada and Ben have been a pair before.") == verdict
    assert Score(Fraction(1), "They have not been a pair before.") == judge(earlier_pair, ada(), ben())
